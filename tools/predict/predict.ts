import { run } from './run.ts';

/** Milliseconds between two lines of progress where they cannot be written over one another. */
const pause = 2000;

const terminal = process.stderr.isTTY;
let said = '';
let saidAt = -Infinity;

function wipe(): void {
  if (terminal && said !== '') process.stderr.write('\r\x1b[K');
  said = '';
}

process.once('SIGINT', () => process.exit(130));

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => {
    wipe();
    process.stderr.write(text);
  },
  progress: (line) => {
    if (line === '' || line === said) return;
    if (terminal) process.stderr.write(`\r\x1b[K${line}`);
    else if (performance.now() - saidAt > pause) {
      process.stderr.write(`${line}\n`);
      saidAt = performance.now();
    }
    said = line;
  },
});
