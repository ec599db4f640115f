import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messageOf } from '../../src/core/message-of.ts';
import { isFree, portWanted } from '../free-port.ts';
import { openBrowser } from '../open-browser.ts';

/** The stick's top folder: this file lies in `hit5/stick`. */
const top = resolve(import.meta.dirname, '../..');

/** So many ports after the usual one are tried. */
const mostTries = 20;

/** What answers at an address: Hit5, with classes or without, or something else. */
async function whoAnswers(address: string): Promise<'hit5' | 'class' | 'other'> {
  try {
    const signal = AbortSignal.timeout(3000);
    const page = await (await fetch(address, { signal })).text();
    if (!page.includes('<title>Hit5</title>')) return 'other';
    const server = await fetch(`${address}/api/server`, { signal });
    if (!server.headers.get('content-type')?.startsWith('application/json')) return 'hit5';
    const { classes } = (await server.json()) as { readonly classes?: boolean };
    return classes ? 'class' : 'hit5';
  } catch {
    return 'other';
  }
}

/** A browser keeps sessions for each port, so the usual one is taken wherever that can be. */
async function freePort(): Promise<number> {
  const usual = portWanted();
  for (let port = usual; port < usual + mostTries; port += 1) if (await isFree(port)) return port;
  throw new Error(
    `The ports ${usual} to ${usual + mostTries - 1} are taken. End other programs, and try again.`,
  );
}

/**
 * Where the answers of classes are kept: in the folder `data` of the stick, where whoever has it made one; else in the
 * person's own folder of this machine, since a stick is easily lost, pulled out and slow.
 */
function dataFolder(): { readonly folder: string; readonly why: string } {
  const onStick = join(top, 'data');
  const atHome = join(homedir(), 'Hit5-data');
  if (!statSync(onStick, { throwIfNoEntry: false })?.isDirectory())
    return { folder: atHome, why: 'on this machine, not on the stick' };
  try {
    accessSync(onStick, constants.W_OK);
    return { folder: onStick, why: 'on the stick, in the folder that is there for it' };
  } catch {
    return {
      folder: atHome,
      why: 'on this machine, since nothing can be written to the folder data of the stick',
    };
  }
}

/** What a double-clicked file of the stick runs, with the stick's own Node: `hit5`, or `hit5 class`, with what fits a stick. */
async function main(): Promise<void> {
  const runsClasses = process.argv[2] === 'class';
  process.chdir(top);
  const usual = `http://localhost:${portWanted()}`;
  const who = (await isFree(portWanted())) ? null : await whoAnswers(usual);
  if (who === 'hit5' && runsClasses)
    throw new Error(
      `Hit5 runs at ${usual} already, without classes. Close its window, then start the class again.`,
    );
  if (who === 'hit5' || who === 'class') {
    console.log(`Hit5 runs at ${usual} already.`);
    return openBrowser(usual);
  }
  if (who === 'other') {
    const port = String(await freePort());
    console.log(
      `Another program has the port ${portWanted()}, so Hit5 takes ${port}. Sessions that this browser kept at ${usual} are not there.`,
    );
    process.env['PORT'] = port;
  }
  if (runsClasses && !process.env['HIT5_DATA'] && !process.env['DATABASE_URL']) {
    const { folder, why } = dataFolder();
    process.env['HIT5_DATA'] = folder;
    console.log(`What the class answers is kept ${why}: ${folder}`);
  }
  await import(/* @vite-ignore */ pathToFileURL(join(top, 'hit5/bin/hit5.js')).href);
}

try {
  await main();
} catch (cause) {
  console.error(messageOf(cause));
  process.exitCode = 1;
}
