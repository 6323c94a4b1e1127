import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectFiles } from '../../../src/import/index.js';
import { toTheEnd } from '../../../src/worker/schedule.js';
import { imported } from '../files.js';
import { filesOf, skip } from './set.js';

/* python3: Counter(len(row) for row in csv.reader(…)): the header has 17 cells, 596 rows have 18, 285 have 19, 119 have 20. Nothing of them can be used. */
describe('zh-malformed-supermarket', { skip }, () => {
  it('is reported row by row, and no row is shifted under the header', async () => {
    const files = filesOf('zh-malformed-supermarket/tableau-supermarket.csv');
    const { mapping } = await inspectFiles(files, undefined, { run: toTheEnd });
    const { dataSet, tallies, issues } = await imported(files, mapping);
    for (const { read, accepted, repaired, quarantined, skipped } of tallies) {
      assert.deepEqual([read, accepted + repaired, skipped], [1000, 0, 0]);
      assert.equal(quarantined, 1000);
    }
    const wide = issues.filter(({ code }) => code === 'row-too-wide');
    assert.equal(wide.reduce((rows, issue) => rows + (issue.row === undefined ? 0 : 1) + issue.rows, 0), 1000);
    assert.deepEqual(wide.slice(0, 2).map(({ row }) => row), [2, 3]);
    for (const table of Object.values(dataSet?.tables ?? {})) assert.equal(table.size, 0, table.name);
  });
});
