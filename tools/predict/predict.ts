import { ProgressLine } from '../progress-line.ts';
import { run } from './run.ts';

process.once('SIGINT', () => process.exit(130));

const line = new ProgressLine();
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => {
    line.wipe();
    process.stderr.write(text);
  },
  progress: (words) => line.say(words),
});
