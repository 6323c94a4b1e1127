import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../src/contract/json.js';
import { closed, openTables } from '../../src/import/fill.js';
import { importFiles } from '../../src/import/index.js';
import { inspectFiles } from '../../src/import/inspect.js';
import { toTheEnd } from '../../src/worker/schedule.js';

const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => ({ name, content: new Blob([text]) });

describe('tables that do not say what they are', () => {
  it('are told from those that are left out', () => {
    const mapping: Json = { mapping: 1, tables: [{ file: 'a', entities: [] }, { file: 'b' }, { file: 'c', header: 2 }] };
    assert.deepEqual(openTables(mapping), [1, 2]);
    assert.deepEqual(closed(mapping), { mapping: 1, tables: [{ file: 'a', entities: [] }, { file: 'b', entities: [] }, { file: 'c', header: 2, entities: [] }] });
    assert.deepEqual([openTables(null), openTables({ tables: 3 }), openTables({ tables: [3] })], [[], [], []]);
  });

  it('are proposed as they are read now; the others stay as they are', async () => {
    const deals = file('deals.csv', '# exported\nDeal ID|Deal Name|Deal Stage|Amount|Close Date\nd1|First|Proposal|1000|2026-09-30\nd2|Second|Closed Won|20|2026-06-12\n');
    const accounts = file('accounts.csv', 'Nr,Firma\n1,A\n');
    const given: Json = { mapping: 1, zone: 'Asia/Shanghai', currency: 'CNY', tables: [{ file: 'accounts.csv', entities: [{ entity: 'account', fields: { id: 'Nr', name: 'Firma' } }] }, { file: 'deals.csv', delimiter: '|', header: 2 }] };
    const { mapping, files, issues } = await inspectFiles([deals, accounts], given, { run: toTheEnd });
    const { tables, zone, currency, stages } = mapping as { readonly [key: string]: Json } & { readonly tables: readonly { readonly [key: string]: Json }[] };
    assert.deepEqual(issues.filter(({ severity }) => severity === 'error'), []);
    assert.deepEqual([zone, currency], ['Asia/Shanghai', 'CNY']);
    assert.deepEqual(tables[0], (given as { tables: Json[] }).tables[0]);
    assert.deepEqual([tables[1]!['delimiter'], tables[1]!['header']], ['|', 2]);
    assert.ok((tables[1]!['entities'] as { entity: string }[]).some(({ entity }) => entity === 'opportunity'));
    assert.deepEqual((stages as { id: string; kind: string }[]).map(({ id, kind }) => [id, kind]), [['Proposal', 'open'], ['Closed Won', 'won']]);
    const preview = files.find(({ name }) => name === 'deals.csv')!;
    assert.deepEqual([preview.rows, preview.tables, preview.columns.map(({ name }) => name)[2]], [2, [1], 'Deal Stage']);
    assert.ok(preview.confidence! > 0.5);
  });

  it('that are left out have no rows, and none that is left out by mistake', async () => {
    const { issues, tallies } = await importFiles([file('a.csv', 'x,y\n1,2,3\n4\n')], { mapping: 1, asOf: '2026-01-01', currency: 'USD', tables: [{ file: 'a.csv', entities: [] }] }, { run: toTheEnd });
    assert.deepEqual([issues.filter(({ severity }) => severity === 'quarantined'), tallies], [[], []]);
  });

  it('begin where their header is found, in what the file now says', async () => {
    const { mapping, files } = await inspectFiles([file('deals.csv', 'Sales report,,\n\nDeal ID,Deal Name,Deal Stage\nd1,First,Proposal\n')], { mapping: 1, tables: [{ file: 'deals.csv', encoding: 'utf-8' }] }, { run: toTheEnd });
    assert.deepEqual([files[0]!.headerRow, files[0]!.columns.map(({ name }) => name)], [3, ['Deal ID', 'Deal Name', 'Deal Stage']]);
    assert.equal((mapping as { tables: { encoding: string }[] }).tables[0]!.encoding, 'utf-8');
  });

  it('ask at their own place', async () => {
    const dates = file('orders.csv', 'Order ID,Order Date,Sales\no1,03/04/2026,5\no2,05/06/2026,7\n');
    const { mapping, questions } = await inspectFiles([dates], { mapping: 1, tables: [{ file: 'absent.csv', optional: true, entities: [] }, { file: 'orders.csv' }] }, { run: toTheEnd });
    const asked = questions!.find(({ code }) => code === 'date-order')!;
    assert.deepEqual(asked.at.slice(0, 2), ['tables', 1]);
    const at = asked.at.reduce<Json>((json, key) => (json as { readonly [key: string]: Json })[key]!, mapping);
    assert.deepEqual(at, asked.options[asked.chosen]!.value);
  });
});
