// The guards guard: one planted violation of every lint guard and of every floor rule is reported.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { guards } from './support/guards.mjs';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const config = require('../.dependency-cruiser.cjs') as { forbidden: unknown[]; options: object };
const { floors, dataElements } = require('./support/floors.cjs') as {
  floors: Record<string, { may: string[]; packages: string[] }>;
  dataElements: { folders: string[]; may: string[] };
};

describe('lint guards', () => {
  const eslint = new ESLint({ cwd: root, overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }] as never });
  const guardsHit = async (code: string, filePath: string) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: path.join(root, filePath) });
    const fatal = result!.messages.find((m) => m.fatal);
    assert.equal(fatal, undefined, fatal?.message);
    return result!.messages.flatMap((m) => (m.ruleId?.startsWith('house/') ? [m.ruleId.slice(6)] : []));
  };

  const elsewhere = 'src/elements/x/x.ts';
  /** Per guard: what it must report, and what looks alike and is fine. */
  const cases: Record<string, { bad: string[]; good: string[]; home?: string }> = {
    'custom-elements-in-define': {
      bad: ["customElements.define('a-b', class extends HTMLElement {});", "window.customElements.get('a-b');", "import { customElement } from 'lit/decorators.js';"],
      good: ["import { property } from 'lit/decorators.js';", 'const x = { customElements: 1 };'],
      home: 'src/define/x.ts',
    },
    'fetch-in-source': {
      bad: ["await fetch('/x');", "await globalThis.fetch('/x');", 'const f = { fetch };', 'new XMLHttpRequest();'],
      good: ['type Port = { fetch: typeof fetch };', "port.fetch('/x');"],
      home: 'src/source/x.ts',
    },
    'indexed-db-in-cache': {
      bad: ["indexedDB.open('x');", "self.indexedDB.open('x');", "import { openDB } from 'idb';"],
      good: ["const key = 'indexedDB';"],
      home: 'src/cache/x.ts',
    },
    'intl-in-format': {
      bad: ["new Intl.NumberFormat('en');", "(1).toLocaleString('en');", "'a'.localeCompare('b');", "new Date(0).toLocaleDateString();"],
      good: ['let f: Intl.NumberFormat | undefined;', "const s = 'a'.toUpperCase();"],
      home: 'src/format/x.ts',
    },
    'clock-port': {
      bad: ['Date.now();', 'new Date();', 'Date();'],
      good: ['new Date(0);', 'Date.UTC(2026, 0, 1);'],
      home: 'src/contract/clock.ts',
    },
    'no-style-attribute': {
      bad: ['html`<p style="color: red"></p>`;', 'html`<p style=${x}></p>`;', 'svg`<g style="x"></g>`;', 'html`<style>p {}</style>`;', "import { styleMap } from 'lit/directives/style-map.js';", "e.setAttribute('style', 'x');"],
      good: ['html`<p class="style" title="style"></p>`;', 'html`<p ${cssVars({ x: 1 })}></p>`;'],
    },
    'no-raw-html': {
      bad: ["e.innerHTML = 'x';", "e['innerHTML'] = 'x';", "e.insertAdjacentHTML('beforeend', 'x');", "import { unsafeHTML } from 'lit/directives/unsafe-html.js';", "import { unsafeSVG } from 'lit/directives/unsafe-svg.js';", 'html`<p .innerHTML=${x}></p>`;'],
      good: ["e.textContent = 'x';"],
    },
    'no-bare-rem': {
      bad: ['css`p { margin: 1rem; }`;', 'css`p { margin: max(12px, 1rem); }`;'],
      good: ['css`p { margin: 16px; /* not 1rem */ }`;', 'css`.rem { color: red }`;'],
    },
    'd3-by-modules': {
      bad: ["import * as d3 from 'd3';", "import { select } from 'd3-selection';", "await import('d3');"],
      good: ["import { ticks } from 'd3-array';"],
    },
    'no-console': { bad: ["console.log('x');", "globalThis.console.warn('x');"], good: ["report('console');"], home: 'src/cli/x.ts' },
  };

  it('has a planted violation for every guard', () => {
    assert.deepEqual(Object.keys(cases).sort(), guards.map((g) => g.name).sort());
  });

  for (const [name, { bad, good, home }] of Object.entries(cases)) {
    it(`${name} reports its violations, nothing else`, async () => {
      for (const code of bad) assert.ok((await guardsHit(code, elsewhere)).includes(name), `not reported: ${code}`);
      for (const code of good) assert.ok(!(await guardsHit(code, elsewhere)).includes(name), `reported: ${code}`);
      if (home) for (const code of bad) assert.ok(!(await guardsHit(code, home)).includes(name), `reported at home: ${code}`);
    });
  }

  it('lets tokens use rem above a floor in pixels, and only so', async () => {
    const tokens = 'src/elements/base/tokens.styles.ts';
    assert.deepEqual(await guardsHit('css`:host { --_f: max(12px, 0.75rem); }`;', tokens), []);
    assert.deepEqual(await guardsHit('css`:host { --_f: 0.75rem; }`;', tokens), ['no-bare-rem']);
  });
});

describe('floors', () => {
  const house = mkdtempSync(path.join(tmpdir(), 'salesboard-house-'));
  after(() => rmSync(house, { recursive: true, force: true }));

  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), `${text}\n`);
  };
  const names = Object.keys(floors);
  const home = (floor: string) => (floor === 'elements' ? 'elements/x' : floor);
  const up = (floor: string) => (floor === 'elements' ? '../..' : '..');

  /** What each planted file must be told, by file. */
  const expected = new Map<string, string[]>();
  const plant = (file: string, text: string, rules: string[]) => {
    write(file, text);
    expected.set(file, rules);
  };

  write('tsconfig.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler", "target": "ES2022" }, "include": ["src"] }');
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'), 'junction');
  for (const floor of [...names.filter((n) => n !== 'elements'), 'elements/x', 'elements/y', 'elements/base', 'elements/data', 'elements/import-panel'])
    write(`src/${floor}/it.ts`, 'export type It = 1;\nexport const it = 1;');

  for (const from of names) {
    const { may } = floors[from]!;
    for (const to of names.filter((n) => n !== from)) {
      const target = `${up(from)}/${home(to)}/it.js`;
      const allowed = may.includes(to);
      const types = may.includes(`types:${to}`);
      plant(`src/${home(from)}/value-${to}.ts`, `import { it } from '${target}';\nexport const x = it;`, allowed ? [] : types ? [`types-${from}-${to}`] : [`floor-${from}`]);
      plant(`src/${home(from)}/type-${to}.ts`, `import type { It } from '${target}';\nexport type X = It;`, allowed || types ? [] : [`floor-${from}`]);
    }
  }
  for (const folder of dataElements.folders) {
    for (const to of names.filter((n) => n !== 'elements')) {
      const { may } = floors['elements']!;
      const allowed = [...may, ...dataElements.may].some((m) => m === to || m === `types:${to}`);
      plant(`src/elements/${folder}/type-${to}.ts`, `import type { It } from '../../${to}/it.js';\nexport type X = It;`, allowed ? [] : ['floor-elements-data']);
    }
  }
  plant('src/elements/x/sideways.ts', "import { it } from '../y/it.js';\nexport const x = it;", ['sideways']);
  plant('src/elements/x/to-base.ts', "import { it } from '../base/it.js';\nexport const x = it;", []);
  plant('src/elements/base/to-widget.ts', "import { it } from '../x/it.js';\nexport const x = it;", ['sideways']);
  plant('src/engine/lazy.ts', "export const x = () => import('../worker/it.js');", ['floor-engine']);
  plant('src/engine/inline-type.ts', "export type X = import('../worker/it.js').It;", ['floor-engine']);
  plant('src/engine/circle-a.ts', "import type { B } from './circle-b.js';\nexport type A = B | 1;", ['cycle']);
  plant('src/engine/circle-b.ts', "import type { A } from './circle-a.js';\nexport type B = A | 2;", []); // told once, at circle-a
  plant('src/engine/nowhere.ts', "import './nowhere-at-all.js';", ['unresolved']);
  plant('src/calendar/package.ts', "import { openDB } from 'idb';\nexport const x = openDB;", ['packages-calendar']);
  plant('src/calendar/package-type.ts', "import type { LitElement } from 'lit';\nexport type X = LitElement;", ['packages-calendar']);
  plant('src/cache/package.ts', "import { openDB } from 'idb';\nexport const x = openDB;", []);
  plant('src/elements/x/lit.ts', "import { LitElement } from 'lit';\nexport const x = LitElement;", []);
  plant('src/elements/x/x.layout.ts', "import { ticks } from 'd3-array';\nexport const x = ticks;", []);
  plant('src/elements/x/x.render.ts', "import { ticks } from 'd3-array';\nexport const x = ticks;", ['d3-in-layout']);
  plant('src/attic/it.ts', "import { it } from '../engine/it.js';\nexport const x = it;", ['unknown-floor']);
  plant('src/index.ts', "export { it } from './engine/it.js';", []);
  plant('src/define/through-door.ts', "import { it } from '../index.js';\nexport const x = it;", ['door', 'floor-define']);

  it('reports each forbidden import and no allowed one', async () => {
    const { output } = await cruise(['src'], {
      ...config.options,
      validate: true,
      ruleSet: { forbidden: config.forbidden as never },
      baseDir: house,
      tsConfig: { fileName: path.join(house, 'tsconfig.json') },
    });
    const told = new Map<string, Set<string>>();
    for (const { from, rule } of (output as ICruiseResult).summary.violations) told.set(from, (told.get(from) ?? new Set()).add(rule.name));
    const wrong = [...expected].flatMap(([file, rules]) => {
      const got = [...(told.get(file) ?? [])].sort();
      return got.join() === [...rules].sort().join() ? [] : [`${file}: expected ${rules.join() || 'nothing'}, told ${got.join() || 'nothing'}`];
    });
    assert.deepEqual(wrong, []);
    assert.ok(expected.size > 500, `${expected.size} planted`);
  });
});
