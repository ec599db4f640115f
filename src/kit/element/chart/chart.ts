import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../style/base.ts';
import { headings, visuallyHidden } from '../../style/controls.ts';
import { unbroken } from '../unbroken.ts';
import { renderTable, tableStyles } from '../table.ts';
import type { Table } from '../../../figures/table.ts';
import { separateLabels } from './separate-labels.ts';
import { elementsWords } from '../../words/elements/elements.ts';

/**
 * So wide a picture is drawn for paper, in CSS pixels: about a column of A4 or Letter, where its text is then as high as
 * the page's. What was drawn for a wide screen would shrink on paper, text and all.
 */
const paperWidth = 640;

/** In less room a picture is drawn so wide and scrolls, in CSS pixels of text at its usual size. */
const narrowest = 240;

/** A picture of figures, for a page, a report or a file, with the columns and rows of the table behind it. */
export interface Chart extends Pick<Table, 'columns' | 'rows'> {
  /** What it shows, as a statement: the title; empty where that stands above it already. */
  readonly finding: string;
  /** What is drawn, with its unit. */
  readonly subtitle: string;
  /** What it is to those who do not see it; the numbers are in the table. */
  readonly label: string;
  /** Below the picture. */
  readonly notes?: readonly string[];
  /** Draws it so many CSS pixels wide; null where there is nothing to draw yet. */
  readonly draw: ((width: number) => Element) | null;
}

/** Shows a chart: its finding as the title, the drawing, and the table that is behind it. */
@customElement('hit5-chart')
export class ChartElement extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    headings,
    visuallyHidden,
    tableStyles,
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
        position: relative;
        min-width: 0;
        min-height: 1px;
        overflow: hidden;
      }
      .picture.scroll {
        overflow-x: auto;
      }
      .picture svg {
        display: block;
      }
      .picture text,
      .picture tspan {
        white-space: pre;
      }
      .picture a text {
        text-decoration: underline;
      }
      summary {
        width: fit-content;
        padding: 4px 0;
      }
    `,
  ];

  /** Nothing is shown without one. */
  @property({ attribute: false }) of: Chart | null = null;

  /** Whether the table was opened: one of thousands of rows waits for that. */
  @state() opened = false;

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
    const picture = this.renderRoot.querySelector<HTMLElement>('.picture');
    const drawing = picture?.querySelector('svg');
    if (!picture || !drawing) return;
    separateLabels(drawing);
    // What is wider scrolls, by keyboard too.
    const isWide = Number(drawing.getAttribute('width')) > this.#width;
    picture.tabIndex = isWide ? 0 : -1;
    picture.classList.toggle('scroll', isWide);
    // For a pointer only: the keyboard finds the same links in the table.
    for (const link of drawing.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
  }

  protected override render() {
    if (!this.of) return nothing;
    const { finding, subtitle, label, columns, rows, notes = [], draw } = this.of;
    const scale = this.#printing ? 1 : textScale();
    const width = this.#printing ? paperWidth : Math.max(this.#width, narrowest * scale);
    return html`<figure aria-label=${finding || label}>
      ${finding === '' ? nothing : html`<h2>${unbroken(finding)}</h2>`}
      <p>${unbroken(subtitle)}</p>
      <div class="picture">
        <span class="visually-hidden" role="img" aria-label=${label}></span>
        <div aria-hidden="true">
          ${draw && (this.#printing || this.#width > 0) ? drawn(draw, width, scale) : nothing}
        </div>
      </div>
      ${notes.map((note) => html`<p>${unbroken(note)}</p>`)}
      <details @toggle=${() => (this.opened = true)}>
        <summary>${elementsWords().asTable}</summary>
        ${this.opened ? renderTable({ caption: 'The numbers', columns, rows }) : nothing}
      </details>
    </figure>`;
  }

  #print = ({ type }: Event) => {
    this.#printing = type === 'beforeprint';
    this.requestUpdate();
  };
}

/**
 * A chart's drawing by itself, for a report or a file: SVG as text, so many CSS pixels wide, none of its labels on another.
 * Empty when nothing is drawn.
 */
export function drawnAsText({ draw }: Chart, width: number): string {
  if (!draw) return '';
  const drawing = withoutStyles(draw(width));
  // What a pointer reads names people whom the picture does not; and no link of the app leads anywhere from a file.
  for (const title of drawing.querySelectorAll('title')) title.remove();
  for (const link of drawing.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  // Labels are measured where they are laid out.
  document.body.append(drawing);
  if (drawing instanceof SVGSVGElement) separateLabels(drawing);
  drawing.remove();
  return drawing.outerHTML;
}

/** A drawing so many CSS pixels wide, its text as many times as high as it is drawn. */
function drawn(draw: (width: number) => Element, width: number, scale: number): Element {
  const drawing = withoutStyles(draw(width / scale));
  if (scale === 1) return drawing;
  for (const side of ['width', 'height'])
    drawing.setAttribute(side, String(scale * Number(drawing.getAttribute(side))));
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
    'hit5-chart': ChartElement;
  }
}
