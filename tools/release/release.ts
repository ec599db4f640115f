import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline/promises';
import { run } from './run.ts';

const lines = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;

process.exitCode = await run(fileURLToPath(new URL('../../', import.meta.url)), process.argv.slice(2), {
  say: (line) => console.log(line),
  ask: lines && ((question) => lines.question(question)),
});
lines?.close();
