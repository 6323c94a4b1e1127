import type { Json } from '../contract/json.js';
import { textsOf, type Known } from './propose-known.js';

/** How one reference is read: its rule, and an entity of distinct values where no file has the rows. */
export interface Referred { readonly field: string; readonly rule: Json; readonly distinct?: Json }

/** At least this share of the values must be found in a file for it to be the one referred to. */
const ENOUGH = 0.5;

/** A reference leads to the column of the entity's own file in which most of its values stand; without such a file its values are the entity. */
export function referenceRule(field: string, to: string, column: string, known: Known, all: readonly Known[]): Referred {
  const values = distinctTexts(known, column);
  const target = all.find(other => other.kind === to && other !== known);
  const best = target && bestColumn(values, target);
  if (!target || !best) return { field, rule: column, distinct: { entity: to, distinct: column, fields: { id: column, name: column } } };
  const spelt = respelt(values, best.values);
  const rule: Record<string, Json> = { column };
  if (Object.keys(spelt).length > 0) rule.values = spelt;
  if (best.column !== target.found.id) rule.lookUp = { file: target.table.name, key: best.column, take: target.found.id! };
  return { field, rule: Object.keys(rule).length === 1 ? column : rule };
}

const distinctTexts = ({ table }: Known, column: string): Set<string> => new Set(textsOf(table, column).filter(Boolean));

interface Candidate { readonly column: string; readonly values: ReadonlySet<string>; readonly share: number }

/** The id column first: of equals the first is taken. */
function bestColumn(values: ReadonlySet<string>, target: Known): Candidate | undefined {
  const columns = [target.found.id!, ...target.table.header.filter(column => column !== target.found.id)];
  const candidates = columns.map(column => {
    const theirs = distinctTexts(target, column);
    const spelling = new Set([...theirs].map(loose));
    const shared = [...values].filter(value => spelling.has(loose(value))).length;
    return { column, values: theirs, share: values.size === 0 ? 0 : shared / values.size };
  });
  const best = candidates.reduce((most, next) => (next.share > most.share ? next : most));
  return best.share >= ENOUGH ? best : undefined;
}

const loose = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');

/** Values that the file spells another way (`GTXPro`, `GTX Pro`). */
function respelt(values: ReadonlySet<string>, theirs: ReadonlySet<string>): Record<string, string> {
  const bySpelling = new Map([...theirs].map(value => [loose(value), value]));
  const pairs = [...values].filter(value => !theirs.has(value)).map(value => [value, bySpelling.get(loose(value))] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}
