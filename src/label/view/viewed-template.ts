import { html, nothing } from 'lit';
import type { Draft } from '../../core/trials/session.ts';
import type { Viewed } from '../../core/trials/timed-view.ts';
import type { Size } from '../../kit/element/photo/photo-view.ts';
import '../element/time-bar/time-bar.ts';
import { shownWords } from '../logic/timed-frames.ts';
import type { Label } from '../make-label.ts';

/** How a photo that is gone was shown. */
export interface SeenBefore {
  /** Null while it is still to come. */
  readonly viewed: Viewed | null;
  /** How large its box and it were, in CSS pixels; null where that is not known. */
  readonly fitted: { readonly box: Size; readonly photo: Size } | null;
  /** How long the answer may take, in milliseconds; null: as long as one wants. */
  readonly answer: number | null;
}

/** What stands in the photo's place once it is gone. */
export function viewedTemplate(
  { viewed, answer }: SeenBefore,
  { time }: Draft,
  { seen }: Pick<Label['flow'], 'seen'>,
) {
  if (!viewed) return nothing;
  return html`<div class="was">
    <h2 tabindex="-1">What was it?</h2>
    ${
      answer === null
        ? nothing
        : html`<hit5-time-bar
            .of=${answer}
            .spent=${1000 * time.response}
            .running=${seen.value}
          ></hit5-time-bar>`
    }
    <p>${shownWords(viewed)} Guess if you are not sure.</p>
  </div>`;
}
