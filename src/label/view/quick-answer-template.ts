import { css, html } from 'lit';
import type { Wnid } from '../../core/classes/class-ids.ts';
import '../element/category-buttons/category-buttons.ts';
import type { ClassPickEvent } from '../element/class-picker/pick-acts.ts';
import type { GuessRemoveEvent } from '../element/guess-slots/guess-slots.ts';
import type { CategoryButton } from '../logic/category-buttons.ts';

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
  return html`<section class="quick" aria-label="Your answer">
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

export const quickAnswerStyles = css`
  main:has(.quick) {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .quick {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: 20px;
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
    font: 500 2.5rem/1.2 var(--display);
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
  @media (max-width: 44rem), (max-height: 44rem) {
    .quick {
      gap: 12px;
    }
    .quick h2 {
      font-size: 1.75rem;
    }
  }
`;
