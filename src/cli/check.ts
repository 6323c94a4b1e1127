import { parseArgs } from 'node:util';
import type { ExitCode, Io } from './io.js';
import { readInput } from './read-input.js';
import { exitCodeOf, report } from './report.js';

export const checkUsage = 'salesboard check FILE… [--mapping M.json] [--json]';

/** Reads data and says what is wrong with it. */
export async function check(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { mapping: { type: 'string' }, json: { type: 'boolean' } } });
  const { parsed } = await readInput(positionals, values.mapping, io);
  report(parsed, values.json ?? false, io);
  return exitCodeOf(parsed);
}
