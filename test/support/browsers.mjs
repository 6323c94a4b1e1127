// Where the tests find Chromium: CHROME_PATH, PATH, the usual places, apt (Debian, as root), and last the one that
// lies packed in the npm package @sparticuz/chromium. Nothing is downloaded from elsewhere.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '../..');
const isRoot = process.getuid?.() === 0;

const args = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  ...(isRoot ? ['--no-sandbox'] : []),
];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .flatMap((key) => process.env[key] ?? [])
  .flatMap((dir) => ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((f) => path.join(dir, f)));

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed() {
  const onPath = names.flatMap((name) => (process.env.PATH ?? '').split(path.delimiter).map((dir) => path.join(dir, name)));
  return [...onPath, ...mac, ...windows].find(isExecutable);
}

function installByApt() {
  if (!isRoot || !isExecutable('/usr/bin/apt-get')) return undefined;
  console.log('No Chromium found: installing Debian\'s with apt-get …');
  const apt = (...rest) =>
    spawnSync('apt-get', rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  return installed();
}

/** Unpacks the Chromium of @sparticuz/chromium (linux x64) once into node_modules/.cache. */
function packed() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const home = entry.slice(0, entry.lastIndexOf('chromium', entry.lastIndexOf('@sparticuz') + 20) + 'chromium'.length);
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const folder = path.join(root, `node_modules/.cache/chromium-${version}`);
  const binary = path.join(folder, 'chromium');
  const unpack = (name) => brotliDecompressSync(readFileSync(path.join(home, 'bin', name)));
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    for (const name of ['al2023', 'swiftshader', 'fonts']) execFileSync('tar', ['-x', '-C', folder], { input: unpack(`${name}.tar.br`) });
    writeFileSync(`${binary}.tmp`, unpack('chromium.br'), { mode: 0o755 });
    renameSync(`${binary}.tmp`, binary);
  }
  return {
    executablePath: binary,
    args: [...new Set([...args, '--no-sandbox'])],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: folder },
  };
}

/**
 * Launch options for Playwright: `{ executablePath, args, env }`.
 * CHROME_PATH=packed takes the packed one. `install: true` may ask apt.
 */
export function findChromium({ install = false } = {}) {
  const wanted = process.env.CHROME_PATH;
  if (wanted && wanted !== 'packed') return { executablePath: wanted, args, env: process.env };
  const file = wanted === 'packed' ? undefined : (installed() ?? (install ? installByApt() : undefined));
  if (file) return { executablePath: file, args, env: process.env };
  const fallback = packed();
  if (fallback) return fallback;
  throw new Error('No Chromium found. Set CHROME_PATH, or install one (Debian: apt-get install chromium).');
}

/** A Chromium for tests that drive a whole page from Node. Close it when done. */
export async function launchChromium(options = {}) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ ...findChromium(), ...options });
}
