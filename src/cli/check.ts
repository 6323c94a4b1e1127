import { parseArgs } from 'node:util';
import type { ExitCode, Io } from './io.js';
import { READING, readInput } from './read-input.js';
import { exitCodeOf, report } from './report.js';

export const checkUsage = 'salesboard check FILE… [--mapping M.json] [--as-of DATE] [--corrections C.json] [--json]';

/** Reads data and says what is wrong with it. */
export async function check(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { ...READING, json: { type: 'boolean' } } });
  const { parsed } = await readInput(positionals, values, io);
  report(parsed, values.json ?? false, io);
  return exitCodeOf(parsed);
}
