/** Where a command writes, and how it reads: given, so that tests need no process. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
  writeFile(path: string, text: string): Promise<void>;
}

/** 0: fine; 1: something is wrong with the data; 2: with the command. */
export type ExitCode = 0 | 1 | 2;

/** Something is wrong with the command itself: shown with its usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
