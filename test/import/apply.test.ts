import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DataSet, Parsed } from '../../src/contract/data-set.js';
import { tablesJson } from '../../src/contract/table-json.js';
import { parse } from '../../src/contract/index.js';
import { readMapping } from '../../src/import/mapping.js';
import { dataOf, fileOf, imported } from './files.js';

type Row = Record<string, unknown>;
const HEADER = { mapping: 1, asOf: '2026-06-30', zone: 'UTC', currency: 'USD', revenueFrom: 'orders' };
const rowsOf = (data: DataSet, table: string): Row[] => (tablesJson(data)[table] ?? []) as Row[];
const codes = ({ issues }: Parsed): string[] => [...new Set(issues.map(({ code }) => code))];
const tallies = ({ tallies }: Parsed): (string | number)[][] => tallies.map(({ entity, read, accepted, repaired, quarantined, skipped }) => [entity, read, accepted, repaired, quarantined, skipped]);

const orders = (text: string, fields: Row, more: Row = {}): Promise<Parsed> =>
  imported([fileOf('orders.csv', text)], { ...HEADER, tables: [{ file: 'orders.csv', ...more, entities: [{ entity: 'orderLine', fields }] }] });

describe('a mapping lays tables over entities', () => {
  it('reads dates and numbers as the table says they are written', async () => {
    const data = dataOf(await orders('d;a;q\n31/12/2025; 22.668,75 ;2\n01/02/2026;$430706,25;3\n', { date: 'd', amount: 'a', quantity: 'q' }, { dateOrder: 'dmy', number: { decimal: ',' } }));
    assert.deepEqual(rowsOf(data, 'orderLines').map(({ date, amount, quantity }) => [date, amount, quantity]), [['2025-12-31', 22668.75, 2], ['2026-02-01', 430706.25, 3]]);
  });

  it('lets a field say its own form', async () => {
    const data = dataOf(await orders('d,p,s\n"Friday, December 5, 2025",50,"$1,500"\n', { date: 'd', amount: 's', quantity: { column: 'p', number: { percent: true } } }));
    assert.deepEqual(rowsOf(data, 'orderLines').map(({ date, amount, quantity }) => [date, amount, quantity]), [['2025-12-05', 1500, 0.5]]);
  });

  it('trims cells, maps values, and takes some texts for no value', async () => {
    const data = dataOf(await orders('d,a,o\n2026/1/9,130.00 ,GTXPro\n2026/1/9,0 , GTX Pro\n', { date: 'd', amount: { column: 'a', missing: ['0'] }, order: { column: 'o', values: { GTXPro: 'GTX Pro' } } }));
    assert.deepEqual(rowsOf(data, 'orderLines').map(({ amount, order }) => [amount, order]), [[130, 'GTX Pro'], [undefined, 'GTX Pro']]);
  });

  it('gives values that are not mapped one text, where told', async () => {
    const data = dataOf(await imported([fileOf('a.csv', 'k,t\nCall,2026-01-02\nFax,2026-01-03\n')], {
      ...HEADER, tables: [{ file: 'a.csv', entities: [{ entity: 'activity', fields: { kind: { column: 'k', values: { Call: 'call' }, others: 'other' }, at: 't' } }] }],
    }));
    assert.deepEqual(rowsOf(data, 'activities').map(({ kind }) => kind), ['call', 'other']);
  });

  it('makes several entities of one table, each with the rows that it takes', async () => {
    const parsed = await imported([fileOf('deals.csv', 'id,stage,engaged,closed\n1,Won,1/2/2026,3/4/2026\n2,Open,1/5/2026,\n3,Open,,\n')], {
      ...HEADER,
      stages: [{ id: 'Open', kind: 'open' }, { id: 'Engaging', kind: 'open' }, { id: 'Won', kind: 'won' }],
      tables: [{
        file: 'deals.csv', dateOrder: 'mdy',
        entities: [
          { entity: 'opportunity', fields: { id: 'id', stage: 'stage', closed: 'closed' } },
          { entity: 'opportunityChange', where: { engaged: 'present' }, fields: { id: { generate: 'e' }, opportunity: 'id', field: { constant: 'stage' }, to: { constant: 'Engaging' }, at: 'engaged' } },
          { entity: 'opportunityChange', where: { stage: ['Won'], closed: { not: [''] } }, fields: { id: { generate: 'c' }, opportunity: 'id', field: { constant: 'stage' }, to: 'stage', at: 'closed' } },
        ],
      }],
    });
    assert.deepEqual(rowsOf(dataOf(parsed), 'opportunityChanges').map(({ id, opportunity, to, at }) => [id, opportunity, to, at]),
      [['e2', '1', 'Engaging', '2026-01-02'], ['e3', '2', 'Engaging', '2026-01-05'], ['c2', '1', 'Won', '2026-03-04']]);
    assert.deepEqual(tallies(parsed).filter(([entity]) => entity !== 'stage'), [['opportunity', 3, 3, 0, 0, 0], ['opportunityChange', 3, 2, 0, 0, 1], ['opportunityChange', 3, 1, 0, 0, 2]]);
  });

  it('takes a stage from several columns, by the first case that holds', async () => {
    const data = dataOf(await imported([fileOf('d.csv', 'id,IsWon,IsClosed,Stage\n1,TRUE,TRUE,Negotiation\n2,FALSE,TRUE,Negotiation\n3,FALSE,FALSE,Negotiation\n')], {
      ...HEADER, stages: [{ id: 'Negotiation', kind: 'open' }, { id: 'Won', kind: 'won' }, { id: 'Lost', kind: 'lost' }],
      tables: [{ file: 'd.csv', entities: [{ entity: 'opportunity', fields: { id: 'id', stage: { cases: [{ when: { IsWon: ['TRUE'] }, constant: 'Won' }, { when: { IsClosed: ['TRUE'] }, constant: 'Lost' }, { column: 'Stage' }] } } }] }],
    }));
    assert.deepEqual(rowsOf(data, 'opportunities').map(({ stage }) => stage), ['Won', 'Lost', 'Negotiation']);
  });

  it('takes an entity from distinct values over several tables, counts keys, and tells where rows of one key differ', async () => {
    const region = { entity: 'region', distinct: 'r', fields: { id: 'r', name: 'n' } };
    const parsed = await imported([fileOf('a.csv', 'r,n\nE,East\nW,West\nE,Orient\n,\n'), fileOf('b.csv', 'r,n\nE,East\nS,South\n')], { ...HEADER, tables: [{ file: 'a.csv', entities: [region] }, { file: 'b.csv', entities: [region] }] });
    assert.deepEqual(rowsOf(dataOf(parsed), 'regions'), [{ id: 'E', name: 'East' }, { id: 'W', name: 'West' }, { id: 'S', name: 'South' }]);
    assert.deepEqual(tallies(parsed), [['region', 2, 2, 0, 0, 0], ['region', 2, 1, 0, 0, 1]]);
    assert.deepEqual(parsed.issues.map(({ code, row, field, found }) => [code, row, field, found]), [['differs', 4, 'name', 'Orient']]);
  });

  it('joins by another key through the table that has both, and never to another row', async () => {
    const parsed = await imported([fileOf('reps.csv', 'EmployeeKey|EmployeeID|Name\n7|9|Ann\n9|11|Bob\n'), fileOf('targets.csv', 'EmployeeID|Target|Month\n9|5|2026/02/01\n11|6|2026/03/01\n7|8|2026/03/01\n')], {
      ...HEADER,
      tables: [
        { file: 'reps.csv', entities: [{ entity: 'rep', fields: { id: 'EmployeeKey', name: 'Name' } }] },
        { file: 'targets.csv', entities: [{ entity: 'target', fields: { metric: { constant: 'revenue' }, start: 'Month', end: { column: 'Month', endOf: 'month' }, amount: 'Target', rep: { column: 'EmployeeID', lookUp: { file: 'reps.csv', key: 'EmployeeID', take: 'EmployeeKey' } } } }] },
      ],
    });
    assert.deepEqual(rowsOf(dataOf(parsed), 'targets').slice(0, 2).map(({ rep, end, amount }) => [rep, end, amount]), [['7', '2026-02-28', 5], ['9', '2026-03-31', 6]]);
    assert.notEqual(rowsOf(dataOf(parsed), 'targets')[2]?.['rep'], '7');
    assert.ok(parsed.issues.some(({ found }) => found === 'EmployeeID 7'), JSON.stringify(parsed.issues));
  });

  it('joins columns into one text and takes files by pattern', async () => {
    const data = dataOf(await imported([fileOf('export-2026.CSV', 'id,f,l\n1,Ann,Lee\n2,,Kim\n')], { ...HEADER, tables: [{ file: 'export-*.csv', entities: [{ entity: 'rep', fields: { id: 'id', name: { columns: ['f', 'l'] } } }] }] }));
    assert.deepEqual(rowsOf(data, 'reps').map(({ name }) => name), ['Ann Lee', 'Kim']);
  });

  it('takes asOf from what happened, never from a target or an expected close', async () => {
    const { asOf: _asOf, ...header } = HEADER;
    const parsed = await imported([fileOf('d.csv', 'id,s,c\n1,Won,2026-03-04\n2,Open,2027-01-01\n'), fileOf('t.csv', 'm,a\n2028-01-01,5\n')], {
      ...header, stages: [{ id: 'Open', kind: 'open' }, { id: 'Won', kind: 'won' }],
      tables: [
        { file: 'd.csv', entities: [{ entity: 'opportunity', fields: { id: 'id', stage: 's', closed: { cases: [{ when: { s: ['Won'] }, column: 'c' }] }, expectedClose: 'c' } }] },
        { file: 't.csv', entities: [{ entity: 'target', fields: { metric: { constant: 'revenue' }, start: 'm', end: { column: 'm', endOf: 'year' }, amount: 'a' } }] },
      ],
    });
    assert.equal(dataOf(parsed).frame.asOfText, '2026-03-04');
  });
});

describe('a key looked up in another file', () => {
  it('is that of the first row that has the word, as with distinct values', async () => {
    const parsed = await imported([fileOf('orders.csv', 'd,c\n2026-01-01,Acme\n'), fileOf('customers.csv', 'name,key\nAcme,1\nAcme,2\n')], {
      ...HEADER, tables: [{ file: 'orders.csv', entities: [{ entity: 'orderLine', fields: { date: 'd', account: { column: 'c', lookUp: { file: 'customers.csv', key: 'name', take: 'key' } } } }] }],
    });
    assert.deepEqual(rowsOf(dataOf(parsed), 'orderLines').map(({ account }) => account), ['1']);
  });
});

describe('asOf from the data', () => {
  it('is not the day of a visit that is only planned, in whatever words the file says so', async () => {
    for (const no of ['No', 'FALSE', '0', '否', 'false']) {
      const { asOf: _told, ...header } = HEADER;
      const parsed = await imported([fileOf('v.csv', `at,done\n2026-01-01,Yes\n2027-05-01,${no}\n`)], { ...header, tables: [{ file: 'v.csv', entities: [{ entity: 'activity', fields: { at: 'at', done: 'done' } }] }] });
      assert.equal(dataOf(parsed).frame.asOfText, '2026-01-01', no);
    }
  });
});

describe('what does not fit is told', () => {
  it('files that are missing, unasked for or empty; columns that are not there', async () => {
    const parsed = await imported([fileOf('a.csv', 'x\n1\n'), fileOf('b.csv', ''), fileOf('c.csv', 'y\n')], {
      ...HEADER, tables: [{ file: 'a.csv', entities: [{ entity: 'region', fields: { id: 'x', name: 'nope' } }] }, { file: 'b.csv', entities: [] }, { file: 'z.csv', entities: [] }, { file: 'q.csv', optional: true, entities: [] }],
    });
    assert.deepEqual(parsed.issues.map(({ code, entity, field }) => [code, entity, field]), [['missing-file', 'z.csv', undefined], ['missing-column', 'a.csv', 'nope'], ['empty-file', 'b.csv', undefined], ['unmapped-file', 'c.csv', undefined]]);
  });

  it('rows that are not as wide as the header are quarantined with their place, not shifted', async () => {
    const parsed = await orders('d,a\n2026-01-01,5\n2026-01-02,1,701\n2026-01-03\n2026-01-04,6\n,\n', { date: 'd', amount: 'a' });
    assert.deepEqual(rowsOf(dataOf(parsed), 'orderLines').map(({ amount }) => amount), [5, 6]);
    assert.deepEqual(tallies(parsed), [['orderLine', 5, 2, 0, 2, 1]]);
    assert.deepEqual(parsed.issues.map(({ code, row, found }) => [code, row, found]), [['row-too-wide', 3, '2026-01-02 · 1 · 701'], ['row-too-narrow', 4, '2026-01-03']]);
  });

  it('a date that cannot be read for certain is quarantined with its row', async () => {
    const parsed = await orders('d,a\n3/1/2026,5\n2026-02-30,6\n2026-03-01,7\n', { date: 'd', amount: 'a' });
    assert.deepEqual(tallies(parsed), [['orderLine', 3, 1, 0, 2, 0]]);
    assert.deepEqual(parsed.issues.map(({ row, field, found }) => [row, field, found]), [[2, 'date', '3/1/2026'], [3, 'date', '2026-02-30']]);
  });

  const wrong: [what: string, mapping: unknown, place: string | undefined][] = [
    ['no object', 5, ''], ['no tables', { mapping: 1 }, 'tables'], ['another version', { mapping: 2, tables: [] }, 'mapping'],
    ['an unknown entity', { mapping: 1, tables: [{ file: 'a', entities: [{ entity: 'deal', fields: {} }] }] }, 'tables[0].entities[0].entity'],
    ['an unknown field', { mapping: 1, tables: [{ file: 'a', entities: [{ entity: 'opportunity', fields: { value: 'x' } }] }] }, 'tables[0].entities[0].fields.value'],
    ['a misspelt key', { mapping: 1, tables: [{ file: 'a', entities: [], delimeter: ';' }] }, 'tables[0].delimeter'],
    ['a rule without a source', { mapping: 1, tables: [{ file: 'a', entities: [{ entity: 'opportunity', fields: { id: { dateOrder: 'mdy' } } }] }] }, 'tables[0].entities[0].fields.id'],
    ['a rule of two sources', { mapping: 1, tables: [{ file: 'a', entities: [{ entity: 'opportunity', fields: { id: { column: 'a', constant: 'b' } } }] }] }, 'tables[0].entities[0].fields.id'],
    ['a bad condition', { mapping: 1, tables: [{ file: 'a', entities: [{ entity: 'opportunity', where: { a: 5 }, fields: {} }] }] }, 'tables[0].entities[0].where.a'],
  ];
  for (const [what, mapping, place] of wrong) {
    it(`a mapping with ${what}, by its place`, async () => {
      const { mapping: read, issues } = readMapping(mapping);
      assert.equal(read, undefined);
      assert.deepEqual(issues.map(({ code, field }) => [code, field]), [['bad-mapping', place]]);
      assert.ok(issues[0]!.found);
      assert.deepEqual(codes(await imported([], mapping)), ['bad-mapping']);
    });
  }
});

describe('no row is ever lost', () => {
  it('when one row becomes two of an entity that has no key of its own', async () => {
    const change = (to: string, at: string): Row => ({ entity: 'opportunityChange', fields: { opportunity: 'id', field: { constant: 'stage' }, to: { constant: to }, at } });
    const parsed = await imported([fileOf('deals.csv', 'id,in,won\nA,2026-01-01,2026-02-01\nB,2026-01-02,\nC,,2026-02-03\n')], {
      ...HEADER, tables: [{ file: 'deals.csv', entities: [{ entity: 'opportunity', fields: { id: 'id' } }, { ...change('in', 'in'), where: { in: 'present' } }, { ...change('won', 'won'), where: { won: 'present' } }] }],
    });
    assert.deepEqual(rowsOf(dataOf(parsed), 'opportunityChanges').map(({ opportunity, to }) => [opportunity, to]), [['A', 'in'], ['B', 'in'], ['A', 'won'], ['C', 'won']]);
  });

  it('when two files share a name', async () => {
    const parsed = await imported([fileOf('2025/o.csv', 'd,a\n2025-01-01,5\n'), fileOf('2026/o.csv', 'd,a\n2026-01-01,7\n')], { ...HEADER, tables: [{ file: 'o.csv', entities: [{ entity: 'orderLine', fields: { date: 'd', amount: 'a' } }] }] });
    assert.deepEqual(rowsOf(dataOf(parsed), 'orderLines').map(({ amount }) => amount), [5, 7]);
    assert.deepEqual(tallies(parsed), [['orderLine', 1, 1, 0, 0, 0], ['orderLine', 1, 1, 0, 0, 0]]);
  });

  const cell = fc.constantFrom('', '1', '2', 'x', '2026-01-02', '2026-13-01', ' ', '5,5', '"', 'a "b"', '-');
  const table = fc.record({
    header: fc.constantFrom(['id', 'stage', 'date', 'amount'], ['id', 'id', '', 'date']),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 30 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    quote: fc.boolean(),
  });
  const mappingOf = (delimiter: string, quote: boolean): object => ({
    ...HEADER, stages: [{ id: '1', kind: 'open' }, { id: '2', kind: 'won' }],
    tables: [{
      file: 't.csv', delimiter, quote,
      entities: [
        { entity: 'opportunity', fields: { id: 'id', stage: 'stage', closed: 'date', amount: 'amount' } },
        { entity: 'opportunityChange', where: { stage: ['1', '2'] }, fields: { opportunity: 'id', field: { constant: 'stage' }, to: 'stage', at: 'date' } },
        { entity: 'orderLine', fields: { date: 'date', amount: 'amount' } },
        { entity: 'region', distinct: 'stage', where: { date: 'present' }, fields: { id: 'stage' } },
      ],
    }],
  });

  it('accepted + repaired + quarantined + skipped = read, and read is the rows of the source, over random tables', async () => {
    await fc.assert(fc.asyncProperty(table, async ({ header, rows, delimiter, quote }) => {
      const lines = rows.map(cells => cells.map(text => (quote ? `"${text.replaceAll('"', '""')}"` : text.replaceAll(delimiter, ''))).join(delimiter));
      const { tallies, dataSet } = await imported([fileOf('t.csv', [header.join(delimiter), ...lines].join('\n'))], mappingOf(delimiter, quote));
      const source = rows.filter(cells => cells.length > 1 || cells[0]!.replaceAll(delimiter, '').trim() !== '').length;
      for (const { entity, table, read, accepted, repaired, quarantined, skipped } of tallies) {
        assert.equal(accepted + repaired + quarantined + skipped, read, entity);
        if (table && entity !== 'region') assert.equal(read, source, entity);
        assert.equal(dataSet?.tables[entity]?.size ?? 0, accepted + repaired, entity);
      }
    }), { seed: 20260828, numRuns: 300 });
  });
});

describe('a data set written as JSON', () => {
  it('is read back to the same columns', () => {
    const input = {
      contract: 1, asOf: '2026-06-30', zone: 'Asia/Shanghai', currency: 'CNY', revenueFrom: 'won',
      stages: [{ id: 's', name: { en: 'Open', 'zh-Hans': '进行中' }, kind: 'open', standardConversion: 0.4 }, { id: 'w', kind: 'won' }],
      accounts: [{ id: 'a', name: 'A', keyAccount: true, currentValue: '1234.56' }, { id: 'b', keyAccount: false }],
      opportunities: [{ id: 'o', account: 'a', stage: 's', amount: 0.07, created: '2026-01-02' }, { id: 'p', stage: 'w', closed: '2026-02-03' }],
      activities: [{ kind: 'visit', at: '2026-01-02T03:04:05.678Z', account: 'a' }, { kind: 'call', at: '2026-01-02' }],
      alertRules: [{ id: 'r', measure: 'attainment', params: { period: '2026' }, figure: 'pace', condition: 'below', threshold: 0.9, severity: 'warning' }],
    };
    const { stages: _s, accounts: _a, opportunities: _o, activities: _c, alertRules: _r, ...header } = input;
    const first = dataOf(parse(input));
    const second = dataOf(parse(JSON.parse(JSON.stringify({ ...header, ...tablesJson(first) }))));
    assert.deepEqual(second.tables, first.tables);
    assert.deepEqual(second.frame, first.frame);
  });
});
