import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parseClasses } from '#src/files/classes-format.ts';
import { filesOfZip } from '#src/packs/pack/pack-files.ts';
import { readPack } from '#src/packs/pack/read-pack.ts';
import { run, type Settings } from '#tools/photos/run.ts';
import { usualRetries } from '#tools/photos/retrying-fetch.ts';
import type { BuiltCommand } from '#tests/e2e/built-command.ts';
import { answers, clouds, sends, servePhotos, type Behaviour } from './photo-server.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
export const wnids = catalogue.classes.map(({ wnid }) => wnid);
export const { signal: never } = new AbortController();
export const fixture = (name: string) => readFileSync(join('tests/fixtures/imagery', name));

/** Pictures that differ. */
export const pictures = await Promise.all(Array.from({ length: 40 }, (_, at) => clouds(at + 1)));
export const picture = (at: number) => sends(pictures[at % pictures.length] as Buffer);

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-photos-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface ListedLine {
  readonly part?: 'challenge' | 'examples';
  /** Which class: 0 is the first of the catalogue. */
  readonly of: number;
  readonly box?: readonly number[];
  readonly does: Behaviour;
}

/** A list whose photo number N lies at `/9/N/N_aa_o.jpg`, and a server on which each behaves as its line says. */
export async function served(lines: readonly ListedLine[]) {
  const path = (at: number) => `/9/${at}/${at}_aa_o.jpg`;
  const rows = lines.map(({ part = 'challenge', of, box = [0, 0, 1, 1] }, at) =>
    [
      ...[
        part,
        `id-${String(at).padStart(3, '0')}`,
        wnids[of],
        `https://c1.staticflickr.com${path(at)}`,
        ...box,
      ],
      ...[
        `https://www.flickr.com/photos/someone/${at}`,
        'J\\303\\274rg &amp; Ann',
        'https://www.flickr.com/people/x/',
      ],
    ].join('\t'),
  );
  const head = 'part\tid\twnid\turl\tx1\ty1\tx2\ty2\tlanding\tauthor\tauthor_url';
  const folder = newFolder();
  const list = join(folder, 'list.tsv');
  writeFileSync(list, [head, ...rows, ''].join('\n'));
  const server = await servePhotos((asked) => {
    const at = lines.findIndex((_, index) => path(index) === asked);
    return lines[at]?.does ?? answers(404);
  });
  return { list, server, folder, out: join(folder, 'pack.hit5.zip') };
}

/** Short enough for a test, and the same in kind; a busy machine may stand still for longer than a moment. */
const retries = { ...usualRetries, tries: 4, firstWait: 2, silence: 3000, whole: 60_000 };

export async function photosHere(words: readonly string[], settings: Settings, signal = never) {
  let out = '';
  let err = '';
  const lines: string[] = [];
  const outputs = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    progress: (_done: number, _total: number, line: string) => lines.push(line),
    ask: null,
  };
  const code = await run([...words, '--yes'], outputs, signal, { retries, ...settings });
  return { code, out, err, lines };
}

/**
 * The command in a process of its own.
 *
 * @param built as plain JavaScript; as `npm run photos` has it without.
 */
export function photos(
  words: readonly string[],
  built?: BuiltCommand,
): {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
} {
  const start = built ? [built.file] : ['--import', 'tsx', 'tools/photos/photos.ts'];
  const command = spawn(process.execPath, [...start, ...words, '--yes'], {
    env: { ...process.env, HIT5_PHOTOS_WAIT: '5' },
  });
  onTestFinished(() => void command.kill('SIGKILL'));
  let out = '';
  let err = '';
  command.stdout.on('data', (part: Buffer) => (out += part.toString()));
  command.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    command.on('error', reject);
    command.on('close', (code) => resolve({ code, out, err }));
  });
  return { process: command, ended };
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The pack, read as the app reads it. */
export async function opened(path: string) {
  const zip = new Blob([readFileSync(path)]);
  return readPack('pack.zip', await filesOfZip(zip, 'pack.zip', never), catalogue, never);
}

export async function bytesOf(blob: Promise<Blob>): Promise<Buffer> {
  return Buffer.from(await (await blob).arrayBuffer());
}
