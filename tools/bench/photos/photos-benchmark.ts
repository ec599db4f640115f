import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { overlap } from '../../../src/packs/import/overlap.ts';
import { chooseChallenge } from '../../photos/choose-photos.ts';
import { readPhotoList, type ListedPhoto } from '../../photos/photo-list.ts';
import { longestSide } from '../../photos/prepare-photo.ts';
import { run } from '../../photos/run.ts';
import { pairedRow, type Benchmark, type Pair } from '../benchmark.ts';
import { makeOriginals } from './make-originals.ts';

const originals = resolve('../shared/data/imagenet-sample-originals');
const list = 'tools/photos/cc-by-photos.tsv';
const photos = 200;
const runs = 5;

/** `npm run photos` over files of this machine, as large as Flickr's, against `sharp` alone on the same files. */
export const photosBenchmark: Benchmark = {
  name: 'photos',
  async run() {
    const name = `${photos} photos of 2 to 3 MB, from a folder of this machine into a pack / sharp alone on their files`;
    if (!existsSync(originals)) return [{ name, skipped: `${originals} is absent` }];
    const folder = mkdtempSync(join(tmpdir(), 'hit5-photos-'));
    const mirror = join(folder, 'mirror');
    const chosen = choose();
    const files = chosen.map(({ address }) => join(mirror, new URL(address).pathname));
    await makeOriginals(originals, files);
    const pairs: Pair[] = [];
    try {
      const { href } = pathToFileURL(mirror);
      for (let at = 0; at <= runs; at += 1) {
        const ours = await timed(() => makePack(href, join(folder, `${at}.zip`)));
        const other = await timed(() => sharpAlone(chosen, files, join(folder, `sharp-${at}`)));
        // The first pair warms both up.
        if (at > 0) pairs.push({ ours, other });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return [pairedRow(name, 1.3, pairs)];
  },
};

function choose(): readonly ListedPhoto[] {
  const catalogue = parseClasses('assets/classes.json', readFileSync('assets/classes.json', 'utf8'));
  const groups = chooseChallenge(readPhotoList(list, readFileSync(list, 'utf8'), catalogue), photos, 1);
  return groups.flatMap(({ candidates, wanted }) => candidates.slice(0, wanted));
}

async function makePack(from: string, out: string): Promise<void> {
  let said = '';
  const silent = {
    out: (text: string) => (said += text),
    err: (text: string) => (said += text),
    progress: () => undefined,
    ask: null,
  };
  const words = ['--photos', String(photos), '--mirror', from, '--out', out, '--yes'];
  const code = await run(words, silent, new AbortController().signal);
  if (code > 0) throw new Error(`The pack was not made: ${said}`);
}

/** Scaled, cropped to the box, turned upright and saved, eight at a time: what has to be done to each photo anyway. */
async function sharpAlone(
  chosen: readonly ListedPhoto[],
  files: readonly string[],
  out: string,
): Promise<void> {
  mkdirSync(out);
  await overlap(files, 8, new AbortController().signal, async (file, at) => {
    const { box, id } = chosen[at] as ListedPhoto;
    const { width, height } = (await sharp(file).metadata()).autoOrient;
    const [across, down] = [(box.x2 - box.x1) * width, (box.y2 - box.y1) * height];
    const scale = Math.min(1, longestSide / Math.max(across, down));
    await sharp(file)
      .autoOrient()
      .resize(Math.round(width * scale), Math.round(height * scale), { fit: 'fill' })
      .extract({
        left: Math.floor(box.x1 * width * scale),
        top: Math.floor(box.y1 * height * scale),
        width: Math.floor(across * scale),
        height: Math.floor(down * scale),
      })
      .jpeg({ quality: 90 })
      .toFile(join(out, `${id}.jpg`));
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
