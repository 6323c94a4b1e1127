import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DataSet, Parsed } from '../../src/contract/data-set.js';
import { factsOf } from '../../src/contract/facts-of.js';
import type { DataIssue } from '../../src/contract/issue.js';
import { parse } from '../../src/contract/parse.js';
import { tablesJson } from '../../src/contract/table-json.js';
import { createEngine } from '../../src/engine/index.js';
import { listMeasures, measureData } from '../../src/worker/tools.js';
import { VIEWS } from '../../src/views/index.js';
import { CLASS_PROOFS, WAITING } from './class-proofs.js';
import { dataOf, fileOf, imported, valueAt } from './files.js';
import { BAD_DATES, BAD_NUMBERS } from './values/bad-input.js';

/*
 * The 106 classes of bad input that the product promises to survive, and where each is proven. What is proven nowhere else is proven below:
 * ids, text and hierarchies as they come through a file, and what charts are asked to draw.
 */

const HEADER = { asOf: '2026-06-30', zone: 'UTC', currency: 'USD', revenueFrom: 'won' } as const;
const STAGES = [{ id: 'Open', kind: 'open' }, { id: 'Won', kind: 'won' }, { id: 'Lost', kind: 'lost' }];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Rows of one entity through a CSV file whose headers are the fields. */
function read(entity: string, fields: readonly string[], rows: readonly (readonly string[])[], header: object = {}): Promise<Parsed> {
  const text = [fields, ...rows].map(cells => `${cells.map(quoted).join(',')}\r\n`).join('');
  const entities = [{ entity, fields: Object.fromEntries(fields.map(field => [field, field])) }];
  return imported([fileOf('t.csv', text)], { mapping: 1, ...HEADER, ...header, tables: [{ file: 't.csv', delimiter: ',', quote: true, dateOrder: 'mdy', entities }] });
}

const kept = (data: DataSet, entity: string, field: string): unknown[] => ((tablesJson(data)[factsOf(entity)!.table] ?? []) as Record<string, unknown>[]).map(row => row[field]);
const told = ({ issues }: Parsed): string[] => issues.map(({ code, severity, row, field }: DataIssue) => [code, severity, field, row].filter(part => part !== undefined).join(' '));
const counts = ({ tallies }: Parsed, entity: string): number[] =>
  tallies.filter(found => found.entity === entity).flatMap(({ read, accepted, repaired, quarantined, skipped }) => [read, accepted, repaired, quarantined, skipped]);
const funnel = (data: DataSet) => measureData(data, 'funnel', {});
const byDimension = (data: DataSet, entity: string, dimension: string): Record<string, [number, number | null]> => {
  const answer = createEngine(data, VIEWS).answerNow({ kind: 'aggregate', from: entity, by: [dimension], measures: { rows: { op: 'count' }, sum: { op: 'sum', of: 'amount' } }, filters: [] });
  assert.ok(answer.kind === 'aggregate', JSON.stringify(answer));
  return Object.fromEntries(answer.keys[0]!.map((key, at) => [key ?? '', [answer.values['rows']![at]!, answer.values['sum']![at]!]]));
};

const HOSTILE = [
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '"><svg onload=alert(1)>', '{{7*7}}', '${alert(1)}', 'javascript:alert(1)', 'data:text/html,<b>', '</style><script>alert(1)</script>',
];
const OBJECT_WORDS = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'];

describe('the 106 classes of bad input', () => {
  const root = new URL('../../', import.meta.url);
  const textOf = (file: string): string => (existsSync(new URL(file, root)) ? readFileSync(new URL(file, root), 'utf8').replaceAll("\\'", "'") : '');
  const rows = new Set([...BAD_NUMBERS, ...BAD_DATES].map(({ row }) => `row ${row}`));

  it('are all there', () => assert.deepEqual(Object.keys(CLASS_PROOFS).map(Number), Array.from({ length: 106 }, (_, at) => at + 1)));

  for (const [number, proven] of Object.entries(CLASS_PROOFS)) {
    it(`${number} ${typeof proven === 'string' ? `waits: ${proven}` : 'is proven by tests that are there'}`, () => {
      assert.equal(typeof proven === 'string', WAITING.includes(Number(number)));
      if (typeof proven === 'string') return;
      for (const [file, ...titles] of proven) for (const title of titles) assert.ok(rows.has(title) || textOf(file).includes(title), `${file} has no "${title}"`);
    });
  }
});

describe('ids', () => {
  it('45 names of every object\'s properties are ids like any other', async () => {
    const reps = await read('rep', ['id', 'name'], OBJECT_WORDS.map(word => [word, `n-${word}`]));
    assert.deepEqual(kept(dataOf(reps), 'rep', 'id'), OBJECT_WORDS);
    const data = dataOf(await read('opportunity', ['id', 'stage', 'rep', 'amount'], OBJECT_WORDS.map(word => [word, 'Open', word, '1']), { stages: STAGES }));
    assert.deepEqual(byDimension(data, 'opportunity', 'rep'), Object.fromEntries(OBJECT_WORDS.map(word => [word, [1, 100]])));
    assert.equal(valueAt(funnel(data), 'open-count', 'Open'), OBJECT_WORDS.length);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });

  it('46 an id that stands twice: the first row stays, every other is quarantined with its place', async () => {
    const parsed = await read('opportunity', ['id', 'amount'], [['a', '1'], ['b', '2'], ['a', '1'], ['a', '3']]);
    assert.deepEqual(kept(dataOf(parsed), 'opportunity', 'amount'), [1, 2]);
    assert.deepEqual(counts(parsed, 'opportunity'), [4, 2, 0, 2, 0]);
    assert.deepEqual(told(parsed).filter(line => line.startsWith('duplicate-id')), ['duplicate-id quarantined id 4', 'duplicate-id quarantined id 5']);
  });

  it('47 a missing id is quarantined; spaces go, case stays, one word is one id however it is composed', async () => {
    const parsed = await read('account', ['id', 'name'], ['', '  ', '0', 'false', ' Spaces ', 'ACME', 'acme', 'Caf\u00e9', 'Cafe\u0301'].map(id => [id, 'n']));
    assert.deepEqual(kept(dataOf(parsed), 'account', 'id'), ['0', 'false', 'Spaces', 'ACME', 'acme', 'Café']);
    assert.deepEqual(told(parsed).filter(line => line.includes('quarantined')), ['required-missing quarantined id 2', 'required-missing quarantined id 3', 'duplicate-id quarantined id 10']);
    assert.deepEqual(counts(parsed, 'account'), [9, 6, 0, 3, 0]);
    const long = 'x'.repeat(10_000);
    const odd = parse({ ...HEADER, accounts: [{ id: long }, { id: 'a\0b' }, { id: false }, { id: 0 }] });
    assert.ok(kept(dataOf(odd), 'account', 'id').every((id, at) => id === [long, 'a\0b', 'false', '0'][at]));
  });

  it('48 the number 1 and the text "1" are one id', () => {
    const data = dataOf(parse({ ...HEADER, reps: [{ id: 1, name: 'Ann' }], opportunities: [{ id: 'a', rep: '1' }, { id: 'b', rep: 1 }] }));
    assert.deepEqual(byDimension(data, 'opportunity', 'rep'), { 1: [2, null] });
    assert.ok(!data.issues.some(({ code }) => code === 'dangling-reference'));
  });
});

describe('text', () => {
  it('49 markup, templates and addresses are text, kept as they are', async () => {
    const data = dataOf(await read('account', ['id', 'name', 'industry'], HOSTILE.map((text, i) => [`a${i}`, text, text])));
    assert.deepEqual([kept(data, 'account', 'name'), kept(data, 'account', 'industry')], [HOSTILE, HOSTILE]);
  });

  it('50 controls of writing direction, of no width and of tags stay in the data', async () => {
    const texts = ['a\u202Eb', '\u2066x\u2069', 'a\u200Bb', 'a\uFEFFb', 'tag\u{E0041}'];
    assert.deepEqual(kept(dataOf(await read('account', ['id', 'name'], texts.map((text, i) => [`${i}`, text]))), 'account', 'name'), texts);
  });

  it('51 half a character is replaced; families, marks upon marks and U+FFFD stay', () => {
    const texts = ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', `a${'\u0301'.repeat(200)}`, 'x\uFFFDy'];
    const data = dataOf(parse({ ...HEADER, accounts: ['a\uD800b', ...texts].map((name, i) => ({ id: `i${i}`, name })), reps: [{ id: 'r\uDC00' }], opportunities: [{ id: 'o', rep: 'r\uDC00' }] }));
    assert.deepEqual(kept(data, 'account', 'name'), ['a\uFFFDb', ...texts.map(text => text.normalize('NFC'))]);
    assert.deepEqual(byDimension(data, 'opportunity', 'rep'), { 'r\uFFFD': [1, null] });
  });

  it('52 a name of 100,000 characters and a cell of 1 MB come in whole', async () => {
    const [name, cell] = ['n'.repeat(100_000), '字'.repeat(350_000)];
    const data = dataOf(await read('account', ['id', 'name', 'industry'], [['a', name, cell]]));
    assert.ok(kept(data, 'account', 'name')[0] === name && kept(data, 'account', 'industry')[0] === cell);
  });

  it('53 a label of nothing but space is missing, and the id is shown in its place', async () => {
    const data = dataOf(await read('rep', ['id', 'name'], [['a', ''], ['b', '   '], ['c', '\n']]));
    assert.deepEqual(kept(data, 'rep', 'name'), [undefined, undefined, undefined]);
    const answer = createEngine(data, VIEWS).answerNow({ kind: 'rows', from: 'rep', columns: ['id'] });
    assert.ok(answer.kind === 'rows');
    assert.deepEqual(answer.labels['rep'] ?? {}, {});
  });

  it('54 line breaks, tabs and separators inside a name are its own', async () => {
    const texts = ['a\nb', 'a\tb', 'a\u2028b'];
    assert.deepEqual(kept(dataOf(await read('account', ['id', 'name'], texts.map((text, i) => [`${i}`, text]))), 'account', 'name'), texts);
  });

  it('55 names that differ in case or look alike are different accounts', async () => {
    const ids = ['ACME', 'Acme', 'АCME', 'A CME'];
    assert.deepEqual(kept(dataOf(await read('account', ['id'], ids.map(id => [id]))), 'account', 'id'), ids);
  });
});

/** Every number that a model or an answer holds is one. */
function assertFinite(value: unknown, path = ''): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path} is ${value}`);
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) assertFinite(inner, `${path}/${key}`);
}

const QUESTIONS: readonly [string, object][] = [
  ...listMeasures().map(({ name }) => [name, {}] as [string, object]), ['funnel', { basis: 'pass-through' }], ['attainment', { period: '2026' }], ['tiers', { method: 'abc', period: '2026' }], ['tiers', { method: 'matrix', months: 12 }],
];

/** Asks everything of a data set: nothing throws, and nothing is NaN. */
function assertMeasured(data: DataSet): void {
  for (const [name, params] of QUESTIONS) assertFinite(measureData(data, name, params), name);
}

describe('hierarchies and references', () => {
  const trees: [what: string, parents: (string | undefined)[]][] = [
    ['a ring of two', ['t1', 't0', undefined]], ['a team above itself', ['t0', undefined]], ['ten thousand deep', [undefined, ...Array.from({ length: 9_999 }, (_, i) => `t${i}`)]],
    ['a parent that is not there', ['gone', undefined]], ['two roots', [undefined, undefined]], ['a ring, and so no root', ['t1', 't2', 't0']],
  ];
  for (const [what, parents] of trees) {
    it(`56 57 ${what}: each sale counts once`, () => {
      const units = (prefix: string) => parents.map((parent, i) => ({ id: `${prefix}${i}`, parent: parent?.replace('t', prefix) }));
      const deals = parents.slice(0, 50).map((_, i) => ({ id: `o${i}`, rep: `r${i}`, account: `a${i}`, region: `g${i}`, product: `p${i}`, stage: 'Won', closed: '2026-03-04', amount: 10 }));
      const data = dataOf(parse({
        ...HEADER, stages: STAGES, teams: units('t').map(team => ({ ...team, region: team.id.replace('t', 'g') })), regions: units('g'), accounts: units('a'), products: units('p'),
        reps: parents.map((_, i) => ({ id: `r${i}`, team: `t${i}`, manager: `r${(i + 1) % parents.length}` })), opportunities: deals,
        targets: parents.slice(0, 50).map((_, i) => ({ metric: 'revenue', start: '2026-01-01', end: '2026-12-31', team: `t${i}`, amount: 20 })),
      }));
      for (const dimension of ['team', 'region', 'account', 'product', 'rep']) {
        const groups = Object.values(byDimension(data, 'opportunity', dimension));
        assert.deepEqual(groups.reduce<[number, number]>(([rows, sum], [n, amount]) => [rows + n, sum + amount!], [0, 0]), [deals.length, deals.length * 1000], dimension);
      }
      const model = measureData(data, 'attainment', { period: '2026' });
      assert.deepEqual([valueAt(model, 'actual'), valueAt(model, 'target')], [deals.length * 1000, deals.length * 2000]);
      assertMeasured(data);
    });
  }

  it('58 a stage that no pipeline has is counted apart, and is in the totals', async () => {
    const parsed = await read('opportunity', ['id', 'stage', 'outcome', 'amount'], [['a', 'Open', '', '1'], ['b', 'Old stage', 'open', '2'], ['c', 'Gone', '', '4']], { stages: STAGES });
    const model = funnel(dataOf(parsed));
    assert.deepEqual([valueAt(model, 'open-count', 'Open'), valueAt(model, 'other-count'), valueAt(model, 'open-total-count'), valueAt(model, 'open-total-amount')], [1, 1, 2, 300]);
    assert.deepEqual(model.notes.map(({ code, rows }) => [code, rows]), [['other-stage', 1], ['no-outcome', 1]]);
    assert.ok(told(parsed).includes('dangling-reference warning stage'));
  });

  it('58 no stage at all, sixty of them, and orders that stand twice or leave gaps', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `s${i}`, kind: 'open', order: [5, 5, 900, 7][i % 4] }));
    for (const stages of [[], many]) {
      const data = dataOf(parse({ ...HEADER, stages, opportunities: [{ id: 'a', stage: 's1', outcome: 'open' }, { id: 'b', stage: 's59', outcome: 'won', closed: '2026-01-01' }] }));
      assert.equal(data.frame.pipelines[0]?.stages.length ?? 0, stages.length);
      assertMeasured(data);
    }
  });

  it('60 a target of 0, of less, of nobody and of two people at once never makes a ratio of nothing', () => {
    const target = { metric: 'revenue', start: '2026-01-01', end: '2026-12-31' };
    const data = dataOf(parse({
      ...HEADER, stages: STAGES, reps: [{ id: 'zero' }, { id: 'less' }, { id: 'none' }], opportunities: ['zero', 'less', 'none'].map(rep => ({ id: rep, rep, stage: 'Won', closed: '2026-02-01', amount: 5 })),
      targets: [{ ...target, rep: 'zero', amount: 0 }, { ...target, rep: 'less', amount: -100 }, { ...target, rep: 'gone', amount: 50 }],
    }));
    const model = measureData(data, 'attainment', { period: '2026' });
    assert.deepEqual([valueAt(model, 'rep-attainment', 'zero') ?? null, valueAt(model, 'rep-attainment', 'none') ?? null], [null, null]);
    assertMeasured(data);
  });

  it('61 a rep whose deals lie in two regions: the regions add up to the total', async () => {
    const data = dataOf(await read('opportunity', ['id', 'rep', 'region', 'stage', 'closed', 'amount'], [['a', 'r', 'north', 'Won', '2/1/2026', '10'], ['b', 'r', 'south', 'Won', '5/1/2026', '20'], ['c', 'r', '', 'Won', '5/2/2026', '40']], { stages: STAGES }));
    assert.deepEqual(byDimension(data, 'opportunity', 'region'), { '': [1, 4000], north: [1, 1000], south: [1, 2000] });
    assert.equal(valueAt(measureData(data, 'attainment', { period: '2026' }), 'actual'), 7000);
  });

  it('62 deals of an owner who is not there, or of none, are counted', async () => {
    const data = dataOf(await read('opportunity', ['id', 'rep', 'stage', 'amount'], [['a', 'gone', 'Open', '1'], ['b', '', 'Open', '2']], { stages: STAGES, reps: [{ id: 'ann' }] }));
    assert.deepEqual(byDimension(data, 'opportunity', 'rep'), { gone: [1, 100], '': [1, 200] });
    assert.ok(data.issues.some(({ code, field }) => code === 'dangling-reference' && field === 'rep'));
  });
});

describe('much, little and nothing', () => {
  it('63 a million different accounts are held and counted; a list of them is given by the page', { timeout: 60_000 }, () => {
    const size = 1_000_000;
    const data = dataOf(parse({ ...HEADER, opportunities: Array.from({ length: size }, (_, i) => ({ id: `o${i}`, account: `a${i}`, outcome: 'open', amount: 1 })) }));
    const engine = createEngine(data, VIEWS);
    const all = engine.answerNow({ kind: 'aggregate', from: 'opportunity', by: [], measures: { sum: { op: 'sum', of: 'amount' } }, filters: [] });
    assert.deepEqual(all.kind === 'aggregate' && all.values['sum'], [size * 100]);
    assert.deepEqual(engine.answerNow({ kind: 'aggregate', from: 'opportunity', by: ['account'], measures: {}, filters: [] }), { kind: 'refused', code: 'too-many-groups', subject: 'account' });
    const page = engine.answerNow({ kind: 'rows', from: 'opportunity', columns: ['account'], limit: 50 });
    assert.ok(page.kind === 'rows' && page.rows.length === 50);
  });

  const one = { id: 'a', account: 'x', rep: 'r', stage: 'Won', closed: '2026-03-04', created: '2026-01-01' };
  const sets: [what: string, rows: object[]][] = [
    ['no row', []], ['one row', [{ ...one, amount: 5 }]], ['nothing but zeros', [{ ...one, amount: 0 }, { ...one, id: 'b', amount: 0 }]], ['all the same', ['a', 'b', 'c'].map(id => ({ ...one, id, amount: 7 }))],
    ['nothing but missing', ['a', 'b'].map(id => ({ ...one, id }))], ['one huge among small', [{ ...one, amount: 1e12 }, { ...one, id: 'b', account: 'y', amount: 0.01 }]], ['nothing but negatives', ['a', 'b'].map(id => ({ ...one, id, amount: -5 }))],
  ];
  for (const [what, opportunities] of sets) {
    it(`65 ${what}: every measure answers or says why`, () => {
      const data = dataOf(parse({ ...HEADER, stages: STAGES, reps: [{ id: 'r' }], opportunities, orderLines: opportunities.map(row => ({ date: '2026-03-04', account: 'x', rep: 'r', ...row, id: undefined })) }));
      for (const revenueFrom of ['won', 'orders'] as const) assertMeasured({ ...data, frame: { ...data.frame, revenueFrom } });
    });
  }

  it('67 five years of days for 200 reps are months and quarters, not days', { timeout: 60_000 }, () => {
    const reps = Array.from({ length: 200 }, (_, i) => ({ id: `r${i}` }));
    const orderLines = Array.from({ length: 1826 }, (_, day) => reps.map(({ id }) => ({ rep: id, date: new Date(Date.UTC(2021, 5, 30 + day)).toISOString().slice(0, 10), amount: 1 }))).flat();
    const model = measureData(dataOf(parse({ ...HEADER, revenueFrom: 'orders', reps, orderLines })), 'attainment', { period: '2021-06-30/2026-06-30', heat: 'period' });
    assert.equal(valueAt(model, 'actual'), 1826 * 200 * 100);
    const marks = model.families.map(({ figures }) => figures.length);
    assert.ok(Math.max(...marks) <= 200 * 61, `${Math.max(...marks)} marks`);
  });
});

describe('files that change', () => {
  it('81 two hundred columns that nobody asked for are left out; one that is asked for and not there is named', async () => {
    const extra = Array.from({ length: 200 }, (_, i) => `column ${i}`);
    const text = `id,${extra.join(',')}\na,${extra.join(',')}\n`;
    const mapping = { mapping: 1, ...HEADER, tables: [{ file: 't.csv', entities: [{ entity: 'opportunity', fields: { id: 'id', amount: 'Amount' } }] }] };
    const parsed = await imported([fileOf('t.csv', text)], mapping);
    assert.deepEqual(counts(parsed, 'opportunity'), [1, 1, 0, 0, 0]);
    assert.deepEqual(parsed.issues.filter(({ code }) => code === 'missing-column').map(({ field, found }) => field ?? found), ['Amount']);
  });

  it('81 a column whose cells are of another kind from row 50,000 on: each of those rows is told or counted', async () => {
    const rows = Array.from({ length: 50_100 }, (_, i) => [`o${i}`, i < 50_000 ? '1' : 'one']);
    const parsed = await read('opportunity', ['id', 'amount'], rows);
    assert.deepEqual(counts(parsed, 'opportunity'), [50_100, 50_000, 100, 0, 0]);
    const [first, ...others] = parsed.issues.filter(({ field }) => field === 'amount');
    assert.equal(first?.row, 50_002);
    assert.equal([first, ...others].reduce((sum, issue) => sum + 1 + issue!.rows, 0), 100);
  });
});

describe('data handed in', () => {
  it('83 the version of the contract: none is this one, another is refused by name', () => {
    assert.ok(parse(HEADER).dataSet && parse({ ...HEADER, contract: 1 }).dataSet);
    for (const contract of [0, 2, '1', null, {}]) {
      const { dataSet, issues } = parse({ ...HEADER, contract });
      assert.equal(dataSet === undefined, contract !== null, String(contract));
      if (contract !== null) assert.deepEqual(issues.filter(({ severity }) => severity === 'error').map(({ code, field }) => [code, field]), [['header-unreadable', 'contract']]);
    }
  });

  it('85 frozen, with holes, of a class, or round in itself: read or told, never thrown', () => {
    class Deal { readonly id = 'c'; readonly amount = 3; }
    const ring: Record<string, unknown> = { id: 'ring' };
    ring['name'] = ring;
    const sparse: unknown[] = [];
    sparse[2] = { id: 's' };
    const odd: [unknown, unknown[]][] = [
      [Object.freeze([Object.freeze({ id: 'f', amount: 1 })]), ['f']], [[new Deal()], ['c']], [[ring], ['ring']], [sparse, ['s']], [[new Map([['id', 'm']])], []], [[new Date(0)], []], [new Uint8Array(3), []], [{ length: 1, 0: { id: 'l' } }, []],
      [[Object.assign(Object.create(null) as object, { id: 'n' })], ['n']], [[{ id: 'big', amount: 10n }], ['big']],
    ];
    for (const [opportunities, ids] of odd) assert.deepEqual(kept(dataOf(parse({ ...HEADER, opportunities })), 'opportunity', 'id'), ids);
  });

  it('86 what the host changes afterwards changes nothing', () => {
    const deal = { id: 'a', amount: 1 };
    const input = { ...HEADER, opportunities: [deal] };
    const data = dataOf(parse(input));
    deal.amount = 99;
    input.opportunities.push({ id: 'b', amount: 1 });
    assert.deepEqual([kept(data, 'opportunity', 'id'), kept(data, 'opportunity', 'amount')], [['a'], [1]]);
  });

  it('87 nothing, a promise, a text or a list is no data set, and says so', () => {
    for (const given of [undefined, null, Promise.resolve(HEADER), '{"asOf":"2026-01-01"}', [], 5, true, () => HEADER])
      assert.ok(parse(given).issues.some(({ severity }) => severity === 'error'), String(given));
  });

  it('89 a currency or zone that there is none', () => {
    for (const currency of ['12', 'usd', 'DOLLAR', '']) assert.deepEqual(parse({ ...HEADER, currency }).issues.filter(({ severity }) => severity === 'error').map(({ field }) => field), ['currency']);
    const mars = parse({ ...HEADER, zone: 'Mars/Base' });
    assert.deepEqual([mars.dataSet?.frame.zone, mars.issues.map(({ code, field }) => [code, field])], ['UTC', [['header-unreadable', 'zone']]]);
  });

  it('93 rules that make no sense fail alone, by their field', () => {
    const rule = { measure: 'attainment', figure: 'rep-pace', condition: 'below', threshold: 1, severity: 'info' };
    const parsed = parse({ ...HEADER, alertRules: [{ ...rule, id: 'good' }, { ...rule, id: 'side', condition: 'between' }, { ...rule, id: 'number', threshold: 'abc' }, { ...rule, id: 'nan', threshold: NaN }, { ...rule, id: 'respond', respondDays: 1e9 }] });
    assert.deepEqual(parsed.dataSet?.frame.rules.map(({ id }) => id), ['good', 'respond']);
    assert.deepEqual(parsed.issues.filter(({ entity, severity }) => entity === 'alertRule' && severity !== 'warning').map(({ field }) => field), ['condition', 'threshold', 'threshold', 'respondDays']);
  });

  it('101 filters of any text leave every measure answering or refusing', () => {
    const data = dataOf(parse({ ...HEADER, stages: STAGES, opportunities: [{ id: 'a', stage: 'Open', rep: 'r' }] }));
    const word = fc.oneof(fc.string(), fc.constantFrom('team', 'rep', 'account', '__proto__', '2026-Q3', '2026', 'FY2026', '2026-01-01/2026-13-01', 'NaN'));
    const filter = fc.record({ dimension: word, op: fc.constantFrom('in', 'not-in', 'present', 'missing', 'range'), ids: fc.array(word, { maxLength: 3 }) });
    const names = listMeasures().map(({ name }) => name);
    fc.assert(fc.property(fc.constantFrom(...names), word, fc.array(filter, { maxLength: 2 }), (name, period, filters) => assertFinite(measureData(data, name, { period, filters }))), { seed: 7, numRuns: 10_000 });
  });
});
