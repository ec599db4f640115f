import { parseChallenge } from '#src/files/challenge-format.ts';
import type { ImageClass } from '#src/core/classes/catalogue.ts';
import { imageOrder, plainRequest } from '#src/core/trials/session-request.ts';
import type { Mode } from '#src/core/trials/session.ts';
import { namedCatalogue, projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';

export const catalogue = namedCatalogue();
export const challenge = parseChallenge(
  'manifest.json',
  projectFile('assets/challenge/manifest.json'),
  catalogue,
);

/** The true classes of a session's images, in the order of showing; only the tests know them. */
export function truths(seed: number, count: number, mode: Mode = 'challenge'): readonly ImageClass[] {
  return imageOrder(challenge.images, { ...plainRequest, seed, count, mode }, 'anybody').map((id) => {
    const image = challenge.images.find((one) => one.id === id);
    if (!image?.wnid) throw new Error(`The challenge has no image ${id} with a truth.`);
    return catalogue.byWnid(image.wnid);
  });
}
