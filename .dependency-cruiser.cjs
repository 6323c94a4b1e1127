// Rules made from the table of the floors (test/support/floors.cjs). Type imports count the same.

const { floors, dataElements } = require('./test/support/floors.cjs');

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
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        ...(packages.length ? { pathNot: `(^|node_modules/|@types/)(${packages.join('|')})/` } : {}),
      },
    },
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
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
      to: { path: '(node_modules|@types)/d3[a-z-]*/' },
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
