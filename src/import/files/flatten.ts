import type { JsonObject, JsonValue } from './json-text.js';
import type { SheetCell } from './sheet.js';

/** An object as cells by column: what lies inside another is `Owner.Name`, lists are joined. */
export function flatten(object: JsonObject): Map<string, SheetCell> {
  const cells = new Map<string, SheetCell>();
  addTo(cells, '', object);
  return cells;
}

function addTo(cells: Map<string, SheetCell>, path: string, object: JsonObject): void {
  for (const [key, value] of object) {
    const column = path === '' ? key : `${path}.${key}`;
    if (value instanceof Map) addTo(cells, column, value);
    else cells.set(column, cellOf(value));
  }
}

/** A value as one cell. */
export function cellOf(value: JsonValue): SheetCell {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(each => (each instanceof Map || Array.isArray(each) ? JSON.stringify(plain(each)) : String(cellOf(each)))).join('; ');
  return value instanceof Map ? JSON.stringify(plain(value)) : value;
}

const plain = (value: JsonValue): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  return value instanceof Map ? Object.fromEntries([...value].filter(([key]) => key !== '__proto__').map(([key, each]) => [key, plain(each)])) : value;
};

/** A value that is no object is one without a name: it becomes a row, for nothing is left out. */
export const alone = (value: JsonValue): JsonObject => new Map([['value', value]]);

/** The cells of an object under a header; blank where it has none. */
export const under = (header: readonly string[], cells: ReadonlyMap<string, SheetCell>): SheetCell[] => header.map(column => cells.get(column) ?? '');
