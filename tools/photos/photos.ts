import { createInterface } from 'node:readline';
import { ProgressLine } from '../progress-line.ts';
import { usualRetries } from './retrying-fetch.ts';
import { run } from './run.ts';

const stop = new AbortController();
let presses = 0;
const end = () => {
  presses += 1;
  // Who presses a second time wants it to end now; what is ready is kept all the same.
  if (presses > 1) process.exit(130);
  stop.abort();
};
process.on('SIGINT', end);
process.on('SIGTERM', end);

const progress = new ProgressLine();

function ask(question: string): Promise<boolean> {
  // Without its own handling of keys, Ctrl+C reaches the program as a signal.
  const lines = createInterface({ input: process.stdin, terminal: false });
  process.stderr.write(question);
  return new Promise<boolean>((answered) => {
    lines.once('line', (line) => answered(/^y(es)?$/i.test(line.trim())));
    lines.once('close', () => answered(false));
    stop.signal.addEventListener('abort', () => answered(false), { once: true });
  }).finally(() => lines.close());
}

// The first wait before a photo is asked for again, for whoever tries it against a server of his own.
const firstWait = Number(process.env['HIT5_PHOTOS_WAIT'] ?? usualRetries.firstWait);

const code = await run(
  process.argv.slice(2),
  {
    out: (text) => {
      progress.wipe();
      process.stdout.write(text);
    },
    err: (text) => {
      progress.wipe();
      process.stderr.write(text);
    },
    progress: (done, all, words) => {
      if (!stop.signal.aborted) progress.say(`[${'='.repeat((24 * done) / all).padEnd(24)}] ${words}`);
    },
    ask: process.stdin.isTTY ? ask : null,
  },
  stop.signal,
  { retries: { ...usualRetries, firstWait } },
);
progress.wipe();
// Connections that are kept open for more photos would hold the program up.
process.exit(code);
