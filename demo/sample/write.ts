import { writeFileSync } from 'node:fs';
import { sampleData } from './sample.js';

/** `write.ts FILE`: writes the sample as JSON. */
writeFileSync(process.argv[2]!, JSON.stringify(sampleData()));
