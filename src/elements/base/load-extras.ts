type ExtrasModule = typeof import('./extras-module.js');

/** What was fetched so far, and whether the last try failed. */
export const extras: { module?: ExtrasModule; failed: boolean } = { failed: false };

let loading: Promise<ExtrasModule> | undefined;

/** Tooltip, panels and blank states, fetched once for all widgets. A failed download may be tried again. */
export function loadExtras(): Promise<ExtrasModule> {
  loading ??= import('./extras-module.js').then(keep, forget);
  return loading;
}

function keep(module: ExtrasModule): ExtrasModule {
  Object.assign(extras, { module, failed: false });
  return module;
}

function forget(reason: unknown): never {
  loading = undefined;
  extras.failed = true;
  throw reason;
}
