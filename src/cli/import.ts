import { parseArgs } from 'node:util';
import type { Json } from '../contract/json.js';
import { tablesJson } from '../contract/table-json.js';
import { UsageError, type ExitCode, type Io } from './io.js';
import { readInput } from './read-input.js';
import { exitCodeOf, report } from './report.js';

export const importUsage = 'salesboard import FILE… --mapping M.json --out data.json [--json]';

/** Turns delimited files into one JSON data set. Quarantined rows are left out, and said. */
export async function importData(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { mapping: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } } });
  const { mapping, out, json = false } = values;
  if (mapping === undefined || out === undefined) throw new UsageError('--mapping and --out are needed.');
  const { parsed, mapping: read } = await readInput(positionals, mapping, io);
  const { dataSet } = parsed;
  if (dataSet) await io.writeFile(out, `${JSON.stringify({ ...headerOf(read), asOf: dataSet.frame.asOfText, ...tablesJson(dataSet) })}\n`);
  report(parsed, json, io);
  return exitCodeOf(parsed);
}

/** What a mapping says of the data set itself. */
function headerOf(mapping: Json | undefined): { readonly [key: string]: Json } {
  const { mapping: _version, tables: _tables, ...header } = (mapping ?? {}) as { readonly [key: string]: Json };
  return { contract: 1, ...header };
}
