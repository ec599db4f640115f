import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { unbroken } from '../../../kit/element/unbroken.ts';

/** Text, or text that leads to the images it speaks of. */
export type LinkedText = string | { readonly text: string; readonly href: string };

/** One figure with what it answers and how sure it is. */
export interface TestFigure {
  readonly name: string;
  readonly value: string;
  /** Beside the value, small: an interval. */
  readonly beside: string;
  /** Below it: what it says, and on which images it stands. */
  readonly notes: readonly LinkedText[];
}

/** A row of statistics, the one that decides first. */
@customElement('hit5-test-figures')
class TestFigures extends LitElement {
  static override readonly styles = [
    base,
    css`
      dl {
        display: grid;
        gap: 4px 28px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr));
      }
      .figure {
        display: grid;
        grid-row: span 3;
        grid-template-rows: subgrid;
        min-width: 0;
        padding-bottom: 14px;
        color: var(--ink-2);
        font: 0.8125rem/1.45 var(--ui);
      }
      .value {
        color: var(--ink);
        font: 500 1.5rem/1.25 var(--display);
        font-variant-numeric: lining-nums tabular-nums;
      }
      .value small {
        color: var(--ink-2);
        font-size: 1rem;
      }
    `,
  ];

  /** In the order shown. */
  @property({ attribute: false }) figures: readonly TestFigure[] = [];

  protected override render() {
    return html`<dl>
      ${this.figures.map(
        ({ name, value, beside, notes }) =>
          html`<div class="figure">
            <dt>${name}</dt>
            <dd class="value">
              ${unbroken(value)} ${beside ? html`<small>${unbroken(beside)}</small>` : nothing}
            </dd>
            <dd class="notes">
              ${notes.map((note) => (typeof note === 'string' ? html`${unbroken(note)} ` : html`<a href=${note.href}>${unbroken(note.text)}</a> `))}
            </dd>
          </div>`,
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-test-figures': TestFigures;
  }
}
