// A static server for the demo, in plain Node. The page runs under the strict policy that the README promises.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));

export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types salesboard',
].join('; ');

const types = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

/** The file behind an address: `/dist/…` is the build, everything else lies in demo/. */
function fileOf(root, pathname) {
  const inside = pathname.startsWith('/dist/') ? pathname : `/demo${pathname}`;
  const file = path.join(root, path.normalize(inside));
  return file.startsWith(path.join(root, pathname.startsWith('/dist/') ? 'dist' : 'demo')) ? file : undefined;
}

async function find(root, pathname) {
  const file = fileOf(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const stats = file && (await stat(file).catch(() => undefined));
  return stats?.isFile() ? { file, size: stats.size } : undefined;
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/** The port itself if it is free, else the next one that is; 0 takes any. */
async function listenFrom(server, port) {
  for (let next = port; ; next += 1) {
    try {
      return await listen(server, next, 'localhost');
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next > port + 100) throw error;
    }
  }
}

/**
 * Serves the demo and dist/.
 * @param {object} [options]
 * @param {number} [options.port] the first port to try; 0 takes any free one
 * @param {Record<string, string | null>} [options.headers] added to every answer, over ours; null removes one
 * @param {string} [options.root] the folder that holds demo/ and dist/
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} [options.handle]
 *   sees each request first; it has answered when it returns (a promise of) true
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, headers = {}, root = project, handle } = {}) {
  const all = Object.entries({
    'cache-control': 'no-cache',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    ...headers,
  }).filter(([, value]) => value !== null);

  const server = createServer(async (request, response) => {
    for (const [name, value] of all) response.setHeader(name, value);
    if (await handle?.(request, response)) return;
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = await find(root, pathname);
    if (!found) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404, { 'content-type': 'text/plain' }).end();
      return;
    }
    const type = types[path.extname(found.file)] ?? 'application/octet-stream';
    const text = /^text|json|svg/.test(type);
    response.writeHead(200, { 'content-type': text ? `${type}; charset=utf-8` : type, 'content-length': found.size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found.file).pipe(response);
  });

  const taken = await listenFrom(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
