import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { parseClasses } from '../../../src/core/formats/classes-format.ts';
import { overlap } from '../../../src/packs/import/overlap.ts';
import { chooseChallenge } from '../../photos/choose-photos.ts';
import { readPhotoList, type ListedPhoto } from '../../photos/photo-list.ts';
import { longestSide } from '../../photos/prepare-photo.ts';
import { run } from '../../photos/run.ts';
import { serveFolder } from '../../serve-folder.ts';
import { pairedRow, type Benchmark, type Pair } from '../benchmark.ts';

const originals = resolve('../shared/data/imagenet-sample-originals');
const list = 'tools/photos/cc-by-photos.tsv';
const photos = 200;
const runs = 5;

/** `npm run photos` over files of this machine, against `sharp` alone on the same files. */
export const photosBenchmark: Benchmark = {
  name: 'photos',
  async run() {
    const name = `${String(photos)} photos from a server on this machine into a pack / sharp alone on their files`;
    if (!existsSync(originals)) return [{ name, skipped: `${originals} is absent` }];
    const folder = mkdtempSync(join(tmpdir(), 'hit5-photos-'));
    const chosen = choose();
    const files = place(chosen, join(folder, 'mirror'));
    const server = await serveFolder(join(folder, 'mirror'));
    const pairs: Pair[] = [];
    try {
      for (let at = 0; at <= runs; at += 1) {
        const ours = await timed(() => makePack(server.url, join(folder, `${String(at)}.zip`)));
        const other = await timed(() => sharpAlone(chosen, files, join(folder, `sharp-${String(at)}`)));
        // The first pair reads the files from the disk, and warms both up.
        if (at > 0) pairs.push({ ours, other });
      }
    } finally {
      await server.close();
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

/** Puts originals where the photos would lie on the server. */
function place(chosen: readonly ListedPhoto[], mirror: string): readonly string[] {
  const names = readdirSync(originals).sort();
  return chosen.map(({ address }, at) => {
    const file = join(originals, names[at % names.length] ?? '');
    const path = join(mirror, new URL(address).pathname);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(file, path);
    return file;
  });
}

async function makePack(url: string, out: string): Promise<void> {
  let said = '';
  const silent = {
    out: (text: string) => (said += text),
    err: (text: string) => (said += text),
    progress: () => undefined,
    ask: null,
  };
  const words = ['--photos', String(photos), '--mirror', url, '--out', out, '--yes'];
  const code = await run(words, silent, new AbortController().signal);
  // One of the files is too small for the box that it got.
  if (code > 1) throw new Error(`The pack was not made: ${said}`);
}

/** Turned upright, scaled, cropped to the box and saved, eight at a time: what has to be done to each photo anyway. */
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
