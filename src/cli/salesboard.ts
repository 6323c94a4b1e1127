#!/usr/bin/env node
import { openAsBlob } from 'node:fs';
import { constants, access, stat, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { run } from './run.js';

const { stdout, stderr } = process;

process.exitCode = await run(process.argv.slice(2), {
  out: text => void stdout.write(`${text}\n`),
  err: text => void stderr.write(`${text}\n`),
  ...(stderr.isTTY && { status: (text: string) => void stderr.write(`\r\u001B[2K${text}`) }),
  openFile,
  writeFile: (path, content) => writeFile(path, typeof content === 'string' ? content : content.stream()),
});

/** A Blob of something that is no file, or that may not be read, fails only when it is read. */
async function openFile(path: string): Promise<Blob> {
  if (!(await stat(path)).isFile()) throw new Error(`${path} is no file`);
  await access(path, constants.R_OK);
  return openAsBlob(path);
}
