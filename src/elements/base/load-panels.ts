type PanelsModule = typeof import('./panels.js');

let loading: Promise<PanelsModule> | undefined;

/**
 * The panels, fetched once for all widgets: at the first sign of interest (pointer or focus on a widget), so that they are there when asked
 * for and cost nothing before. A failed download may be tried again.
 */
export function loadPanels(): Promise<PanelsModule> {
  loading ??= import('./panels.js').catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
