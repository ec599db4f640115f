import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';

const most = 3;

interface ClassGuess {
  readonly label: string;
  readonly count: number;
  readonly isTruth: boolean;
  /** Whether it stands for answers without a guess; default: it is one. */
  readonly isNone?: boolean;
}

/** What the class, or all who take part in a study, answered to a photo. */
@customElement('hit5-class-answer')
export class ClassAnswer extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        font: 0.875rem/1.4 var(--ui);
      }
      h2 {
        font: 600 0.875rem/1.4 var(--ui);
      }
      ul {
        display: grid;
        gap: 4px;
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 8px;
      }
      .bar {
        height: 4px;
        border-radius: 4px;
        background: var(--mat);
        grid-column: 1 / -1;
        overflow: hidden;
      }
      i {
        display: block;
        height: 100%;
        border-radius: 4px;
        background: var(--person-bar);
      }
      .had {
        margin-bottom: 6px;
        color: var(--ink);
        font-weight: 600;
      }
      .truth {
        color: var(--truth);
        font-weight: 600;
      }
      .none span:first-child {
        color: var(--ink-2);
        font-style: italic;
      }
      .none i {
        background: var(--line-strong);
      }
      p {
        margin: 6px 0 0;
        color: var(--ink-2);
      }
    `,
  ];

  @property({ type: Boolean }) study = false;

  /** For how many milliseconds the person saw it; null: as long as they wanted. */
  @property({ attribute: false }) exposure: number | null = null;

  @property({ type: Number }) answers = 0;

  @property() none = 'I don’t know';

  /** How many had the class among their five; null where nobody knows what the photo shows. */
  @property({ attribute: false }) hits: number | null = null;

  /** The first guesses, the commonest first. */
  @property({ attribute: false }) guesses: readonly ClassGuess[] = [];

  protected override render() {
    if (this.answers === 0) return nothing;
    const who = this.study ? 'everybody' : 'the class';
    const shown = this.guesses.filter(({ isTruth }, place) => place < most || isTruth);
    const without = this.answers - sumOf(this.guesses);
    const none = { label: this.none, count: without, isTruth: false, isNone: true };
    const others = sumOf(this.guesses) - sumOf(shown);
    return html`<section aria-label="What ${who} answered">
      ${this.exposure === null ? nothing : html`<p class="had">You had ${this.exposure} milliseconds.</p>`}
      <h2>${this.study ? 'Everybody' : 'The class'}: ${this.#words()}</h2>
      <ul aria-label="First guesses of ${who}">
        ${[...shown, ...(without > 0 ? [none] : [])].map((one) => this.#renderGuess(one))}
      </ul>
      ${others > 0 ? html`<p>And ${others} for others.</p>` : nothing}
    </section>`;
  }

  #renderGuess({ label, count, isTruth, isNone = false }: ClassGuess) {
    return html`<li class=${isTruth ? 'truth' : isNone ? 'none' : ''}>
      <span>${label}</span>
      <span>${isTruth ? html`${tick}<span class="visually-hidden">right, </span>` : nothing} ${count}</span>
      <span class="bar" aria-hidden="true"
        ><i style=${styleMap({ width: `${(100 * count) / this.answers}%` })}></i
      ></span>
    </li>`;
  }

  #words(): string {
    return this.hits === null
      ? `${this.answers} answered`
      : `${this.hits === 0 ? 'nobody' : `${this.hits} of ${this.answers}`} named it`;
  }
}

function sumOf(guesses: readonly ClassGuess[]): number {
  return guesses.reduce((sum, { count }) => sum + count, 0);
}
