import { SalesError } from '../contract/errors.js';
import { check, checkUsage } from './check.js';
import { importData, importUsage } from './import.js';
import { UsageError, type ExitCode, type Io } from './io.js';
import { measure, measureUsage } from './measure.js';

type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<string, Command>> = { check, import: importData, measure };

const USAGE = `Usage:
${[checkUsage, importUsage, measureUsage].join('\n').replace(/^/gm, '  ')}
Exit code: 0 fine, 1 rows quarantined or errors in the data, 2 wrong use.`;

/** One command to its exit code; every failure is told in one line. */
export async function run([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === '--help' || name === '-h' || name === 'help') return tell(USAGE, 0, io.out);
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return tell(name === undefined ? USAGE : `There is no command "${name}".\n${USAGE}`, 2, io.err);
  try {
    return await command(args, io);
  } catch (error) {
    return tell(...failure(error), io.err);
  }
}

function tell(text: string, code: ExitCode, to: (text: string) => void): ExitCode {
  to(text);
  return code;
}

/** The command's fault with its usage; the data's by its code. Anything else is ours and may be seen whole. */
function failure(error: unknown): [string, ExitCode] {
  if (error instanceof UsageError || isArgumentError(error)) return [`${error.message}\n${USAGE}`, 2];
  if (error instanceof SalesError) return [error.message, 1];
  throw error;
}

const isArgumentError = (error: unknown): error is Error => error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
