// What a host's page downloads before anyone touches anything: bundled from dist/ by esbuild and by rollup, gzipped.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const scratch = mkdtempSync(path.join(root, 'node_modules', '.salesboard-size-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** What is loaded at once: the bytes of each file, and the modules in them. */
type Bundle = { files: string[]; modules: string[] };

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** A page that imports these tags. */
function page(name: string, tags: string[]) {
  const file = path.join(scratch, `${name}.js`);
  writeFileSync(file, tags.map((tag) => `import ${JSON.stringify(path.join(dist, 'define', `${tag}.js`))};\n`).join(''));
  return file;
}

/** The entry and all it imports statically; what it imports on demand is not counted. */
function loadedAtOnce<T>(entry: string, chunks: Map<string, T>, importsOf: (chunk: T) => string[]): T[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    importsOf(chunk).forEach(visit);
  };
  visit(entry);
  return [...seen].map((name) => chunks.get(name)!);
}

async function byEsbuild(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: scratch,
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  const texts = new Map(outputFiles.map((f) => [path.resolve(f.path), f.text]));
  const chunks = new Map(Object.entries(metafile!.outputs).map(([name, output]) => [path.resolve(name), { name: path.resolve(name), output }]));
  const first = [...chunks.values()].find(({ output }) => path.basename(output.entryPoint ?? '') === path.basename(entry))!;
  const loaded = loadedAtOnce(first.name, chunks, ({ output }) =>
    output.imports.filter((i) => i.kind === 'import-statement').map((i) => path.resolve(i.path)),
  );
  return { files: loaded.map(({ name }) => texts.get(name)!), modules: loaded.flatMap(({ output }) => Object.keys(output.inputs)) };
}

async function byRollup(entry: string): Promise<Bundle> {
  const bundle = await rollup({ input: entry, plugins: [nodeResolve({ browser: true }), commonjs()], onwarn: () => {} });
  const { output } = await bundle.generate({ format: 'es', plugins: [terser({ ecma: 2022, module: true, format: { comments: false } })] });
  await bundle.close();
  const chunks = new Map(output.flatMap((o) => (o.type === 'chunk' ? [[o.fileName, o] as const] : [])));
  const first = output.find((o) => o.type === 'chunk' && o.isEntry)!;
  const loaded = loadedAtOnce(first.fileName, chunks, (chunk) => chunk.imports);
  return { files: loaded.map((c) => c.code), modules: loaded.flatMap((c) => Object.keys(c.modules)) };
}

/** The worker as it lies in dist/: self-contained, what it imports on demand lies beside it. */
const worker = gzip(readFileSync(path.join(dist, 'salesboard.worker.js'), 'utf8'));

const first = page('first', ['sales-data', 'sales-filter-bar', 'sales-funnel-chart']);
const whole = page('whole', ['sales-data', 'sales-filter-bar', 'sales-funnel-chart', 'sales-quota-tracker', 'sales-tier-matrix', 'sales-alert-panel']);

const onDemand = /papaparse|import-panel|zh-Hans/;

for (const [bundler, bundle] of [['esbuild', byEsbuild], ['rollup', byRollup]] as const) {
  describe(`size, bundled by ${bundler}`, () => {
    it('source, filter bar and funnel: at most 36 kB gzip on the page, with lit', async () => {
      const { files, modules } = await bundle(first);
      const bytes = files.reduce((sum, text) => sum + gzip(text), 0);
      console.log(`${bundler}: page with the funnel ${kB(bytes)} (limit 36), worker ${kB(worker)}`);
      assert.deepEqual(modules.filter((m) => onDemand.test(m)), [], 'loaded at once, should be on demand');
      assert.ok(bytes <= 36_000, `${kB(bytes)} on the page`);
    });

    it('all four widgets with the worker: at most 72 kB gzip, aiming at 66', async () => {
      const { files, modules } = await bundle(whole);
      const bytes = files.reduce((sum, text) => sum + gzip(text), worker);
      console.log(`${bundler}: four widgets ${kB(bytes - worker)} + worker ${kB(worker)} = ${kB(bytes)} (limit 72, aim 66)`);
      assert.deepEqual(modules.filter((m) => onDemand.test(m)), [], 'loaded at once, should be on demand');
      assert.ok(bytes <= 72_000, `${kB(bytes)} in all`);
    });
  });
}

describe('size of the worker', () => {
  it('parses delimited files only when there is one', () => {
    const text = readFileSync(path.join(dist, 'salesboard.worker.js'), 'utf8');
    assert.doesNotMatch(text, /Papa Parse|BAD_DELIMITERS|\bunparse\b/);
    assert.doesNotMatch(text, /^\s*import\s*['"{*\w]/m, 'self-contained');
  });
});
