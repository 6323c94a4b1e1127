import { parseArgs } from 'node:util';
import type { ImportMode } from '../contract/import.js';
import { dataJson } from '../worker/tools.js';
import { UsageError, writeFile, type ExitCode, type Io } from './io.js';
import { propose } from './propose.js';
import { READING, readInput, type Reading } from './read-input.js';
import { rejectedCsv } from './rejected.js';
import { exitCodeOf, report } from './report.js';

export const importUsage = `salesboard import FILE… --out data.json [--mapping M.json] [--save-mapping M.json] [--as-of DATE] [--corrections C.json]
                  [--previous data.json] [--mode replace|merge] [--rejected rejected.csv] [--json]
salesboard import FILE… --propose [--mapping M.json] [--json]`;

const OPTIONS = {
  ...READING, previous: { type: 'string' }, mode: { type: 'string' }, propose: { type: 'boolean' },
  'save-mapping': { type: 'string' }, out: { type: 'string' }, rejected: { type: 'string' }, json: { type: 'boolean' },
} as const;

/** Turns files into one data set, or prints how it would. Rows that are quarantined are not in it, and told. */
export async function importData(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const { out, json = false, 'save-mapping': saveTo, rejected } = values;
  const reading: Reading = { ...values, mode: modeOf(values) };
  if (values.propose) return propose(positionals, reading, json, io);
  if (out === undefined) throw new UsageError('--out is needed.');
  const { parsed, mapping } = await readInput(positionals, reading, io);
  if (mapping === undefined) throw new UsageError('This is a data set already; import takes files of rows.');
  if (saveTo !== undefined) await writeFile(saveTo, `${JSON.stringify(mapping, null, 2)}\n`, io);
  if (rejected !== undefined) await writeFile(rejected, rejectedCsv(parsed.issues), io);
  if (parsed.dataSet) await writeFile(out, await dataJson(parsed.dataSet), io);
  report(parsed, json, io);
  return exitCodeOf(parsed);
}

const MODES: readonly string[] = ['replace', 'merge'] satisfies ImportMode[];

function modeOf({ mode, previous }: { readonly mode?: string | undefined; readonly previous?: string | undefined }): ImportMode | undefined {
  if (mode === undefined) return undefined;
  if (!MODES.includes(mode)) throw new UsageError(`--mode is ${MODES.join(' or ')}.`);
  if (mode === 'merge' && previous === undefined) throw new UsageError('--mode merge needs --previous data.json to merge with.');
  return mode as ImportMode;
}
