import { css, html } from 'lit';
import type { CategoryList } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Draft } from '../../core/trials/session.ts';
import '../element/category-buttons/category-buttons.ts';
import type { ClassPickEvent } from '../element/class-picker/pick-acts.ts';
import { categoryButtons } from '../logic/category-buttons.ts';
import type { Label } from '../make-label.ts';
import { viewedTemplate, type SeenBefore } from './viewed-template.ts';

/** What was asked of a person, and what they may do. */
interface QuickAnswer {
  readonly timed: SeenBefore;
  readonly draft: Draft;
  readonly list: CategoryList;
  readonly stores: Pick<Label, 'flow' | 'catalogue'>;
  /** One press answers. */
  readonly answer: (wnid: Wnid) => void;
  /** The button that says "I don't know". */
  readonly unknown: unknown;
}

/** The answer to a photo that was shown for a moment, by a short list: one press, and the next one comes. */
export function quickAnswerTemplate({ timed, draft, list, stores, answer, unknown }: QuickAnswer) {
  return html`<section class="quick" aria-label="Your answer">
    ${viewedTemplate(timed, draft, stores.flow)}
    <hit5-category-buttons
      .categories=${categoryButtons(list, stores.catalogue)}
      .picks=${draft.guesses}
      @hit5-class-pick=${({ value: { wnid } }: ClassPickEvent) => answer(wnid)}
    ></hit5-category-buttons>
    ${unknown}
  </section>`;
}

/** The question above, the buttons in the middle, how long it was shown below. */
export const quickAnswerStyles = css`
  main:has(> .quick) {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 61.25rem);
    justify-content: center;
  }
  .quick {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: 20px;
    min-height: 0;
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
  @media (max-height: 44rem) {
    .quick {
      gap: 12px;
    }
    .quick h2 {
      font-size: 1.75rem;
    }
  }
`;
