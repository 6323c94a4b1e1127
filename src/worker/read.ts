import { parseSteps } from '../contract/parse.js';
import type { Parsed } from '../contract/data-set.js';
import { SalesError } from '../contract/errors.js';
import type { Watch } from '../contract/import.js';
import type { PlainDelivery } from '../contract/source.js';
import type { Schedule } from './schedule.js';

type Files = Extract<PlainDelivery, { kind: 'files' }>;

/** A delivery through the gate: the same gate for what was fetched, handed in and imported. */
export async function readDelivery(delivery: PlainDelivery, run: Schedule, watch?: Watch): Promise<Parsed> {
  switch (delivery.kind) {
    case 'json': return run(parseSteps(jsonOf(delivery.bytes)));
    case 'value': return run(parseSteps(delivery.value));
    case 'files': return readFiles(delivery, run, watch);
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
async function readFiles({ files, mapping }: Files, run: Schedule, watch: Watch | undefined): Promise<Parsed> {
  const { importFiles } = await import('../import/index.js');
  return importFiles(files, mapping, { run, ...(watch && { watch }) });
}
