// `npm test`: everything, in this order, going on after a failed step; the last line is "N passed, N failed".
//   npm test -- --only node,browser    only these steps
//   npm test -- funnel                 only test files whose path contains "funnel" (steps node, e2e, browser)
//   npm test -- --list                 the steps
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ensureSample } from './support/install.mjs';

const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'salesboard-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const { values, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, list: { type: 'boolean' } },
});

function node(args, env = {}) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) console.error(error.message);
  return status === 0;
}

const bin = (file) => path.join(root, 'node_modules', file);

function filesBelow(dir, suffix) {
  if (!existsSync(path.join(root, dir))) return [];
  return readdirSync(path.join(root, dir), { withFileTypes: true })
    .flatMap((entry) => {
      const file = `${dir}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(file, suffix) : file.endsWith(suffix) ? [file] : [];
    })
    .sort();
}

const built = ['test/e2e/', 'test/package/', 'test/size/'];
const wanted = (files) => files.filter((file) => filters.length === 0 || filters.some((f) => file.includes(f)));
const testsIn = (folder) => wanted(filesBelow(`test/${folder}`, '.test.ts'));

/** Tests by Node's own runner: as many results as tests. */
function nodeTests(files, concurrency = 2) {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const tap = path.join(scratch, 'node.tap');
  rmSync(tap, { force: true });
  const reporters = ['spec', 'tap'].flatMap((r) => [`--test-reporter=${r}`, `--test-reporter-destination=${r === 'tap' ? tap : 'stdout'}`]);
  const ok = node(['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`, ...reporters, ...files]);
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const count = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: ok ? failed : Math.max(1, failed) };
}

/** Tests in Chromium by @web/test-runner, which leaves its counts in a file. */
async function browserTests() {
  const files = wanted(filesBelow('test', '.browser.ts'));
  if (files.length === 0) return { passed: 0, failed: 0 };
  const counts = path.join(scratch, 'browser.json');
  rmSync(counts, { force: true });
  const config = ['--config', 'web-test-runner.config.mjs', ...(filters.length ? ['--files', ...files] : [])];
  const ok = node([bin('@web/test-runner/dist/bin.js'), ...config], { SALESBOARD_COUNTS: counts });
  const { passed, failed } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}

const check = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const all = (...runs) => runs.reduce((ok, run) => run() && ok, true);

const steps = {
  types: () => check(all(() => node([bin('typescript/bin/tsc'), '--noEmit']), () => node([bin('typescript/bin/tsc'), '--noEmit', '-p', 'test']))),
  lint: () => check(node([bin('eslint/bin/eslint.js'), 'src', 'test', '.storybook', ...['stories', 'demo'].filter((f) => existsSync(path.join(root, f))), '--max-warnings=0', '--no-warn-ignored'])),
  floors: () => check(node([bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'])),
  node: () => nodeTests(wanted(filesBelow('test', '.test.ts')).filter((file) => !built.some((dir) => file.startsWith(dir)))),
  build: () => check(node([bin('rollup/dist/bin/rollup'), '-c', '--silent'])),
  package: () => nodeTests(testsIn('package')),
  size: () => nodeTests(testsIn('size')),
  e2e: () => {
    ensureSample();
    return nodeTests(testsIn('e2e'), 1);
  },
  browser: browserTests,
  storybook: () => check(node([bin('storybook/dist/bin/dispatcher.js'), 'build', '--quiet', '--disable-telemetry', '-o', 'storybook-static'], { STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' })),
};

if (values.list) {
  console.log(Object.keys(steps).join('\n'));
  process.exit(0);
}

const only = values.only?.split(',');
const unknown = only?.filter((name) => !steps[name]) ?? [];
if (unknown.length) {
  console.error(`Unknown step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
const chosen = only ?? (filters.length ? ['node', 'package', 'size', 'e2e', 'browser'] : Object.keys(steps));

ensureInstalled();
if (chosen.includes('browser') || chosen.includes('e2e')) {
  const { findChromium } = await import('./support/browsers.mjs');
  console.log(`Chromium: ${findChromium({ install: true }).executablePath}`);
}

const total = { passed: 0, failed: 0 };
const report = [];
for (const name of chosen) {
  console.log(`\n── ${name}`);
  const from = performance.now();
  const result = await steps[name]();
  total.passed += result.passed;
  total.failed += result.failed;
  report.push(`${result.failed ? '✘' : '✔'} ${name.padEnd(10)} ${result.passed} passed, ${result.failed} failed  (${((performance.now() - from) / 1000).toFixed(1)} s)`);
}
console.log(`\n${report.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
