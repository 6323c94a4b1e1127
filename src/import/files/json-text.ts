/** A JSON value whose objects are maps, so that no key of a file means anything to the language. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = Map<string, JsonValue>;

/** Why a text is no JSON, and where. */
export class JsonFault extends Error {
  readonly code: 'broken-json' | 'json-too-deep';
  readonly at: number;

  constructor(code: JsonFault['code'], at: number) {
    super(code);
    this.code = code;
    this.at = at;
  }
}

/** Deeper than any table. */
const DEEPEST = 64;

/**
 * Reads a JSON text. Own, because the platform's reader does not say in one way where a text is broken, keeps the last of two equal keys without a word, and
 * rounds long numbers: here a number that a double cannot hold stays the text that it is. Throws a `JsonFault`.
 */
export function readJson(text: string, onRepeatedKey: (key: string, at: number) => void = () => undefined): JsonValue {
  const reader = new JsonReader(text, onRepeatedKey);
  const value = reader.value(0);
  reader.end();
  return value;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\]|\\.)*"/ys;
const WORDS: readonly (readonly [string, boolean | null])[] = [['true', true], ['false', false], ['null', null]];

class JsonReader {
  readonly #text: string;
  readonly #onRepeatedKey: (key: string, at: number) => void;
  #at = 0;

  constructor(text: string, onRepeatedKey: (key: string, at: number) => void) {
    this.#text = text;
    this.#onRepeatedKey = onRepeatedKey;
  }

  value(depth: number): JsonValue {
    if (depth > DEEPEST) throw new JsonFault('json-too-deep', this.#at);
    switch (this.#next()) {
      case '{': return this.#object(depth);
      case '[': return this.#array(depth);
      case '"': return this.#string();
      default: return this.#wordOrNumber();
    }
  }

  end(): void {
    if (this.#next() !== undefined) this.#fail();
  }

  #object(depth: number): JsonObject {
    const object: JsonObject = new Map();
    this.#at++;
    if (this.#take('}')) return object;
    do {
      if (this.#next() !== '"') this.#fail();
      const at = this.#at;
      const key = this.#string();
      if (object.has(key)) this.#onRepeatedKey(key, at);
      if (!this.#take(':')) this.#fail();
      object.set(key, this.value(depth + 1));
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail();
    return object;
  }

  #array(depth: number): JsonValue[] {
    const array: JsonValue[] = [];
    this.#at++;
    if (this.#take(']')) return array;
    do array.push(this.value(depth + 1)); while (this.#take(','));
    if (!this.#take(']')) this.#fail();
    return array;
  }

  #string(): string {
    const written = this.#match(STRING);
    if (written === undefined) this.#fail();
    if (!/[\\\0-\x1F]/.test(written)) return written.slice(1, -1);
    try {
      return JSON.parse(written) as string;
    } catch {
      this.#at -= written.length;
      return this.#fail();
    }
  }

  #wordOrNumber(): JsonValue {
    const word = WORDS.find(([written]) => this.#text.startsWith(written, this.#at));
    if (word) {
      this.#at += word[0].length;
      return word[1];
    }
    const written = this.#match(NUMBER);
    if (written === undefined) this.#fail();
    const number = Number(written);
    const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));
    return isExact ? number : written;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  /** The next character that is no white space. */
  #next(): string | undefined {
    this.#match(SPACE);
    return this.#text[this.#at];
  }

  #take(character: string): boolean {
    if (this.#next() !== character) return false;
    this.#at++;
    return true;
  }

  #fail(): never {
    throw new JsonFault('broken-json', this.#at);
  }
}
