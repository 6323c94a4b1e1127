import { DIMENSION_NAMES } from '../contract/facts.js';
import type { Label } from '../contract/label.js';
import type { ColumnInfo } from '../contract/query.js';
import { isMissing, type Codes, type MissingBits } from '../contract/table.js';
import { column, dictionary, keyText, targetRows } from './read.js';
import { refuse } from './refused.js';
import type { Relation } from './relation.js';

/** One way to a coded value: the own column's codes, and for each of them the dimension's code (absent: the same). */
interface CodedPart { readonly codes: Codes; readonly map?: Uint32Array }

/** One way to a number: by row, or by the own column's codes (NaN or a missing bit where there is none). */
interface NumericPart { readonly data: Float64Array | Int32Array; readonly missing?: MissingBits; readonly codes?: Codes }

/** Ids, choices or texts. Each row has the first present code of its parts; 0 is missing. */
export interface CodedDimension { readonly kind: 'coded'; readonly info: ColumnInfo; readonly values: readonly Label[]; readonly parts: readonly CodedPart[] }
/** Numbers, days or moments. Each row has the first present number of its parts. */
export interface NumericDimension { readonly kind: 'numeric'; readonly info: ColumnInfo; readonly parts: readonly NumericPart[] }
export type Dimension = CodedDimension | NumericDimension;

const resolved = new WeakMap<Relation, Map<string, Dimension>>();
const TEXT_UNITS: ReadonlySet<string> = new Set(['id', 'text']);

/**
 * A shared dimension by the relation's paths, else an own column, else a dotted path. A known column that the data does not have is
 * a dimension without parts: missing in every row. Refuses names that nobody knows.
 */
export function resolve(relation: Relation, name: string): Dimension {
  let known = resolved.get(relation);
  if (!known) resolved.set(relation, (known = new Map()));
  let dimension = known.get(name);
  if (!dimension) known.set(name, (dimension = resolveAnew(relation, name)));
  return dimension;
}

function resolveAnew(relation: Relation, name: string): Dimension {
  const paths = Object.hasOwn(relation.paths, name) ? relation.paths[name] : undefined;
  const { info, ...rest } = paths ? alternatives(paths.map(path => walk(relation, path.split('.'), name))) : walk(relation, name.split('.'), name);
  return { ...rest, info: { ...info, name } } as Dimension;
}

/**
 * As {@link resolve}, for filters and groupings: a shared dimension that no row can have is refused, because "no rows" and "all
 * rows" would both be silently wrong.
 */
export function applicable(relation: Relation, name: string): Dimension {
  const dimension = resolve(relation, name);
  if (relation.table.size > 0 && isShared(relation, name) && !dimension.parts.some(reaches)) refuse('not-applicable', name);
  return dimension;
}

const isShared = (relation: Relation, name: string): boolean =>
  Object.hasOwn(relation.paths, name) || DIMENSION_NAMES.includes(name);

const reaches = (part: CodedPart | NumericPart): boolean =>
  'map' in part && part.map ? part.map.some(code => code > 0) : true;

/** Follows one path, column by column. */
function walk(relation: Relation, [head, ...rest]: readonly string[], asked: string): Dimension {
  const info = relation.info(head!);
  if (rest.length === 0) return info ? own(relation, info) : viaShared(relation, head!, asked);
  if (!info?.ref) return refuse('unknown-column', asked);
  const target = relation.target(info.ref);
  return through(relation, head!, target, walk(target, rest, asked));
}

/** A name that is no column may still be a shared dimension of the relation that a dotted path has led to. */
function viaShared(relation: Relation, name: string, asked: string): Dimension {
  if (Object.hasOwn(relation.paths, name)) return resolve(relation, name);
  return refuse(DIMENSION_NAMES.includes(name) ? 'not-applicable' : 'unknown-column', asked);
}

function own({ table }: Relation, info: ColumnInfo): Dimension {
  const found = column(table, info.name);
  if (!found || table.size === 0) return TEXT_UNITS.has(info.unit) ? { kind: 'coded', info, values: [''], parts: [] } : { kind: 'numeric', info, parts: [] };
  if (found.layout !== 'dictionary') return { kind: 'numeric', info, parts: [found] };
  const dimension: CodedDimension = { kind: 'coded', info, values: found.values, parts: found.values.length > 1 ? [{ codes: found.codes }] : [] };
  return found.values.every(value => typeof value === 'string') ? dimension : merged([dimension]);
}

/** The dimension of a target's rows, as seen from the rows that refer to them: composed into one step from code to value. */
function through({ table }: Relation, reference: string, target: Relation, inner: Dimension): Dimension {
  const link = dictionary(table, reference);
  if (!link || link.values.length < 2 || inner.parts.length === 0) return { ...inner, parts: [] };
  const rows = targetRows(link, target.table);
  if (inner.kind === 'numeric') return { ...inner, parts: [{ codes: link.codes, data: Float64Array.from(rows, row => (row < 0 ? NaN : numberIn(inner, row))) }] };
  return { ...inner, parts: [{ codes: link.codes, map: Uint32Array.from(rows, row => (row < 0 ? 0 : codeIn(inner, row))) }] };
}

function alternatives(dimensions: readonly Dimension[]): Dimension {
  const coded = dimensions.filter(dimension => dimension.kind === 'coded');
  if (coded.length === dimensions.length) return merged(coded);
  return { ...(dimensions.find(dimension => dimension.kind === 'numeric') as NumericDimension), parts: dimensions.flatMap(dimension => (dimension.kind === 'numeric' ? dimension.parts : [])) };
}

/** One dictionary over those of the alternatives, each text once. */
function merged(dimensions: readonly CodedDimension[]): CodedDimension {
  const present = dimensions.filter(dimension => dimension.parts.length > 0);
  if (dimensions.length > 1 && present.length < 2) return present[0] ?? dimensions[0]!;
  const values: Label[] = [''];
  const codes = new Map<string, number>();
  const numbered = (value: Label): number => {
    const key = keyText(value);
    let code = codes.get(key);
    if (code === undefined) codes.set(key, (code = values.push(value) - 1));
    return code;
  };
  const parts = present.flatMap(dimension => {
    const translate = Uint32Array.from(dimension.values, (value, code) => (code === 0 ? 0 : numbered(value)));
    return dimension.parts.map(({ codes, map }) => ({ codes, map: map ? map.map(code => translate[code]!) : translate }));
  });
  return { ...dimensions[0]!, values, parts };
}

/** The code of one row. */
export function codeIn({ parts }: CodedDimension, row: number): number {
  for (const { codes, map } of parts) {
    const code = map ? map[codes[row]!]! : codes[row]!;
    if (code !== 0) return code;
  }
  return 0;
}

/** The number of one row, NaN where it is missing. */
export function numberIn({ parts }: NumericDimension, row: number): number {
  for (const part of parts) {
    const number = numberOf(part, row);
    if (number === number) return number;
  }
  return NaN;
}

const numberOf = ({ data, missing, codes }: NumericPart, row: number): number =>
  isMissing(missing, row) ? NaN : data[codes ? codes[row]! : row]!;

/** Room for the codes of a chunk, made at the first (and largest) one. */
export function codeRoom(): (count: number) => Uint32Array {
  let room = new Uint32Array(0);
  return count => (room.length < count ? (room = new Uint32Array(count)) : room);
}

/** Room for the numbers of a chunk. */
export function numberRoom(): (count: number) => Float64Array {
  let room = new Float64Array(0);
  return count => (room.length < count ? (room = new Float64Array(count)) : room);
}

/** Kernel: the codes of `count` rows from `from`. */
export function fillCodes({ parts }: CodedDimension, from: number, count: number, out: Uint32Array): void {
  const [first, ...others] = parts;
  if (!first) return void out.fill(0, 0, count);
  const { codes, map } = first;
  if (map) for (let i = 0; i < count; i++) out[i] = map[codes[from + i]!]!;
  else for (let i = 0; i < count; i++) out[i] = codes[from + i]!;
  for (const { codes, map } of others)
    for (let i = 0; i < count; i++) if (out[i] === 0) out[i] = map ? map[codes[from + i]!]! : codes[from + i]!;
}

/** Kernel: the numbers of `count` rows from `from`, NaN where missing. */
export function fillNumbers({ parts }: NumericDimension, from: number, count: number, out: Float64Array): void {
  const [first, ...others] = parts;
  if (!first) return void out.fill(NaN, 0, count);
  readNumbers(first, from, count, out);
  for (const part of others)
    for (let i = 0; i < count; i++) if (out[i] !== out[i]) out[i] = numberOf(part, from + i);
}

function readNumbers({ data, missing, codes }: NumericPart, from: number, count: number, out: Float64Array): void {
  if (codes) for (let i = 0; i < count; i++) out[i] = data[codes[from + i]!]!;
  else for (let i = 0; i < count; i++) out[i] = data[from + i]!;
  if (missing) for (let i = 0; i < count; i++) if ((missing[(from + i) >> 3]! & (1 << ((from + i) & 7))) !== 0) out[i] = NaN;
}
