import { parseSteps } from '../contract/parse.js';
import type { Parsed } from '../contract/data-set.js';
import { SalesError } from '../contract/errors.js';
import type { Delivery } from '../contract/source.js';
import type { Schedule } from './schedule.js';

type Files = Extract<Delivery, { kind: 'files' }>;

/** A delivery through the gate: the same gate for what was fetched, handed in and imported. */
export async function readDelivery(delivery: Delivery, run: Schedule): Promise<Parsed> {
  switch (delivery.kind) {
    case 'json': return run(parseSteps(jsonOf(delivery.bytes)));
    case 'value': return run(parseSteps(delivery.value));
    case 'files': return readFiles(delivery, run);
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SalesError('not-json');
  }
}

/** Files and mappings load on demand: most pages read JSON. */
async function readFiles({ files, mapping }: Files, run: Schedule): Promise<Parsed> {
  const { importFiles } = await import('../import/index.js');
  return importFiles(files, mapping, { run });
}
