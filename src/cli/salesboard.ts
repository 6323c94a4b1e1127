#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  out: text => void process.stdout.write(`${text}\n`),
  err: text => void process.stderr.write(`${text}\n`),
  readFile: async path => new Uint8Array(await readFile(path)),
  writeFile: (path, text) => writeFile(path, text),
});
