import type { Parsed } from '../contract/data-set.js';
import type { DataIssue } from '../contract/issue.js';
import type { Json } from '../contract/json.js';
import type { SourceFile } from '../contract/source.js';
import { proposeFor, readData } from '../worker/tools.js';
import { UsageError, type Io } from './io.js';

/** What a command was given, read; `mapping` where it came from delimited files. */
export interface Input { readonly parsed: Parsed; readonly mapping?: Json }

/** The files of a command: one JSON data set, or delimited files with their mapping; without one it is proposed from the headers. */
export async function readInput(names: readonly string[], mappingFile: string | undefined, io: Io): Promise<Input> {
  if (names.length === 0) throw new UsageError('Name at least one file.');
  const files = await Promise.all(names.map(async (name): Promise<SourceFile> => ({ name, content: new Blob([await readBytes(name, io)]) })));
  if (mappingFile !== undefined) return byMapping(files, await readJson(mappingFile, io), []);
  const json = files.filter(({ name }) => /\.json$/i.test(name));
  if (json.length === 0) return byProposal(files, io);
  if (files.length > 1) throw new UsageError('A JSON data set is one file; a mapping is named by --mapping.');
  return { parsed: await readData({ kind: 'json', bytes: new Uint8Array(await json[0]!.content.arrayBuffer()) }) };
}

async function byProposal(files: readonly SourceFile[], io: Io): Promise<Input> {
  const { mapping, issues } = await proposeFor(files);
  io.err('The mapping was proposed from the headers; correct it with --save-mapping and --mapping.');
  return byMapping(files, mapping, issues);
}

async function byMapping(files: readonly SourceFile[], mapping: Json, doubts: readonly DataIssue[]): Promise<Input> {
  const parsed = await readData({ kind: 'files', files, mapping });
  return { parsed: { ...parsed, issues: [...doubts, ...parsed.issues] }, mapping };
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
