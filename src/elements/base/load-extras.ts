type ExtrasModule = typeof import('./extras-module.js');

let loading: Promise<ExtrasModule> | undefined;

/**
 * Tooltip and panels, fetched once for all widgets: at the first sign of interest (pointer or focus on a widget), so that they are there when
 * asked for and cost nothing before. A failed download may be tried again.
 */
export function loadExtras(): Promise<ExtrasModule> {
  loading ??= import('./extras-module.js').catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
