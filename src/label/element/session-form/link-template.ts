import { html, type TemplateResult } from 'lit';
import type { HandedLink } from '../../logic/handed-links.ts';
import { orderSlice } from '../../../core/trials/session-request.ts';
import '../../../kit/element/copy-field/copy-field.ts';

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
 * @param others the links before it with which it should share no image.
 * @param unparted such a link where nothing keeps its images apart; null for none.
 */
export function linkTemplate(
  { address, needs }: SessionLink,
  link: HandedLink,
  others: readonly HandedLink[],
  unparted: HandedLink | null,
): TemplateResult {
  return html`<hit5-copy-field label="Link to this session" .text=${address}></hit5-copy-field>
    <p>
      Everybody who opens it gets these images,
      ${link.shuffled ? 'each person in their own order' : 'in the same order'}. ${needs}
    </p>
    <p>${splitWords(link, others)} ${unparted === null ? '' : unpartedWords(link, unparted)}</p>`;
}

/** What the link shares with the others of the same experiment: no image, or how many. */
function splitWords(link: HandedLink, others: readonly HandedLink[]): string {
  const { mode, images } = link;
  const { from, to } = orderSlice(link, images);
  const order = `in the order of seed ${link.seed}`;
  const shared = Math.max(
    0,
    ...others.map((other) => {
      const taken = orderSlice(other, images);
      return Math.min(to, taken.to) - Math.max(from, taken.from);
    }),
  );
  if (shared > 0) {
    const other = mode === 'practice' ? 'a challenge or a test' : 'a practice';
    return `${imagesWords(shared)} of it ${shared === 1 ? 'is' : 'are'} also in the link to ${other} that stood here.`;
  }
  if (to - from === images) {
    const use = mode === 'practice' ? 'for a challenge or a test' : 'to practise on';
    return `It has all ${imagesWords(images)}, so that none is left ${use}.`;
  }
  const [which, other, place] =
    mode === 'practice'
      ? [`first ${to}`, 'a challenge or a test', 'end']
      : [`last ${to - from}`, 'a practice', 'start'];
  return (
    `Its images are the ${which} ${order}. Give ${other} the same seed${link.kinds ? ' and kinds of images' : ''}: it takes its images from the ${place} of that ` +
    'order, and a link that you make here leaves out what you have copied before.'
  );
}

/** Two seeds are two orders, and so are two choices of kinds: nothing keeps their images apart. */
function unpartedWords({ mode, seed }: HandedLink, other: HandedLink): string {
  const name = `The link to the ${mode === 'practice' ? 'challenge or the test' : 'practice'} before`;
  return other.seed === seed
    ? `${name} takes other kinds of images, so they may share some.`
    : `${name} has another seed, ${other.seed}, so they may share images.`;
}

function imagesWords(images: number): string {
  return images === 1 ? '1 image' : `${images} images`;
}
