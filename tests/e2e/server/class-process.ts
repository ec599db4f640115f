import { spawn, type ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { freePort } from '#tools/free-port.ts';
import { classOn, key, type TestClass } from '#tests/unit/server/test-class.ts';
import { useBuiltCommand, type BuiltCommand } from '../built-command.ts';

/** A server of classes in a process of its own, as `npm run class` starts it. */
export interface ClassProcess extends Omit<TestClass, 'store'> {
  readonly process: ChildProcess;
  /** What it has said so far. */
  readonly said: () => string;
  /** Ends it with a signal, and waits for its end; its exit code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** How a server is started: where its data and the app lie, and its port. */
export interface ProcessOptions {
  readonly data: string;
  readonly dist: string;
  /** The command's words; `class` by default. */
  readonly words?: readonly string[];
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

let server: BuiltCommand;

/** Builds the server before the tests of the file that calls it, as `npm run class` does. */
export function useBuiltServer(): void {
  server = useBuiltCommand('tools/serve.ts');
}

/**
 * Starts a server of classes, and waits until it serves; it ends with the test. `useBuiltServer` is called before.
 *
 * @throws Error with what it says, where it ends before.
 */
export async function startProcess({
  data,
  dist,
  words = ['class'],
  port: wanted,
  env,
}: ProcessOptions): Promise<ClassProcess> {
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, [server.file, ...words], {
    env: {
      ...process.env,
      PORT: String(port),
      HIT5_DATA: data,
      HIT5_DIST: dist,
      HIT5_PACKS: 'none',
      HIT5_HOSTS: 'hit5.test',
      HIT5_TEACHER_KEY: key,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((end) => child.once('close', (code) => end(code)));
  onTestFinished(async () => {
    if (child.exitCode === null) child.kill('SIGKILL');
    await ended;
  });
  await new Promise<void>((serves, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.includes(`Hit5 is at http://localhost:${port}`)) serves();
      });
    }
    void ended.then(() => failed(new Error(said)));
  });
  return {
    ...classOn(port),
    process: child,
    said: () => said,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
