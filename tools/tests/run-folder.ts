import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

/** Tells the processes of a run which folder is its own. */
const variable = 'HIT5_TESTS_FOLDER';

/** How long a process may take to end after its test, in milliseconds. */
const timeout = 5_000;

/**
 * What is no test's: what programs keep for their next start, and shared memory of a Chromium, which
 * unlinks it at once, but not where the browser ends its processes between the two.
 */
const ofPrograms = /^(tsx-\d+|node-compile-cache|pulse-\w{12}|\.?org\.chromium\.Chromium\.\w{6})$/;

/** Has this process, and those that it starts, make what they need for a while in a folder. */
function makeTemporaryFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // As in /tmp, others may make theirs: PostgreSQL and some tests run as nobody.
  chmodSync(folder, 0o1777);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
}

/** Gives a test file a temporary folder of its own in that of the run. */
export function enterFolderOf(testFile: string): void {
  const folder = process.env[variable];
  if (folder) makeTemporaryFolder(join(folder, folderOf(relative(process.cwd(), testFile))));
}

/** The temporary folder of a run of tests, by which is seen what its files leave behind. */
export class RunFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hit5-tests-'));

  constructor() {
    process.env[variable] = this.#folder;
    makeTemporaryFolder(this.#folder);
  }

  /** Ends what still runs and deletes the folder. Says which file left what. */
  close(): readonly string[] {
    const until = Date.now() + timeout;
    const waits = new Int32Array(new SharedArrayBuffer(4));
    while (this.#processes().length > 0 && Date.now() < until) Atomics.wait(waits, 0, 0, 50);
    const processes = this.#processes();
    for (const { pid } of processes) endProcess(pid);
    const left = [
      ...processes.map(({ file, command }) => `${file} left a process running: ${command}`),
      ...this.#folders().map(({ file, name }) => `${file} left ${name} in the temporary folder`),
    ];
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    return left;
  }

  #folders() {
    return readdirSync(this.#folder)
      .flatMap((entry) => {
        const file = fileIn(entry);
        if (file === null) return [{ file: 'The run', name: entry }];
        return readdirSync(join(this.#folder, entry)).map((name) => ({ file, name }));
      })
      .filter(({ name }) => !ofPrograms.test(name));
  }

  /** What runs and was started by the run, where the system tells: on Linux. */
  #processes() {
    if (process.platform !== 'linux') return [];
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .flatMap((name) => {
        const read = (what: string) => readFileSync(`/proc/${name}/${what}`, 'utf8').split('\0');
        try {
          const environment = read('environ');
          if (!environment.includes(`${variable}=${this.#folder}`)) return [];
          const folder = environment.find((one) => one.startsWith('TMPDIR='))?.slice('TMPDIR='.length) ?? '';
          const [entry = ''] = relative(this.#folder, folder).split(sep);
          const file = fileIn(entry) ?? 'The run';
          return [{ pid: Number(name), file, command: read('cmdline').join(' ').slice(0, 120) }];
        } catch {
          // It has just ended, or is another person's.
          return [];
        }
      });
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

function folderOf(testFile: string): string {
  return testFile.replace(/^tests.|\.test\.ts$/g, '').replaceAll(sep, '+');
}

function fileIn(folder: string): string | null {
  return folder.includes('+') ? `tests/${folder.replaceAll('+', '/')}.test.ts` : null;
}
