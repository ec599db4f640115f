import { spawn } from 'node:child_process';
import { packsWanted } from './packs/packs-wanted.ts';
import { portWanted, takenMessage } from './port-wanted.ts';
import { serveApp } from './serve-app.ts';
import { messageOf } from '../src/core/message-of.ts';

/** What opens an address in the person's browser, by platform; none on a machine without a screen. */
function browserCommand(): readonly string[] | null {
  if (process.env['CI'] || !process.stdout.isTTY) return null;
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}

/** The second half of `npm start`, in a process without the bundler: serves the app, and opens a browser if there is one. */
async function main(): Promise<void> {
  const port = portWanted();
  const packs = packsWanted('.');
  await serveApp(process.env['HIT5_DIST'] ?? 'dist', port, packs).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EADDRINUSE' ? new Error(takenMessage(port), { cause }) : cause;
  });
  const address = `http://localhost:${String(port)}`;
  console.log(`Hit5 is at ${address}  (Ctrl+C ends it)`);
  const [command, ...words] = browserCommand() ?? [];
  if (command) {
    const browser = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
    browser.on('error', () => undefined);
    browser.unref();
  }
}

try {
  await main();
} catch (cause) {
  console.error(messageOf(cause));
  process.exit(1);
}
