/** Where a link of ours may lead: http, https, or relative to the page. Anything else (`javascript:`, `data:`, …) is no link. */
export function safeUrl(url: string): string | undefined {
  try {
    return /^https?:$/.test(new URL(url, document.baseURI).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

export type RecordUrl = string | ((entity: string, id: string) => string);

/** The host's address of a row: its function, or its template with `{entity}` and `{id}` filled in, escaped. */
export function recordHref(recordUrl: RecordUrl | undefined, entity: string, id: string): string | undefined {
  if (!recordUrl) return undefined;
  const values: Readonly<Record<string, string>> = { entity, id };
  const url = typeof recordUrl === 'function'
    ? recordUrl(entity, id)
    : recordUrl.replace(/\{(entity|id)\}/g, (_, name: string) => encoded(values[name]!));
  return safeUrl(url);
}

/** Half a surrogate pair is no character, and cannot be encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
