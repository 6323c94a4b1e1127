import type { Parsed } from '../contract/data-set.js';
import type { Json } from '../contract/json.js';
import type { Delivery } from '../contract/source.js';
import { readData } from '../worker/tools.js';
import { UsageError, type Io } from './io.js';

/** The files of a command: one JSON data set, or delimited files with a mapping. */
export async function readInput(files: readonly string[], mappingFile: string | undefined, io: Io): Promise<{ parsed: Parsed; mapping?: Json }> {
  if (files.length === 0) throw new UsageError('Name at least one file.');
  if (mappingFile === undefined) return { parsed: await readData(await jsonDelivery(files, io)) };
  const mapping = await readJson(mappingFile, io);
  const delivery: Delivery = { kind: 'files', files: await Promise.all(files.map(async name => ({ name, bytes: await readBytes(name, io) }))), mapping };
  return { parsed: await readData(delivery), mapping };
}

async function jsonDelivery(files: readonly string[], io: Io): Promise<Delivery> {
  const [file, ...more] = files as [string, ...string[]];
  if (more.length > 0 || !/\.json$/i.test(file)) throw new UsageError('Delimited files need --mapping M.json; without one, name a single .json data set.');
  return { kind: 'json', bytes: await readBytes(file, io) };
}

async function readJson(file: string, io: Io): Promise<Json> {
  const bytes = await readBytes(file, io);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Json;
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

async function readBytes(file: string, io: Io): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await io.readFile(file);
  } catch {
    throw new UsageError(`Cannot read ${file}.`);
  }
}
