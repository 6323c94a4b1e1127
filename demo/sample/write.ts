import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sampleData } from './sample.js';

/** `write.ts FILE`: writes the sample as JSON. */
const file = process.argv[2]!;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(sampleData()));
