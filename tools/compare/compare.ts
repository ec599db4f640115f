import { writeReason } from '../command.ts';
import { run } from './run.ts';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') return;
  process.stderr.write(`The output cannot be written: ${writeReason(cause)}.\n`);
  process.exitCode = 2;
});

const { exitCode, out, err } = run(process.argv.slice(2), (line) => process.stderr.write(`${line}\n`));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = exitCode;
