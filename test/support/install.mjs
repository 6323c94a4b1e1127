// Plain Node, no dependency: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Runs an npm command on every system, showing its output. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  const command = cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
  const { status } = spawnSync(command[0], command[1], { cwd: root, stdio: 'inherit', shell: command[0] === 'npm' && process.platform === 'win32' });
  return status === 0;
}

function isInstalled() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || (present[name] ? present[name].version === version : optional === true),
  );
}

/** Installs exactly what the lock says, unless it is there already. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the dependencies (npm ci) …');
  if (!npm('ci', '--no-audit', '--no-fund')) throw new Error('npm ci failed');
}

const newest = (file) => {
  const stats = statSync(path.join(root, file));
  return stats.isDirectory()
    ? Math.max(stats.mtimeMs, ...readdirSync(path.join(root, file)).map((name) => newest(path.join(file, name))))
    : stats.mtimeMs;
};

/** Builds dist/ when it is missing or older than its sources. The manifest is what the build writes last. */
export function ensureBuilt() {
  const last = path.join(root, 'dist/custom-elements.json');
  const sources = Math.max(...['src', 'rollup.config.mjs', 'package.json', 'tsconfig.json'].map(newest));
  if (existsSync(last) && statSync(last).mtimeMs >= sources) return;
  console.log('Building (npm run build) …');
  if (!npm('run', '--silent', 'build')) throw new Error('the build failed');
}

/** Writes the demo's sample data when it is missing or older than its generator. */
export function ensureSample() {
  const file = path.join(root, 'demo/data/sample.json');
  if (existsSync(file) && statSync(file).mtimeMs >= newest('demo/sample')) return;
  if (!npm('run', '--silent', 'sample')) throw new Error('writing the sample data failed');
}
