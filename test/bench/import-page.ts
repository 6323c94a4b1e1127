// npm run build; node --import tsx test/bench/import-page.ts [MB]: a big CSV through the built worker, in Chromium: speed, the longest task of the page, memory.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../demo/server.mjs';
import { launchChromium } from '../support/browsers.mjs';
import { BIG_MAPPING, writeBigCsv } from './big-csv.js';

const MB = 1e6;
const size = Number(process.argv[2] ?? 100) * MB;
const folder = await mkdtemp(path.join(tmpdir(), 'salesboard-bench-'));
const file = path.join(folder, 'big.csv');
const { rows, bytes } = await writeBigCsv(file, size, 20_261_122);

const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="/dist/cdn/salesboard.js"></script><input type="file"><sales-data></sales-data>';
const { url, close } = await serve({ ...(process.env['ROOT'] !== undefined && { root: process.env['ROOT'] }), handle: ({ url: asked }, response) => asked === '/bench' && response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE) });
const browser = await launchChromium();
const page = await browser.newPage();
// tsx marks functions by their names with a helper that the page has not.
await page.addInitScript('globalThis.__name = made => made');
await page.goto(`${url}bench`);
await page.locator('input').setInputFiles(file);

/** Memory of the renderer, in which page and worker run, in bytes. */
const session = await browser.newBrowserCDPSession();
const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: { type: string; id: number }[] };
const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
const resident = (): number => Math.max(...renderers.map(pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024));

const before = resident();
let peak = before;
const watching = setInterval(() => { peak = Math.max(peak, resident()); }, 50);
const result = await page.evaluate(async mapping => {
  await customElements.whenDefined('sales-data');
  const content = document.querySelector('input')!.files![0]!;
  const data = document.querySelector('sales-data') as unknown as { importFiles(files: unknown, mapping: unknown, options: unknown): Promise<{ tallies: { entity: string; accepted: number }[] }> };
  const tasks: number[] = [];
  let gap = 0;
  let last = performance.now();
  new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
  const beat = setInterval(() => { gap = Math.max(gap, performance.now() - last); last = performance.now(); }, 4);
  const from = performance.now();
  let heard = 0;
  const { tallies } = await data.importFiles([{ name: content.name, content }], mapping, { onProgress: () => { heard++; } });
  clearInterval(beat);
  return { seconds: (performance.now() - from) / 1000, tasks, gap, heard, tallies: tallies.map(({ entity, accepted }) => [entity, accepted] as const) };
}, BIG_MAPPING);
clearInterval(watching);
const after = resident();
console.log(`${rows} rows, ${(bytes / MB).toFixed(1)} MB: ${result.seconds.toFixed(1)} s, ${(bytes / MB / result.seconds).toFixed(1)} MB/s; progress told ${result.heard} times`);
console.log(`page: ${result.tasks.length} tasks over 50 ms${result.tasks.length > 0 ? `, the longest ${Math.max(...result.tasks)} ms` : ''}; longest silence ${result.gap.toFixed(0)} ms`);
console.log(`renderer: ${(before / MB).toFixed(0)} MB before, peak ${(peak / MB).toFixed(0)} MB, ${(after / MB).toFixed(0)} MB after`);
console.log(result.tallies.map(tally => tally.join(' ')).join(', '));
await browser.close();
await close();
await rm(folder, { recursive: true });
