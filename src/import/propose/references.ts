import type { Evidence } from '../../contract/import.js';
import type { Json } from '../../contract/json.js';
import { tableName } from '../../contract/table-name.js';
import { NULL_WORDS } from '../../contract/columns/null-words.js';
import { isKey, placeOf, profileOf, textsOf, type Known } from './known.js';
import { looksLikeEmail } from './looks.js';
import { nearMisses } from './near.js';
import { loose, plain } from './plain.js';
import type { Asked, JsonObject } from './questions.js';

/** How one reference is read: its rule, an entity of distinct values where no file has the rows, and what it was found by. */
export interface Referred {
  readonly field: string;
  readonly rule: Json;
  readonly distinct?: JsonObject;
  readonly evidence: readonly Evidence[];
  readonly asked: readonly Asked[];
}

/** At least this share of the values must be found in a file for it to be the one referred to. */
const ENOUGH = 0.5;
/** Activities may be about other things than deals: some of them are enough. */
const ANY = 1e-9;
/** More spellings of one column are no slips of the pen: they are another list. */
const MOST_MISSES = 20;

/** A reference leads to the column of the entity's own file in which most of its values stand; without such a file its values are the entity. */
export function referenceRule(field: string, to: string, column: string, known: Known, all: readonly Known[]): Referred {
  const profile = profileOf(known.table, column);
  const missing = [...profile.values.keys()].filter(isNobody);
  const values = new Map([...profile.values].filter(([text]) => !missing.includes(text)));
  const targets = all.filter(other => other.kind === to && keyOf(other) !== undefined);
  const best = bestOf(targets.map(target => bestColumn(values, target, target === known ? column : undefined)), to === 'opportunity' ? ANY : ENOUGH);
  if (best) return joined(field, column, known, best, values, missing);
  return { field, rule: missing.length > 0 ? { column, missing } : column, distinct: distinctOf(to, column, known, missing), evidence: [], asked: [] };
}

/** What exports write where nobody is referred to: a blank in words, or the id of nothing that Salesforce writes. */
const isNobody = (text: string): boolean => (NULL_WORDS.has(text.toLowerCase()) && !/^[a-z]{2}$/i.test(text)) || /^0{15}(?:aaa)?$/i.test(text);

/** The column by which rows of a table are known. */
export const keyOf = ({ table, found }: Known): string | undefined =>
  found['id'] ?? (found['name'] !== undefined && isKey(table, found['name']) ? found['name'] : found['email']);

interface Candidate { readonly target: Known; readonly column: string; readonly theirs: readonly string[]; readonly shared: number; readonly of: number }

const share = ({ shared, of }: Candidate): number => (of === 0 ? 0 : shared / of);

/** Of candidates the one that has most of the values; of equals the first. */
function bestOf(candidates: readonly Candidate[], enough: number): Candidate | undefined {
  const best = candidates.reduce<Candidate | undefined>((most, next) => (most === undefined || share(next) > share(most) ? next : most), undefined);
  return best && share(best) >= enough ? best : undefined;
}

/** The key column first: of equals the first is taken. `itself`: the column of the references, where they are to rows of its own table. */
function bestColumn(values: ReadonlyMap<string, number>, target: Known, itself: string | undefined): Candidate {
  const key = keyOf(target)!;
  const columns = [key, ...target.table.header.filter(column => column !== key && column !== itself)];
  const candidates = columns.map(column => {
    const theirs = textsOf(target.table, column);
    const spelling = new Set(theirs.map(loose));
    return { target, column, theirs, shared: [...values.keys()].filter(value => spelling.has(loose(value))).length, of: values.size };
  });
  return candidates.reduce((most, next) => (next.shared > most.shared ? next : most));
}

function joined(field: string, column: string, known: Known, { target, column: theirColumn, theirs, shared, of }: Candidate, values: ReadonlyMap<string, number>, missing: readonly string[]): Referred {
  const exact = new Set(theirs);
  const spelt = respelt(values, exact);
  const strange = new Map([...values].filter(([value]) => !exact.has(value) && !Object.hasOwn(spelt, value)));
  const misses = nearMisses(strange, theirs).slice(0, MOST_MISSES);
  const rule: JsonObject = { column, ...(missing.length > 0 && { missing: [...missing] }) };
  if (Object.keys(spelt).length > 0 || misses.length > 0) rule['values'] = spelt;
  const key = keyOf(target)!;
  if (theirColumn !== key) rule['lookUp'] = { ...placeOf(target.table), key: theirColumn, take: key };
  return {
    field, rule: Object.keys(rule).length === 1 ? column : rule,
    evidence: [{ code: 'values-found-in', found: `${tableName(target.table.file, target.table.sheet)}: ${theirColumn}`, rows: shared, of }],
    asked: misses.map(({ text, like, rows }) => ({
      code: 'near-miss', table: known.table, column, in: rule, keys: ['values', text],
      evidence: [{ code: 'like-in', found: `${text} ≈ ${like}`, rows }], options: [{ value: null, example: text }, { value: like, example: like }],
    })),
  };
}

/** Values that the file spells another way (`GTXPro`, `GTX Pro`), where only one of its own does. */
function respelt(values: ReadonlyMap<string, number>, theirs: ReadonlySet<string>): Record<string, string> {
  const bySpelling = new Map<string, string | undefined>();
  for (const value of theirs) bySpelling.set(loose(value), bySpelling.has(loose(value)) ? undefined : value);
  return Object.fromEntries([...values.keys()].flatMap(value => {
    const like = theirs.has(value) ? undefined : bySpelling.get(loose(value));
    return like === undefined ? [] : [[value, like]];
  }));
}

/** Columns that name what another column of the row has the key of. */
const NAMES_BESIDE: Readonly<Record<string, readonly string[]>> = {
  account: ['account name', 'customer name', 'company name', 'reseller', 'associated company', '客户名称', '公司名称'], product: ['product name', 'product', '产品名称', '商品名称'],
  rep: ['owner name', 'owner full name', 'opportunity owner', 'deal owner', 'sales rep name', '负责人', '销售员', '姓名'], contact: ['contact name', 'associated contact', '联系人姓名', '联系人'], region: ['region name', 'region', '大区'],
};

/** Rows of an entity that no file has: one for each value of the column. */
function distinctOf(to: string, column: string, { table, found, kind }: Known, missing: readonly string[]): JsonObject {
  const beside = (NAMES_BESIDE[to] ?? []).map(plain);
  const name = table.header.find(other => other !== column && beside.includes(plain(other))) ?? column;
  const fields: JsonObject = { id: column, name };
  if ((to === 'rep' || to === 'contact') && textsOf(table, column).slice(0, 50).some(looksLikeEmail)) fields['email'] = column;
  if (to === 'product' && kind === 'orderLine' && found['line'] !== undefined && found['line'] !== column) fields['line'] = found['line'];
  return { entity: to, distinct: column, ...(missing.length > 0 && { where: { [column]: { not: [...missing] } } }), fields };
}
