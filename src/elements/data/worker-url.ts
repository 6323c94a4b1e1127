/** The worker beside the bundle. Bundlers see the pattern and bring the file along. */
export const workerUrl = new URL('../../salesboard.worker.js', import.meta.url).href;
