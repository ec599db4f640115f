import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { useBuiltCommand } from '#tests/e2e/built-command.ts';
import { answers, clouds, sends, servePhotos, type Behaviour } from './photo-server.ts';
import {
  wnids,
  never,
  fixture,
  pictures,
  picture,
  newFolder,
  served,
  photosHere,
  photos,
  opened,
  bytesOf,
} from './photo-runs.ts';

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
      // The box is that of the stored pixels, whose red half comes to lie above where the camera was turned.
      const turned = name.startsWith('exif');
      expect([name, width, height]).toEqual([name, ...(turned ? [70, 96] : [96, 70])]);
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      const pixel = (x: number, y: number) => [
        ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
      ];
      const [red = 0, , blue = 0] = pixel(10, 10);
      const [otherRed = 0, , otherBlue = 0] = turned ? pixel(10, height - 10) : pixel(width - 10, 10);
      const isRight =
        name === 'grey.JPEG'
          ? [red, otherRed].map((tone) => Math.round(tone / 40)).join() === '1,5'
          : red - blue > 50 && otherBlue - otherRed > 50;
      expect([name, isRight]).toEqual([name, true]);
    }
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
      expect.stringMatching(/Stopped\. \d+ photos? (is|are) kept; run the same/),
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

describe('the command, ended at any moment', async () => {
  const built = useBuiltCommand('tools/photos/photos.ts');
  // The shipped list lies beside what reads it.
  beforeAll(() => {
    const list = 'cc-by-photos.tsv';
    symlinkSync(resolve('tools/photos', list), join(dirname(built.file), list));
  });
  const large = await Promise.all(pictures.map((_, at) => clouds(at + 1, 320, 240)));
  /** The paths of the shipped list: one photo in ten is gone; each takes its time, and is large enough for any box. */
  const slow = (path: string): Behaviour => {
    const number = Number(/(\d+)_/.exec(path)?.[1] ?? 0);
    const does = number % 10 === 0 ? answers(404) : sends(large[number % large.length] as Buffer);
    return (response, times, request) => void setTimeout(() => does(response, times, request), 60);
  };
  const words = (url: string, out: string) => ['--photos', '250', '--mirror', url, '--out', out];

  it('goes on, and in the end its pack has the bytes of one that nobody disturbed', async () => {
    const folder = newFolder();
    const undisturbed = await servePhotos(slow);
    const whole = photos(words(undisturbed.url, join(folder, 'whole.zip')), built);
    const server = await servePhotos(slow);
    const out = join(folder, 'pack.zip');
    const kept = () => {
      const partial = join(folder, '.pack.zip.partial');
      return existsSync(partial) ? readdirSync(partial).filter((name) => name.endsWith('.json')).length : 0;
    };
    for (let kills = 0; kills < 10; kills += 1) {
      const before = kept();
      const { process: command, ended } = photos(words(server.url, out), built);
      const after = 1 + Math.floor(Math.random() * 15);
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
    const last = await photos(words(server.url, out), built).ended;
    expect(last.err).toContain('here from an earlier run');
    const { code } = await whole.ended;
    expect([code, last.code]).toEqual([1, 1]);
    expect(readFileSync(out).equals(readFileSync(join(folder, 'whole.zip')))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['pack.zip', 'whole.zip']);
    // Lost are at most the eight that were under way each time; those that are gone are asked for again.
    const reached = (asked: readonly string[]) => asked.filter((path) => !/^[^_]*0_/.test(path)).length;
    expect(reached(server.asked) - reached(undisturbed.asked)).toBeLessThanOrEqual(10 * 8);
    // The command starts twelve times, each time with all its modules.
  }, 600_000);
});
