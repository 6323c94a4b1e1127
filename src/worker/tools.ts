import type { DataSet, Parsed } from '../contract/data-set.js';
import { SalesError } from '../contract/errors.js';
import type { Model } from '../contract/figure.js';
import type { Inspection, Watch } from '../contract/import.js';
import type { Json } from '../contract/json.js';
import type { MeasureDefinition, MeasureGuide } from '../contract/measure.js';
import type { PlainDelivery, SourceFile } from '../contract/source.js';
import { dataJsonParts } from '../contract/table-json.js';
import { createEngine, measureNow } from '../engine/index.js';
import { GUIDES } from '../measures/guides.js';
import { MEASURES } from '../measures/index.js';
import { VIEWS } from '../views/index.js';
import type { OrderOver } from './import-over.js';
import { readDelivery } from './read.js';
import { toTheEnd } from './schedule.js';

/** What the command line needs of the worker's floors: the same gate, engine and measures, with no page and no cache. */

/** A delivery through the gate. Rejects with a `SalesError` only where it is no data at all. */
export const readData = (delivery: PlainDelivery): Promise<Parsed> => readDelivery(delivery, toTheEnd);

/** What an import of files would do; without a mapping, one is proposed. */
export const inspectFiles = async (files: readonly SourceFile[], mapping: Json | undefined, watch: Watch): Promise<Inspection> =>
  (await import('../import/index.js')).inspectFiles(files, mapping, { run: toTheEnd, watch });

/** Files by their mapping, over an earlier data set where there is one. */
export const importFiles = async (order: OrderOver, watch: Watch): Promise<Parsed> => (await import('./import-over.js')).importOver(order, toTheEnd, watch);

/** A data set as one `data.json`. */
export const dataJson = async (dataSet: DataSet): Promise<Blob> => new Blob(await toTheEnd(dataJsonParts(dataSet, text => text)), { type: 'application/json' });

export const listMeasures = (): readonly (MeasureGuide & { readonly name: string })[] => Object.entries(GUIDES).map(([name, guide]) => ({ name, ...guide }));

/** A measure's model over a data set. Throws `unknown-measure`. */
export function measureData(dataSet: DataSet, name: string, params: object): Model {
  const definition = Object.values<MeasureDefinition>(MEASURES).find(measure => measure.name === name);
  if (!definition) throw new SalesError('unknown-measure', name);
  return measureNow(createEngine(dataSet, VIEWS), definition.run, params);
}
