import { html, type TemplateResult } from 'lit';
import type { HandedLink } from '../../../core/trials/handed-links.ts';
import { orderSlice, type SessionRequest } from '../../../core/trials/session-request.ts';
import '../../../kit/element/link-copy/link-copy.ts';

/** The link to a session, for others. */
export interface SessionLink {
  /** The whole address. */
  readonly address: string;
  /** What others need beside it, as a sentence; empty for nothing. */
  readonly needs: string;
}

/**
 * The link, and what those who open it get.
 *
 * @param images how many the challenge has.
 * @param others the links before it with which it should share no image.
 * @param otherSeed the seed of such a link where that is another one; null for none.
 */
export function linkTemplate(
  { address, needs }: SessionLink,
  request: SessionRequest,
  images: number,
  others: readonly HandedLink[],
  otherSeed: number | null,
): TemplateResult {
  return html`<hit5-link-copy label="Link to this session" .address=${address}></hit5-link-copy>
    <p>
      Everybody who opens it gets these images,
      ${request.shuffled ? 'each person in their own order' : 'in the same order'}. ${needs}
    </p>
    <p>
      ${splitWords(request, images, others)} ${otherSeed === null ? '' : otherSeedWords(request, otherSeed)}
    </p>`;
}

/** What the link shares with the others of the same experiment: no image, or how many. */
function splitWords(request: SessionRequest, images: number, others: readonly HandedLink[]): string {
  const { from, to } = orderSlice(request, images);
  const order = `in the order of seed ${String(request.seed)}`;
  const shared = Math.max(
    0,
    ...others.map((other) => {
      const taken = orderSlice(other, images);
      return Math.min(to, taken.to) - Math.max(from, taken.from);
    }),
  );
  if (shared > 0) {
    const other = request.mode === 'practice' ? 'a challenge or a test' : 'a practice';
    return `${imagesWords(shared)} of it ${shared === 1 ? 'is' : 'are'} also in the link to ${other} that stood here.`;
  }
  if (to - from === images) {
    const use = request.mode === 'practice' ? 'for a challenge or a test' : 'to practise on';
    return `It has all ${imagesWords(images)}, so that none is left ${use}.`;
  }
  const [which, other, place] =
    request.mode === 'practice'
      ? [`first ${String(to)}`, 'a challenge or a test', 'end']
      : [`last ${String(to - from)}`, 'a practice', 'start'];
  return (
    `Its images are the ${which} ${order}. Give ${other} the same seed: it takes its images from the ${place} of that ` +
    'order, and a link that you make here leaves out what you have copied before.'
  );
}

/** Two seeds are two orders: nothing keeps their images apart. */
function otherSeedWords({ mode }: SessionRequest, otherSeed: number): string {
  const other = mode === 'practice' ? 'challenge or the test' : 'practice';
  return `The link to the ${other} before has another seed, ${String(otherSeed)}, so they may share images.`;
}

function imagesWords(images: number): string {
  return images === 1 ? '1 image' : `${String(images)} images`;
}
