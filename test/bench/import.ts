// node --expose-gc --import tsx test/bench/import.ts [MB]: a big CSV through the importer, in Node: speed end to end, and memory over the columns produced.
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importFiles } from '../../src/import/index.js';
import { toTheEnd } from '../../src/worker/schedule.js';
import { BIG_MAPPING, writeBigCsv } from './big-csv.js';

const MB = 1e6;
const SEED = 20_261_122;

const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
/** What is held now, garbage apart where it can be collected. */
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const size = Number(process.argv[2] ?? 100) * MB;
const folder = await mkdtemp(path.join(tmpdir(), 'salesboard-bench-'));
const file = path.join(folder, 'big.csv');
const { rows, bytes } = await writeBigCsv(file, size, SEED);
const files = [{ name: 'big.csv', content: await openAsBlob(file) }];
const [before, rss] = [held(), process.memoryUsage.rss()];
let [peakUsed, peakRss] = [0, 0];
const from = performance.now();
const cpu = process.cpuUsage();
const parsed = await importFiles(files, BIG_MAPPING, {
  run: toTheEnd,
  watch: {
    stopped: () => false,
    progress() {
      const now = process.memoryUsage();
      peakUsed = Math.max(peakUsed, now.heapUsed + now.arrayBuffers - before);
      peakRss = Math.max(peakRss, now.rss - rss);
    },
  },
});
const seconds = (performance.now() - from) / 1000;
peakRss = Math.max(peakRss, process.resourceUsage().maxRSS * 1024 - rss);
const { user, system } = process.cpuUsage(cpu);
const spent = (user + system) / 1e6;
const columns = held() - before;
const shown = (value: number): string => `${(value / MB).toFixed(0)} MB`;
console.log(`${rows} rows, ${(bytes / MB).toFixed(1)} MB, seed ${SEED}`);
console.log(`${seconds.toFixed(1)} s, ${(bytes / MB / seconds).toFixed(1)} MB/s; on a processor of its own ${spent.toFixed(1)} s, ${(bytes / MB / spent).toFixed(1)} MB/s`);
console.log(`held after: ${shown(columns)}; peak in use ${shown(peakUsed)} (${shown(peakUsed - columns)} over), peak resident ${shown(peakRss)} (${shown(peakRss - columns)} over)`);
for (const { entity, read, accepted, repaired, quarantined, skipped } of parsed.tallies) console.log(entity.padEnd(12), read, '=', accepted, '+', repaired, '+', quarantined, '+', skipped);
for (const { code, severity, entity, field, found, rows: more } of parsed.issues.slice(0, 10)) console.log(severity, code, entity, field ?? '', found ?? '', more);
await rm(folder, { recursive: true });
