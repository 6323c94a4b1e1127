import type { Json } from '../contract/json.js';

/** Where a command writes, and how it reads: given, so that tests need no process. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Shows a line in place of the one shown before; '' takes it away. Only where somebody is looking on. */
  status?(text: string): void;
  openFile(path: string): Promise<Blob>;
  writeFile(path: string, content: string | Blob): Promise<void>;
}

/** 0: fine; 1: something is wrong with the data; 2: with the command. */
export type ExitCode = 0 | 1 | 2;

/** Opens a file, or says that it cannot be read. */
export async function openFile(file: string, io: Io): Promise<Blob> {
  try {
    return await io.openFile(file);
  } catch {
    throw new UsageError(`Cannot read ${file}.`);
  }
}

/** A file that must be JSON. */
export async function readJson(file: string, io: Io): Promise<Json> {
  const text = await (await openFile(file, io)).text();
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

/** Writes a file, or says that it cannot be written. */
export async function writeFile(file: string, content: string | Blob, io: Io): Promise<void> {
  try {
    await io.writeFile(file, content);
  } catch {
    throw new UsageError(`Cannot write ${file}.`);
  }
}

/** Something is wrong with the command itself: shown with its usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
