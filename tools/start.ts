import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { build, preview } from 'vite';

const defaultPort = 4173;

/** What opens an address in the person's browser, by platform; none on a machine without a screen. */
function browserCommand(): readonly string[] | null {
  if (process.env['CI'] || !process.stdout.isTTY) return null;
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}

/** The port to serve on: `PORT`, or 4173. */
function portWanted(): number {
  const asked = process.env['PORT'];
  if (!asked) return defaultPort;
  const port = Number(asked);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is ${asked}; it must be a whole number from 1 to 65535.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, 'localhost', () => probe.close(() => answer(true)));
  });
}

/** `npm start`: builds the app, serves it, and opens a browser if there is one. */
async function main(): Promise<void> {
  const port = portWanted();
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${String(port)} is taken, perhaps by another Hit5. Stop what runs there, or choose another port: ` +
        `PORT=${String(port + 1)} npm start`,
    );
  }
  console.log('Building Hit5 …');
  await build({ logLevel: 'warn' });
  await preview({ logLevel: 'warn', preview: { port, strictPort: true, host: 'localhost' } });
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
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exit(1);
}
