import assert from 'node:assert/strict';
import { periodRange } from '../../src/calendar/period.js';
import { drillOf } from '../../src/contract/drill.js';
import { compute, figure, figures, operandsOf, type Figure, type Model, type Proof } from '../../src/contract/figure.js';
import type { Cell, Query, RowsAnswer, RowsQuery } from '../../src/contract/query.js';
import type { Engine } from '../../src/engine/index.js';

/**
 * Holds every figure of a model to its word: counted ones drill to rows that give the value, derived ones recompute from their
 * operands, given ones are finite; a null says why. Returns how many were proven of each kind.
 */
export function provesEveryFigure(engine: Engine, model: Model): Record<Figure['family']['made'], number> {
  const proven = { counted: 0, derived: 0, given: 0 };
  for (const one of figures(model)) {
    const where = `${model.measure} ${one.id} (${JSON.stringify(model.params)})`;
    if (one.value === null) assert.ok(one.why, `${where}: null without a why`);
    else assert.ok(Number.isFinite(one.value), `${where}: ${one.value}`);
    if (one.family.made === 'counted') provesCounted(engine, one, one.family.proof, where);
    if (one.family.made === 'derived') provesDerived(model, one, where);
    proven[one.family.made]++;
  }
  return proven;
}

function provesCounted(engine: Engine, one: Figure, proof: Proof, where: string): void {
  const drill = drillOf(one, key => periodRange(key, engine.frame.calendar))!;
  const cells = allRows(engine, { ...drill, columns: proof.of === undefined ? drill.columns.slice(0, 1) : [proof.of] }, where);
  if (one.rows !== undefined) assert.equal(cells.length, one.rows, `${where}: rows of the drill`);
  const expected = proof.op === 'count' ? cells.length : valueOf(proof, cells);
  if (expected === null) return void assert.ok(one.value === null || (proof.op === 'sum' && one.value === 0), `${where}: ${one.value} over no value`);
  if (one.value === null) return void assert.ok(one.why, `${where}: null, but the rows give ${expected}`);
  close(one.value, expected, proof.op === 'avg' || proof.op === 'quantile' || !Number.isInteger(expected), where);
}

/** The first column of all rows, page by page, as a drill list gets them. */
function allRows(engine: Engine, query: RowsQuery, where: string): Cell[] {
  const cells: Cell[] = [];
  for (;;) {
    const page = rowsAnswer(engine, { ...query, offset: cells.length, limit: 10_000 }, where);
    for (const row of page.rows) cells.push(row[0] ?? null);
    if (cells.length >= page.of) return cells;
  }
}

function rowsAnswer(engine: Engine, query: Query, where: string): RowsAnswer {
  const answer = engine.answerNow(query);
  assert.equal(answer.kind, 'rows', `${where}: ${JSON.stringify(answer)}`);
  return answer as RowsAnswer;
}

/** What the engine computes, computed again in the plainest way over the rows. */
function valueOf({ op, p = 0.5 }: Proof, cells: readonly Cell[]): number | null {
  if (op === 'distinct') return new Set(cells.filter(cell => cell !== null).map(cell => JSON.stringify(cell))).size;
  const numbers = cells.filter((cell): cell is number => typeof cell === 'number').sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  switch (op) {
    case 'sum': return total(numbers);
    case 'avg': return total(numbers) / numbers.length;
    case 'min': return numbers[0]!;
    case 'max': return numbers.at(-1)!;
    default: return between(numbers, p * (numbers.length - 1));
  }
}

const total = (numbers: readonly number[]): number =>
  numbers.every(Number.isInteger) ? Number(numbers.reduce((sum, number) => sum + BigInt(number), 0n)) : numbers.reduce((sum, number) => sum + number, 0);

function between(sorted: readonly number[], position: number): number {
  const [low, high] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
  return low + (high - low) * (position - Math.floor(position));
}

function provesDerived(model: Model, one: Figure, where: string): void {
  const operands = operandsOf(one).map(id => {
    const operand = figure(model, id);
    assert.ok(operand, `${where}: no operand ${id}`);
    return operand.value;
  });
  const expected = one.family.made === 'derived' ? compute(one.family.formula, operands) : null;
  if (expected === null) return assert.equal(one.value, null, `${where}: a value from ${JSON.stringify(operands)}`);
  if (one.value !== null) close(one.value, expected, true, where);
}

/** Whole numbers and sums of money are exact; quotients to the last figures of a double. */
function close(actual: number, expected: number, approximate: boolean, where: string): void {
  if (!approximate) return assert.equal(actual, expected, where);
  assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${where}: ${actual} instead of ${expected}`);
}
