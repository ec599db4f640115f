import { html, type TemplateResult } from 'lit';
import type { SessionRequest } from '../../domain/trials/session-request.ts';
import '../link-copy/link-copy.ts';

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
 * @param testShown whether the link to a challenge or a test with the same seed, which keeps nothing back, was shown.
 */
export function linkTemplate(
  { address, needs }: SessionLink,
  request: SessionRequest,
  testShown: boolean,
): TemplateResult {
  return html`<hit5-link-copy label="Link to this session" .address=${address}></hit5-link-copy>
    <p>
      Everybody who opens it gets these images,
      ${request.shuffled ? 'each person in an order of their own' : 'in the same order'}. ${needs}
    </p>
    <p>${splitWords(request, testShown)}</p>`;
}

/** What the link shares with the other link of the same experiment: no image, or which. */
function splitWords({ mode, seed, practice }: SessionRequest, testShown: boolean): string {
  const number = practice === 1 ? 'image' : `${String(practice)} images`;
  if (mode === 'practice') {
    const anew = testShown
      ? `The link to a challenge or a test that stood here before has them in it: make that one anew after this.`
      : 'The link to a challenge or a test that you make here after this one leaves them out.';
    return `The first ${number} of seed ${String(seed)} are for practice. ${anew}`;
  }
  if (practice > 0) return `The first ${number} of seed ${String(seed)}, kept for practice, are not in it.`;
  return 'It keeps no image for practice: where people practise before it, make the link to the practice first.';
}
