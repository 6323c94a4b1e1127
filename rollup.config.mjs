// The build: `npm run build` (rollup -c). Four bundles, then types, JSON Schema and the elements' manifest.
//   dist/**                      ES modules, one per source file, dependencies external: for hosts that bundle
//   dist/salesboard.worker.js    the worker, self-contained; what it loads on demand lies in dist/worker-chunks/
//   dist/cdn/salesboard.js       everything for one script tag; what it loads on demand lies beside it
//   dist/cdn/salesboard.worker.js the same worker beside the script tag
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const root = import.meta.dirname;
const pkg = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const dependencies = Object.keys(pkg.dependencies);

const isDependency = (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`));
const slashes = (id) => id.replaceAll('\\', '/');

/** The doors of the package, each an entry named as its file below src/. */
function doors() {
  const folder = (dir) => readdirSync(path.join(root, 'src', dir)).filter((f) => f.endsWith('.ts')).map((f) => `${dir}/${f}`);
  const files = [
    'index.ts',
    'contract/index.ts',
    'measures/index.ts',
    'engine/index.ts',
    'cli/salesboard.ts',
    ...folder('define').filter((f) => f !== 'define/cdn.ts'),
    ...folder('format/locales'),
  ];
  return Object.fromEntries(files.map((f) => [f.slice(0, -3), `src/${f}`]));
}

const typescript = () => esbuild({ target: 'es2022', tsconfig: path.join(root, 'tsconfig.json') });
/** Spaces between inline elements are seen, and an SVG shape that is not closed swallows the next one: both stay as written. */
const kept = { conservativeCollapse: true, keepClosingSlash: true };
const templates = () => minifyTemplateLiterals({ include: ['src/**/*.ts'], failOnError: true, options: { minifyOptions: kept } });
const bundled = () => [evaluatedFacts(), nodeResolve({ browser: true }), commonjs(), typescript(), templates()];
const minified = () => terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: /^!/ } });
const banner = `/*! Salesboard ${pkg.version}, MIT. Licences of what is bundled: licenses.txt */`;

/** What a module exports, run now. */
export async function evaluated(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, platform: 'node', format: 'esm', write: false, logLevel: 'error' });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return { ...module };
}

/** Puts the values of contract/facts.ts in its place, so that no bundle carries the definition it is made from only to make it. */
function evaluatedFacts() {
  return {
    name: 'evaluated-facts',
    async load(id) {
      if (!slashes(id).endsWith('/src/contract/facts.ts')) return null;
      return Object.entries(await evaluated(id)).map(([name, value]) => {
        const text = JSON.stringify(value);
        if (!isDeepStrictEqual(JSON.parse(text), value)) this.error(`${name} in ${path.relative(root, id)} is not plain data`);
        return `export const ${name} = ${text};\n`;
      }).join('');
    },
  };
}

/** Starts from an empty dist/, so that no file of an earlier build is packed. */
function cleanDist() {
  return { name: 'clean-dist', buildStart: () => rmSync(path.join(root, 'dist'), { recursive: true, force: true }) };
}

/** Replaces `find` once in the module that `file` matches; the build fails where it is not found. */
function rewrite(name, file, find, by) {
  let done = 0;
  return {
    name,
    transform(code, id) {
      if (!file.test(slashes(id))) return null;
      if (!find.test(code)) this.error(`${name}: the expected text is not in ${path.relative(root, id)}`);
      done += 1;
      return { code: code.replace(find, by), map: null };
    },
    buildEnd(error) {
      if (!error && done !== 1) this.error(`${name}: expected one module to change, found ${done}`);
    },
  };
}

/** A bundled Lit takes the one policy object of the page, or makes it: a second policy of our name would throw. */
const sharedPolicy = () =>
  rewrite(
    'shared-policy',
    /\/node_modules\/lit-html\/lit-html\.js$/,
    /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/,
    '(globalThis[Symbol.for("salesboard.tt")]??=$1.createPolicy("salesboard",{createHTML:s=>s,createScriptURL:s=>s}))',
  );

/** In the script-tag folder the worker lies beside the bundle, not two folders up. */
const workerBeside = () =>
  rewrite(
    'worker-beside',
    /\/src\/elements\/data\/worker-url\.ts$/,
    /(['"])\.\.\/\.\.\/salesboard\.worker\.js\1/,
    "'./salesboard.worker.js'",
  );

/** Writes the licences of the bundled packages beside the bundle. */
function licenses(fileName) {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = modules.map((id) => slashes(id).match(/^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1]);
      const texts = [...new Set(folders.filter(Boolean))].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
        const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
        return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
      });
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(72)}\n\n`) });
    },
  };
}

function run(plugin, what, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) plugin.error(`${what} failed:\n${stdout}${stderr}`);
}

/** What is not JavaScript: type declarations, the JSON Schema of the contract, the custom elements manifest. */
function declarations() {
  const require = createRequire(import.meta.url);
  const schema = `
    import { writeFileSync } from 'node:fs';
    import { jsonSchema } from './src/contract/json-schema.ts';
    writeFileSync('dist/contract.schema.json', JSON.stringify(jsonSchema(), null, 2) + '\\n');`;
  return {
    name: 'declarations',
    writeBundle() {
      run(this, 'types', [require.resolve('typescript/bin/tsc'), '--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', 'src', '--outDir', 'dist']);
      run(this, 'JSON Schema', ['--import', 'tsx', '--input-type=module', '--eval', schema]);
      run(this, 'manifest', [path.join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--quiet']);
      if (!existsSync(path.join(root, 'dist/custom-elements.json'))) this.error('manifest: nothing written');
    },
  };
}

/** Index files say their folder. */
const chunkName = ({ name, facadeModuleId }) => (name === 'index' && facadeModuleId ? path.basename(path.dirname(facadeModuleId)) : name);

const worker = (dir) => ({
  input: { 'salesboard.worker': 'src/worker/salesboard.worker.ts' },
  plugins: [...bundled(), minified(), licenses('worker-chunks/licenses.txt')],
  output: {
    dir,
    format: 'es',
    banner: banner.replace('licenses.txt', 'worker-chunks/licenses.txt'),
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `worker-chunks/${chunkName(chunk)}-[hash].js`,
  },
});

export default [
  {
    input: doors(),
    external: isDependency,
    plugins: [cleanDist(), evaluatedFacts(), nodeResolve({ resolveOnly: [/^\./] }), typescript(), templates()],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js', sourcemap: true },
  },
  worker('dist'),
  {
    input: { salesboard: 'src/define/cdn.ts' },
    // The entry holds one import, so that `salesboard.js?v=2` and what is loaded later share one copy of everything.
    preserveEntrySignatures: 'strict',
    plugins: [workerBeside(), sharedPolicy(), ...bundled(), minified(), licenses('licenses.txt')],
    // Chunks lie beside the entry, not in a folder: the worker's address is relative to whichever holds it.
    output: { dir: 'dist/cdn', format: 'es', banner, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  },
  { ...worker('dist/cdn'), plugins: [...worker('dist/cdn').plugins, declarations()] },
];
