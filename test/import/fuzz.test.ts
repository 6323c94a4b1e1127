import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Parsed } from '../../src/contract/data-set.js';
import { isMissing } from '../../src/contract/table.js';
import { random, type Random } from '../support/random.js';
import { fileOf, imported } from './files.js';

const SEED = Number(process.env['SEED'] ?? 20_261_122);
const FILES = 100;
const ROWS = 2_000;

/** What people, programs and attackers leave in cells. */
const ODD = [
  '', ' ', '\u00A0', '-', '—', 'N/A', '#N/A', '#REF!', 'null', 'NaN', 'nan', 'Infinity', '-Infinity', '∞', '0', '-0', '00', '007', '1e3', '1e309', '-1e309', '0x10', '1_000', '+5', '.5', '5.', '1.005',
  '1,234.56', '1.234,56', '1 234,56', "1'234.56", '12,34,567', '(1,200)', '1200-', '−5', '－１２', '１２３４', '١٢٣', '१२', '12万', '3.5亿', '1.2k', '3M', '5mm', '$1,200', '¥1200', 'EUR 5', '5 €', '120%', '9007199254740993', '12345678901234567890',
  '2026-02-30', '2026-13-01', '2025-02-29', '2024-02-29', '03/04/2026', '31/03/2026', '31.3.2026', '2026年3月1日', '20260301', '1-Mar-26', '46112', '46112.5', '2026-03-31T23:30:00-05:00', '2026-03-31T23:30', '0000-00-00', '1900-01-00', '9999-12-31', '0001-01-01',
  '8.64e15', '1760000000', '1760000000000', 'TRUE', 'false', 'yes', '否', '__proto__', 'constructor', 'toString', '=1+1', '@SUM(A1)', '<img src=x onerror=alert(1)>', '\u202Eabc', '\uFEFFid', 'é', 'e\u0301', '\uD800', '👨‍👩‍👧', 'a\u0000b', '一百二十万', '合计', 'Total', 'ACME ', 'acme',
  'USD', 'EUR', 'cny', 'XXX', 'Won', 'won', 'Lost', 'New', 'x'.repeat(400), 'a "quoted" word', 'semi;colon', 'pipe|d', 'tab\there', 'line\nbreak', 'carriage\rreturn', '\u2028',
];
const HEADER = ['id', 'stage', 'amount', 'currency', 'date', 'other date', 'owner', 'flag', 'constructor'];

const cell = ({ pick, chance, whole }: Random): string => (chance(0.4) ? String(whole(500)) : chance(0.3) ? `2026-0${1 + whole(9)}-1${whole(10)}` : pick(ODD));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A row of the file; some are too wide, too narrow, empty, or quoted wrongly. */
function line(chances: Random, delimiter: string): string {
  const { chance, whole } = chances;
  const width = chance(0.03) ? whole(14) : HEADER.length;
  const cells = Array.from({ length: width }, () => cell(chances));
  const broken = chance(0.005) ? '"' : '';
  return cells.map(text => (chance(0.02) ? text.replaceAll(/[\r\n"]/g, ' ') : quoted(text))).join(delimiter) + broken;
}

function mapping(chances: Random, delimiter: string): object {
  const { pick, chance } = chances;
  const money = (column: string): object => ({
    column, ...(chance(0.5) && { convert: { from: 'currency', ...(chance(0.5) && { currency: 'EUR' }), on: ['date', 'other date'] } }), ...(chance(0.3) && { missing: ['0', '-'] }),
    number: { ...(chance(0.3) && { decimal: pick([',', '.']) }), ...(chance(0.2) && { group: pick([',', '.', ' ', "'", '']) }), ...(chance(0.2) && { percent: true }), ...(chance(0.3) && { unit: pick([1, 1000, 10_000, 0.01]) }), ...(chance(0.3) && { marks: true }) },
  });
  const date = (column: string): unknown => pick([column, { column, serial: pick(['excel', 'excel-1904', 'seconds', 'milliseconds']) }, { column, dateOrder: pick(['dmy', 'mdy', 'ymd']) }, { column, endOf: pick(['month', 'quarter', 'year']) }]);
  return {
    mapping: 1, ...(chance(0.7) && { asOf: '2026-06-30' }), zone: pick(['UTC', 'America/New_York', 'Asia/Shanghai']), currency: pick(['USD', 'JPY', 'KWD']), revenueFrom: 'won',
    stages: [{ id: 'Won', kind: 'won' }, { id: 'New', kind: 'open' }, { id: 'Lost', kind: 'lost' }],
    rates: [{ currency: 'EUR', from: '2026-01-01', rate: 1.1 }, { currency: 'EUR', from: '2026-05-01', rate: 0 }, { currency: 'CNY', rate: 0.14 }, { currency: 'USD', from: 'soon', rate: 1 }, { currency: 'JPY', from: '2026-03-01', rate: -3 }],
    tables: [{
      file: 'f.csv', delimiter, ...(chance(0.5) && { dateOrder: pick(['dmy', 'mdy', 'ymd']) }), ...(chance(0.3) && { totals: false }),
      entities: [
        { entity: 'opportunity', ...(chance(0.3) && { where: { stage: { not: ['Total'] } } }), fields: { id: 'id', name: { columns: ['id', 'owner'] }, stage: { column: 'stage', values: { won: 'Won', constructor: 'New' } }, amount: money('amount'), created: date('date'), closed: { cases: [{ when: { stage: ['Won', 'Lost'] }, column: 'other date' }] }, probability: 'flag', rep: { column: 'owner', lookUp: { file: 'f.csv', key: 'owner', take: 'id' } } } },
        { entity: 'opportunityChange', where: { date: 'present' }, fields: { opportunity: 'id', field: { constant: 'stage' }, to: 'stage', at: date('date') } },
        { entity: 'orderLine', fields: { date: date('other date'), amount: money('amount'), cost: money('flag'), quantity: 'id', cancelled: 'flag', order: 'constructor' } },
        { entity: 'activity', fields: { id: { generate: 'a' }, at: date('date'), done: 'flag', kind: { column: 'stage', others: 'other' } } },
        { entity: 'rep', distinct: 'owner', where: { constructor: 'present' }, fields: { id: 'owner', name: 'stage', email: 'flag' } },
        { entity: 'target', fields: { metric: { constant: 'revenue' }, start: 'date', end: { column: 'date', endOf: 'month' }, amount: money('amount') } },
      ],
    }],
  };
}

/** Whatever was read: nothing lost, nothing that is no number among the numbers. */
function holds({ dataSet, tallies, issues }: Parsed, told: string): void {
  for (const { entity, read, accepted, repaired, quarantined, skipped } of tallies) assert.equal(accepted + repaired + quarantined + skipped, read, `${told}: ${entity}`);
  const plain = tallies.filter(({ entity, table }) => table === 'f.csv' && entity !== 'rep').map(({ read }) => read);
  assert.equal(new Set(plain).size, 1, `${told}: every entity read as many rows: ${plain.join()}`);
  for (const issue of issues) assert.ok(issue.code && issue.entity && issue.rows >= 0, told);
  for (const [name, { size, columns }] of Object.entries(dataSet?.tables ?? {})) {
    assert.equal(size, tallies.filter(({ entity }) => entity === name).reduce((rows, { accepted, repaired }) => rows + accepted + repaired, 0), `${told}: ${name}`);
    for (const [field, column] of Object.entries(columns)) {
      const cells = column.layout === 'dictionary' ? column.codes : column.data;
      assert.equal(cells.length, size, `${told}: ${name}.${field}`);
      const bad = column.layout === 'dictionary' ? column.codes.findIndex(code => code >= column.values.length) : column.data.findIndex((value, row) => !Number.isFinite(value) && !isMissing(column.missing, row));
      assert.equal(bad, -1, `${told}: ${name}.${field}`);
    }
  }
}

describe(`${FILES * ROWS} fuzzed rows (SEED=${SEED})`, () => {
  it('no throw, no NaN, and accepted + repaired + quarantined + skipped = read, always', async () => {
    const rows = { read: 0, kept: 0, quarantined: 0 };
    for (let n = 0; n < FILES; n++) {
      const chances = random(SEED + n);
      const delimiter = chances.pick([',', ';', '\t', '|']);
      const lines = Array.from({ length: ROWS }, () => line(chances, delimiter));
      const parsed = await imported([fileOf('f.csv', [HEADER.join(delimiter), ...lines].join(chances.pick(['\n', '\r\n'])))], mapping(chances, delimiter));
      holds(parsed, `SEED=${SEED + n}`);
      const deals = parsed.tallies.find(({ entity }) => entity === 'opportunity');
      rows.read += deals?.read ?? 0;
      rows.kept += (deals?.accepted ?? 0) + (deals?.repaired ?? 0);
      rows.quarantined += deals?.quarantined ?? 0;
    }
    assert.ok(rows.read > FILES * ROWS * 0.98, JSON.stringify(rows));
    assert.ok(rows.kept > 0 && rows.quarantined > 0, JSON.stringify(rows));
  });
});
