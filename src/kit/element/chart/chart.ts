import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../style/base.ts';
import { headings } from '../../style/controls.ts';
import { unbroken } from '../unbroken.ts';
import { dataTable, scrollBox } from './data-table.ts';
import { linkedText, type LinkedText } from './linked-text.ts';
import { separateLabels } from './separate-labels.ts';

/**
 * So wide a picture is drawn for paper, in CSS pixels: about a column of A4 or Letter, where its text is then as high as
 * the page's. What was drawn for a wide screen would shrink on paper, text and all.
 */
const paperWidth = 640;

/**
 * A picture of figures: its finding as the title, then the drawing, and the table that is behind it.
 *
 * @slot - Notes below the picture.
 */
@customElement('hit5-chart')
export class Chart extends LitElement {
  static override readonly styles = [
    base,
    headings,
    dataTable,
    scrollBox,
    css`
      :host {
        min-width: 0;
      }
      figure {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      p,
      summary {
        color: var(--ink-2);
        font: 0.8125rem/1.45 var(--ui);
      }
      .picture {
        min-width: 0;
        min-height: 1px;
        overflow: hidden;
      }
      .picture svg {
        display: block;
        max-width: 100%;
        height: auto;
      }
      .picture text,
      .picture tspan {
        white-space: pre;
      }
      summary {
        width: fit-content;
        padding: 4px 0;
      }
    `,
  ];

  /** What the picture shows, as a statement: the title. */
  @property() heading = '';

  /** What is drawn, with its unit. */
  @property() subtitle = '';

  /** What the picture is to those who do not see it; the numbers are in the table. */
  @property() label = '';

  /** Draws the picture so many CSS pixels wide; called again when the width changes. */
  @property({ attribute: false }) draw: ((width: number) => Element) | null = null;

  /** The table's column titles. */
  @property({ attribute: false }) columns: readonly string[] = [];

  /** The table's rows, each beginning with its name. */
  @property({ attribute: false }) rows: readonly (readonly LinkedText[])[] = [];

  #width = 0;
  #printing = false;

  #resized = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === this.#width) return;
    this.#width = width;
    // In the next frame, because drawing changes the height that is being observed.
    requestAnimationFrame(() => this.requestUpdate());
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  protected override updated(): void {
    for (const drawing of this.renderRoot.querySelectorAll<SVGSVGElement>('.picture svg'))
      separateLabels(drawing);
  }

  protected override render() {
    const width = this.#printing ? paperWidth : this.#width;
    return html`<figure aria-labelledby="title">
      <h2 id="title">${unbroken(this.heading)}</h2>
      <p>${unbroken(this.subtitle)}</p>
      <div class="picture" role="img" aria-label=${this.label}>
        <div aria-hidden="true">
          ${this.draw && width > 0 ? drawn(this.draw, width, this.#printing ? 1 : textScale()) : nothing}
        </div>
      </div>
      <slot></slot>
      <details>
        <summary>The numbers as a table</summary>
        <!-- eslint-disable-next-line lit-a11y/no-noninteractive-tabindex -->
        <div class="scroll" role="region" aria-label="The numbers" tabindex="0">
          <table>
            <thead>
              <tr>
                ${this.columns.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${this.rows.map(([name = '', ...cells]) => {
                return html`<tr>
                  <th scope="row">${linkedText(name)}</th>
                  ${cells.map((cell) => html`<td>${linkedText(cell)}</td>`)}
                </tr>`;
              })}
            </tbody>
          </table>
        </div>
      </details>
    </figure>`;
  }

  /**
   * The drawing by itself, for a report: SVG as text, so many CSS pixels wide, none of its labels on another.
   * The element has to be in the page, since labels are measured; empty when nothing is drawn.
   */
  drawnAsText(width: number): string {
    if (!this.draw) return '';
    const drawing = withoutStyles(this.draw(width));
    // What a pointer reads names people whom the picture does not.
    for (const title of drawing.querySelectorAll('title')) title.remove();
    this.renderRoot.append(drawing);
    if (drawing instanceof SVGSVGElement) separateLabels(drawing);
    drawing.remove();
    return drawing.outerHTML;
  }

  #print = ({ type }: Event) => {
    this.#printing = type === 'beforeprint';
    this.requestUpdate();
  };
}

/** A drawing so many CSS pixels wide, its text as many times as high as it is drawn. */
function drawn(draw: (width: number) => Element, width: number, scale: number): Element {
  const drawing = withoutStyles(draw(width / scale));
  if (scale === 1) return drawing;
  drawing.setAttribute('width', String(width));
  drawing.setAttribute('height', String(scale * Number(drawing.getAttribute('height'))));
  return drawing;
}

/** How much larger the page's text is than on most screens: Plot measures in pixels. */
function textScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/** Plot puts a style sheet into each drawing, which the Content-Security-Policy forbids; what it says stands above. */
function withoutStyles(drawing: Element): Element {
  for (const style of drawing.querySelectorAll('style')) style.remove();
  return drawing;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-chart': Chart;
  }
}
