import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDay } from '../../src/calendar/day.js';
import type { Parsed } from '../../src/contract/data-set.js';
import { createIssueLog } from '../../src/contract/issue-log.js';
import { parse } from '../../src/contract/parse.js';
import { openGate, parseTables } from '../../src/contract/parse-tables.js';
import type { CellRules } from '../../src/contract/columns/cell.js';
import { FILE_FORMS } from '../../src/contract/columns/file-forms.js';
import { labelAt, numberAt, textAt } from '../../src/contract/table-cells.js';
import { random as seeded } from '../support/random.js';

const HEADER = { asOf: '2026-08-28', currency: 'CNY', revenueFrom: 'won' };
const STAGES = [{ id: 's', kind: 'open', order: 1 }, { id: 'w', kind: 'won', order: 2 }, { id: 'l', kind: 'lost', order: 3 }];

const codes = ({ issues }: Parsed): string[] => issues.map(({ code, entity, field }) => [code, entity, field].filter(Boolean).join(' '));
const cells = ({ dataSet }: Parsed, entity: string, field: string): (string | number | undefined | object)[] => {
  const table = dataSet!.tables[entity]!;
  return Array.from({ length: table.size }, (_, row) => labelAt(table, field, row) ?? numberAt(table, field, row));
};

function run<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** One text cell through the gate of files. */
function fileColumn(entity: string, field: string, text: unknown, rules: CellRules): Parsed {
  const columns = { id: ['1'], date: ['2026-01-01'], [field]: [text] };
  const steps = parseTables(HEADER, [{ entity, table: 'f.csv', size: 1, columns, rules: { [field]: { text: FILE_FORMS, ...rules } } }]);
  return run(steps);
}

test('a header without asOf or currency is no data set, and says so', () => {
  for (const header of [{}, { asOf: '2026-02-30', currency: 'CNY' }, { asOf: '2026-08-28' }, { asOf: '2026-08-28', currency: 'yuan' }, { asOf: 5, currency: 'CNY' }, { ...HEADER, contract: 2 }]) {
    const parsed = parse(header);
    assert.equal(parsed.dataSet, undefined, JSON.stringify(header));
    assert.ok(parsed.issues.some(({ severity, entity }) => severity === 'error' && entity === 'header'), JSON.stringify(header));
  }
  for (const input of [null, undefined, 5, 'text', [], true]) assert.equal(parse(input).issues[0]!.code, 'not-an-object');
});

test('defaults, and bad header fields that fall back to them by name', () => {
  const { frame } = parse(HEADER).dataSet!;
  assert.deepEqual([frame.zone, frame.calendar, frame.working.weekdays, frame.tiers.abc, frame.pace], ['UTC', { fiscalYearStart: 1, weekStart: 1 }, [1, 2, 3, 4, 5], [0.7, 0.9], { ahead: 1.05, onTrack: 0.97, atRisk: 0.85 }]);
  const parsed = parse({ asOf: '2026-08-28T20:00:00Z', currency: 'JPY', zone: 'Mars/Olympus', weekStart: 9, pace: { ahead: 0.1 }, tiers: { x: { field: 'industry', breaks: [1] }, y: { field: 'employees', breaks: [3, 2] } } });
  assert.deepEqual(codes(parsed), ['header-unreadable header zone', 'header-unreadable header weekStart', 'header-unreadable header tiers', 'header-unreadable header pace', 'revenue-from-assumed header revenueFrom']);
  assert.deepEqual([parsed.dataSet!.frame.currency, isoDay(parsed.dataSet!.frame.asOf)], [{ code: 'JPY', digits: 0 }, '2026-08-28']);
  assert.equal(isoDay(parse({ ...HEADER, asOf: '2026-08-28T20:00:00Z', zone: 'Asia/Shanghai' }).dataSet!.frame.asOf), '2026-08-29');
});

test('money is exact to the minor unit', () => {
  // Minor units by hand. Halves go to the even one; a number's shortest decimal text is what it says.
  const amounts: [unknown, number | undefined, string?][] = [
    [1.005, 100, 'rounded'], [1.015, 102, 'rounded'], ['1.025', 102, 'rounded'], ['-1.035', -104, 'rounded'], [0.1 + 0.2, 30, 'rounded'], ['0.10', 10], [19.99, 1999], ['1e3', 100_000], [1e-7, 0, 'rounded'], ['.5', 50], ['5.', 500],
    [123456789012.34, 12_345_678_901_234], ['90071992547409.91', 9_007_199_254_740_991], ['90071992547409.92', undefined, 'too-large'], ['1234567890123456789', undefined, 'too-large'], [1e300, undefined, 'too-large'],
    ['1,234.50', undefined, 'not-a-number'], ['', undefined], [' 7 ', 700], [NaN, undefined, 'not-a-number'], [Infinity, undefined, 'not-a-number'], [true, undefined, 'not-a-number'], [{}, undefined, 'not-a-number'], [null, undefined], [-0, 0], ['0.004', 0, 'rounded'],
  ];
  for (const [amount, minor, code] of amounts) {
    const parsed = parse({ ...HEADER, orderLines: [{ date: '2026-01-01', amount }] });
    assert.deepEqual(cells(parsed, 'orderLine', 'amount'), [minor], String(amount));
    assert.ok(!Object.is(cells(parsed, 'orderLine', 'amount')[0], -0));
    assert.deepEqual(parsed.issues.map(issue => issue.code), code ? [code] : [], String(amount));
  }
  const yen = parse({ ...HEADER, currency: 'JPY', orderLines: [{ date: '2026-01-01', amount: '1200' }, { date: '2026-01-01', amount: 12.5 }] });
  assert.deepEqual(cells(yen, 'orderLine', 'amount'), [1200, 12]);
  assert.deepEqual(cells(parse({ ...HEADER, currency: 'KWD', orderLines: [{ date: '2026-01-01', amount: '1.234' }] }), 'orderLine', 'amount'), [1234]);
});

test('days are civil dates; moments are read in the zone of the data', () => {
  const parsed = parse({
    ...HEADER, zone: 'Asia/Shanghai',
    activities: ['2026-03-01', '2026-03-01T23:30:00Z', '2026-03-01T23:30:00+08:00', '2026-03-01 09:15', '2026-03-01T09:15:30.250-05:00'].map(at => ({ at })),
  });
  assert.deepEqual(cells(parsed, 'activity', 'at').map(at => new Date(at as number).toISOString()), ['2026-03-01T00:00:00.000Z', '2026-03-02T07:30:00.000Z', '2026-03-01T23:30:00.000Z', '2026-03-01T09:15:00.000Z', '2026-03-01T22:15:30.250Z']);
  const deals = parse({ ...HEADER, zone: 'America/New_York', opportunities: ['2026-02-28', '2026-02-30', '2026-03-31T00:00:00Z', '2026-03-31T02:00:00Z', 20260331, '31/03/2026'].map((created, i) => ({ id: `${i}`, created, outcome: 'open' })) });
  assert.deepEqual(cells(deals, 'opportunity', 'created').map(day => (day === undefined ? null : isoDay(day as number))), ['2026-02-28', null, '2026-03-31', '2026-03-30', null, null]);
  assert.deepEqual(deals.issues.map(({ code, row }) => [code, row]), [['not-a-date', 2], ['time-dropped', 3], ['time-dropped', 4], ['not-a-date', 5], ['not-a-date', 6]]);
});

test('summer time: instants on the day of the change, each read for itself', () => {
  // New York, 8 March 2026: 06:59:59Z is 01:59:59, a second later it is 03:00.
  const parsed = parse({ ...HEADER, zone: 'America/New_York', activities: ['2026-03-08T06:59:59Z', '2026-03-08T07:00:00Z', '2026-03-09T12:00:00Z'].map(at => ({ at })) });
  assert.deepEqual(cells(parsed, 'activity', 'at').map(at => new Date(at as number).toISOString().slice(0, 19)), ['2026-03-08T01:59:59', '2026-03-08T03:00:00', '2026-03-09T08:00:00']);
});

test('no row is lost: repaired, quarantined and accepted ones are counted and named', () => {
  const parsed = parse({
    ...HEADER, stages: STAGES,
    opportunities: [{ id: 'a', stage: 's' }, { id: 7, stage: 's' }, { id: 'a', stage: 'w' }, { stage: 's' }, null, [1], { id: 'b', stage: 'S?', outcome: 'WON', closed: '2026-01-01', probability: 60 }],
  });
  assert.deepEqual(parsed.tallies.find(({ entity }) => entity === 'opportunity'), { entity: 'opportunity', read: 7, accepted: 1, repaired: 2, quarantined: 4, skipped: 0 });
  const found = parsed.issues.map(({ code, severity, row }) => [code, severity, row]);
  assert.deepEqual(found, [
    ['not-an-object', 'quarantined', 5], ['not-an-object', 'quarantined', 6], ['number-as-text', 'repaired', 2], ['duplicate-id', 'quarantined', 3], ['required-missing', 'quarantined', 4],
    ['choice-spelling', 'repaired', 7], ['out-of-range', 'repaired', 7], ['dangling-reference', 'warning', undefined],
  ]);
  assert.deepEqual(cells(parsed, 'opportunity', 'id'), ['a', '7', 'b']);
  assert.deepEqual(cells(parsed, 'opportunity', 'stage'), ['s', 's', 'S?']);
});

test('issues of one kind are named up to a limit and counted beyond it', () => {
  const parsed = parse({ ...HEADER, orderLines: Array.from({ length: 1000 }, () => ({ date: '2026-01-01', amount: 'x' })) });
  assert.equal(parsed.issues.length, 20);
  assert.equal(parsed.issues.reduce((rows, issue) => rows + issue.rows + 1, 0), 1000);
});

test('outcome, pipeline and probability follow the stage where a deal does not say; contradictions are warnings', () => {
  const parsed = parse({
    ...HEADER, stages: [{ ...STAGES[0], probability: 0.25 }, STAGES[1], STAGES[2]],
    opportunities: [{ id: '1', stage: 's' }, { id: '2', stage: 'w' }, { id: '3', stage: 'l', outcome: 'won', closed: '2026-01-01' }, { id: '4' }, { id: '5', stage: 's', outcome: 'lost', closed: '2026-01-02', created: '2026-02-01' }, { id: '6', stage: 's', closed: '2026-02-01', probability: 0.5 }],
  });
  assert.deepEqual(cells(parsed, 'opportunity', 'outcome'), ['open', 'won', 'won', undefined, 'lost', 'open']);
  assert.deepEqual(cells(parsed, 'opportunity', 'pipeline'), ['default', 'default', 'default', undefined, 'default', 'default']);
  assert.deepEqual(cells(parsed, 'opportunity', 'probability'), [0.25, undefined, undefined, undefined, 0.25, 0.5]);
  assert.deepEqual(codes(parsed), ['no-outcome opportunity outcome', 'closed-without-date opportunity closed', 'open-with-closed-date opportunity closed', 'closed-before-created opportunity closed', 'outcome-against-stage opportunity outcome']);
});

test('stages come by their order, else by their place, pipeline by pipeline', () => {
  const { pipelines } = parse({ ...HEADER, pipelines: [{ id: 'p', name: 'P' }, { id: 'q' }], stages: [{ id: 'b', pipeline: 'p', kind: 'won', order: 9 }, { id: 'a', pipeline: 'p', kind: 'OPEN', order: 3, name: { en: 'A', zh: '甲' } }, { id: 'y', pipeline: 'q', kind: 'open' }, { id: 'x', pipeline: 'q', kind: 'open' }] }).dataSet!.frame;
  assert.deepEqual(pipelines.map(({ id, stages }) => [id, stages.map(stage => [stage.id, stage.order])]), [['p', [['a', 1], ['b', 2]]], ['q', [['y', 1], ['x', 2]]]]);
  assert.deepEqual(pipelines[0]!.stages[0]!.name, { en: 'A', zh: '甲' });
});

test('unknown tables and fields are named, never taken silently', () => {
  const parsed = parse({ ...HEADER, leads: [{ id: 1 }, { id: 2 }], colour: 'red', accounts: [{ id: 'a', shoeSize: 44 }], reps: { id: 'r' } });
  assert.deepEqual(codes(parsed), ['unknown-field header colour', 'not-a-table rep reps', 'unknown-table leads', 'unknown-field account shoeSize']);
  assert.deepEqual(parsed.tallies, [{ entity: 'account', read: 1, accepted: 1, repaired: 0, quarantined: 0, skipped: 0 }, { entity: 'leads', read: 2, accepted: 0, repaired: 0, quarantined: 0, skipped: 2 }]);
});

test('declared dimensions are columns; paths can be overridden where they lead somewhere', () => {
  const parsed = parse({
    ...HEADER, dimensions: { account: [{ id: 'zone', label: 'Zone' }, { id: 'mif', kind: 'number' }, { id: 'region' }], nobody: [{ id: 'x' }] }, paths: { opportunity: { region: ['account.region', 'account.moon'], team: ['nowhere'] } },
    accounts: [{ id: 'a', zone: '1', mif: '12.5' }],
  });
  assert.deepEqual([cells(parsed, 'account', 'zone'), cells(parsed, 'account', 'mif')], [['1'], [12.5]]);
  assert.deepEqual(codes(parsed), ['bad-dimension header dimensions.account', 'bad-dimension header dimensions.nobody', 'bad-path header paths.opportunity.region', 'bad-path header paths.opportunity.team']);
  assert.deepEqual(parsed.dataSet!.paths['opportunity']!['region'], ['account.region']);
  assert.deepEqual(parsed.dataSet!.paths['opportunity']!['team'], ['rep.team']);
});

test('policies: breaks of money axes in minor units, rules with their params, history by field', () => {
  const parsed = parse({
    ...HEADER, tiers: { x: { field: 'currentValue', breaks: [1000.5] }, y: { field: 'employees', breaks: [10, 100], bands: ['small', 'mid', 'large'] }, cells: { '0:0': { tier: 'C' } } }, history: { amount: 'complete' },
    alertRules: [{ id: 'r', measure: 'attainment', figure: 'rep-pace', condition: 'below', threshold: '0.85', severity: 'warning', params: { period: '2026-Q3' }, playbook: { steps: ['Call'] } }, { id: 'off', measure: 'm', figure: 'f', condition: 'above', threshold: 1, severity: 'info', active: false }],
    opportunityChanges: [{ opportunity: 'o', field: 'stage', to: 's', at: '2026-01-01' }],
  });
  const { tiers, rules, history } = parsed.dataSet!.frame;
  assert.deepEqual([tiers.x!.breaks, tiers.y!.breaks, tiers.y!.bands, tiers.cells], [[100_050], [10, 100], ['small', 'mid', 'large'], { '0:0': { tier: 'C' } }]);
  assert.deepEqual(rules, [{ id: 'r', name: 'r', measure: 'attainment', figure: 'rep-pace', condition: 'below', threshold: 0.85, severity: 'warning', params: { period: '2026-Q3' }, playbook: ['Call'] }]);
  assert.deepEqual([history['amount'], history['stage'], history['rep']], ['complete', 'partial', 'none']);
});

test('targets: a period that ends before it starts is none; a number is missed', () => {
  const parsed = parse({ ...HEADER, targets: [{ metric: 'revenue', start: '2026-02-01', end: '2026-01-01', amount: 1 }, { metric: 'revenue', start: '2026-01-01', end: '2026-01-31' }, { metric: 'units', start: '2026-01-01', end: '2026-01-31', value: 0 }, { metric: 'revenue', amount: 5 }] });
  assert.deepEqual(codes(parsed), ['required-missing target start', 'period-reversed target end', 'target-without-number target amount']);
  assert.deepEqual(parsed.tallies[0], { entity: 'target', read: 4, accepted: 2, repaired: 0, quarantined: 2, skipped: 0 });
});

test('files: numbers in the form that the mapping states', () => {
  // Values by hand.
  const euro: CellRules = { decimal: ',' };
  const forms: [CellRules, unknown, number | undefined][] = [
    [{}, '1,234.50', 123_450], [{}, '$1,234', 123_400], [{}, '(1,234.00)', -123_400], [{}, '12-', -1200], [{}, '1,5', undefined], [{}, '12,34,567.89', 123_456_789], [{}, '¥ 1,000', 100_000], [{}, '１２３．４５', 12_345], [{}, '130.00 ', 13_000], [{}, 'USD 12.5', 1250], [{}, '12.5 EUR', 1250], [{}, '−3', -300],
    [euro, '22.668,75', 2_266_875], [euro, '430706,25', 43_070_625], [euro, '1.5', undefined], [{ decimal: ',', group: ' ' }, '1 234,50 €', 123_450], [{ group: '' }, '1,234', undefined], [{ missing: ['-', 'N/A'] }, ' -   ', undefined], [{}, 'abc', undefined], [{}, '-', undefined], [{}, '5元', 500],
  ];
  for (const [rules, text, minor] of forms) assert.deepEqual(cells(fileColumn('orderLine', 'amount', text, rules), 'orderLine', 'amount'), [minor], `${JSON.stringify(rules)} ${String(text)}`);
  for (const [rules, text, share] of [[{}, '60%', 0.6], [{ percent: true }, '60', 0.6], [{ percent: true }, '60 %', 0.6], [{}, '0.6', 0.6], [{}, '60', undefined]] as [CellRules, string, number | undefined][])
    assert.deepEqual(cells(fileColumn('opportunity', 'probability', text, rules), 'opportunity', 'probability'), [share], text);
});

test('files: dates in the order that the mapping states', () => {
  const dates: [CellRules, string, string | null][] = [
    [{ dateOrder: 'mdy' }, '1/2/2026', '2026-01-02'], [{ dateOrder: 'dmy' }, '1/2/2026', '2026-02-01'], [{ dateOrder: 'mdy' }, '31/12/2026', null], [{}, '1/2/2026', null], [{}, '2026/3/9', '2026-03-09'], [{}, '2026年3月9日', '2026-03-09'], [{ dateOrder: 'dmy' }, '31.12.26', '2026-12-31'],
    [{}, 'Friday, December 1, 2017', '2017-12-01'], [{}, '31-Dec-2026', '2026-12-31'], [{ dateOrder: 'dmy' }, '02/03/2022 16:11', '2022-03-02'], [{ dateOrder: 'mdy' }, '5/6/2003 0:00', '2003-05-06'], [{}, '2026-02-30', null], [{}, 'soon', null], [{ dateOrder: 'mdy' }, '2/24/2003 11:59 PM', '2003-02-24'],
  ];
  for (const [rules, text, day] of dates) {
    const moment = cells(fileColumn('activity', 'at', text, rules), 'activity', 'at')[0] as number | undefined;
    const civil = cells(fileColumn('account', 'created', text, rules), 'account', 'created')[0] as number | undefined;
    assert.deepEqual([moment === undefined ? null : isoDay(Math.floor(moment / 86_400_000)), civil === undefined ? null : isoDay(civil)], [day, day], text);
  }
});

test('several source tables for one entity; known ids of a distinct-values table are skipped', () => {
  const steps = parseTables(HEADER, [
    { entity: 'account', table: 'accounts.csv', size: 2, columns: { id: ['a', 'b'], industry: ['steel', 'paper'] }, rowNumbers: [2, 3] },
    { entity: 'account', table: 'deals.csv', size: 3, columns: { id: ['b', 'c', 'c'], tier: ['x', 'A', 'B'] }, onlyNew: true, skipped: 4 },
  ]);
  const parsed = run(steps);
  assert.deepEqual([cells(parsed, 'account', 'id'), cells(parsed, 'account', 'industry'), cells(parsed, 'account', 'tier')], [['a', 'b', 'c'], ['steel', 'paper', undefined], [undefined, undefined, 'A']]);
  assert.deepEqual(parsed.tallies, [{ entity: 'account', table: 'accounts.csv', read: 2, accepted: 2, repaired: 0, quarantined: 0, skipped: 0 }, { entity: 'account', table: 'deals.csv', read: 7, accepted: 1, repaired: 0, quarantined: 0, skipped: 6 }]);
});

test('a source table in portions is what it is at once: columns, tallies, row numbers, ids that stand twice', () => {
  const { next: random } = seeded(20_260_828);
  const rows = Array.from({ length: 70_000 }, (_, row) => ({
    id: random() < 0.01 ? `a${Math.floor(random() * 100)}` : `a${row + 100}`, name: `n${Math.floor(random() * 300)}`, employees: random() < 0.1 ? 'many' : Math.floor(random() * 9),
    created: random() < 0.2 ? null : isoDay(Math.floor(random() * 20_000)), currentValue: random() < 0.3 ? undefined : Math.floor(random() * 1e6) / 100,
  }));
  const columnsOf = (some: typeof rows): Record<string, unknown[]> => Object.fromEntries(['id', 'name', 'employees', 'created', 'currentValue'].map(field => [field, some.map(row => row[field as 'id'])]));
  const read = (sizes: () => number): Parsed => {
    const gate = openGate(HEADER, createIssueLog());
    const take = gate.open({ entity: 'account', table: 'a.csv' });
    for (let from = 0; from < rows.length;) {
      const some = rows.slice(from, from + sizes());
      run(take({ size: some.length, columns: columnsOf(some), rowNumbers: some.map((_, at) => from + at + 2), skipped: from === 0 ? 3 : 0 }));
      from += some.length;
    }
    return run(gate.finish());
  };
  const whole = read(() => rows.length);
  const portions = read(() => 1 + Math.floor(random() * 500));
  const byPlace = ({ issues }: Parsed) => issues.toSorted((a, b) => a.code.localeCompare(b.code) || a.row! - b.row!);
  assert.deepEqual(byPlace(portions), byPlace(whole));
  assert.deepEqual({ ...portions.dataSet, issues: [] }, { ...whole.dataSet, issues: [] });
  const [{ read: seen, accepted, repaired, quarantined, skipped } = assert.fail()] = whole.tallies;
  const ids = rows.map(({ id }) => id);
  assert.deepEqual([seen, accepted + repaired, quarantined, skipped], [70_003, new Set(ids).size, ids.length - new Set(ids).size, 3]);
  assert.deepEqual(cells(whole, 'account', 'id'), [...new Set(ids)]);
});

test('the day that a data set is as of may be told from its rows, or be none', () => {
  const gate = openGate({ ...HEADER, asOf: '2000-01-01' }, createIssueLog());
  run(gate.open({ entity: 'account' })({ size: 1, columns: { id: ['a'], created: ['2026-03-04'] } }));
  const { frame } = run(gate.finish(({ account }) => ({ asOf: 'told', asOfDay: numberAt(account, 'created', 0)! }))).dataSet!;
  assert.deepEqual([frame.asOfText, isoDay(frame.asOf)], ['told', '2026-03-04']);
  assert.equal(run(openGate(HEADER, createIssueLog()).finish(() => undefined)).dataSet, undefined);
});

test('texts lose the space around them, numbers become texts, labels keep their languages', () => {
  const parsed = parse({ ...HEADER, accounts: [{ id: ' a ', name: { en: ' A ', zh: '', fr: 5 }, industry: 12, keyAccount: 'yes' }, { id: 'b', name: [], industry: '   ' }] });
  assert.equal(textAt(parsed.dataSet!.tables['account'], 'id', 0), 'a');
  assert.deepEqual([cells(parsed, 'account', 'industry'), cells(parsed, 'account', 'keyAccount')], [['12', undefined], ['true', undefined]]);
  assert.deepEqual(codes(parsed), ['label-language-dropped account name', 'not-a-label account name', 'number-as-text account industry', 'flag-spelling account keyAccount']);
});

test('files: a year is what it says, and two digits are one of 1969 to 2068', () => {
  // By hand; `1/1/0001` is how .NET writes "no date", `1/1/201` a slip of the pen.
  const cases: [string, string | undefined][] = [
    ['1/1/0001', '0001-01-01'], ['1/1/0001 12:00:00 AM', '0001-01-01'], ['Monday, January 1, 0001', '0001-01-01'], ['1/1/69', '1969-01-01'], ['1/1/68', '2068-01-01'],
    ['31-Dec-26', '2026-12-31'], ['1/1/201', undefined], ['1/1/6', undefined], ['2/29/23', undefined], ['2/29/24', '2024-02-29'],
  ];
  for (const [text, day] of cases) {
    const [read] = cells(fileColumn('opportunity', 'created', text, { dateOrder: 'mdy' }), 'opportunity', 'created');
    assert.equal(read === undefined ? undefined : isoDay(read as number), day, text);
  }
});

test('the ends of time: an instant that is on no day of four-digit years is none, never another day', () => {
  const closedIn = (zone: string, closed: string): unknown => {
    const parsed = parse({ ...HEADER, zone, stages: STAGES, opportunities: [{ id: '1', stage: 'w', closed }] });
    const [day] = cells(parsed, 'opportunity', 'closed');
    return day === undefined ? codes(parsed).includes('not-a-date opportunity closed') : isoDay(day as number);
  };
  assert.equal(closedIn('UTC', '9999-12-31T23:59:59Z'), '9999-12-31');
  assert.equal(closedIn('America/New_York', '9999-12-31T23:59:59Z'), '9999-12-31');
  assert.equal(closedIn('Asia/Shanghai', '9999-12-31T23:59:59Z'), true, 'not 1970');
  assert.equal(closedIn('America/New_York', '0001-01-01T03:00:00Z'), true, 'not a year later');
});

test('files: digits in threes after a zero are a fraction, not thousands', () => {
  for (const text of ['0,500', '000,123', '-0,125']) assert.deepEqual(cells(fileColumn('orderLine', 'amount', text, {}), 'orderLine', 'amount'), [undefined], text);
  assert.deepEqual(cells(fileColumn('orderLine', 'amount', '0,500', { decimal: ',' }), 'orderLine', 'amount'), [50]);
  assert.deepEqual(cells(fileColumn('orderLine', 'amount', '10,500', {}), 'orderLine', 'amount'), [1_050_000]);
});
