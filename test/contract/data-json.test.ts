import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DataSet } from '../../src/contract/data-set.js';
import { parse } from '../../src/contract/index.js';
import type { Label } from '../../src/contract/label.js';
import { dataJsonParts, tablesJson } from '../../src/contract/table-json.js';
import { isMissing, type Column } from '../../src/contract/table.js';
import { createEngine, measureNow } from '../../src/engine/index.js';
import { MEASURES } from '../../src/measures/index.js';
import { VIEWS } from '../../src/views/index.js';
import { toTheEnd } from '../../src/worker/schedule.js';
import { company } from '../support/company.js';

const textOf = async (dataSet: DataSet): Promise<string> => (await toTheEnd(dataJsonParts(dataSet, text => text))).join('');
const again = async (dataSet: DataSet): Promise<DataSet> => parse(JSON.parse(await textOf(dataSet))).dataSet!;

/** What a column says, without how its codes are numbered. */
function cellsOf(column: Column): readonly (Label | number | null)[] {
  if (column.layout === 'dictionary') return [...column.codes].map(code => (code === 0 ? null : column.values[code]!));
  return [...column.data].map((value, row) => (isMissing(column.missing, row) ? null : value));
}
const saysOf = ({ tables, frame, paths }: DataSet) => ({
  frame, paths,
  tables: Object.fromEntries(Object.entries(tables).map(([name, { size, columns }]) =>
    [name, { size, columns: Object.fromEntries(Object.entries(columns).flatMap(([field, column]) => {
      const cells = cellsOf(column);
      return cells.some(cell => cell !== null) ? [[field, { layout: column.layout, cells }] as const] : [];
    })) }])),
});
const modelsOf = (dataSet: DataSet) => Object.values(MEASURES).map(({ run }) => measureNow(createEngine(dataSet, VIEWS), run as never, {}));

describe('data.json', () => {
  it('reads back to the same columns, frame and models', async () => {
    const dataSet = parse(company(7, 400)).dataSet!;
    const read = await again(dataSet);
    assert.deepEqual(saysOf(read), saysOf(dataSet));
    assert.deepEqual(modelsOf(read), modelsOf(dataSet));
  });

  it('carries everything that a data set says of itself, and inferred history', async () => {
    const dataSet = parse({
      contract: 1, asOf: '2026-08-28T18:00:00+08:00', zone: 'Asia/Shanghai', currency: 'KWD', revenueFrom: 'orders', fiscalYearStart: 4, weekStart: 7,
      workingCalendar: { weekdays: [7, 1, 2, 3, 4], holidays: ['2026-10-01', '2026-05-01'], makeUpDays: ['2026-10-10'] },
      history: { stage: 'complete', rep: 'partial' }, pace: { ahead: 1.2, onTrack: 1, atRisk: 0.5 },
      tiers: { abc: [0.6, 0.85], x: { field: 'revenue', breaks: [1.125, 20], name: { en: 'Revenue', 'zh-Hans': '收入' } }, y: { field: 'sizeClass', breaks: [3], bands: ['small', 'large'] }, cells: { '0:0': { tier: 'A', strategy: 'grow' } } },
      dimensions: { account: [{ id: 'sizeClass', kind: 'number' }, { id: 'budget', kind: 'money' }, { id: 'key', kind: 'flag' }, { id: 'since', kind: 'day' }], opportunity: [{ id: 'campaign' }] },
      paths: { opportunity: { region: ['account.region'] } },
      accounts: [{ id: 'a', name: { en: 'Acme', 'zh-Hans': '顶点' }, sizeClass: 2.5, budget: 12.345, key: true, since: '2020-02-29' }],
      regions: [{ id: 'n' }],
      stages: [{ id: 's', kind: 'open', order: 1 }],
      opportunities: [{ id: 'o', stage: 's', account: 'a', amount: 0.001, campaign: 'x"\n' }],
      opportunityChanges: [{ id: 'c', opportunity: 'o', field: 'stage', to: 's', at: '2026-08-10T09:30:15.250', inferred: true }, { opportunity: 'o', field: 'amount', from: '1', to: '2', at: '2026-08-11' }],
      alertRules: [{ id: 'r', name: 'R', measure: 'funnel', figure: 'open-count', condition: 'above', threshold: 3, severity: 'warning', params: { basis: 'snapshot' }, playbook: { steps: ['call'] } }],
    }).dataSet!;
    const read = await again(dataSet);
    assert.deepEqual(saysOf(read), saysOf(dataSet));
    assert.deepEqual(read.issues.filter(({ entity }) => entity === 'header'), []);
    assert.deepEqual(tablesJson(read), tablesJson(dataSet));
    assert.deepEqual(read.tables['opportunityChange']!.columns['inferred']!.layout === 'dictionary' && cellsOf(read.tables['opportunityChange']!.columns['inferred']!), ['true', null]);
  });

  it('is written in parts, none of which holds the thread for long', async () => {
    const opportunities = Array.from({ length: 100_000 }, (_, i) => ({ id: `d${i}`, stage: 's', amount: i / 4, created: '2026-07-01', name: `Deal ${i}` }));
    const dataSet = parse({ contract: 1, asOf: '2026-08-31', zone: 'UTC', currency: 'EUR', revenueFrom: 'won', stages: [{ id: 's', kind: 'open' }], opportunities }).dataSet!;
    const steps = dataJsonParts(dataSet, text => text);
    const times: number[] = [];
    let step: IteratorResult<void, string[]>;
    do {
      const since = performance.now();
      step = steps.next();
      times.push(performance.now() - since);
    } while (!step.done);
    const parts = step.value;
    assert.ok(parts.length > 200);
    assert.equal((JSON.parse(parts.join('')) as { opportunities: unknown[] }).opportunities.length, 100_000);
    const middle = times.sort((a, b) => a - b)[times.length >> 1]!;
    assert.ok(middle < 20, `half of the pieces took more than ${middle} ms`);
  });
});
