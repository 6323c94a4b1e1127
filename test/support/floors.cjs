// The floors of the house (src/README.md): a file imports from lower floors and from its own folder,
// never up, never sideways. This table is the law; .dependency-cruiser.cjs makes the rules from it.

/** What each floor may import of ours, and which packages. `types:x`: only `import type` from x. */
const floors = {
  calendar: { may: [], packages: [] },
  contract: { may: ['calendar'], packages: ['valibot', '@valibot/to-json-schema'] },
  engine: { may: ['contract', 'calendar'], packages: ['d3-array'] },
  views: { may: ['engine', 'contract', 'calendar'], packages: ['d3-array'] },
  measures: { may: ['contract', 'calendar'], packages: ['d3-array'] },
  alerts: { may: ['contract', 'calendar', 'types:measures'], packages: [] },
  actions: { may: ['contract', 'calendar', 'types:measures'], packages: [] },
  format: { may: ['calendar', 'contract'], packages: [] },
  source: { may: ['contract', 'calendar'], packages: [] },
  import: { may: ['contract', 'calendar'], packages: ['valibot', 'saxen'] },
  cache: { may: ['contract', 'calendar'], packages: ['idb'] },
  worker: {
    may: ['calendar', 'contract', 'engine', 'views', 'measures', 'alerts', 'actions', 'format', 'source', 'import', 'cache'],
    packages: [],
  },
  store: { may: ['contract', 'format'], packages: [] },
  context: { may: ['contract', 'types:store'], packages: ['lit', '@lit/context'] },
  elements: { may: ['calendar', 'contract', 'format', 'context', 'alerts', 'types:measures'], packages: ['lit', '@lit/context', 'd3-[a-z]+'] },
  define: { may: ['elements'], packages: [] },
  cli: { may: ['worker', 'contract', 'format'], packages: [] },
};

/** The two elements that reach the data themselves. */
const dataElements = { folders: ['data', 'import-panel'], may: ['store', 'source'] };

module.exports = { floors, dataElements };
