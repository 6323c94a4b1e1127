// The floors of the house (src/README.md): a file imports from lower floors and from its own folder,
// never up, never sideways. The table is the law; the rules below are made from it. Type imports count the same.

/** What each floor may import of ours, and which packages. `types:x`: only `import type` from x. */
const floors = {
  calendar: { may: [], packages: [] },
  contract: { may: ['calendar'], packages: ['valibot', '@valibot/to-json-schema'] },
  engine: { may: ['contract', 'calendar'], packages: ['d3-array'] },
  views: { may: ['engine', 'contract', 'calendar'], packages: ['d3-array'] },
  measures: { may: ['contract', 'calendar'], packages: ['d3-array'] },
  alerts: { may: ['contract', 'calendar', 'types:measures'], packages: [] },
  actions: { may: ['contract', 'calendar', 'types:measures'], packages: [] },
  format: { may: ['contract'], packages: [] },
  source: { may: ['contract', 'calendar'], packages: [] },
  import: { may: ['contract', 'calendar'], packages: ['papaparse', 'valibot'] },
  cache: { may: ['contract', 'calendar'], packages: ['idb'] },
  worker: {
    may: ['calendar', 'contract', 'engine', 'views', 'measures', 'alerts', 'actions', 'format', 'source', 'import', 'cache'],
    packages: [],
  },
  store: { may: ['contract', 'format'], packages: [] },
  context: { may: ['contract', 'types:store'], packages: ['lit', '@lit/context'] },
  elements: { may: ['contract', 'format', 'context', 'types:measures'], packages: ['lit', '@lit/context', 'd3-[a-z]+'] },
  define: { may: ['elements'], packages: [] },
  cli: { may: ['worker', 'contract', 'format'], packages: [] },
};

/** The two elements that reach the data themselves. */
const dataElements = { folders: ['data', 'import-panel'], may: ['store', 'source'] };

const folders = (names) => `^src/(${names.join('|')})/`;
const onlyTypes = ['type-only', 'type-import'];

const floorRules = Object.entries(floors).flatMap(([floor, { may, packages }]) => {
  const types = may.filter((m) => m.startsWith('types:')).map((m) => m.slice(6));
  const allowed = [floor, ...may.filter((m) => !m.startsWith('types:'))];
  const forbidden = (name, from, ours) => ({
    name,
    comment: `${floor}/ may import only ${ours.join(', ')}${types.length ? ` and the types of ${types.join(', ')}` : ''}.`,
    severity: 'error',
    from,
    to: { path: '^src/', pathNot: folders([...ours, ...types]) },
  });
  const own = `^src/${floor}/`;
  const data = `^src/elements/(${dataElements.folders.join('|')})/`;
  return [
    ...(floor === 'elements'
      ? [
          forbidden('floor-elements', { path: own, pathNot: data }, allowed),
          forbidden('floor-elements-data', { path: data }, [...allowed, ...dataElements.may]),
        ]
      : [forbidden(`floor-${floor}`, { path: own }, allowed)]),
    ...types.map((to) => ({
      name: `types-${floor}-${to}`,
      comment: `${floor}/ may import only types of ${to}/: write \`import type\`.`,
      severity: 'error',
      from: { path: own },
      to: { path: `^src/${to}/`, dependencyTypesNot: onlyTypes },
    })),
    {
      name: `packages-${floor}`,
      comment: `${floor}/ may import ${packages.length ? `only the packages ${packages.join(', ')}` : 'no package'}.`,
      severity: 'error',
      from: { path: own },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown'],
        ...(packages.length ? { pathNot: `(^|/)(node_modules/)?(${packages.join('|')})(/|$)` } : {}),
      },
    },
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  floors,
  dataElements,
  forbidden: [
    ...floorRules,
    {
      name: 'unknown-floor',
      comment: 'Every source file lies in a folder of the table (or is src/index.ts).',
      severity: 'error',
      from: { path: '^src/', pathNot: [folders(Object.keys(floors)), '^src/index\\.ts$'] },
      to: {},
    },
    {
      name: 'door',
      comment: 'src/index.ts is the door for hosts; nothing inside goes through it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'sideways',
      comment: 'No element imports another; what they share lives in elements/base/.',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/' },
      to: { path: '^src/elements/', pathNot: '^src/elements/($1|base)/' },
    },
    {
      name: 'd3-in-layout',
      comment: 'In elements d3 computes, and only in layout files.',
      severity: 'error',
      from: { path: '^src/elements/', pathNot: '\\.layout\\.ts$' },
      to: { path: '(^|/)(node_modules/)?d3(-[a-z]+)?(/|$)' },
    },
    { name: 'cycle', comment: 'No cycles, not even of types.', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
