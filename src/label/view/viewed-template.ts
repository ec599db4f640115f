import { css, html, nothing } from 'lit';
import type { Viewed } from '../../core/trials/timed-view.ts';
import type { Size } from '../../kit/element/photo/photo-view.ts';
import '../element/time-bar/time-bar.ts';
import { faultWords } from '../logic/timed-frames.ts';

export interface SeenBefore {
  /** Null while it is still to come. */
  readonly viewed: Viewed | null;
  readonly fitted: { readonly box: Size; readonly photo: Size } | null;
  /** How long the answer may take, in milliseconds; null: as long as one wants. */
  readonly answer: number | null;
}

interface AnswerRun {
  /** What was spent before, in milliseconds. */
  readonly spent: number;
  readonly running: boolean;
}

export function viewedTemplate(
  { viewed, answer }: Pick<SeenBefore, 'viewed' | 'answer'>,
  { spent, running }: AnswerRun,
) {
  if (!viewed) return nothing;
  return html`<div class="was">
    <h2 tabindex="-1">What was it?</h2>
    ${
      answer === null
        ? nothing
        : html`<hit5-time-bar .of=${answer} .spent=${spent} .running=${running}></hit5-time-bar>`
    }
    <p>${faultWords(viewed) ?? ''} Guess if you are not sure.</p>
  </div>`;
}

export const viewedStyles = css`
  .was {
    display: grid;
    flex: 1;
    gap: 14px;
    align-content: center;
    min-height: 7rem;
    text-align: center;
  }
  .was h2 {
    font-size: clamp(1.75rem, 1.2rem + 2vw, 2.5rem);
  }
  .was p {
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
`;
