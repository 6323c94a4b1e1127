import { parseArgs } from 'node:util';
import type { Json } from '../contract/json.js';
import { tablesJson } from '../contract/table-json.js';
import { UsageError, writeText, type ExitCode, type Io } from './io.js';
import { readInput } from './read-input.js';
import { exitCodeOf, report } from './report.js';

export const importUsage = 'salesboard import FILE… --out data.json [--mapping M.json] [--save-mapping M.json] [--json]';

/** Turns delimited files into one JSON data set. Rows that are quarantined are not in it, and told. */
export async function importData(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { mapping: { type: 'string' }, 'save-mapping': { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } } });
  const { out, json = false, 'save-mapping': saveTo } = values;
  if (out === undefined) throw new UsageError('--out is needed.');
  const { parsed, mapping } = await readInput(positionals, values.mapping, io);
  if (mapping === undefined) throw new UsageError('This is a data set already; import takes delimited files.');
  if (saveTo !== undefined) await writeText(saveTo, `${JSON.stringify(mapping, null, 2)}\n`, io);
  const { dataSet } = parsed;
  if (dataSet) await writeText(out, `${JSON.stringify({ ...headerOf(mapping), asOf: dataSet.frame.asOfText, ...tablesJson(dataSet) })}\n`, io);
  report(parsed, json, io);
  return exitCodeOf(parsed);
}

/** What a mapping says of the data set itself. */
function headerOf(mapping: Json): { readonly [key: string]: Json } {
  const { mapping: _version, tables: _tables, ...header } = mapping as { readonly [key: string]: Json };
  return { contract: 1, ...header };
}
