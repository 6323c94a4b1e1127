/** The worker beside the package's files or the script-tag bundle; a page that bundles them itself serves the worker's files and names them in `worker-url`. */
export const workerUrl = new URL('../../salesboard.worker.js', import.meta.url).href;
