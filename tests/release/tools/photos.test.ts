import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ChallengeImage } from '#src/core/trials/challenge.ts';
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
import { wnids, never, pictures, picture, served, photosHere, opened, bytesOf } from './photo-runs.ts';

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
    let eight: () => void = () => undefined;
    const eightAreOpen = new Promise<void>((resolve) => (eight = resolve));
    const agents = new Set<string | undefined>();
    const behaviour: Behaviour = (response, times, request) => {
      open += 1;
      most = Math.max(most, open);
      if (open === 8) eight();
      agents.add(request.headers['user-agent']);
      // However slow the machine is, all that it asks for at a time have come by then, and one too many would have.
      void eightAreOpen
        .then(() => sleep(20))
        .then(() => {
          open -= 1;
          const isShort = /^\/copy\/\d+\/\d+_/.test(request.url ?? '');
          (isShort ? picture(Number(/\d+/.exec(request.url ?? '')?.[0])) : answers(404))(
            response,
            times,
            request,
          );
        });
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
    const words = ['--photos', String(lines.length), '--mirror', server.url, '--out', out, '--leave-out'];
    const { code, out: said } = await photosHere(words, { list });
    const count = (kind: string) => bad.filter(([one]) => one === kind).length;
    const left = ['gone', 'no image', 'not reached'].map((kind) => `${count(kind)} ${kind}`).join(', ');
    expect(said).toContain(`${bad.length - 1} of ${lines.length} photos; ${left}\n`);
    expect(code).toBe(1);
    const { challenge } = await opened(out);
    expect(challenge?.images.map(({ wnid }) => wnid).sort()).toEqual(wnids.slice(1, bad.length).sort());
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

  it('leaves photos for later where it does not answer for them: the same command completes the pack', async () => {
    let busy = true;
    const does = (at: number): Behaviour => {
      return (...asked) => (busy && at % 3 === 0 ? answers(503) : picture(at))(...asked);
    };
    const lines = Array.from({ length: 12 }, (_, at) => ({ of: at % 6, does: does(at) }));
    const { list, server, folder, out } = await served(lines);
    const words = (path: string) => ['--photos', '6', '--mirror', server.url, '--out', path];
    const first = await photosHere(words(out), { list });
    expect(first.err).toMatch(
      /\n2 photos could not be reached \(127\.0\.0\.1:\d+ answers 503\), so the pack is not made yet\./,
    );
    expect(first.err).toMatch(/4 photos are kept; run the same command to go on\.\n$/);
    expect([first.code, first.out, existsSync(out)]).toEqual([3, '', false]);

    const without = join(folder, 'without.zip');
    const left = await photosHere([...words(without), '--leave-out'], { list });
    expect([left.code, left.out]).toEqual([1, expect.stringMatching(/4 of 6 photos; 4 not reached\n$/)]);

    busy = false;
    const before = server.asked.length;
    const second = await photosHere(words(out), { list });
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/6 of 6 photos\n$/)]);
    // Only what was not reached is asked for again.
    expect(server.asked.length - before).toBe(2);
    const undisturbed = join(folder, 'undisturbed.zip');
    await photosHere(words(undisturbed), { list });
    expect(readFileSync(out).equals(readFileSync(undisturbed))).toBe(true);
    expect(readFileSync(out).equals(readFileSync(without))).toBe(false);
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
