import { tableName } from '../contract/table-name.js';
import { indexOf, textOf } from './cells.js';
import type { ImportLog } from './import-log.js';
import type { LaidTable } from './layout/laid.js';
import type { FieldRule, Mapping } from './mapping.js';
import { ownText } from './own-text.js';

/** A look-up of a mapping: `take` of the row of `file` whose `key` is the cell. */
export type LookUp = NonNullable<FieldRule['lookUp']>;

/** Every look-up that a mapping makes, once. */
export function lookUpsIn({ tables }: Mapping): LookUp[] {
  const rules = tables.flatMap(({ entities }) => entities.flatMap(({ fields }) => Object.values(fields)));
  const all = rules.flatMap(rule => (typeof rule === 'object' && rule.lookUp ? [rule.lookUp] : []));
  return [...new Map(all.map(lookUp => [lookUpKey(lookUp), lookUp])).values()];
}

export const lookUpKey = ({ file, sheet, key, take }: LookUp): string => JSON.stringify([file, sheet, key, take]);

/** Key → value. The first row that has a key speaks for it; others that say otherwise are told. Undefined where a column is not there. */
export async function readLookUp({ key, take }: LookUp, table: LaidTable, log: ImportLog): Promise<ReadonlyMap<string, string> | undefined> {
  const entity = tableName(table.file, table.sheet);
  const absent = [key, take].filter(column => indexOf(column, table.header) < 0);
  for (const field of absent) log.add({ code: 'missing-column', severity: 'error', entity, field, rows: 0 });
  if (absent.length > 0) return undefined;
  const [k, v] = [indexOf(key, table.header), indexOf(take, table.header)];
  const values = new Map<string, string>();
  for await (const { rows, numbers } of table.batches()) {
    rows.forEach((row, i) => {
      const [word, value] = [textOf(row[k]).trim(), textOf(row[v]).trim()];
      const known = values.get(word);
      if (word === '') return;
      if (known === undefined) values.set(ownText(word), ownText(value));
      else if (known !== value) log.at('differs', 'warning', { entity, field: take }, numbers[i]!, value);
    });
  }
  return values;
}
