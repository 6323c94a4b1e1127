import type { ByteSource } from '../../../src/import/files/bytes.js';
import { openFile } from '../../../src/import/files/open-file.js';
import type { OpenOptions } from '../../../src/import/files/open-options.js';
import type { Sheet, SheetCell } from '../../../src/import/files/sheet.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The sheets of a file of these bytes. */
export const open = (content: string | Uint8Array, options: OpenOptions = {}, name = 'a.csv'): Promise<readonly Sheet[]> =>
  openFile({ name, content: new Blob([typeof content === 'string' ? content : new Uint8Array(content)]) }, options);

/** The only sheet of a file. */
export async function openOne(content: string | Uint8Array, options: OpenOptions = {}, name = 'a.csv'): Promise<Sheet> {
  const sheets = await open(content, options, name);
  if (sheets.length !== 1) throw new Error(`${sheets.length} sheets`);
  return sheets[0]!;
}

export interface AllRows {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly numbers: readonly number[];
  /** Numbers of the rows whose quoting is broken. */
  readonly bad: readonly number[];
}

/** All rows of a sheet, however they are cut into batches. */
export async function readAll(sheet: Sheet): Promise<AllRows> {
  const rows: (readonly SheetCell[])[] = [];
  const numbers: number[] = [];
  const bad: number[] = [];
  for await (const batch of sheet.batches()) {
    if (batch.rows.length !== batch.numbers.length) throw new Error('rows without numbers');
    rows.push(...batch.rows);
    numbers.push(...batch.numbers);
    bad.push(...[...(batch.badQuotes ?? [])].map(place => batch.numbers[place]!));
  }
  return { rows, numbers, bad };
}

export const rowsOf = async (sheet: Sheet): Promise<AllRows['rows']> => (await readAll(sheet)).rows;

export const codesOf = (sheet: Sheet): string[] => sheet.issues.map(({ code }) => code);

/** Bytes that come cut at the given places. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): ByteSource {
  const ends = [...places, bytes.length];
  return {
    size: bytes.length,
    async *chunks() {
      let at = 0;
      for (const end of ends) {
        yield bytes.subarray(at, end);
        at = end;
      }
    },
  };
}

/** Random numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const newSeed = (): number => Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Text in an encoding that the platform only decodes: every sequence of one, two or four bytes is decoded, and the table turned round. */
export function encode(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from([...text].flatMap(character => {
    const bytes = character <= '\x7F' ? [character.charCodeAt(0)] : table.get(character);
    if (!bytes) throw new Error(`${character} is not in ${encoding}`);
    return bytes;
  }));
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  const add = (...bytes: number[]): void => {
    // Streamed: Node takes windows-1252 for Latin-1 otherwise.
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let lead = 0x80; lead < 0x100; lead++) add(lead);
  if (!encoding.startsWith('windows')) for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  if (encoding === 'gb18030') for (let third = 0x81; third < 0xff; third++) for (let fourth = 0x30; fourth < 0x3a; fourth++) for (let second = 0x30; second < 0x3a; second++) add(0x94, second, third, fourth);
  tables.set(encoding, table);
  return table;
}

/** UTF-16 of either order. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return bytes;
}
