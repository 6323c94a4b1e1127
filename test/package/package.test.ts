// The tarball as a host gets it: packed, installed into an empty project, every door imported in Node, types checked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = path.resolve(import.meta.dirname, '../..');
const pkg = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const scratch = mkdtempSync(path.join(tmpdir(), 'salesboard-package-'));
const host = path.join(scratch, 'host');
const installed = path.join(host, 'node_modules/salesboard');
after(() => rmSync(scratch, { recursive: true, force: true }));

const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm' && process.platform === 'win32' });

/** Without a registry: the tarball unpacked, its dependencies linked from ours. */
function installByLinks(tarball: string) {
  rmSync(path.join(host, 'node_modules'), { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], host);
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (!name.startsWith('.') && name !== 'salesboard') symlinkSync(path.join(root, 'node_modules', name), path.join(host, 'node_modules', name), 'junction');
  }
}

function install(tarball: string) {
  try {
    run('npm', ['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=20000'], host);
  } catch {
    installByLinks(tarball);
  }
}

const filesOf = (dir: string) => readdirSync(path.join(installed, dir)).filter((f) => f.endsWith('.js')).map((f) => f.slice(0, -3));

/** Every specifier that `exports` opens for modules; stars filled by the files behind them. */
function doors(): string[] {
  return Object.entries<{ default?: string }>(pkg.exports).flatMap(([key, target]) => {
    if (!target.default) return [];
    const specifier = `salesboard${key.slice(1)}`;
    if (!key.includes('*')) return [specifier];
    return filesOf(path.dirname(target.default)).map((name) => specifier.replace('*', name));
  });
}

describe('the packed package', () => {
  let tarball = '';
  before(() => {
    mkdirSync(host);
    writeFileSync(path.join(host, 'package.json'), '{ "name": "host", "private": true, "type": "module" }\n');
    const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], root));
    tarball = path.join(scratch, packed.filename);
    install(tarball);
  });

  it('holds what it needs and no source, test or demo', () => {
    for (const file of ['README.md', 'LICENSE', 'dist/salesboard.worker.js', 'dist/cdn/salesboard.js', 'dist/cdn/salesboard.worker.js', 'dist/custom-elements.json', 'dist/contract.schema.json'])
      assert.ok(existsSync(path.join(installed, file)), `missing: ${file}`);
    for (const file of ['src', 'test', 'demo', 'stories', 'node_modules']) assert.ok(!existsSync(path.join(installed, file)), `packed: ${file}`);
  });

  it('opens every door in Node', () => {
    const specifiers = doors();
    for (const door of ['salesboard', 'salesboard/define', 'salesboard/contract', 'salesboard/measures', 'salesboard/engine', 'salesboard/locales/zh-Hans'])
      assert.ok(specifiers.includes(door), `no door ${door}`);
    assert.ok(specifiers.some((s) => s.startsWith('salesboard/define/sales-')), 'no door for one element');
    for (const specifier of specifiers) {
      const code = `const m = await import(${JSON.stringify(specifier)}); process.stdout.write(String(Object.keys(m).length));`;
      run(process.execPath, ['--input-type=module', '--eval', code], host);
    }
  });

  it('opens its JSON files', () => {
    const code = `
      import manifest from 'salesboard/custom-elements.json' with { type: 'json' };
      import schema from 'salesboard/contract.schema.json' with { type: 'json' };
      process.stdout.write(JSON.stringify({ tags: manifest.modules.flatMap((m) => m.declarations ?? []).flatMap((d) => d.tagName ?? []), schema: typeof schema }));`;
    const { tags, schema } = JSON.parse(run(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code], host));
    const defined = filesOf('dist/define').filter((name) => name.startsWith('sales-'));
    assert.deepEqual(tags.sort(), defined.sort(), 'the manifest names each defined element');
    assert.equal(schema, 'object');
  });

  it('defines nothing when only classes are imported, and every element through ./define', () => {
    const tags = filesOf('dist/define').filter((name) => name.startsWith('sales-'));
    const code = `
      const tags = ${JSON.stringify(tags)};
      const known = () => tags.filter((tag) => globalThis.customElements?.get(tag));
      await import('salesboard');
      const before = known();
      await import('salesboard/define');
      process.stdout.write(JSON.stringify({ before, after: known() }));`;
    const { before, after } = JSON.parse(run(process.execPath, ['--input-type=module', '--eval', code], host));
    assert.deepEqual(before, []);
    assert.deepEqual(after.sort(), tags.sort());
  });

  it('runs its command', () => {
    const command = path.join(installed, pkg.bin.salesboard);
    assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.match(run(process.execPath, [command, 'measure', '--list'], host), /funnel/);
  });

  for (const resolution of ['bundler', 'nodenext']) {
    it(`gives types to a TypeScript host (${resolution})`, () => {
      cpSync(path.join(root, 'test/package/consumer'), path.join(host, resolution), { recursive: true });
      const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
      const compilerOptions = { noEmit: true, strict: true, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: [], module, moduleResolution: resolution };
      writeFileSync(path.join(host, resolution, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
      try {
        run(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', resolution], host);
      } catch (error) {
        assert.fail((error as { stdout: string }).stdout);
      }
    });
  }

  it('passes publint', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
    const told = messages.map((m) => formatMessage(m, JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')), { color: false }));
    assert.deepEqual(told, []);
  });
});
