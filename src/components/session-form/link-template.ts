import { html, type TemplateResult } from 'lit';
import { orderSlice, type SessionRequest } from '../../domain/trials/session-request.ts';
import '../link-copy/link-copy.ts';
import type { HandedLink } from './handed-links.ts';

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
 */
export function linkTemplate(
  { address, needs }: SessionLink,
  request: SessionRequest,
  images: number,
  others: readonly HandedLink[],
): TemplateResult {
  return html`<hit5-link-copy label="Link to this session" .address=${address}></hit5-link-copy>
    <p>
      Everybody who opens it gets these images,
      ${request.shuffled ? 'each person in an order of their own' : 'in the same order'}. ${needs}
    </p>
    <p>${splitWords(request, images, others)}</p>`;
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
  if (request.mode === 'practice') {
    return `Its images are the first ${String(to)} ${order}: a link to a challenge or a test that you make here leaves them out.`;
  }
  const rest = `the last ${String(to - from)} ${order}`;
  return `Its images are ${rest}: a link to a practice that you make here leaves them out.`;
}

function imagesWords(images: number): string {
  return images === 1 ? '1 image' : `${String(images)} images`;
}
