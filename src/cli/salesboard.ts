#!/usr/bin/env node
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { run } from './run.js';

const { stdout, stderr } = process;

process.exitCode = await run(process.argv.slice(2), {
  out: text => void stdout.write(`${text}\n`),
  err: text => void stderr.write(`${text}\n`),
  ...(stderr.isTTY && { status: (text: string) => void stderr.write(`\r\u001B[2K${text}`) }),
  openFile: path => openAsBlob(path),
  writeFile: (path, content) => writeFile(path, typeof content === 'string' ? content : content.stream()),
});
