import { challengeText } from '#src/files/challenge-format.ts';
import { packText, type ExampleImage, type PackLabels } from '#src/files/pack-format.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ChallengeId, Credit, ImageId } from '#src/core/trials/challenge.ts';
import { plainPhoto } from '#tests/e2e/synthetic-photos.ts';

export { plainPhoto as png };

/** A licence that asks for a name. */
export const credit: Credit = {
  author: 'Ann Example',
  licence: 'CC BY 2.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/2.0/',
  source: 'https://photos.example/ann/1',
  changes: 'cropped, scaled',
};

const labels: PackLabels = {
  from: 'a competition',
  doubtful: 1 / 12,
  networkChosen: true,
  note: '',
};

/**
 * The files of a pack: images `i0`, `i1` … of these classes, and strips of three tiles.
 *
 * @param file the path of the first image.
 * @param shown what the first strip's tiles show.
 */
export function packOf(
  id: string,
  classes: readonly string[],
  strips: readonly string[] = [],
  file = 'images/i0.png',
  shown?: readonly ExampleImage[],
): Record<string, Uint8Array | string> {
  const pathOf = (at: number) => (at === 0 ? file : `images/i${at}.png`);
  const images = classes.map((wnid, at) => ({
    id: `i${at}` as ImageId,
    file: pathOf(at),
    width: 64,
    height: 48,
    wnid: wnid as Wnid,
    kind: 'photo' as const,
    credit,
  }));
  const about = { id: id as ChallengeId, title: id, description: '' };
  const examples = new Map(
    strips.map((wnid, at) => [
      wnid as Wnid,
      { file: `examples/${wnid}.png`, tiles: 3, images: at === 0 ? shown : undefined },
    ]),
  );
  return {
    'hit5-pack.json': packText({
      ...about,
      licence: 'CC BY 2.0',
      created: '2026-11-26T10:00:00.000Z',
      labels,
      examples,
    }),
    ...(images.length > 0 ? { 'challenge.json': challengeText({ ...about, images }) } : {}),
    ...Object.fromEntries(images.map((_, at) => [pathOf(at), plainPhoto(at + 1)])),
    ...Object.fromEntries(strips.map((wnid, at) => [`examples/${wnid}.png`, plainPhoto(at + 50, 96, 32)])),
  };
}
