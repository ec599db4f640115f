import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LinkWords } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Observers } from '../make-observers.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ImageAnswer, ObserversReport } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { goToHeading } from '../../kit/element/heading-focus.ts';
import { ImageSteps, imageStepsStyles } from '../../kit/element/image-steps/image-steps.ts';
import { answerWords, otherAnswersStyles } from '../../results/view/other-answers.ts';
import { amongLink, groupAsked, imageAddress, parseChoice } from './choice-link.ts';
import { imageFinder } from './image-finder.ts';
import { observersStyles } from './observers-page-styles.ts';

/**
 * One image of a comparison: what is right, and what each observer answered; its neighbours by key.
 * @slot - What is wrong with the address.
 */
@customElement('hit5-observed-image')
export class ObservedImage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    visuallyHidden,
    observersStyles,
    otherAnswersStyles,
    imageStepsStyles,
    css`
      .image {
        display: grid;
        align-items: start;
        gap: 20px;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      }
      img {
        width: 100%;
        max-height: 24rem;
        border-radius: var(--radius-small);
        background: var(--mat);
        object-fit: contain;
      }
      .gone {
        padding: 24px;
        border-radius: var(--radius-small);
        background: var(--mat);
      }
      .others li {
        overflow-wrap: anywhere;
      }
      .others .asked {
        padding-left: 12px;
        border-left: 4px solid var(--ink);
      }
      .who {
        display: block;
        color: var(--ink);
        font-weight: 600;
      }
      @media (width < 36rem) {
        .all {
          order: -1;
          width: 100%;
        }
        .image {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Observers;

  @property({ attribute: false }) report!: ObserversReport;

  /** Its id or file name. */
  @property() image = '';

  /** Among which images it stands, as the address says. */
  @property({ attribute: false }) words: LinkWords = {};

  #atHand = false;
  #steps = new ImageSteps(this);

  #found = new Task(this, {
    args: () => [this.image, this.report, this.words] as const,
    task: async ([image, report, words]) => {
      const { observers } = this.stores;
      const group = groupAsked(words);
      const among = group ? report[group] : await observers.imagesOf(parseChoice(words) ?? { kind: 'all' });
      return { image, among: among ?? [], answers: await observers.answersTo(image) };
    },
  });

  protected override render() {
    return this.#found.render({
      complete: ({ image, among, answers }) => this.#renderImage(image, among, answers),
      error: (cause) => html`<p>${messageOf(cause)}</p>`,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#atHand ||= goToHeading(this.renderRoot.querySelector('h2'));
  }

  #renderImage(image: string, among: readonly string[], answers: readonly ImageAnswer[]) {
    const finder = imageFinder(this.stores, this.report);
    const open = finder.isInOpenTest(image);
    const { src } = finder.tile(image);
    return html`<section class="card chosen" aria-labelledby="observed">
      ${this.#steps.render(
        among.indexOf(image),
        among.length,
        (at) => imageAddress(among[at] ?? image, this.words),
        amongLink(this.words),
      )}
      <h2 id="observed">${open ? visibleText(image) : this.#title(image, answers)}</h2>
      <slot></slot>
      <div class="image">
        ${src ? html`<img src=${src} alt="What they answered about" />` : html`<p class="gone">The photo is not on this machine.</p>`}
        ${
          open
            ? html`<p>
                It is in a test on this machine that is not finished: its answers are shown afterwards.
              </p>`
            : this.#renderAnswers(answers)
        }
      </div>
    </section>`;
  }

  /** What is right, where it is known, and the name. */
  #title(image: string, answers: readonly ImageAnswer[]): string {
    const { catalogue } = this.stores;
    const right = new Set(answers.flatMap((answer) => answer.right));
    const labels = [...right].map((one) => (catalogue.has(one) ? catalogue.title(one) : visibleText(one)));
    return labels.length === 0
      ? `${visibleText(image)}: nothing says what is right`
      : `${[...new Set(labels)].join(' or ')} (${visibleText(image)})`;
  }

  #renderAnswers(answers: readonly ImageAnswer[]) {
    if (answers.length === 0) return html`<p>No observer has this image.</p>`;
    const { who } = this.words;
    const asked = (answer: ImageAnswer) => answer.observer === who;
    // The one that the reader came for stands first, beside the photo.
    const shown = [...answers.filter(asked), ...answers.filter((answer) => !asked(answer))];
    return html`<ul class="others" aria-label="What the observers answered">
      ${shown.map(
        (answer) =>
          html`<li
            class=${asked(answer) ? 'asked' : ''}
            aria-current=${ifDefined(asked(answer) ? 'true' : undefined)}
          >
            <span class="who"
              >${shownName({ name: answer.observer, simulated: answer.simulated })}:
              ${outcomeOf(answer)}${answer.condition === null ? '' : `, ${visibleText(answer.condition)}`}</span
            >
            ${answerWords(answer, this.stores.catalogue, (guess) => answer.right.includes(guess))}
          </li>`,
      )}
    </ul>`;
  }
}

function outcomeOf({ hit, assisted, spoiled }: ImageAnswer): string {
  if (hit !== null) return hit ? 'right' : 'missed';
  if (assisted) return 'not counted, answered with help';
  return spoiled ? 'not counted, not shown as asked' : 'not counted, nothing says what is right';
}
