import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import { base } from '../../../kit/style/base.ts';
import { headings, visuallyHidden } from '../../../kit/style/controls.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';

/** One of the five, as shown. */
interface LiveGuess {
  /** What follows a class from one place to another: its wnid. */
  readonly key: string;
  readonly label: string;
  /** 0..1 */
  readonly probability: number;
}

/** Where a row and its bar are seen: below the top of the whole, and how long; in CSS pixels. */
interface Seen {
  readonly top: number;
  readonly width: number;
}

/** How long a bar or a row is on its way, in milliseconds. */
const glide = 250;

/** How many drawings in a row may come before the rows have arrived. */
const mostEarly = 3;

/** The network's five for pictures that change: bars that grow and shrink, rows that slide to their new places. */
@customElement('hit5-live-bars')
export class LiveBars extends LitElement {
  static override readonly styles = [
    base,
    headings,
    visuallyHidden,
    css`
      :host {
        min-width: 0;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        align-items: baseline;
        justify-content: space-between;
        margin-bottom: 10px;
        color: var(--network);
      }
      .subtitle,
      .value,
      .waiting {
        color: var(--ink-2);
        font-size: 0.8125rem;
      }
      ol {
        display: grid;
        gap: 6px;
        min-height: 300px;
        align-content: start;
        isolation: isolate;
      }
      li {
        display: grid;
        gap: 4px 10px;
        height: 54px;
        align-content: center;
        padding: 0 10px;
        border-radius: var(--radius-small);
        /* Rows pass over one another on their ways, and only one of them can be read at a place. */
        background: var(--paper);
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .label {
        overflow: hidden;
        font-size: 1rem;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
      .truth {
        background: var(--truth-fill);
        color: var(--truth);
        font-weight: 600;
      }
      .truth .value {
        color: inherit;
      }
      .value {
        font-variant-numeric: tabular-nums;
      }
      .value .tick {
        width: 1em;
        height: 1em;
        vertical-align: -0.1em;
      }
      .bar {
        height: 8px;
        border-radius: 4px;
        background: var(--mat);
        overflow: hidden;
        grid-column: 1 / -1;
      }
      .fill {
        display: block;
        min-width: 2px;
        height: 100%;
        border-radius: inherit;
        background: var(--network-bar);
      }
    `,
  ];

  @property() heading = 'Network';

  @property() subtitle = '';

  /** In falling probability. */
  @property({ attribute: false }) guesses: readonly LiveGuess[] = [];

  /** The key of the true class; null where nobody said it. */
  @property({ attribute: false }) truth: string | null = null;

  @property() waiting = '';

  /** Where rows and bars were seen, also on their ways, by key. */
  #before = new Map<string, Seen>();

  /** When it was drawn last, and how often in a row that was before the rows had arrived. */
  #drawn = { at: -Infinity, early: 0 };

  protected override willUpdate(): void {
    this.#before = this.#seen();
  }

  protected override updated(): void {
    const rows = this.#rows();
    const parts = rows.flatMap((row) => [row, row.querySelector('.fill')]);
    for (const one of parts.flatMap((part) => part?.getAnimations() ?? [])) one.cancel();
    const at = performance.now();
    this.#drawn = { at, early: at - this.#drawn.at < glide ? this.#drawn.early + 1 : 0 };
    // Rows that never arrive cannot be read: with many pictures a second they stand at their places at once.
    if (this.#drawn.early >= mostEarly || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const now = this.#seen();
    for (const row of rows) {
      const key = row.dataset['key'] ?? '';
      glideFrom(row, this.#before.get(key), now.get(key));
    }
  }

  protected override render() {
    return html`<section aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <span class="subtitle">${this.subtitle}</span>
      </div>
      ${
        this.guesses.length === 0
          ? html`<p class="waiting">${this.waiting}</p>`
          : html`<ol>
              ${repeat(
                this.guesses,
                ({ key }) => key,
                (guess) => this.#renderGuess(guess),
              )}
            </ol>`
      }
    </section>`;
  }

  #renderGuess({ key, label, probability }: LiveGuess) {
    const hit = key === this.truth;
    return html`<li class=${hit ? 'truth' : ''} data-key=${key}>
      <span class="label" lang="en">${label}</span>
      <span class="value">
        ${hit ? html`${tick}<span class="visually-hidden">truth</span>` : nothing}
        ${formatPercent(probability)}
      </span>
      <span class="bar" aria-hidden="true">
        <span class="fill" style=${styleMap({ width: `${100 * probability}%` })}></span>
      </span>
    </li>`;
  }

  #rows(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li')];
  }

  #seen(): Map<string, Seen> {
    const { top } = this.getBoundingClientRect();
    return new Map(
      this.#rows().map((row) => [
        row.dataset['key'] ?? '',
        {
          top: row.getBoundingClientRect().top - top,
          width: row.querySelector('.fill')?.getBoundingClientRect().width ?? 0,
        },
      ]),
    );
  }
}

/** Lets a row and its bar go from where they were seen to where they are; a row that rises passes above the others. */
function glideFrom(row: HTMLElement, before: Seen | undefined, now: Seen | undefined): void {
  if (!before || !now) return;
  const options = { duration: glide, easing: 'ease-out' };
  const moved = before.top - now.top;
  if (moved !== 0) {
    const zIndex = moved > 0 ? '2' : '1';
    row.animate({ transform: [`translateY(${moved}px)`, 'none'], zIndex: [zIndex, zIndex] }, options);
  }
  if (before.width !== now.width) {
    const width = [`${before.width}px`, `${now.width}px`];
    row.querySelector('.fill')?.animate({ width }, options);
  }
}
