import { html, nothing, type TemplateResult } from 'lit';
import { counted } from '../../core/text/counted.ts';
import { labelWords } from '../../files/label-words.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { shownTitle } from '../../core/trials/challenge.ts';
import { whatFewImagesTell } from '../../core/trials/what-few-images-tell.ts';
import type { Session } from '../../core/trials/session.ts';
import type { Results } from '../make-results.ts';
import { isShort } from './short-session.ts';

/** Which images a session has, what is known of their labels, and what so few of them can tell. */
export function imagesTold(session: Session, { library }: Results): TemplateResult | typeof nothing {
  const open = library.of(session);
  // What nobody has to be told of ten photos that came with Hit5.
  if (isShort(session) && open && !open.labels) return nothing;
  const summary = library.summaries.value.find(({ id }) => id === session.challengeId);
  const challenge = open?.challenge ?? summary;
  const title = challenge ? shownTitle(challenge) : null;
  const images = session.order.length;
  const of = title === null ? ', which are not at hand any more' : ` of ${quoted(title)}`;
  const labels = open?.labels ? labelWords(open.labels).join(' ') : nothing;
  return html`<p class="whose">${counted(images, 'image')}${of}. ${whatFewImagesTell(images)} ${labels}</p>`;
}
