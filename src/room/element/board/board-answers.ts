import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { formatPercent } from '../../../core/text/format-number.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { boardWords } from '../../words/board/board.ts';

export interface BoardGuess {
  readonly label: string;
  /** 0..1, how long its bar is. */
  readonly share: number;
  readonly figure: string;
  readonly isRight: boolean;
  /** Whether it stands for answers without a guess; default: it is one. */
  readonly isNone?: boolean;
}

export interface BoardSide {
  readonly side: 'person' | 'network';
  readonly heading: string;
  readonly guesses: readonly BoardGuess[];
  /** What comes behind them and has no bar: "under 1 %: tench, coho"; left out for nothing. */
  readonly rest?: string;
  /** Whether the network was asked and gave no answer; default: it was not asked yet. */
  readonly failed?: boolean;
}

export const seenShare = 0.01;

/** A network's share as a figure: "41 %", and "under 1 %" where it is that little. */
export function shareFigure(share: number): string {
  if (share < seenShare) return 'under 1\u202f%';
  return share > 0.99 && share < 1 ? formatPercent(share) : `${Math.round(100 * share)}\u202f%`;
}

export const guessBars = css`
  ol {
    display: grid;
    gap: 0.3em;
  }
  li {
    display: grid;
    gap: 0 0.8em;
    align-items: baseline;
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .name {
    overflow-wrap: anywhere;
  }
  .figure {
    font-weight: 600;
    white-space: nowrap;
  }
  .right .figure,
  .right .name {
    color: var(--truth);
    font-weight: 600;
  }
  .none .name {
    color: var(--ink-2);
    font-style: italic;
  }
  .bar {
    height: 0.33em;
    margin-top: 0.1em;
    border-radius: 1rem;
    background: var(--mat);
    grid-column: 1 / -1;
    overflow: hidden;
  }
  .bar i {
    display: block;
    height: 100%;
    border-radius: 1rem;
    background: var(--network-bar);
  }
  .person .bar i {
    background: var(--person-bar);
  }
  .person .none .bar i {
    background: var(--line-strong);
  }
`;

export function guessesTemplate(guesses: readonly BoardGuess[]) {
  return html`<ol>
    ${guesses.map(
      ({ label, share, figure, isRight, isNone = false }) =>
        html`<li class=${isRight ? 'right' : isNone ? 'none' : ''}>
          <span class="name">${label}</span>
          <span class="figure"
            >${isRight ? html`${tick}<span class="visually-hidden">${boardWords().sides.right} </span>` : nothing}
            ${figure}</span
          >
          <span class="bar" aria-hidden="true"
            ><i style=${styleMap({ width: `${(100 * share).toFixed(1)}%` })}></i
          ></span>
        </li>`,
    )}
  </ol>`;
}

/** How the answers may stand, the roomiest first; in the last ones it is not said how ImageNet files the photo. */
const fits = [
  { size: 1.35, name: '' },
  { size: 1.15, name: '' },
  { size: 1, name: '' },
  { size: 0.92, name: 'close' },
  { size: 0.85, name: 'close' },
  { size: 0.8, name: 'close' },
  { size: 0.8, name: 'close brief' },
  { size: 0.73, name: 'close brief' },
  { size: 0.66, name: 'close brief' },
] as const;

/** A photo's class, and what the class and the networks said: bars, with the truth marked by a tick. */
@customElement('hit5-board-answers')
export class BoardAnswers extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    visuallyHidden,
    guessBars,
    css`
      :host {
        min-width: 0;
        min-height: 0;
        color: var(--ink);
      }
      .all {
        display: grid;
        gap: 0.7em;
        font: calc(0.9rem * var(--size, 1)) / 1.3 var(--ui);
      }
      .truth,
      .untold {
        font: 500 1.9em/1.2 var(--display);
        overflow-wrap: anywhere;
      }
      .truth {
        color: var(--truth);
      }
      .untold {
        color: var(--line-strong);
      }
      .imagenet {
        color: var(--ink-2);
        font: 0.5em/1.3 var(--ui);
        white-space: nowrap;
      }
      .filed {
        margin-top: -0.25em;
      }
      section {
        display: grid;
        gap: 0.3em;
      }
      h3 {
        color: var(--ink-2);
        font: 400 0.89em/1.3 var(--ui);
      }
      section,
      .truth {
        animation: come 0.45s ease-out;
      }
      .bar i {
        animation: grow 0.7s ease-out;
        transform-origin: left;
      }
      @keyframes come {
        from {
          opacity: 0;
          transform: translateY(0.6rem);
        }
      }
      @keyframes grow {
        from {
          transform: scaleX(0);
        }
      }
      section p,
      ::slotted(*) {
        color: var(--ink-2);
        font-size: 0.89em;
      }
      .close {
        gap: 0.6em;
        line-height: 1.2;
      }
      .close :is(section, ol) {
        gap: 0.18em;
      }
      .brief .filed {
        display: none;
      }
    `,
  ];

  /** The class's name; empty where nobody knows; null: it is not told yet. */
  @property({ attribute: false }) truth: string | null = '';

  /** ImageNet's name for it where that differs, and how ImageNet files it where that is odd; else null. */
  @property({ attribute: false }) imageNet: string | null = null;
  @property({ attribute: false }) filed: string | null = null;

  @property({ attribute: false }) sides: readonly BoardSide[] = [];

  @query('.all') readonly all!: HTMLElement;

  readonly #resized = new ResizeObserver(() => this.#fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    document.fonts.addEventListener('loadingdone', this.#fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#fit);
  }

  protected override updated(): void {
    this.#fit();
  }

  protected override render() {
    return html`<div class="all">${this.#renderAll()}</div>`;
  }

  #renderAll() {
    const { sides: words } = boardWords();
    return html`${this.#renderTruth()}
      ${this.sides.map(
        ({ side, heading, guesses, rest, failed = false }) =>
          html`<section class=${side}>
            <h3>${heading}</h3>
            ${
              guesses.length === 0
                ? html`<p>${side === 'person' ? words.nothing : failed ? words.failed : words.notYet}</p>`
                : guessesTemplate(guesses)
            }
            ${rest ? html`<p>${rest}</p>` : nothing}
          </section>`,
      )} <slot></slot>`;
  }

  #renderTruth() {
    if (this.truth === null) return html`<h2 class="untold">${boardWords().beats.question}</h2>`;
    if (this.truth === '') return nothing;
    const { truth, imageNet, filed } = this;
    return html`<h2 class="truth">
        ${tick}
        ${truth}${imageNet === null ? nothing : html` <span class="imagenet">· ImageNet: ${imageNet}</span>`}
      </h2>
      ${filed === null ? nothing : html`<p class="filed">${filed}</p>`}`;
  }

  /** The answers stand closer and smaller, and say less, until all of them are seen. */
  readonly #fit = (): void => {
    for (const { size, name } of fits) {
      this.all.style.setProperty('--size', String(size));
      this.all.className = `all ${name}`;
      if (this.all.offsetHeight <= this.clientHeight) return;
    }
  };
}
