import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '#tools/photos/run.ts';

async function photos(...words: readonly string[]) {
  let out = '';
  let err = '';
  const outputs = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    progress: () => undefined,
    ask: null,
  };
  const code = await run(words, outputs, new AbortController().signal);
  return { code, out: out.replaceAll('\u202f', ' '), err };
}

describe('npm run photos', () => {
  it('says before it starts how much it will fetch, and from where', async () => {
    const { code, out } = await photos('--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('300 photos, from c1.staticflickr.com and live.staticflickr.com, under CC-BY 2.0.');
    expect(out).toContain('To fetch: about 750.0 MB, since the originals have about 2.5 MB each.');
    const more = await photos('--dry-run', '--examples', '5', '--mirror', 'http://server.school/flickr');
    expect(more.out).toContain('300 photos and 2,037 examples for 662 classes, from server.school');
    expect(more.out).toContain('To fetch: about 5.8 GB');
    expect(existsSync('packs/.photos-1.hit5.zip.partial')).toBe(false);
  });

  it.each([
    ["'many' is invalid. Expected a whole number from 0 to 1000.", ['--photos', 'many']],
    ['Expected a whole number from 0 to 1000.', ['--photos', '1001']],
    ['--photos and --examples are both 0', ['--photos', '0']],
    ['Expected an address such as', ['--mirror', 'my-server']],
    ['A pack is a file whose name ends in .zip', ['--out', 'photos.tar']],
    ["Unknown option '--photo'", ['--photo', '3']],
    ['Too many arguments', ['photos']],
    ['There is nobody to ask here. Give --yes', []],
  ])('says what is wrong with its words: %s', async (message, words) => {
    const { code, out, err } = await photos(...words);
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});
