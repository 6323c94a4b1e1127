// `npm start`: installs and builds what is missing, serves the demo and opens it. Options: --port N, --no-open.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, ensureSample } from '../test/support/install.mjs';
import { serve } from './server.mjs';

const args = process.argv.slice(2);
const port = Number(args[args.indexOf('--port') + 1] || process.env.PORT || 4173) || 4173;

function open(url) {
  const [command, ...rest] =
    process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  spawn(command, rest, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

try {
  ensureInstalled();
  ensureBuilt();
  ensureSample();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { url } = await serve({ port });
console.log(`Salesboard demo: ${url}  (Ctrl+C ends it)`);
if (!process.env.CI && !args.includes('--no-open')) open(url);
