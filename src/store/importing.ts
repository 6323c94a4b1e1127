import { SalesError } from '../contract/errors.js';
import type { ImportOrder, Source } from '../contract/source.js';
import type { StorePort, StoreState } from '../contract/store.js';
import type { Road } from './road.js';
import type { Happening } from './state.js';

/** The part of the store's port that only imports need. */
export type Importing = Pick<StorePort, 'inspectFiles' | 'importFiles' | 'undoImport' | 'imports' | 'dataJson'>;

/** Imports that no store keeps, one over the other: they are read again where a worker starts anew. */
export interface ImportedSource extends Source {
  readonly orders: readonly ImportOrder[];
  /** The page's own source, where the first of them was merged into what it brought. */
  readonly over?: Source | undefined;
}

/** What the store lends. */
export interface ImportHook {
  readonly road: Road;
  imported: ImportedSource | undefined;
  wanted(): { readonly state: StoreState; readonly source: Source | undefined; /** Of the page's own source. */ readonly loading: Promise<void> | undefined };
  happen(happening: Happening): void;
  /** Begins from what the store keeps and from the page's own source. */
  renew(): void;
}

export function createImporting(hook: ImportHook): Importing {
  const { road, happen } = hook;

  /** The imports that are not kept, this one among them. */
  function chained(order: ImportOrder): ImportedSource {
    const { state: { have }, source } = hook.wanted();
    const { orders = [], over } = hook.imported ?? { over: order.mode === 'merge' && have.kind === 'data' && have.origin !== 'imported' ? source : undefined };
    return importedSource([...orders, order], over);
  }

  return {
    inspectFiles: async (files, mapping, watching) => (await road.ready()).call('inspect', { files, mapping }, [], watching),
    async importFiles(files, mapping, { mode = 'replace', corrections, ...watching } = {}) {
      const order: ImportOrder = { files, mapping, mode, ...(corrections && { corrections }) };
      if (mode === 'merge') await hook.wanted().loading;
      const chain = chained(order);
      const { loaded, problem } = await road.take(importedSource([order]), watching);
      const saved = hook.wanted().state.durable && !problem;
      hook.imported = saved ? undefined : chain;
      return { ...loaded.report!, saved };
    },
    async undoImport() {
      const { snapshot } = await (await road.ready()).call('undo', null);
      const { orders = [], over } = hook.imported ?? {};
      hook.imported = orders.length > 1 ? importedSource(orders.slice(0, -1), over) : undefined;
      if (snapshot) happen({ kind: 'loaded', loaded: { snapshot, issues: snapshot.issues, tallies: snapshot.tallies } });
      else hook.renew();
    },
    imports: async () => (await road.ready()).call('imports', null),
    async dataJson() {
      if (hook.wanted().state.have.kind === 'none') throw new SalesError('unusable-data', 'none');
      return (await road.ready()).call('dataJson', null);
    },
  };
}

const importedSource = (orders: readonly ImportOrder[], over?: Source): ImportedSource => ({
  origin: 'imported', key: '', orders, over,
  load: async signal => {
    const base = await over?.load(signal);
    return { kind: 'imports', orders, ...(base && { base }) };
  },
});
