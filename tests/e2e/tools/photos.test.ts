import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Wnid } from '../../../src/core/classes/class-ids.ts';
import { parseClasses } from '../../../src/core/formats/classes-format.ts';
import type { ChallengeImage } from '../../../src/core/trials/challenge.ts';
import { filesOfZip } from '../../../src/packs/pack/pack-files.ts';
import { readPack } from '../../../src/packs/pack/read-pack.ts';
import { run, type Settings } from '../../../tools/photos/run.ts';
import { usualPatience } from '../../../tools/photos/polite-fetch.ts';
import {
  answers,
  bomb,
  breaksOff,
  clouds,
  fallsSilent,
  first,
  neverEnds,
  notice,
  sends,
  servePhotos,
  type Behaviour,
} from './photo-server.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const wnids = catalogue.classes.map(({ wnid }) => wnid);
const { signal: never } = new AbortController();
const fixture = (name: string) => readFileSync(join('tests/fixtures/imagery', name));

/** Pictures that differ. */
const pictures = await Promise.all(Array.from({ length: 40 }, (_, at) => clouds(at + 1)));
const picture = (at: number) => sends(pictures[at % pictures.length] as Buffer);

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-photos-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface ListedLine {
  readonly part?: 'challenge' | 'examples';
  /** Which class: 0 is the first of the catalogue. */
  readonly of: number;
  readonly box?: readonly number[];
  readonly does: Behaviour;
}

/** A list whose photo number N lies at `/9/N/N_aa_o.jpg`, and a server on which each behaves as its line says. */
async function served(lines: readonly ListedLine[]) {
  const path = (at: number) => `/9/${String(at)}/${String(at)}_aa_o.jpg`;
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
        `https://www.flickr.com/photos/someone/${String(at)}`,
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

/** Short enough for a test, and the same in kind. */
const patience = { ...usualPatience, tries: 4, firstWait: 2, silence: 300, whole: 5000 };

async function photosHere(words: readonly string[], settings: Settings, signal = never) {
  let out = '';
  let err = '';
  const lines: string[] = [];
  const outputs = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    progress: (_done: number, _total: number, line: string) => lines.push(line),
    ask: null,
  };
  const code = await run([...words, '--yes'], outputs, signal, { patience, ...settings });
  return { code, out, err, lines };
}

function photos(words: readonly string[]): {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
} {
  const command = spawn(process.execPath, ['--import', 'tsx', 'tools/photos/photos.ts', ...words, '--yes'], {
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
async function opened(path: string) {
  const zip = new Blob([readFileSync(path)]);
  return readPack('pack.zip', await filesOfZip(zip, 'pack.zip', never), catalogue, never);
}

async function bytesOf(blob: Promise<Blob>): Promise<Buffer> {
  return Buffer.from(await (await blob).arrayBuffer());
}

describe('npm run photos', () => {
  it('makes a pack that Hit5 opens: photos, strips, and whose each is', async () => {
    const large = await clouds(99, 900, 600);
    const { list, server, out } = await served([
      { of: 0, does: sends(large), box: [0, 0, 1, 0.9] },
      { of: 1, does: picture(1) },
      ...[2, 3, 4].map((at) => ({ part: 'examples' as const, of: 0, does: picture(at) })),
      { part: 'examples', of: 7, does: picture(5) },
    ]);
    const words = ['--photos', '2', '--examples', '2', '--mirror', server.url, '--out', out];
    const { code, out: said, lines } = await photosHere(words, { list });
    expect(said).toMatch(/pack\.hit5\.zip is written, \d+.kB\.\n2 of 2 photos, 3 examples for 2 classes\n$/);
    expect(code).toBe(0);
    expect(lines.at(-1)).toContain('5 of 5 photos');
    expect(readdirSync(join(out, '..')).sort()).toEqual(['list.tsv', 'pack.hit5.zip']);

    const { manifest, challenge, openImage, openStrip } = await opened(out);
    expect(manifest).toMatchObject({ title: '2 photos from Flickr, seed 1', licence: 'CC-BY-2.0' });
    const images = challenge?.images ?? [];
    expect(images.map(({ id, wnid, width, height }) => [id, wnid, width, height])).toEqual([
      ['id-000', wnids[0], 512, 307],
      ['id-001', wnids[1], 160, 120],
    ]);
    const credit = {
      author: 'Jürg & Ann',
      licence: 'CC-BY-2.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/2.0/',
      source: 'https://www.flickr.com/photos/someone/0',
      changes: 'cropped, scaled',
    };
    expect(images[0]?.credit).toEqual(credit);
    const jpeg = await sharp(await bytesOf(openImage(images[0] as ChallengeImage, never))).metadata();
    expect([jpeg.format, jpeg.width, jpeg.height]).toEqual(['jpeg', 512, 307]);
    const strip = manifest.examples.get(wnids[0] as Wnid);
    expect([strip?.tiles, strip?.images?.length]).toEqual([2, 2]);
    expect(strip?.images?.[0]?.credit).toMatchObject({ author: 'Jürg & Ann', changes: 'cropped, scaled' });
    const drawn = await sharp(await bytesOf(openStrip(wnids[0] as Wnid, never))).metadata();
    expect([drawn.width, drawn.height]).toEqual([256, 128]);
    expect([...manifest.examples.keys()].sort()).toEqual([wnids[0], wnids[7]].sort());
  });

  it('names Hit5 to the server, asks for eight photos at a time at most, and finds them in either form of address', async () => {
    let open = 0;
    let most = 0;
    const agents = new Set<string | undefined>();
    const behaviour: Behaviour = (response, times, request) => {
      open += 1;
      most = Math.max(most, open);
      agents.add(request.headers['user-agent']);
      setTimeout(() => {
        open -= 1;
        const isShort = /^\/copy\/\d+\/\d+_/.test(request.url ?? '');
        (isShort ? picture(Number(/\d+/.exec(request.url ?? '')?.[0])) : answers(404))(
          response,
          times,
          request,
        );
      }, 20);
    };
    const { list, folder } = await served(
      Array.from({ length: 20 }, (_, of) => ({ of, does: answers(404) })),
    );
    const server = await servePhotos(() => behaviour);
    const out = join(folder, 'pack.zip');
    const words = ['--photos', '20', '--mirror', `${server.url}/copy/`, '--out', out];
    expect((await photosHere(words, { list })).code).toBe(0);
    expect(most).toBe(8);
    expect([...agents]).toEqual([expect.stringMatching(/^Hit5\//)]);
  });

  it('takes the same bytes from the same seed, and other photos from another', async () => {
    const { list, server, folder } = await served(
      Array.from({ length: 16 }, (_, at) => ({ of: at % 8, does: picture(at) })),
    );
    const made = async (name: string, seed: string) => {
      const out = join(folder, name);
      await photosHere(['--photos', '8', '--seed', seed, '--mirror', server.url, '--out', out], { list });
      return readFileSync(out);
    };
    const once = await made('a.zip', '5');
    expect((await made('b.zip', '5')).equals(once)).toBe(true);
    expect((await made('c.zip', '6')).equals(once)).toBe(false);
  });
});

describe('what servers do', () => {
  it('is told apart: gone, no image, not reached', async () => {
    const good = pictures[0] as Buffer;
    const unavailable = { Location: '/pw/images/en-us/photo_unavailable_l.png' };
    const bad: readonly (readonly [kind: string, does: Behaviour, box?: readonly number[]])[] = [
      ['gone', answers(404)],
      ['gone', answers(410)],
      ['gone', answers(302, unavailable)],
      ['gone', sends(await notice(), 'image/png')],
      ['no image', sends(Buffer.from('<!doctype html><title>Log in</title>'), 'text/html')],
      ['no image', sends(Buffer.from('<html>As an image</html>'))],
      ['no image', sends(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>'))],
      ['no image', sends(good.subarray(0, good.length / 2))],
      ['no image', sends(bomb(), 'image/png')],
      ['no image', neverEnds(good)],
      ['no image', answers(302, { Location: 'http://elsewhere.example/photo.jpg' })],
      ['no image', picture(1), [1.2, 0, 1.6, 1]],
      ['no image', picture(2), [0, 0, 0.3, 1]],
      ['not reached', breaksOff(good)],
      ['not reached', fallsSilent(good)],
      ['not reached', answers(503)],
    ];
    // Both photos of each class are wanted; the first class has none that is good.
    const lines = bad.flatMap(([, does, box = [0, 0, 1, 1]], of) => [
      { of, does, box },
      ...(of === 0 ? [] : [{ of, does: picture(of + 3) }]),
    ]);
    const { list, server, out } = await served(lines);
    const words = ['--photos', String(lines.length), '--mirror', server.url, '--out', out];
    const { code, out: said } = await photosHere(words, { list });
    const count = (kind: string) => bad.filter(([one]) => one === kind).length;
    const left = ['gone', 'no image', 'not reached']
      .map((kind) => `${String(count(kind))} ${kind}`)
      .join(', ');
    expect(said).toContain(`${String(bad.length - 1)} of ${String(lines.length)} photos; ${left}\n`);
    expect(code).toBe(1);
    const { challenge } = await opened(out);
    expect(challenge?.images.map(({ wnid }) => wnid).sort()).toEqual(wnids.slice(1, bad.length).sort());
  });

  it('makes others of the class take the place of a photo that is gone', async () => {
    const gone = Array.from({ length: 5 }, () => ({ of: 0, does: answers(404) }));
    const { list, server, out } = await served([...gone, { of: 0, does: picture(1) }]);
    const words = ['--photos', '1', '--mirror', server.url, '--out', out];
    const { code, out: said } = await photosHere(words, { list });
    expect([code, said]).toEqual([0, expect.stringMatching(/1 of 1 photo(; \d gone)?\n$/)]);
    expect((await opened(out)).challenge?.images.map(({ id }) => id)).toEqual(['id-005']);
  });

  it('is waited for where it passes: too many requests, a server that is busy, a line that breaks', async () => {
    const good = pictures[0] as Buffer;
    let freed = 0;
    const busy: Behaviour = (response, times, request) => {
      if (times === 1) freed = performance.now() + 1000;
      first(1, answers(429, { 'Retry-After': '1' }), picture(1))(response, times, request);
    };
    const early: string[] = [];
    const { list, server, out } = await served([
      { of: 0, does: busy },
      { of: 1, does: first(2, answers(429), picture(2)) },
      { of: 2, does: first(2, answers(503), picture(3)) },
      { of: 3, does: first(1, breaksOff(good), picture(4)) },
      { of: 4, does: first(1, fallsSilent(good), picture(5)) },
      // The ninth to be asked for waits until one of the first eight is through.
      ...Array.from({ length: 8 }, (_, at) => ({
        of: 5 + at,
        does: ((response, times, request) => {
          if (freed > 0 && performance.now() < freed - 100) early.push(request.url ?? '');
          picture(6 + at)(response, times, request);
        }) satisfies Behaviour,
      })),
    ]);
    const words = ['--photos', '13', '--mirror', server.url, '--out', out];
    const { code, out: said } = await photosHere(words, { list });
    expect([code, said]).toEqual([0, expect.stringContaining('13 of 13 photos\n')]);
    // Those that were under way at that moment are not counted.
    expect(early.length).toBeLessThanOrEqual(7);
  });

  it('makes it stop where nobody answers, or one asks to be left alone for an hour; what is ready is kept', async () => {
    const { list, server, out } = await served(
      Array.from({ length: 20 }, (_, of) => ({ of, does: picture(of) })),
    );
    const words = ['--photos', '20', '--out', out, '--mirror'];
    const closed = await photosHere([...words, 'http://127.0.0.1:9'], { list });
    expect(closed.err).toMatch(
      /The last 8 photos could not be reached: 127\.0\.0\.1:9: .*0 photos are kept; run the same/s,
    );
    const lines = Array.from({ length: 20 }, (_, of) => ({
      of,
      does: answers(429, { 'Retry-After': '3600' }),
    }));
    const busy = await served(lines);
    const asked = await photosHere([...words, busy.server.url], { list });
    expect(asked.err).toContain('The server asks to be left alone for 60');
    expect([closed.code, asked.code, existsSync(out)]).toEqual([3, 3, false]);
    expect((await photosHere([...words, server.url], { list })).code).toBe(0);
  });

  it('makes it stop where nothing that comes is a photo', async () => {
    const page = sends(Buffer.from('<title>Log in</title>'), 'text/html');
    const { list, server, out } = await served(Array.from({ length: 60 }, (_, of) => ({ of, does: page })));
    const words = ['--photos', '60', '--mirror', server.url, '--out', out];
    const { code, err } = await photosHere(words, { list });
    expect(err).toContain('None of the last 40 photos could be had: so far 0 are gone and 4');
    expect(code).toBe(3);
    expect(new Set(server.asked.filter((path) => path.startsWith('/9/'))).size).toBeLessThan(50);
  });
});

describe('originals', () => {
  it('of every kind become plain upright JPEGs in sRGB, without anything of the camera', async () => {
    const names = [
      'baseline',
      'grey',
      'cmyk',
      'exif-turned',
      'exif-mirrored',
      'display-p3',
      'adobe-rgb',
      'progressive',
    ];
    const files = [
      ...names.map((name) => `${name}.JPEG`),
      'display-p3.png',
      'gif.gif',
      'moving.gif',
      'webp.webp',
    ];
    const upper = [0, 0, 1, 0.875];
    const { list, server, out } = await served(
      files.map((name, of) => ({ of, does: sends(fixture(name)), box: upper })),
    );
    const words = ['--photos', String(files.length), '--mirror', server.url, '--out', out];
    const { code, out: said } = await photosHere(words, { list });
    expect([code, said]).toEqual([0, expect.stringContaining('12 of 12 photos\n')]);
    const { challenge, openImage } = await opened(out);
    for (const image of challenge?.images ?? []) {
      const name = files[wnids.indexOf(image.wnid as Wnid)] ?? '';
      const bytes = await bytesOf(openImage(image, never));
      const { format, width, height, space, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
      expect([name, format, space, exif, icc, xmp, orientation]).toEqual([
        name,
        'jpeg',
        'srgb',
        ...Array(4).fill(undefined),
      ]);
      // The box is that of the upright picture, whose red half is above where the camera was turned.
      const turned = name.startsWith('exif');
      expect([name, width, height]).toEqual([name, ...(turned ? [80, 84] : [96, 70])]);
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      const pixel = (x: number, y: number) => [
        ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
      ];
      const [red = 0, , blue = 0] = pixel(10, 10);
      const [otherRed = 0, , otherBlue = 0] = turned ? pixel(10, height - 10) : pixel(width - 10, 10);
      if (name === 'grey.JPEG') expect([red, otherRed].map((tone) => Math.round(tone / 40))).toEqual([1, 5]);
      else expect([name, red - blue > 50, otherBlue - otherRed > 50]).toEqual([name, true, true]);
    }
  });

  it('whose picture is to be answered are no example under another id', async () => {
    const again = await sharp(pictures[0]).resize(140).jpeg({ quality: 60 }).toBuffer();
    const { list, server, out } = await served([
      { of: 0, does: picture(0) },
      { part: 'examples', of: 0, does: sends(again) },
      { part: 'examples', of: 0, does: picture(1) },
      { part: 'examples', of: 3, does: sends(again) },
    ]);
    const words = ['--photos', '1', '--examples', '13', '--mirror', server.url, '--out', out];
    const { code, out: said } = await photosHere(words, { list });
    expect(said).toContain(
      '1 of 1 photo, 1 example for 1 class; 2 left out of the examples, as the same picture',
    );
    expect(code).toBe(1);
    const { manifest } = await opened(out);
    expect(manifest.examples.get(wnids[0] as Wnid)?.images?.map(({ id }) => id)).toEqual(['id-002']);
  });
});

describe('a disk', () => {
  const lines = Array.from({ length: 12 }, (_, of) => ({ of, does: picture(of) }));

  it('that is full stops it; the same command goes on once there is room, and asks for nothing twice', async () => {
    const { list, server, out } = await served(lines);
    const words = ['--photos', '12', '--mirror', server.url, '--out', out];
    let written = 0;
    const write = (path: string, content: Buffer | string) => {
      written += 1;
      const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' });
      return written > 17 ? Promise.reject(full) : writeFile(path, content);
    };
    const { code, err } = await photosHere(words, { list, write });
    expect(err).toMatch(
      /The disk is full\. Make room on it: [1-8] photos? (is|are) kept; run the same command to go on\./,
    );
    expect([code, existsSync(out)]).toEqual([3, false]);
    const before = server.asked.length;
    const again = await photosHere(words, { list });
    expect([again.code, again.err]).toEqual([
      0,
      expect.stringMatching(/[1-9] photos? of them (is|are) here/),
    ]);
    expect(server.asked.length - before).toBeLessThan(12);
  });

  it('that must not be written to is named before anything is fetched', async () => {
    const { list, server, folder } = await served(lines);
    const locked = join(folder, 'locked');
    mkdirSync(locked, { mode: 0o500 });
    onTestFinished(() => chmodSync(locked, 0o700));
    // To root everything is open.
    const places = [join(list, 'pack.zip'), ...(process.getuid?.() === 0 ? [] : [join(locked, 'pack.zip')])];
    for (const out of places) {
      const { code, err } = await photosHere(['--mirror', server.url, '--out', out], { list });
      expect([code, err]).toEqual([2, expect.stringContaining(`${out} cannot be written`)]);
    }
    expect(server.asked).toEqual([]);
  });

  it('keeps a pack that is there, and what a power cut left without content is fetched anew', async () => {
    const { list, server, out, folder } = await served(lines);
    const words = ['--photos', '12', '--mirror', server.url, '--out', out];
    const stop = new AbortController();
    const partial = join(folder, '.pack.hit5.zip.partial');
    const write = async (path: string, content: Buffer | string) => {
      await writeFile(path, content);
      if (readdirSync(partial).filter((name) => name.endsWith('.json')).length >= 3) stop.abort();
    };
    const stopped = await photosHere(words, { list, write }, stop.signal);
    expect([stopped.code, stopped.err]).toEqual([
      130,
      expect.stringMatching(/Stopped\. \d+ photos are kept; run the same/),
    ]);
    for (const name of readdirSync(partial))
      if (name.endsWith('.jpg')) writeFileSync(join(partial, name), '');
    expect((await photosHere(words, { list })).code).toBe(0);
    const whole = readFileSync(out);
    expect(await photosHere(words, { list })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already. Give --out another name, or remove it.'),
    });
    rmSync(out);
    await photosHere(words, { list });
    expect(readFileSync(out).equals(whole)).toBe(true);
  });
});

describe('the command, ended at any moment', () => {
  /** The paths of the shipped list: one photo in ten is gone; each takes its time. */
  const slow = (path: string): Behaviour => {
    const number = Number(/(\d+)_/.exec(path)?.[1] ?? 0);
    const does = number % 10 === 0 ? answers(404) : picture(number);
    return (response, times, request) => void setTimeout(() => does(response, times, request), 60);
  };
  const words = (url: string, out: string) => ['--photos', '400', '--mirror', url, '--out', out];

  it('goes on, and in the end its pack has the bytes of one that nobody disturbed', async () => {
    const folder = newFolder();
    const undisturbed = await servePhotos(slow);
    const whole = photos(words(undisturbed.url, join(folder, 'whole.zip')));
    const server = await servePhotos(slow);
    const out = join(folder, 'pack.zip');
    const kept = () => {
      const partial = join(folder, '.pack.zip.partial');
      return existsSync(partial) ? readdirSync(partial).filter((name) => name.endsWith('.json')).length : 0;
    };
    for (let kills = 0; kills < 10; kills += 1) {
      const before = kept();
      const { process: command, ended } = photos(words(server.url, out));
      const after = 1 + Math.floor(Math.random() * 30);
      await Promise.race([
        ended,
        expect
          .poll(kept, { interval: 5 })
          .toBeGreaterThan(before + after)
          .catch(() => undefined),
      ]);
      command.kill('SIGKILL');
      await ended;
    }
    const last = await photos(words(server.url, out)).ended;
    expect(last.err).toContain('here from an earlier run');
    const { code } = await whole.ended;
    expect([code, last.code]).toEqual([1, 1]);
    expect(readFileSync(out).equals(readFileSync(join(folder, 'whole.zip')))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['pack.zip', 'whole.zip']);
    // Lost are at most the eight that were under way each time, and those that are gone are asked for again, in two forms.
    const reached = (asked: readonly string[]) => asked.filter((path) => !/0_/.test(path)).length;
    expect(reached(server.asked) - reached(undisturbed.asked)).toBeLessThanOrEqual(10 * 8);
  });

  it('says on Ctrl+C what is kept, and lets no second run in at the same time', async () => {
    const folder = newFolder();
    const server = await servePhotos(slow);
    const out = join(folder, 'pack.zip');
    const one = photos(words(server.url, out));
    await expect.poll(() => server.asked.length).toBeGreaterThan(20);
    const two = await photos(words(server.url, out)).ended;
    expect([two.code, two.err]).toEqual([
      2,
      expect.stringContaining('Another run is making this pack (process '),
    ]);
    one.process.kill('SIGINT');
    const { code, err } = await one.ended;
    expect([code, err]).toEqual([
      130,
      expect.stringMatching(/Stopped\. \d+ photos are kept; run the same command to go on\./),
    ]);
    expect(existsSync(out)).toBe(false);
  });
});
