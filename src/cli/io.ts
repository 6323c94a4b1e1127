/** Where a command writes, and how it reads: given, so that tests need no process. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
  writeFile(path: string, text: string): Promise<void>;
}

/** 0: fine; 1: something is wrong with the data; 2: with the command. */
export type ExitCode = 0 | 1 | 2;

/** Writes a file, or says that it cannot be written. */
export async function writeText(file: string, text: string, io: Io): Promise<void> {
  try {
    await io.writeFile(file, text);
  } catch {
    throw new UsageError(`Cannot write ${file}.`);
  }
}

/** Something is wrong with the command itself: shown with its usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
