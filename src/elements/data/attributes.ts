import { NO_FILTERS, type FilterName } from '../../contract/store.js';

/** JSON in an attribute; undefined where it is none. */
export function jsonOf<T>(text: string | null): T | undefined {
  try {
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Ids separated by commas, or a JSON array where an id holds one. */
export function listOf(text: string | null): readonly string[] | undefined {
  if (text === null) return undefined;
  const list = text.trimStart().startsWith('[') ? jsonOf<unknown>(text) : text.split(',');
  return Array.isArray(list) ? list.map(id => String(id).trim()).filter(Boolean) : undefined;
}

/** Names of shared filters separated by spaces or commas; other words are no filters. */
export const filterNames = (text: string | null): readonly FilterName[] =>
  (text ?? '').split(/[\s,]+/).filter((name): name is FilterName => name in NO_FILTERS);
