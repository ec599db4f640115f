import { css, html, nothing } from 'lit';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Viewed } from '../../core/trials/timed-view.ts';
import type { Size } from '../../kit/element/photo/photo-view.ts';
import '../element/category-buttons/category-buttons.ts';
import type { ClassPickEvent } from '../element/class-picker/pick-acts.ts';
import type { GuessRemoveEvent } from '../element/guess-slots/guess-slots.ts';
import '../element/time-bar/time-bar.ts';
import type { CategoryButton } from '../logic/category-buttons.ts';
import { faultWords } from '../logic/timed-frames.ts';
import { timedWords } from '../words/timed/timed.ts';
import { answeringWords } from '../words/answering/answering.ts';

export interface SeenBefore {
  /** Null while it is still to come. */
  readonly viewed: Viewed | null;
  readonly fitted: { readonly box: Size; readonly photo: Size } | null;
  /** How long the answer may take, in milliseconds; null: as long as one wants. */
  readonly answer: number | null;
}

/** @param spent of the time for the answer, in milliseconds. */
export function viewedTemplate({ viewed, answer }: SeenBefore, spent: number, running: boolean) {
  if (!viewed) return nothing;
  const words = timedWords();
  return html`<div class="was">
    <h2 tabindex="-1">${words.whatWasIt}</h2>
    ${
      answer === null
        ? nothing
        : html`<hit5-time-bar .of=${answer} .spent=${spent} .running=${running}></hit5-time-bar>`
    }
    <p>${faultWords(viewed, words) ?? ''} ${words.guessIfUnsure}</p>
  </div>`;
}

interface QuickAnswer {
  /** The question, the time for it, and how the photo was shown. */
  readonly was: unknown;
  readonly categories: readonly CategoryButton[];
  /** What is picked: something for a moment only, or after a reload. */
  readonly picks: readonly Wnid[];
  readonly answer: (wnid: Wnid) => void;
  readonly unknown: unknown;
}

/** The answer to a photo that was shown for a moment, by a short list: one press, and the next one comes. */
export function quickAnswerTemplate({ was, categories, picks, answer, unknown }: QuickAnswer) {
  const again = ({ value: slot }: GuessRemoveEvent) => {
    const wnid = picks[slot];
    if (wnid !== undefined) answer(wnid);
  };
  return html`<section class="quick" aria-label=${answeringWords().yourAnswer}>
    ${was}
    <hit5-category-buttons
      .categories=${categories}
      .picks=${picks}
      @hit5-class-pick=${({ value: { wnid } }: ClassPickEvent) => answer(wnid)}
      @hit5-guess-remove=${again}
    ></hit5-category-buttons>
    ${unknown}
  </section>`;
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
  main:has(.quick) {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .quick {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: clamp(12px, 2.5vmin, 20px);
    width: min(100%, 61.25rem);
    min-height: 0;
    margin-inline: auto;
    padding: 16px;
    text-align: center;
  }
  .quick .was {
    display: contents;
  }
  .quick h2 {
    font: 500 clamp(1.75rem, 5.5vmin, 2.5rem)/1.2 var(--display);
  }
  .quick .was p {
    order: 1;
  }
  .quick .unknown {
    order: 2;
    align-self: center;
  }
  .quick hit5-category-buttons {
    padding: 0;
    border: 0;
    border-radius: 0;
    box-shadow: none;
    grid-area: auto;
  }
`;
