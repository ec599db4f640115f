import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import sharp from 'sharp';
import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { challengeText, parseChallenge } from '../../src/files/challenge-format.ts';
import { pluralize } from '../../src/core/text/pluralize.ts';
import {
  packFile,
  packText,
  parsePack,
  type PackManifest,
  type PackStrip,
} from '../../src/files/pack-format.ts';
import type { Challenge, ChallengeId, ChallengeImage } from '../../src/core/trials/challenge.ts';
import type { PackContents } from '../../src/packs/pack/pack-contents.ts';
import { imagePath, packEntries, stripPath } from '../../src/packs/pack/pack-files.ts';
import { zipParts } from '../../src/packs/pack/zip-writer.ts';
import type { KeptPhotos } from './kept-photos.ts';
import type { ListedPhoto } from './photo-list.ts';
import { tileSide } from './prepare-photo.ts';
import type { SelectedPhotos } from './choose-photos.ts';

/** Every pack bears it, so that the same photos are the same bytes: when the competition's last set came out. */
const created = '2017-10-01T00:00:00.000Z';

/** What the competition did, and what a look at 200 of the photos to be answered showed. */
const labels = {
  from: 'the adversarial competition of NIPS 2017',
  doubtful: 1 / 12,
  networkChosen: true,
  note: '',
} as const;

/** @throws FormatError when the pack is not in the form that Hit5 reads. */
export function packOf(
  { taken }: SelectedPhotos,
  kept: KeptPhotos,
  seed: number,
  catalogue: Catalogue,
): PackContents & { readonly challenge: Challenge | null } {
  const photos = [...taken].flatMap(([{ part }, own]) => (part === 'challenge' ? own : []));
  // By id: the order must say nothing of the classes.
  const answered = photos.sort((a, b) => (a.id < b.id ? -1 : 1));
  const examples = new Map<Wnid, readonly ListedPhoto[]>();
  for (const [{ part, wnid }, own] of taken)
    if (part === 'examples' && own.length > 0) examples.set(wnid, own);
  const byId = new Map(answered.map((photo) => [photo.id, photo]));

  const id = idOf(answered, examples, seed);
  const title =
    answered.length > 0
      ? `${pluralize(answered.length, 'photo')} from Flickr, seed ${seed}`
      : `Examples from Flickr, seed ${seed}`;
  const images = answered.map((photo) => listed(photo, kept));
  const challenge = images.length > 0 ? { id, title, description: '', images } : null;
  const strips = new Map([...examples].map(([wnid, own]) => [wnid, stripOf(wnid, own)]));
  const manifest: PackManifest & { readonly labels: typeof labels } = {
    id,
    title,
    description: 'Real photos from Flickr, each cropped to what its class is about.',
    licence: 'CC-BY-2.0',
    created,
    labels,
    examples: strips,
  };

  parsePack(packFile, packText(manifest), catalogue);
  if (challenge) parseChallenge('challenge.json', challengeText(challenge), catalogue);
  return {
    manifest,
    challenge,
    predictions: null,
    openImage: (image) => Promise.resolve(jpegBlob(kept.read(byId.get(image.id) as ListedPhoto))),
    openStrip: async (wnid) =>
      jpegBlob(await drawStrip((examples.get(wnid) ?? []).map((one) => kept.read(one)))),
  };
}

export async function writePack(contents: PackContents, path: string, signal: AbortSignal): Promise<void> {
  const file = await open(path, 'w');
  try {
    const entries = packEntries(contents, signal, () => undefined);
    for await (const part of zipParts(entries, signal))
      await file.writeFile(part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : part);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The same photos make the same id, in whatever run, and others another one. */
function idOf(
  answered: readonly ListedPhoto[],
  examples: ReadonlyMap<Wnid, readonly ListedPhoto[]>,
  seed: number,
): ChallengeId {
  const hash = createHash('sha256');
  for (const { id } of [...answered, ...[...examples.values()].flat()]) hash.update(`${id}\n`);
  return `flickr-${seed}-${hash.digest('hex').slice(0, 8)}` as ChallengeId;
}

function listed(photo: ListedPhoto, kept: KeptPhotos): ChallengeImage {
  const { id, wnid, credit } = photo;
  const { width, height } = kept.photos.get(id) as { readonly width: number; readonly height: number };
  return { id, file: imagePath(id, 'image/jpeg'), width, height, wnid, kind: 'photo', credit };
}

function stripOf(wnid: Wnid, photos: readonly ListedPhoto[]): PackStrip {
  return {
    file: stripPath(wnid, 'image/jpeg'),
    tiles: photos.length,
    images: photos.map(({ id, credit }) => ({ id, credit })),
  };
}

/** Tiles side by side, from left to right. */
async function drawStrip(tiles: readonly Buffer[]): Promise<Buffer<ArrayBuffer>> {
  const canvas = {
    width: tiles.length * tileSide,
    height: tileSide,
    channels: 3,
    background: '#fff',
  } as const;
  const placed = tiles.map((input, at) => ({ input, left: at * tileSide, top: 0 }));
  const strip = await sharp({ create: canvas }).composite(placed).jpeg({ quality: 85 }).toBuffer();
  return Buffer.from(strip);
}

function jpegBlob(bytes: Buffer<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: 'image/jpeg' });
}
