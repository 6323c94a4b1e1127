import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENTITY_FACTS } from '../../src/contract/facts.js';
import type { FilePreview, ImportQuestion } from '../../src/contract/import.js';
import type { Json } from '../../src/contract/json.js';
import { answer, chosenIn, columnOf, entitiesOf, fieldsNeeded, isStillAsked, kindOf, mainEntity, rateIn, readingOf, setEntity, setField, setRate, setReading, setSetting, setTable, tableSetting, usesOf, valueAt, withValue } from '../../src/elements/import-panel/import-panel.edit.js';
import { importFieldWords } from '../../src/format/words/import-fields.js';
import { readMapping } from '../../src/import/mapping.js';
import { DATE_ORDER, DEALS, MAPPING, NOTES, STAGE_KIND } from '../support/import-store.js';

const NEW: FilePreview = { ...NOTES, name: 'new.xlsx', sheet: 'Q1', tables: undefined };

/** A mapping that an import would take. */
function sound(mapping: Json): Json {
  assert.deepEqual(readMapping(mapping).issues, []);
  return mapping;
}
const fields = (mapping: Json, table: number, entry: number): Json | undefined => valueAt(mapping, ['tables', table, 'entities', entry, 'fields']);

describe('a value at a place of the mapping', () => {
  it('is written into objects and lists that are not there yet', () => {
    assert.deepEqual(withValue({ a: 1 }, ['b', 'c', 0, 'd'], 'x'), { a: 1, b: { c: [{ d: 'x' }] } });
  });
  it('is written into a rule that was only the name of its column', () => {
    assert.deepEqual(withValue({ fields: { amount: 'Sum' } }, ['fields', 'amount', 'number', 'unit'], 1000), { fields: { amount: { column: 'Sum', number: { unit: 1000 } } } });
    assert.equal(valueAt({ fields: { amount: 'Sum' } }, ['fields', 'amount', 'column']), 'Sum');
  });
  it('is taken out with what it leaves empty, but never with an entity\'s fields', () => {
    assert.deepEqual(withValue({ a: { b: { c: 1 } }, d: 2 }, ['a', 'b', 'c'], null), { d: 2 });
    assert.deepEqual(withValue({ fields: { a: 'A' } }, ['fields', 'a'], null), { fields: {} });
    assert.deepEqual(withValue({ a: [1, 2, 3] }, ['a', 1], null), { a: [1, 3] });
    assert.deepEqual(withValue({ a: 1 }, ['b', 'c'], null), { a: 1 });
  });
  it('is found only where it is own', () => {
    assert.equal(valueAt({ a: 1 }, ['constructor']), undefined);
    assert.equal(valueAt({ a: [] }, ['a', 'length']), undefined);
  });
});

describe('an answer', () => {
  it('is written where it was asked for, and found there again', () => {
    assert.equal(chosenIn(MAPPING, DATE_ORDER), 0);
    const answered = sound(answer(MAPPING, DATE_ORDER, 1));
    assert.equal(chosenIn(answered, DATE_ORDER), 1);
    assert.deepEqual(valueAt(answered, DATE_ORDER.at), 'dmy');
    assert.equal(chosenIn(answer(MAPPING, STAGE_KIND, 2), STAGE_KIND), 2);
  });
  it('of none takes the place out', () => {
    const near: ImportQuestion = { code: 'near-miss', column: 'Owner', evidence: [], at: ['tables', 0, 'entities', 1, 'fields', 'rep', 'values', 'Anne'], options: [{ value: null }, { value: 'Ann' }], chosen: 0 };
    assert.equal(chosenIn(MAPPING, near), 0);
    const same = sound(answer(MAPPING, near, 1));
    assert.deepEqual(valueAt(same, near.at.slice(0, 6)), { column: 'Owner', values: { Anne: 'Ann' } });
    assert.deepEqual(valueAt(answer(same, near, 0), near.at.slice(0, 6)), { column: 'Owner' });
  });
  it('that the mapping has of its own is none of the options', () => {
    assert.equal(chosenIn(setReading(MAPPING, DEALS, 'Close', ['dateOrder'], 'ymd'), DATE_ORDER), -1);
  });
  it('is asked no more where its place now means something else', () => {
    assert.equal(isStillAsked(MAPPING, DATE_ORDER), true);
    assert.equal(isStillAsked(setEntity(MAPPING, DEALS, 'account'), DATE_ORDER), false);
    assert.equal(isStillAsked(setField(MAPPING, DEALS, 'Deal', 'opportunity.id', 'opportunity.expectedClose'), DATE_ORDER), false);
    assert.equal(isStillAsked({ mapping: 1, tables: [] }, STAGE_KIND), false);
  });
  it('of rates is a rate for each currency', () => {
    const rates: ImportQuestion = { code: 'rates', evidence: [{ code: 'currency-in', found: 'EUR' }], at: ['rates'], options: [{ value: [] }], chosen: 0 };
    const both = setRate(setRate(MAPPING, rates, 'EUR', 1.1), rates, 'GBP', 1.3);
    assert.deepEqual(valueAt(sound(setRate(both, rates, 'EUR', 1.2)), ['rates']), [{ currency: 'GBP', rate: 1.3 }, { currency: 'EUR', rate: 1.2 }]);
    assert.deepEqual([rateIn(both, rates, 'EUR'), rateIn(both, rates, 'JPY')], [1.1, undefined]);
    assert.deepEqual(valueAt(setRate(both, rates, 'EUR', undefined), ['rates']), [{ currency: 'GBP', rate: 1.3 }]);
  });
});

describe('settings', () => {
  it('that are empty are left to the data', () => {
    assert.equal(valueAt(setSetting(MAPPING, 'asOf', ''), ['asOf']), undefined);
    assert.equal(valueAt(setSetting(MAPPING, 'zone', 'Asia/Shanghai'), ['zone']), 'Asia/Shanghai');
  });
});

describe('what a table is', () => {
  it('is its entity that is not made of distinct values', () => {
    assert.equal(mainEntity(MAPPING, DEALS), 'opportunity');
    assert.deepEqual(entitiesOf(MAPPING, DEALS), ['rep', 'opportunity']);
    assert.equal(mainEntity(MAPPING, NOTES), undefined);
  });
  it('keeps the fields that both entities have of one kind', () => {
    assert.deepEqual(fields(sound(setEntity(MAPPING, DEALS, 'orderLine')), 0, 0), { id: 'Deal', amount: { column: 'Amount', number: { unit: 1000 } }, rep: 'Owner' });
  });
  it('may be nothing', () => {
    assert.deepEqual(valueAt(sound(setEntity(MAPPING, DEALS, '')), ['tables', 0, 'entities']), []);
  });
  it('is said of a sheet that no table read', () => {
    assert.deepEqual(valueAt(sound(setEntity(MAPPING, NEW, 'account')), ['tables', 2]), { file: 'new.xlsx', sheet: 'Q1', entities: [{ entity: 'account', fields: {} }] });
  });
  it('tells the fields that it needs and nobody fills', () => {
    assert.deepEqual(fieldsNeeded(MAPPING, DEALS), []);
    assert.deepEqual(fieldsNeeded(setEntity(MAPPING, NOTES, 'activity'), NOTES), ['activity.at']);
    assert.deepEqual(fieldsNeeded(setEntity(MAPPING, NOTES, 'account'), NOTES), ['account.id']);
  });
  it('is unharmed by a mapping that is none', () => {
    for (const mapping of [null, 3, 'x', [], { tables: 1 }, { tables: [{ entities: [{ entity: 4 }, null] }] }] as Json[]) {
      assert.deepEqual([mainEntity(mapping, DEALS), entitiesOf(mapping, DEALS), usesOf(mapping, DEALS, 'Deal'), fieldsNeeded(mapping, DEALS)], [undefined, [], [], []]);
    }
  });
});

describe('a column', () => {
  it('becomes fields', () => {
    assert.deepEqual(usesOf(MAPPING, DEALS, 'Owner'), ['rep.id', 'rep.name', 'opportunity.rep']);
    assert.equal(columnOf(MAPPING, DEALS, 'opportunity', 'amount'), 'Amount');
    assert.equal(columnOf(MAPPING, DEALS, 'opportunity', 'closed'), undefined);
  });
  it('is made another field, read as before', () => {
    const moved = sound(setField(MAPPING, DEALS, 'Close', 'opportunity.expectedClose', 'opportunity.created'));
    assert.deepEqual([valueAt(moved, [...DATE_ORDER.at.slice(0, 5), 'created']), valueAt(moved, DATE_ORDER.at.slice(0, 6))], [{ column: 'Close', dateOrder: 'mdy' }, undefined]);
  });
  it('is made none', () => {
    assert.deepEqual(usesOf(sound(setField(MAPPING, DEALS, 'Owner', 'rep.name', undefined)), DEALS, 'Owner'), ['rep.id', 'opportunity.rep']);
  });
  it('leaves the others of a joined field in place', () => {
    const joined = withValue(MAPPING, ['tables', 0, 'entities', 1, 'fields', 'name'], { columns: ['Deal', 'Stage'], separator: ' / ' });
    assert.deepEqual(valueAt(setField(joined, DEALS, 'Stage', 'opportunity.name', undefined), ['tables', 0, 'entities', 1, 'fields', 'name']), { columns: ['Deal'], separator: ' / ' });
  });
  it('that refers brings the rows it refers to, where no table has them', () => {
    const region = sound(setField(MAPPING, DEALS, 'Deal', undefined, 'opportunity.region'));
    assert.deepEqual(valueAt(region, ['tables', 0, 'entities', 2]), { entity: 'region', distinct: 'Deal', fields: { id: 'Deal', name: 'Deal' } });
    assert.deepEqual(entitiesOf(setField(MAPPING, DEALS, 'Deal', undefined, 'opportunity.rep'), DEALS), ['rep', 'opportunity'], 'reps are there');
    assert.deepEqual(entitiesOf(setField({ ...(MAPPING as object), regions: [] }, DEALS, 'Deal', undefined, 'opportunity.region'), DEALS), ['rep', 'opportunity'], 'given as rows');
  });
  it('is read by its own rule, else by its table\'s', () => {
    const tabled = withValue(MAPPING, ['tables', 0, 'dateOrder'], 'dmy');
    assert.equal(readingOf(tabled, DEALS, 'Close', ['dateOrder']), 'mdy');
    assert.equal(readingOf(setReading(tabled, DEALS, 'Close', ['dateOrder'], null), DEALS, 'Close', ['dateOrder']), 'dmy');
    assert.equal(readingOf(MAPPING, DEALS, 'Amount', ['number', 'unit']), 1000);
    assert.deepEqual(fields(sound(setReading(MAPPING, DEALS, 'Amount', ['number', 'decimal'], ',')), 0, 1), { ...(fields(MAPPING, 0, 1) as object), amount: { column: 'Amount', number: { unit: 1000, decimal: ',' } } });
  });
  it('is a date, a number or a share by what it becomes', () => {
    assert.deepEqual([['activity.at'], ['opportunity.amount'], ['opportunity.probability'], ['opportunity.id'], ['no.such']].map(kindOf), ['date', 'number', 'share', undefined, undefined]);
  });
});

describe('how a file is read', () => {
  it('is set for its table, also where none reads it yet; what the table is is left open', () => {
    assert.deepEqual(valueAt(setTable(MAPPING, DEALS, 'encoding', 'gb18030'), ['tables', 0]), { file: 'deals.csv', delimiter: ',', encoding: 'gb18030' });
    assert.deepEqual(valueAt(setTable(MAPPING, NEW, 'header', 3), ['tables', 2]), { file: 'new.xlsx', sheet: 'Q1', header: 3 });
    assert.equal(tableSetting(setTable(setTable(MAPPING, DEALS, 'encoding', 'big5'), DEALS, 'encoding', null), DEALS, 'encoding'), undefined);
  });
  it('forgets header texts that were read the old way', () => {
    assert.deepEqual(valueAt(setTable(withValue(MAPPING, ['tables', 0, 'header'], ['Ã„', 'b']), DEALS, 'encoding', 'gb18030'), ['tables', 0]), { file: 'deals.csv', delimiter: ',', encoding: 'gb18030' });
    assert.equal(tableSetting(setTable(withValue(MAPPING, ['tables', 0, 'header'], 2), DEALS, 'encoding', 'gb18030'), DEALS, 'header'), 2);
  });
});

describe('words', () => {
  it('name every entity and field of the contract', () => {
    const { entities, fields: names } = importFieldWords.english;
    for (const { name, fields: all } of ENTITY_FACTS) {
      assert.ok(name in entities, name);
      for (const field of Object.keys(all)) assert.ok(field in names || `${name}.${field}` in names, `${name}.${field}`);
    }
  });
});
