import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../src/contract/json.js';
import { recalled, remembered, shapeOf } from '../../src/import/shape.js';
import type { SurveyedTable } from '../../src/import/surveyed.js';

const table = (file: string, header: readonly string[], more: Partial<SurveyedTable> = {}): SurveyedTable =>
  ({ file, header, reading: { format: 'delimited' }, bytes: 0, layout: { file }, headerRow: 1, rows: 0, columns: [], first: [], odd: [], issues: [], evidence: [], ...more });
const key = (...tables: SurveyedTable[]): string => shapeOf(tables).key;

describe('the shape of files', () => {
  it('is the same for the next export of a report', () => {
    const before = key(table('Deals_2026-08-03.csv', ['Deal ID', 'Amount', 'Stage']));
    assert.equal(key(table('deals 2026-08-10 (1).csv', ['stage', 'DEAL  ID', ' Amount'])), before);
    assert.notEqual(key(table('Deals.csv', ['Deal ID', 'Amount'])), before);
    assert.notEqual(key(table('Leads.csv', ['Deal ID', 'Amount', 'Stage'])), before);
    assert.notEqual(key(table('Deals.csv', ['Deal ID', 'Amount', 'Stage'], { reading: { format: 'workbook' }, sheet: 'Deals' })), before);
  });

  it('counts every file, in any order', () => {
    const [deals, lines] = [table('deals.csv', ['id']), table('lines.csv', ['id', 'qty'])];
    assert.equal(key(deals, lines), key(lines, deals));
    assert.notEqual(key(deals, lines), key(deals));
    assert.notEqual(key(deals, deals), key(deals, table('deals2.csv', ['id'])));
  });
});

describe('a mapping remembered for a shape', () => {
  const mapping = {
    mapping: 1, asOf: '2026-08-03', currency: 'EUR', rates: { file: 'rates-7.csv', currency: 'c', rate: 'r' },
    tables: [
      { file: 'deals-08-03.csv', entities: [{ entity: 'opportunity', fields: { account: { column: 'a', lookUp: { file: 'accounts 1.csv', key: 'n', take: 'id' } } } }] },
      { file: 'accounts*.csv', entities: [] },
    ],
  };
  const files = [table('deals-08-03.csv', ['a']), table('accounts 1.csv', ['n', 'id']), table('rates-7.csv', ['c', 'r'])];

  it('is for files of other names, and for another day', () => {
    const kept = remembered(mapping as Json, shapeOf(files));
    const now = shapeOf([table('rates-8.csv', ['c', 'r']), table('deals-08-10.csv', ['a']), table('accounts 2.csv', ['id', 'n'])]);
    assert.deepEqual(recalled(kept, now), {
      mapping: 1, currency: 'EUR', rates: { file: 'rates-8.csv', currency: 'c', rate: 'r' },
      tables: [
        { file: 'deals-08-10.csv', entities: [{ entity: 'opportunity', fields: { account: { column: 'a', lookUp: { file: 'accounts 2.csv', key: 'n', take: 'id' } } } }] },
        { file: 'accounts*.csv', entities: [] },
      ],
    });
    assert.deepEqual(recalled(kept, shapeOf(files)), (({ asOf: _asOf, ...rest }) => rest)(mapping));
  });

  it('takes files of one shape in the order of their names', () => {
    const two = { mapping: 1, tables: [{ file: 'north 1.csv', entities: [] }, { file: 'north 2.csv', entities: [{ entity: 'rep', fields: {} }] }] };
    const kept = remembered(two, shapeOf([table('north 2.csv', ['a']), table('north 1.csv', ['a'])]));
    assert.deepEqual(recalled(kept, shapeOf([table('north 3.csv', ['a']), table('north 4.csv', ['a'])])),
      { mapping: 1, tables: [{ file: 'north 3.csv', entities: [] }, { file: 'north 4.csv', entities: [{ entity: 'rep', fields: {} }] }] });
  });
});
