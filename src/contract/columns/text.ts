import type { Label } from '../label.js';
import { unreadable, type CellReader, type CellRules, type Flaw } from './cell.js';

const BEYOND_ASCII = /[^\x00-\x7F]/;

/** Without the space around it, and composed (NFC): `é` is one value however it was typed. Half of a surrogate pair is no character. */
function plain(text: string): string {
  const trimmed = text.trim();
  return BEYOND_ASCII.test(trimmed) ? trimmed.normalize('NFC').replace(/\p{Surrogate}/gu, '\uFFFD') : trimmed;
}

/** Plain text; a number or flag as text, which is a repair where the data had types of its own. */
export const textReader = ({ text }: CellRules): CellReader<string> => (cell, flaw) => {
  if (typeof cell === 'string') return plain(cell) || undefined;
  if (typeof cell !== 'number' && typeof cell !== 'boolean') return unreadable(flaw, 'not-text');
  if (Number.isNaN(cell)) return unreadable(flaw, 'not-text');
  if (!text) flaw.code = 'number-as-text';
  return String(cell);
};

/** A text, or a text for each language. */
export function labelReader(rules: CellRules): CellReader<Label> {
  const plain = textReader(rules);
  return (cell, flaw) => (typeof cell === 'object' ? languages(cell, flaw) : plain(cell, flaw));
}

function languages(cell: object | null, flaw: Flaw): Label | undefined {
  const entries = Object.entries(cell ?? {});
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '');
  if (texts.length === 0 || Array.isArray(cell)) return unreadable(flaw, 'not-a-label');
  if (texts.length < entries.length) flaw.code = 'label-language-dropped';
  return Object.fromEntries(texts);
}

/** An object, kept as its JSON. */
export const jsonReader: CellReader<string> = (cell, flaw) => {
  const value = typeof cell === 'string' ? parsed(cell) : cell;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : unreadable(flaw, 'not-an-object');
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const plainForm = (text: string): string => text.trim().toLowerCase().replace(/[\s_]+/g, '-');

/** One of a list; other case, spaces and underscores are repaired. */
export function choiceReader(choices: readonly string[]): CellReader<string> {
  const known = new Map(choices.map(choice => [plainForm(choice), choice]));
  const exact = new Set(choices);
  return (cell, flaw) => {
    if (typeof cell !== 'string') return unreadable(flaw, 'unknown-choice');
    if (exact.has(cell)) return cell;
    flaw.code = known.has(plainForm(cell)) ? 'choice-spelling' : 'unknown-choice';
    return known.get(plainForm(cell));
  };
}

const YES = new Set(['true', '1', 'yes', 'y', 't', 'x', '是', '真']);
const NO = new Set(['false', '0', 'no', 'n', 'f', '否', '假']);

/** True or false; the usual words for them are repaired, or plainly read in files of text. */
export const flagReader = ({ text }: CellRules): CellReader<string> => (cell, flaw) => {
  if (typeof cell === 'boolean') return String(cell);
  const word = String(cell).trim().toLowerCase();
  const known = typeof cell !== 'object' && (YES.has(word) || NO.has(word));
  if (!known) return unreadable(flaw, 'not-a-flag');
  if (!text) flaw.code = 'flag-spelling';
  return String(YES.has(word));
};
