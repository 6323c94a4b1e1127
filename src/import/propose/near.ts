import { loose } from './plain.js';

/** A text and the one that it may be another spelling of. */
export interface NearMiss { readonly text: string; readonly like: string; readonly rows: number }

/** Words that companies carry and that tell none from another. */
const EMPTY_WORDS = /\b(?:inc|ltd|llc|co|corp|corporation|company|group|gmbh|ag|sa|plc|limited|the|and|holding|holdings)\b|有限责任公司|股份有限公司|有限公司|集团|公司/gi;

const core = (text: string): string => loose(text.replace(EMPTY_WORDS, ' '));
const tokens = (text: string): Set<string> => new Set(text.normalize('NFKC').toLowerCase().replace(EMPTY_WORDS, ' ').split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 1));

/** How many pairs are compared at most: a list of thousands against thousands is not gone through in full. */
const MOST_PAIRS = 400_000;

/** Texts that stand in neither spelling among the others but come close to one of them: a slip of the pen, or the same words. */
export function nearMisses(texts: ReadonlyMap<string, number>, theirs: readonly string[]): NearMiss[] {
  const strange = [...texts].slice(0, Math.floor(MOST_PAIRS / Math.max(1, theirs.length)));
  const prepared = theirs.map(like => ({ like, core: core(like), tokens: tokens(like) }));
  return strange.flatMap(([text, rows]) => {
    const [mine, words] = [core(text), tokens(text)];
    const near = mine === '' ? undefined : prepared.find(other => other.core !== '' && isNear(mine, words, other));
    return near ? [{ text, like: near.like, rows }] : [];
  });
}

const isNear = (mine: string, words: ReadonlySet<string>, other: { readonly core: string; readonly tokens: ReadonlySet<string> }): boolean =>
  mine === other.core || isSlip(mine, other.core) || overlap(words, other.tokens) >= 0.75;

/** A letter or two of a word of some length; ids that differ in a digit are different ids. */
function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const allowed = length >= 10 ? 2 : length >= 5 ? 1 : 0;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed || digits(a) !== digits(b)) return false;
  return distance(a, b, allowed) <= allowed;
}

const digits = (text: string): string => text.replace(/\D/g, '');

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < 2 || b.size < 2) return 0;
  const shared = [...a].filter(word => b.has(word)).length;
  return shared / Math.max(a.size, b.size);
}

/** Edits from one text to the other, swapped neighbours as one; more than `most` is only known to be more. */
export function distance(a: string, b: string, most: number): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
