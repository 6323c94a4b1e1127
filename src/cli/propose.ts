import type { ExitCode, Io } from './io.js';
import { inspectionLines } from './inspection-lines.js';
import { inspectInput, type Reading } from './read-input.js';

/** Prints the mapping that an import would use, with what speaks for it and what only a person knows. */
export async function propose(names: readonly string[], reading: Reading, asJson: boolean, io: Io): Promise<ExitCode> {
  const inspection = await inspectInput(names, reading, io);
  io.out(JSON.stringify(asJson ? inspection : inspection.mapping, null, 2));
  if (!asJson) for (const line of inspectionLines(inspection)) io.err(line);
  return inspection.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
