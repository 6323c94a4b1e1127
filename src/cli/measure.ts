import { parseArgs } from 'node:util';
import { SalesError } from '../contract/errors.js';
import { listMeasures, measureData } from '../worker/tools.js';
import { UsageError, type ExitCode, type Io } from './io.js';
import { READING, readInput } from './read-input.js';
import { exitCodeOf, report } from './report.js';

export const measureUsage = `salesboard measure NAME data.json [--params '{…}']
salesboard measure NAME FILE… [--mapping M.json] [--as-of DATE] [--params '{…}']
salesboard measure --list [--json]`;

/** Prints a measure's model as JSON, or the measures that there are. */
export async function measure(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: { ...READING, params: { type: 'string' }, list: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  if (values.list) return list(values.json ?? false, io);
  const [name, ...files] = positionals;
  if (name === undefined) throw new UsageError('Name a measure.');
  if (!listMeasures().some(known => known.name === name)) throw new UsageError(`There is no measure "${name}". There are: ${listMeasures().map(known => known.name).join(', ')}.`);
  const params = paramsOf(values.params ?? '{}');
  const { parsed } = await readInput(files, values, io);
  const { dataSet } = parsed;
  const code = exitCodeOf(parsed);
  // Figures of data that lost rows, or that is in doubt, are not the whole truth: that is said beside them.
  if (code !== 0 || parsed.issues.length > 0) report(parsed, values.json ?? false, { ...io, out: text => io.err(text) });
  if (dataSet) io.out(JSON.stringify(measured(() => measureData(dataSet, name, params)), null, 2));
  return code;
}

function paramsOf(text: string): object {
  try {
    const params: unknown = JSON.parse(text);
    if (typeof params === 'object' && params !== null && !Array.isArray(params)) return params;
  } catch {
    // Said below, as any other text that is no object.
  }
  throw new UsageError(`--params is not a JSON object: ${text}`);
}

/** A parameter that the measure refuses is the command's fault. */
function measured<M>(run: () => M): M {
  try {
    return run();
  } catch (error) {
    if (error instanceof SalesError) throw new UsageError(error.message);
    throw error;
  }
}

function list(asJson: boolean, io: Io): ExitCode {
  const measures = listMeasures();
  if (asJson) io.out(JSON.stringify(measures, null, 2));
  else io.out(measures.map(({ name, summary, params }) => [`${name}  ${summary}`, ...Object.entries(params).map(([key, meaning]) => `    ${key}: ${meaning}`)].join('\n')).join('\n'));
  return 0;
}
