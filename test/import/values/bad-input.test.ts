import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoDay } from '../../../src/calendar/day.js';
import type { CellRules } from '../../../src/contract/columns/cell.js';
import { FILE_FORMS } from '../../../src/contract/columns/file-forms.js';
import { readerOf } from '../../../src/contract/columns/reader.js';
import type { FieldFacts } from '../../../src/contract/facts.js';
import type { FieldKind } from '../../../src/contract/field.js';
import { BAD_DATES, BAD_NUMBERS, type BadCell } from './bad-input.js';

const MINUTES = 60_000;

/** What the gate makes of a cell, in the words of the table. */
function read({ kind, cell, rules: { zone = 'UTC', digits = 2, json, ...rules } = {} }: BadCell): Pick<BadCell, 'reads' | 'code'> {
  const flaw: { code: string | undefined } = { code: undefined };
  const value = readerOf({ kind } as FieldFacts, { zone, digits }, json ? rules : { text: FILE_FORMS, ...rules })(cell, flaw);
  const code = flaw.code === undefined ? {} : { code: flaw.code };
  if (value === undefined) return flaw.code === undefined ? { reads: null } : code;
  if (kind === 'day') return { reads: isoDay(value as number), ...code };
  if (kind === 'moment') return { reads: momentText(value as number), ...code };
  return { reads: value as number | string, ...code };
}

function momentText(moment: number): string {
  const minutes = Math.floor(moment / MINUTES);
  const [day, time] = [Math.floor(minutes / 1440), minutes % 1440];
  return `${isoDay(day)}T${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}

const shown = (cell: unknown): string => (typeof cell === 'string' ? `"${cell}"` : Object.is(cell, -0) ? '-0' : typeof cell === 'number' ? String(cell) : JSON.stringify(cell));

for (const [title, table, rows] of [['numbers and money', BAD_NUMBERS, [1, 24]], ['dates', BAD_DATES, [30, 44]]] as const)
  describe(`bad input: ${title}`, () => {
    const from = new Map([...new Set(table.map(({ row }) => row))].map(row => [row, table.filter(bad => bad.row === row)]));
    for (const [row, cells] of from)
      it(`row ${row}`, () => {
        for (const bad of cells) {
          const wanted = { ...(bad.reads !== undefined && { reads: bad.reads }), ...(bad.code !== undefined && { code: bad.code }) };
          assert.deepEqual(read(bad), wanted, `${bad.kind} ${shown(bad.cell)} ${JSON.stringify(bad.rules)}`);
        }
      });
    it('every row is of this section', () => assert.ok([...from.keys()].every(row => row >= rows[0] && row <= rows[1])));
  });

/** A whole number in groups of three. */
const grouped = (digits: string, group: string): string => digits.replace(/\B(?=(\d{3})+$)/g, group);

describe('whatever form a number is written in, it reads as itself', () => {
  const decimal = fc.constantFrom<'.' | ','>('.', ',');
  const form = fc.record({
    negative: fc.boolean(), whole: fc.bigInt({ min: 0n, max: 10n ** 12n }), fraction: fc.stringMatching(/^\d{0,4}$/), decimal, group: fc.constantFrom('', 'other', ' ', "'"), grouping: fc.boolean(),
    minus: fc.constantFrom('-', '\u2212', '－', 'brackets', 'trailing'), sign: fc.constantFrom('', '$', '€', 'EUR ', 'R$ '), wide: fc.boolean(),
  });

  it('by its column\'s rules', () => {
    fc.assert(fc.property(form, ({ negative, whole, fraction, decimal: mark, group: kind, grouping, minus, sign, wide }) => {
      const group = kind === 'other' ? (mark === '.' ? ',' : '.') : kind;
      const digits = `${grouping ? grouped(String(whole), group) : String(whole)}${fraction && mark + fraction}`;
      const wideDigits = wide ? digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : digits;
      const text = !negative ? sign + wideDigits : minus === 'brackets' ? `(${sign}${wideDigits})` : minus === 'trailing' ? `${sign}${wideDigits}-` : `${minus}${sign}${wideDigits}`;
      const rules: CellRules = { decimal: mark, group };
      const number = Number(`${negative ? '-' : ''}${whole}.${fraction || '0'}`) + 0;
      assert.deepEqual(read({ row: 0, kind: 'number', cell: text, rules }), { reads: number }, text);
    }), { seed: 3, numRuns: 3000 });
  });

  it('and any text at all is read or refused, never thrown and never NaN', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-+()\d.,' %$€¥kMbn万亿元eE\/:年月日TQa-f]{0,14}$/));
    const rules = fc.record({ decimal, marks: fc.boolean(), percent: fc.boolean(), unit: fc.constantFrom(1, 1000, 10_000), dateOrder: fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const), serial: fc.constantFrom(undefined, 'excel' as const, 'seconds' as const) });
    fc.assert(fc.property(text, rules, fc.constantFrom<FieldKind>('number', 'money', 'integer', 'ratio', 'day', 'moment'), (cell, { serial, ...rest }, kind) => {
      const { reads, code } = read({ row: 0, kind, cell, rules: { ...rest, ...(serial && { serial }) } });
      assert.ok(reads !== undefined || code !== undefined);
      if (typeof reads === 'number') assert.ok(Number.isFinite(reads) && !Object.is(reads, -0));
    }), { seed: 3, numRuns: 20_000 });
  });
});
