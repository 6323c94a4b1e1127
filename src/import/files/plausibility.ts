import { CODE_PAGES } from './code-pages.js';
import { openDecoder } from './decoder.js';

/** The encoding under which bytes that are not UTF-8 make the likeliest text. Of equals the first counts. */
export function likeliest(sample: Uint8Array): string {
  if (isDamagedUtf8(sample)) return 'utf-8';
  const scored = CANDIDATES.map(({ encoding, score }) => ({ encoding, score: score(sample) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** UTF-8 with a few broken bytes, such as a text cut inside a character, is no other encoding. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const characters = [...new TextDecoder().decode(sample)].filter(character => character > '\x7F');
  const broken = characters.filter(character => character === '\uFFFD').length;
  return characters.length - broken > 4 * broken;
}

interface Candidate {
  readonly encoding: string;
  /** 1: every character that is not ASCII is a common one in its place. */
  readonly score: (sample: Uint8Array) => number;
}

/** How likely a two-byte character is; undefined where the bytes are none. */
type PairScore = (lead: number, trail: number) => number | undefined;

const between = (byte: number, low: number, high: number): boolean => byte >= low && byte <= high;

/** Common characters have rows of their own in each standard (its level 1), which is what tells one from the other. */
const gb18030: PairScore = (lead, trail) => {
  if (!between(lead, 0x81, 0xfe) || !(between(trail, 0x40, 0xfe) && trail !== 0x7f)) return undefined;
  if (trail < 0xa1) return between(lead, 0xa2, 0xa7) || lead === 0xa1 ? -2 : -0.2;
  if (between(lead, 0xb0, 0xd7)) return 1;
  if (between(lead, 0xa1, 0xa3)) return 0.8;
  if (between(lead, 0xd8, 0xf7)) return 0.3;
  return lead < 0xa1 ? -0.2 : -2;
};

const big5: PairScore = (lead, trail) => {
  if (!between(lead, 0x81, 0xfe) || !(between(trail, 0x40, 0x7e) || between(trail, 0xa1, 0xfe))) return undefined;
  if (between(lead, 0xa4, 0xc6)) return 1;
  if (between(lead, 0xa1, 0xa3)) return 0.8;
  return between(lead, 0xc9, 0xf9) ? 0.2 : -2;
};

const shiftJis: PairScore = (lead, trail) => {
  if (!(between(lead, 0x81, 0x9f) || between(lead, 0xe0, 0xfc)) || !(between(trail, 0x40, 0xfc) && trail !== 0x7f)) return undefined;
  if ((lead === 0x82 && between(trail, 0x4f, 0xf1)) || (lead === 0x83 && between(trail, 0x40, 0x96))) return 1;
  if (lead === 0x81) return 0.7;
  if (between(lead, 0x88, 0x98)) return 0.8;
  return between(lead, 0x99, 0x9f) || between(lead, 0xe0, 0xea) ? 0.1 : -2;
};

/** A byte that is no character weighs more than any that is rare. */
const IMPOSSIBLE = -5;

const isAsciiLetter = (byte = 0): boolean => between(byte | 32, 0x61, 0x7a);

/** A pair whose second byte is an ASCII letter, inside a word of such letters, is more likely an accented letter and its neighbour. */
const IN_A_WORD = 0.2;

const byPairs = (encoding: string, pair: PairScore, single: (byte: number) => number = () => IMPOSSIBLE): Candidate => ({
  encoding,
  score(bytes) {
    let sum = 0;
    let count = 0;
    for (let at = 0, pairEnd = 0; at < bytes.length; at++) {
      const lead = bytes[at]!;
      if (lead < 0x80) continue;
      count++;
      if (encoding === 'gb18030' && isFourBytes(bytes, at)) {
        at += 3;
        continue;
      }
      const trail = bytes[at + 1] ?? 0;
      const score = pair(lead, trail);
      const inWord = isAsciiLetter(trail) && ((at > pairEnd && isAsciiLetter(bytes[at - 1])) || isAsciiLetter(bytes[at + 2]));
      sum += score === undefined ? single(lead) : inWord ? Math.min(score, IN_A_WORD) : score;
      if (score !== undefined) pairEnd = ++at + 1;
    }
    return sum / count;
  },
});

const isFourBytes = (bytes: Uint8Array, at: number): boolean =>
  between(bytes[at + 1] ?? 0, 0x30, 0x39) && between(bytes[at + 2] ?? 0, 0x81, 0xfe) && between(bytes[at + 3] ?? 0, 0x30, 0x39);

const isHalfWidthKana = (byte: number): boolean => between(byte, 0xa1, 0xdf);

/** `prior` is what an encoding must be better by, as it is rare. */
const byCharacters = (encoding: string, prior = 0): Candidate => ({
  encoding,
  score(bytes) {
    const decoder = openDecoder(encoding);
    const text = decoder.decode(bytes) + decoder.end();
    let sum = 0;
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      if (text[at]! <= '\x7F') continue;
      sum += inItsPlace(text[at - 1] ?? '', text[at]!, text[at + 1] ?? '');
      count++;
    }
    return sum / count - prior;
  },
});

/** How well a character of a single-byte encoding stands between its neighbours: letters in words of their script, marks outside of words. */
function inItsPlace(before: string, character: string, after: string): number {
  if (/[\uFFFD\x80-\x9F]/.test(character)) return IMPOSSIBLE;
  return isLetter(character) ? letterInItsPlace(before, character, after) : markInItsPlace(before, character, after);
}

function markInItsPlace(before: string, mark: string, after: string): number {
  const inWord = isLetter(before) && isLetter(after);
  if (mark === '’' && inWord) return 1;
  if (inWord || /[\u2500-\u259F]/.test(mark)) return -1;
  return /[€£¥°®™–—’‘“”„…«»·•§©\xA0№]/.test(mark) ? 0.9 : -0.3;
}

function letterInItsPlace(before: string, letter: string, after: string): number {
  const neighbours = [before, after].filter(isLetter);
  if (neighbours.length === 0) return 0.1;
  if (neighbours.some(next => scriptOf(next) !== scriptOf(letter))) return -1;
  if ((isLower(before) && !isLower(letter)) || (isLower(letter) && isUpper(after))) return -0.5;
  // Words of nothing but accented letters are of another script.
  if (isLatin(letter) && neighbours.every(next => next > '\x7F')) return 0.2;
  return /[ðþýÐÞÝ]/.test(letter) ? 0.6 : 1;
}

const isLetter = (character: string): boolean => traitsOf(character).isLetter;
const isLower = (character: string): boolean => traitsOf(character).isLower;
const isUpper = (character: string): boolean => traitsOf(character).isUpper;
const isLatin = (character: string): boolean => scriptOf(character) === 0;
const scriptOf = (character: string): number => traitsOf(character).script;

interface Traits { readonly isLetter: boolean; readonly isLower: boolean; readonly isUpper: boolean; readonly script: number }

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u, /\p{Script=Arabic}/u];

/** Remembered: a code page has few characters, and each is looked at again and again. */
const traits = new Map<string, Traits>();

function traitsOf(character: string): Traits {
  const known = traits.get(character);
  if (known) return known;
  const found = {
    isLetter: /\p{L}/u.test(character), isLower: /\p{Ll}/u.test(character), isUpper: /\p{Lu}/u.test(character),
    script: SCRIPTS.findIndex(script => script.test(character)),
  };
  traits.set(character, found);
  return found;
}

/** Common ones first. */
const CANDIDATES: readonly Candidate[] = [
  byPairs('gb18030', gb18030),
  byPairs('big5', big5),
  byPairs('shift_jis', shiftJis, byte => (isHalfWidthKana(byte) ? 0.1 : IMPOSSIBLE)),
  ...['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257', 'windows-1258'].map(encoding => byCharacters(encoding)),
  ...['cp850', ...Object.keys(CODE_PAGES).filter(page => page !== 'cp850')].map(page => byCharacters(page)),
  byCharacters('macintosh', 0.15),
];
