export { importFiles, type ImportFilesOptions } from './import-files.js';
export { inspectFiles, type InspectOptions } from './inspect.js';
