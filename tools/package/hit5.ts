#!/usr/bin/env node
import { version } from '../../src/core/version.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { ownFile } from '../own-files.ts';
import { checkNetworks } from './check-networks.ts';
import { startFailure } from './start-failure.ts';

const usage = `npx hit5 [COMMAND] [WORDS]

You and a network look at the same photo. Each names five of 1000 classes, and your errors are compared.

  npx hit5            starts Hit5 on this machine, and opens a browser
  npx hit5 class      the same for a whole class: other devices join by an address or a QR code
  npx hit5 compare    compares the answers of people and networks that are in files
  npx hit5 predict    lets a network answer a folder of photos
  npx hit5 photos     makes a pack of photos from Flickr; it asks before it fetches

  --help       this text; behind a command, what the command takes
  --version    the version of Hit5

What can be set for the first two, as in PORT=8080 npx hit5:

  PORT         where Hit5 is served on this machine, 4173 unless said
  HIT5_PACKS   the folder whose packs are offered: packs, here, unless said; none for no packs
  HIT5_EMBED   the sites that may show Hit5 within their pages, with commas between them: https://moodle.example

npx hit5 class takes more, and says it by npx hit5 class --help. For predict, CHROMIUM_PATH names the browser.
`;

const classUsage = `npx hit5 class [--trust-proxy]

Starts Hit5 for a whole class. It prints the address and a QR code for the other devices, and the page “Class” makes a room.
What people answer is kept in the folder data, here.

  --trust-proxy  a proxy such as Caddy stands before it and gives https
  --help         this text

What can be set, as in PORT=8080 npx hit5 class:

  PORT              where it is served, 4173 unless said
  HIT5_PACKS        the folder whose packs are offered: packs, here, unless said; none for no packs
  HIT5_EMBED        the sites that may show Hit5 within their pages, with commas between them: https://moodle.example
  HIT5_DATA         the folder where answers are kept: data, here, unless said
  HIT5_TEACHER_KEY  the teacher’s key; it is made and printed unless said
  HIT5_HOSTS        further names that the server answers to, with commas between them
  HIT5_PROXIES      how many proxies stand before it
  HIT5_LISTEN       on which address it is asked; behind a proxy 127.0.0.1 unless said, else all of them
  DATABASE_URL      a PostgreSQL database in place of the folder
`;

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  class: serve,
  compare: () => import('../compare/compare.ts'),
  predict: () => import('../predict/predict.ts'),
  photos: () => import('../photos/photos.ts'),
};

function serve(): Promise<unknown> {
  checkCopy();
  return import('../serve.ts');
}

/** @throws Error with a message for a person when this copy lacks a network, or a part of one. */
function checkCopy(): void {
  try {
    checkNetworks(ownFile('models'));
  } catch (cause) {
    throw new Error(`This copy of Hit5 is not whole: ${messageOf(cause)} Install it again.`, { cause });
  }
}

/** `npx hit5`: starts Hit5, or runs one of its commands. */
async function main([first, ...rest]: readonly string[]): Promise<void> {
  const asksFor = (...options: readonly string[]) =>
    [first, ...rest].some((word) => word !== undefined && options.includes(word));
  if (asksFor('--version')) return console.log(version);
  if (first === undefined) return void (await serve());
  if (first === 'help' || first === '--help' || first === '-h') return console.log(usage.trimEnd());
  if (first.startsWith('-')) throw new Error(`There is no option ${first}. See npx hit5 --help.`);
  const run = commands[first];
  if (!run) {
    const names = Object.keys(commands).join(', ');
    throw new Error(`There is no command ${first}. Expected one of ${names}. See npx hit5 --help.`);
  }
  const asksForHelp = asksFor('--help', '-h');
  if (first === 'class' && asksForHelp) return console.log(classUsage.trimEnd());
  if (first === 'predict' && !asksForHelp) checkCopy();
  // The server is told by this word that it runs classes; the others take all words for their own.
  if (first !== 'class') process.argv.splice(2, 1);
  await run();
}

// Not awaited at the top: the commands import this file, and would wait for it.
main(process.argv.slice(2)).catch((cause: unknown) => {
  console.error(startFailure(cause));
  process.exitCode = 2;
});
