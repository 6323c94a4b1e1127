type ExtrasModule = typeof import('./extras-module.js');

let loading: Promise<ExtrasModule> | undefined;

/** Tooltip and panels, fetched once for all widgets. A failed download may be tried again. */
export function loadExtras(): Promise<ExtrasModule> {
  loading ??= import('./extras-module.js').catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
