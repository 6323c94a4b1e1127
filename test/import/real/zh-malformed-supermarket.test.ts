import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import { inspectFiles } from '../../../src/import/index.js';
import { toTheEnd } from '../../../src/worker/schedule.js';
import { imported } from '../files.js';
import { filesOf, pathOf, skip } from './set.js';

/* python3: Counter(len(row) for row in csv.reader(…)): the header has 17 cells, 596 rows have 18, 285 have 19, 119 have 20. Nothing of them can be used. */
describe('zh-malformed-supermarket', { skip }, () => {
  const NAME = 'zh-malformed-supermarket/tableau-supermarket.csv';

  it('is reported row by row with all its cells, and no row is shifted under the header', async () => {
    const files = filesOf(NAME);
    const { mapping, files: [preview] } = await inspectFiles(files, undefined, { run: toTheEnd });
    assert.deepEqual([preview!.rows, preview!.first], [1000, []], 'nothing that could be shown under the header');
    assert.ok(preview!.odd!.length > 0 && preview!.odd!.every(({ code }) => code === 'row-too-wide'));
    const { dataSet, tallies, issues } = await imported(files, mapping);
    assert.deepEqual(tallies.filter(({ read }) => read > 0).map(({ entity, read, accepted, repaired, quarantined, skipped }) => [entity, read, accepted, repaired, quarantined, skipped]), [['orderLine', 1000, 0, 0, 1000, 0]]);
    const rows = Papa.parse<string[]>(readFileSync(pathOf(NAME), 'utf8'), { skipEmptyLines: true }).data;
    assert.deepEqual(issues.filter(({ code }) => code === 'row-too-wide').map(({ row, rows: beyond, cells }) => [row, beyond, cells]), rows.slice(1).map((cells, i) => [i + 2, 0, cells]));
    for (const table of Object.values(dataSet?.tables ?? {})) assert.equal(table.size, 0, table.name);
  });
});
