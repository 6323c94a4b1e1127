import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseIsoDay } from '../../src/calendar/day.js';
import type { DataSet } from '../../src/contract/data-set.js';
import { parse } from '../../src/contract/index.js';
import { createIssueLog } from '../../src/contract/issue-log.js';
import { tablesJson } from '../../src/contract/table-json.js';
import { combine, type Combining } from '../../src/import/combine.js';
import { mergeTables, sourceTableOf } from '../../src/import/merge.js';
import { toTheEnd } from '../../src/worker/schedule.js';
import { random } from '../support/random.js';

type Row = Readonly<Record<string, unknown>>;

const STAGES = [{ id: 'New', kind: 'open' }, { id: 'Won', kind: 'won' }];
const dataOf = (tables: object, header: object = {}): DataSet =>
  parse({ contract: 1, asOf: '2026-08-10', zone: 'UTC', currency: 'EUR', revenueFrom: 'won', stages: STAGES, ...tables, ...header }).dataSet!;
const rowsOf = ({ tables }: Pick<DataSet, 'tables'>, key: string, frame: DataSet['frame']): readonly Row[] => tablesJson({ tables, frame, paths: {}, issues: [], tallies: [] })[key] as readonly Row[];

async function merged(next: DataSet, held: DataSet, more: Partial<Combining> = {}) {
  const log = createIssueLog();
  const combined = await toTheEnd(combine({ next, held, stated: () => false, changes: [], firstDay: next.frame.asOf, ...more }, log));
  return { dataSet: combined?.dataSet, issues: log.list(), rows: (key: string): readonly Row[] => rowsOf(combined!.dataSet, key, combined!.dataSet.frame) };
}

describe('merging columns', () => {
  it('agrees with merging rows, over random tables', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { whole, some, pick } = random(seed);
      const table = (name: string): Row[] => [
        ...some(['a', 'b', 'c', 'd', 'e', 'f'], 0.6).map(id => ({ id, name: `${name} ${id}`, ...pick([{ employees: whole(9) }, {}]), ...pick([{ currentValue: whole(900) / 4 }, {}]), ...pick([{ segment: pick(['x', 'y', name]) }, {}]) })),
      ];
      const lines = (file: string): Row[] => Array.from({ length: whole(4) }, (_, i) => ({ id: `#${file}:${i + 2}`, account: 'a', date: '2026-08-01', amount: whole(100) }));
      const [newer, older] = [{ accounts: table('new'), orderLines: lines(pick(['x.csv', 'y.csv'])) }, { accounts: table('old'), orderLines: [...lines('x.csv'), ...lines('y.csv')] }];
      const [first, other] = [dataOf(newer), dataOf(older)];
      const tables = await toTheEnd(mergeTables(first.tables, other.tables));
      const sources = new Set(newer.orderLines.map(({ id }) => String(id).split(':')[0]));
      const expected = {
        accounts: [...newer.accounts, ...older.accounts.filter(({ id }) => !newer.accounts.some(one => one['id'] === id))],
        orderLines: [...newer.orderLines, ...older.orderLines.filter(({ id }) => !sources.has(String(id).split(':')[0]))],
      };
      for (const key of ['accounts', 'orderLines'] as const) assert.deepEqual(rowsOf({ tables }, key, first.frame).map(plain), expected[key].map(plain), `seed ${seed} ${key}`);
    }
  });

  it('knows ids that are made from places', () => {
    assert.deepEqual(['#deals.csv:12', '#deals.csv:12 (2)', '#12', '#a:b.csv:3', 'A-12', '#', '#x'].map(sourceTableOf), ['deals.csv', 'deals.csv', '', 'a:b.csv', undefined, undefined, undefined]);
  });
});

/** Cells in one order. */
const plain = (row: Row): object => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('merging an import with what is held', () => {
  it('replaces rows of the same key, keeps the others, and finds references and derived fields again', async () => {
    const held = dataOf({ accounts: [{ id: 'acme', name: 'Acme' }], opportunities: [{ id: 'a', stage: 'New', amount: 1, account: 'acme' }, { id: 'b', stage: 'New', amount: 2 }] });
    const next = dataOf({ opportunities: [{ id: 'b', stage: 'Won', amount: 3, account: 'acme', closed: '2026-08-09' }, { id: 'c', stage: 'New', amount: 4, account: 'gone' }] }, { asOf: '2026-08-17' });
    const { dataSet, rows } = await merged(next, held);
    assert.deepEqual(rows('opportunities').map(({ id, amount, outcome }) => [id, amount, outcome]), [['b', 3, 'won'], ['c', 4, 'open'], ['a', 1, 'open']]);
    assert.equal(dataSet?.frame.asOfText, '2026-08-17');
    assert.deepEqual(dataSet?.frame.sizes['account'], 1);
    assert.deepEqual(dataSet?.issues.map(({ code, rows, found }) => [code, rows, found]), [['dangling-reference', 1, 'gone']], 'acme is there now');
    assert.deepEqual(dataSet?.tallies.map(({ entity, read }) => [entity, read]).sort(), [['account', 1], ['opportunity', 2], ['stage', 2]]);
  });

  it('lets an older export only add', async () => {
    const held = dataOf({ opportunities: [{ id: 'a', stage: 'Won', amount: 9, closed: '2026-08-09' }] });
    const next = dataOf({ opportunities: [{ id: 'a', stage: 'New', amount: 1 }, { id: 'old', stage: 'New', amount: 2 }] }, { asOf: '2026-08-03' });
    const { dataSet, rows, issues } = await merged(next, held);
    assert.deepEqual(rows('opportunities').map(({ id, amount }) => [id, amount]), [['a', 9], ['old', 2]]);
    assert.equal(dataSet?.frame.asOfText, '2026-08-10');
    assert.deepEqual(issues.map(({ code, severity }) => [code, severity]), [['older-export', 'warning']]);
  });

  it('leaves nothing of a longer older file whose rows have no key', async () => {
    const line = (row: number) => ({ id: `#lines.csv:${row}`, date: '2026-08-01', amount: row });
    const held = dataOf({ orderLines: [line(2), line(3), line(4), { id: '#other.csv:2', date: '2026-08-01', amount: 7 }] });
    const { rows, issues } = await merged(dataOf({ orderLines: [line(2)] }), held);
    assert.deepEqual(rows('orderLines').map(({ id }) => id), ['#lines.csv:2', '#other.csv:2']);
    assert.deepEqual(issues.map(({ code, entity, rows }) => [code, entity, rows]), [['keyless-kept', 'orderLine', 1]]);
  });

  it('keeps what the data said of itself, but for what the mapping states', async () => {
    const header = { fiscalYearStart: 4, weekStart: 7, tiers: { abc: [0.5, 0.8], x: { field: 'revenue', breaks: [1000.5] } }, dimensions: { account: [{ id: 'size', kind: 'number' }] }, history: { stage: 'complete' } };
    const held = dataOf({ accounts: [{ id: 'a', size: 3 }], opportunities: [{ id: 'o' }] }, header);
    const next = dataOf({ accounts: [{ id: 'b', colour: 'red' }], opportunities: [{ id: 'p' }] }, { fiscalYearStart: 7, weekStart: 3, dimensions: { account: [{ id: 'colour' }] } });
    const { dataSet, rows } = await merged(next, held, { stated: key => key === 'fiscalYearStart' });
    const { calendar, tiers, dimensions, history } = dataSet!.frame;
    assert.deepEqual(calendar, { fiscalYearStart: 7, weekStart: 7 });
    assert.deepEqual(tiers, held.frame.tiers);
    assert.deepEqual(dimensions?.['account']?.map(({ id }) => id), ['colour', 'size']);
    assert.equal(history['stage'], 'partial', 'complete for some rows only');
    assert.deepEqual(rows('accounts'), [{ id: 'b', colour: 'red' }, { id: 'a', size: 3 }]);
  });

  it('keeps the newer cells of a column that was of another kind, and tells', async () => {
    const [held, next] = [['x', 'text'], [7, 'number']].map(([size, kind], i) => dataOf({ accounts: [{ id: `a${i}`, size }] }, { dimensions: { account: [{ id: 'size', kind }] } }));
    const { rows, issues } = await merged(next!, held!);
    assert.deepEqual(rows('accounts'), [{ id: 'a1', size: 7 }, { id: 'a0' }]);
    assert.deepEqual(issues.map(({ code, field, rows }) => [code, field, rows]), [['kind-differs', 'size', 1]]);
  });

  it('does not put amounts of two currencies, nor moments of two zones, in one column', async () => {
    for (const [header, code] of [[{ currency: 'JPY' }, 'merge-currency'], [{ zone: 'Asia/Shanghai' }, 'merge-zone']] as const) {
      const { dataSet, issues } = await merged(dataOf({}, header), dataOf({}));
      assert.equal(dataSet, undefined);
      assert.deepEqual(issues.map(one => [one.code, one.severity]), [[code, 'error']]);
    }
  });

  it('adds changes of what is there, up to the day of the data, and none that is recorded completely', async () => {
    const day = (text: string): number => parseIsoDay(text)!;
    const change = (opportunity: string, field: string, at: string) => ({ opportunity, field, from: '1', to: '2', at: day(at), since: day(at) - 7 });
    const changes = [change('a', 'stage', '2026-08-10'), change('a', 'amount', '2026-08-10'), change('a', 'rep', '2026-08-17'), change('gone', 'amount', '2026-08-10')];
    const next = dataOf({ opportunities: [{ id: 'a' }] }, { history: { stage: 'complete', amount: 'none' } });
    const log = createIssueLog();
    const combined = await toTheEnd(combine({ next, stated: () => false, changes, firstDay: day('2026-08-03') }, log));
    assert.deepEqual(rowsOf(combined!.dataSet, 'opportunityChanges', next.frame), [{ id: '2026-08-10 amount a', opportunity: 'a', field: 'amount', from: '1', to: '2', at: '2026-08-10', inferred: true }]);
    const { history, sizes } = next.frame;
    assert.deepEqual(combined!.dataSet.frame, { ...next.frame, history: { ...history, stage: 'complete', amount: 'partial' }, sizes: { ...sizes, opportunityChange: 1 } });
    const again = await merged(dataOf({ opportunities: [{ id: 'b' }] }), combined!.dataSet, { firstDay: day('2026-08-03') });
    assert.deepEqual(again.rows('opportunityChanges') ?? [], [], 'found again, or not true any more');
    const kept = await merged(dataOf({ opportunities: [{ id: 'b' }] }), combined!.dataSet, { firstDay: day('2026-08-10') });
    assert.equal(kept.rows('opportunityChanges').length, 1, 'from before the first export that is kept');
  });
});
