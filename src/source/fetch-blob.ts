import { SalesError } from '../contract/errors.js';

/** How long a server may take for its whole answer, in milliseconds. */
const PATIENCE = 60_000;

/** What lies behind an address, with the page's own credentials. Rejects with what the server or the network said, as a `SalesError`. */
export async function fetchBlob(address: string, signal: AbortSignal): Promise<Blob> {
  const url = allowed(address);
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
    refuseStatus(response, address);
    const content = await response.blob();
    await refusePage(response, content, address);
    return content;
  } catch (error) {
    throw error instanceof SalesError ? error : new SalesError(codeOf(error, signal), address);
  }
}

/** Data comes from http, https and blobs of the page, never from `javascript:`, `data:` or `file:`. */
export function allowed(address: string): URL {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
  if (url && ['http:', 'https:', 'blob:'].includes(url.protocol)) return url;
  throw new SalesError('refused', address);
}

/** No network, a name that does not resolve and a foreign origin that does not allow us look the same from here. */
function codeOf(error: unknown, signal: AbortSignal): 'aborted' | 'timeout' | 'unreachable' {
  if (signal.aborted) return 'aborted';
  return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
}

function refuseStatus({ ok, status }: Response, address: string): void {
  if (status === 401 || status === 403) throw new SalesError('auth-needed', address);
  if (!ok) throw new SalesError('http-status', String(status));
}

/** Many portals answer an expired session with a login page and status 200. */
async function refusePage({ headers }: Response, content: Blob, address: string): Promise<void> {
  const start = (await content.slice(0, 256).text()).trimStart().toLowerCase();
  const isPage = start.startsWith('<!doctype html') || start.startsWith('<html') || (headers.get('content-type') ?? '').includes('text/html');
  if (isPage) throw new SalesError('auth-needed', address);
}
