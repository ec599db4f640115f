import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { addressWanted, proxiesWanted } from '../server/hosts.ts';
import type { ClassOptions } from '../server/start-server.ts';
import { dataFolderWanted } from '../server/store/data-folder.ts';
import { teacherKey } from '../server/teacher-key.ts';
import { embedWanted } from './embed-wanted.ts';
import { openBrowser } from './open-browser.ts';
import { isPackage, ownFile, typed } from './own-files.ts';
import { packsWanted } from './packs/packs-wanted.ts';
import { startFailure } from './package/start-failure.ts';
import { portWanted, takenMessage } from './free-port.ts';
import { serveApp } from './serve-app.ts';

async function storeAndKey(): Promise<Pick<ClassOptions, 'store' | 'key'>> {
  const { DATABASE_URL: url = '', HIT5_TEACHER_KEY: chosen } = process.env;
  // Databases are loaded only where classes are run.
  const { openFolderStore, openPostgresStore } = await import('../server/store/open-store.ts');
  const folder = dataFolderWanted();
  if (folder !== null) return { store: await openFolderStore(folder), key: teacherKey(chosen, folder) };
  // Without a key nothing is started, and nothing changed in the database.
  const key = teacherKey(chosen, null);
  return { store: await openPostgresStore(url), key };
}

/** How classes are run, as the environment says. */
async function classOptions(trustProxy: boolean): Promise<ClassOptions> {
  const { HIT5_PROXIES, HIT5_HOSTS = '' } = process.env;
  const proxies = proxiesWanted(HIT5_PROXIES, trustProxy);
  return {
    ...(await storeAndKey()),
    proxies,
    listen: addressWanted(process.env['HIT5_LISTEN'], proxies),
    hosts: HIT5_HOSTS.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    addresses: localAddresses,
  };
}

/** Where a class finds the server, with a code for cameras: in capitals it is smaller, and read from farther away. */
function classLines(port: number, { proxies, key }: ClassOptions): readonly string[] {
  // A chosen key is known, and what a server prints is often kept.
  if (proxies > 0 && process.env['HIT5_TEACHER_KEY'])
    return ['The teacher’s key is that of HIT5_TEACHER_KEY.'];
  if (proxies > 0) return [`The teacher’s key, typed once on the page of classes: ${key}`];
  const addresses = localAddresses(port);
  if (addresses.length === 0) return ['This machine is in no network: no other device can reach it.'];
  return addresses.flatMap((address) => [
    '',
    `Other devices find it at ${address}`,
    renderUnicodeCompact(address.toUpperCase(), { border: 2 }),
  ]);
}

function listenLine(port: number, { listen, proxies }: ClassOptions): string {
  const where = listen ?? 'all addresses of this machine';
  const who = listen === '127.0.0.1' || listen === '::1' ? ', where only this machine reaches it' : '';
  const other =
    proxies > 0 ? ' HIT5_LISTEN=ADDRESS chooses another one, for a proxy on another machine.' : '';
  return `It is asked on ${where}, port ${port}${who}.${other}`;
}

/** Within how many milliseconds Ctrl+C is the same one: npm passes on what the terminal has told the server already. */
const onePress = 500;

/**
 * The second half of `npm start` and `npm run class`, in a process without the bundler, and the whole of `npx hit5`: serves the
 * app, and opens a browser if there is one. Ctrl+C ends it once what was sent is kept, and a second one at once.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'trust-proxy': { type: 'boolean', default: false } },
  });
  const port = portWanted();
  const packs = packsWanted('.');
  const embed = embedWanted();
  const stray = positionals.find((word) => word !== 'class');
  if (stray !== undefined)
    throw new Error(
      `There is no command ${stray}. Expected class, or nothing: then Hit5 is for this machine only.`,
    );
  const runsClasses = positionals.length > 0;
  const classes = runsClasses ? await classOptions(values['trust-proxy']) : null;
  const folder = process.env['HIT5_DIST'] ?? (isPackage ? ownFile('') : 'dist');
  const server = await serveApp(folder, port, packs, classes, embed).catch((cause: NodeJS.ErrnoException) => {
    const command = typed(runsClasses ? 'class' : 'start');
    if (cause.code === 'EADDRINUSE') throw new Error(takenMessage(port, command), { cause });
    if (cause.code === 'EADDRNOTAVAIL')
      throw new Error(`HIT5_LISTEN is ${classes?.listen}, which is no address of this machine.`, { cause });
    throw cause;
  });
  let endsSince: number | null = null;
  const end = (code: number) => {
    if (endsSince !== null) {
      if (performance.now() - endsSince > onePress) process.exit(1);
      return;
    }
    endsSince = performance.now();
    setTimeout(
      () => console.log('Hit5 keeps what was sent, and ends within 8 seconds. Ctrl+C again ends it now.'),
      onePress,
    );
    void server.drain().then(() => process.exit(code));
  };
  process.on('SIGINT', () => end(0)).on('SIGTERM', () => end(0));
  void server.outdated.then((why) => {
    console.error(why);
    end(1);
  });
  const host = [undefined, null, '127.0.0.1', '0.0.0.0', '::'].includes(classes?.listen)
    ? 'localhost'
    : classes?.listen;
  const address = `http://${host?.includes(':') ? `[${host}]` : host}:${port}`;
  console.log(`Hit5 is at ${address}  (Ctrl+C ends it)`);
  if (classes?.listen) console.log(listenLine(port, classes));
  for (const line of classes ? classLines(port, classes) : []) console.log(line);
  openBrowser(address);
}

// Not awaited at the top: what is loaded later may import this file, and would wait for it.
main().catch((cause: unknown) => {
  console.error(startFailure(cause));
  process.exit(1);
});

/** Where devices of the local network find this machine, `http://192.168.1.5:4173`: IPv4 first, as it is easier to type. */
function localAddresses(port: number): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `http://${address}:${port}`);
}
