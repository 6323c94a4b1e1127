import { loose } from './plain.js';

/** A text and the one that it may be another spelling of. */
export interface NearMiss { readonly text: string; readonly like: string; readonly rows: number }

/** Words that companies carry and that tell none from another. */
const EMPTY_WORDS = /\b(?:inc|ltd|llc|co|corp|corporation|company|group|gmbh|ag|sa|plc|limited|the|and|holding|holdings)\b|有限责任公司|股份有限公司|有限公司|集团|公司/gi;

const core = (text: string): string => loose(text.replace(EMPTY_WORDS, ' '));
const tokens = (text: string): Set<string> => new Set(text.normalize('NFKC').toLowerCase().replace(EMPTY_WORDS, ' ').split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 1));

/** How many pairs are compared at most: a list of thousands against thousands is not gone through in full. */
const MOST_PAIRS = 100_000;

/** A text as it is compared. */
interface Name { readonly text: string; readonly core: string; readonly digits: string; readonly tokens: ReadonlySet<string> }

const nameOf = (text: string): Name => {
  const own = core(text);
  return { text, core: own, digits: own.replace(/\D/g, ''), tokens: tokens(text) };
};

/** Texts that stand in neither spelling among the others but come close to one of them: a slip of the pen, or the same words. */
export function nearMisses(texts: ReadonlyMap<string, number>, theirs: readonly string[]): NearMiss[] {
  const strange = [...texts].slice(0, Math.floor(MOST_PAIRS / Math.max(1, theirs.length)));
  const names = strange.length === 0 ? [] : theirs.map(nameOf).filter(other => other.core !== '');
  return strange.flatMap(([text, rows]) => {
    const name = nameOf(text);
    const near = name.core === '' ? undefined : names.find(other => isNear(name, other));
    return near ? [{ text, like: near.text, rows }] : [];
  });
}

const isNear = (name: Name, other: Name): boolean => name.core === other.core || isSlip(name, other) || overlap(name.tokens, other.tokens) >= 0.75;

/** A letter or two of a word of some length; ids that differ in a digit are different ids. */
function isSlip({ core: a, digits }: Name, { core: b, digits: others }: Name): boolean {
  const length = Math.min(a.length, b.length);
  const allowed = length >= 10 ? 2 : length >= 5 ? 1 : 0;
  return allowed > 0 && Math.abs(a.length - b.length) <= allowed && digits === others && distance(a, b, allowed) <= allowed;
}

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
