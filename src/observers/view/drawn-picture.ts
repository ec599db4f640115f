import type { LitElement } from 'lit';
import { Markup, markup, type Content } from '../../figures/report/markup.ts';
import { drawnAsText } from '../../kit/element/chart/chart.ts';
import { inPage } from '../../results/view/report-pictures.ts';

/** A figure of the page as a picture for a paper or a slide. */
export interface Picture {
  /** For the file's name. */
  readonly id: string;
  readonly title: string;
  /** What is drawn, with what its marks mean. */
  readonly subtitle: string;
  /** Makes the element that draws it on the page. */
  readonly element: () => LitElement | Promise<LitElement>;
}

/** SVG that needs nothing else, on white; measured in pixels. */
interface DrawnPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Typefaces that other programs have: those of the app are not in the file. */
const typefaces = "'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** How far a figure stands from the edges of its picture, with its title above it, in pixels. */
const [margin, head] = [20, 64];

/** Signs that few typefaces have, as lines around their middle. */
const signs: Readonly<Record<string, string>> = {
  '✓': 'M-4 0L-1 3L4 -4',
  '✕': 'M-4 -4L4 4M-4 4L4 -4',
};

/** Where lines of text are held, by how the page aligns them; else at their start. */
const anchors: Readonly<Record<string, { readonly anchor: string; readonly at: number }>> = {
  center: { anchor: 'middle', at: 0.5 },
  right: { anchor: 'end', at: 1 },
  end: { anchor: 'end', at: 1 },
};

/** Draws what the element shows on the page, in the light look. */
export async function drawnPicture({ title, subtitle, element }: Picture): Promise<DrawnPicture> {
  const shown = await element();
  shown.classList.add('on-paper');
  shown.style.setProperty('--ui', typefaces);
  shown.style.setProperty('--display', typefaces);
  return inPage(shown, () => {
    const drawing = new Drawing(shown);
    const width = Math.ceil(drawing.right + margin);
    const height = Math.ceil(drawing.bottom + margin);
    const { text: svg } =
      markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${subtitle}" font-family="${typefaces}"><title>${title}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${margin}" y="28" font-size="17" font-weight="600" fill="${drawing.colour('var(--ink)')}">${title}</text>
<text x="${margin}" y="47" font-size="12" fill="${drawing.colour('var(--ink-2)')}">${subtitle}</text>
${drawing.parts}
</svg>
`;
    return { svg, width, height };
  });
}

/** Boxes and lines of text where the browser has laid them; charts as they are. */
class Drawing {
  readonly parts: Content[] = [];
  /** How far it reaches, in pixels from the picture's upper left corner. */
  right = 0;
  bottom = 0;
  readonly #shown: LitElement;
  readonly #left: number;
  readonly #top: number;
  readonly #colours = new Map<string, readonly [hex: string, opacity: number]>();

  constructor(shown: LitElement) {
    this.#shown = shown;
    const { left, top } = shown.getBoundingClientRect();
    [this.#left, this.#top] = [left - margin, top - head];
    this.#draw(shown);
  }

  /** A colour as all programs know it, "#c77a1e". */
  colour(css: string): string {
    return this.#colour(css)[0];
  }

  #draw(element: Element): void {
    if (element.localName === 'hit5-chart') {
      this.#drawChart(element as HTMLElementTagNameMap['hit5-chart']);
      return;
    }
    const style = getComputedStyle(element);
    // What is for screen readers alone is clipped away.
    if (style.display === 'none' || style.clipPath !== 'none') return;
    this.#drawBox(element, style);
    let texts: Text[] = [];
    for (const node of (element.shadowRoot ?? element).childNodes) {
      if (node instanceof Text) texts.push(node);
      if (!(node instanceof Element)) continue;
      this.#drawTexts(texts, element, style);
      texts = [];
      this.#draw(node);
    }
    this.#drawTexts(texts, element, style);
  }

  #drawChart(chart: HTMLElementTagNameMap['hit5-chart']): void {
    const { width, height } = this.#place(chart.getBoundingClientRect());
    const svg = chart.of ? drawnAsText(chart.of, width) : '';
    const inks = svg.replaceAll(/var\(--[\w-]+\)|currentColor/g, (name) =>
      name === 'var(--ui)' ? typefaces : this.colour(name === 'currentColor' ? 'var(--ink-2)' : name),
    );
    this.parts.push(new Markup(inks.replace('<svg', `<svg x="${margin}" y="${head}"`)));
    this.right = margin + Number(/width="([\d.]+)"/.exec(svg)?.[1] ?? width);
    this.bottom = head + Number(/height="([\d.]+)"/.exec(svg)?.[1] ?? height);
  }

  #drawBox(element: Element, style: CSSStyleDeclaration): void {
    const { x, y, width, height } = this.#place(element.getBoundingClientRect());
    const line = style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth);
    const [fill, opacity] = this.#colour(style.backgroundColor);
    const [stroke, seen] = this.#colour(style.borderTopColor);
    const hasLine = line > 0 && seen > 0;
    if (width === 0 || height === 0 || (opacity === 0 && !hasLine)) return;
    const radius = style.borderTopLeftRadius;
    const corner = radius.endsWith('%') ? width / 2 : Math.min(parseFloat(radius), width / 2, height / 2);
    const inset = hasLine ? line / 2 : style.backgroundClip === 'padding-box' ? line : 0;
    this.parts.push(
      markup`<rect x="${round(x + inset)}" y="${round(y + inset)}" width="${round(width - 2 * inset)}" height="${round(height - 2 * inset)}"${corner > 0 && markup` rx="${round(Math.max(0, corner - inset))}"`} fill="${opacity > 0 ? fill : 'none'}"${hasLine && markup` stroke="${stroke}" stroke-width="${line}"`}${hasLine && style.borderTopStyle === 'dashed' && markup` stroke-dasharray="3 2"`}/>
`,
    );
  }

  #drawTexts(texts: readonly Text[], parent: Element, style: CSSStyleDeclaration): void {
    const upright = style.writingMode !== 'horizontal-tb';
    const size = parseFloat(style.fontSize);
    const room = style.textOverflow === 'ellipsis' ? parent.getBoundingClientRect() : null;
    const fill = this.colour(style.color);
    for (const [line, box] of linesOf(texts, upright, room, size)) {
      const { x, y, width, height } = this.#place(box);
      const [across, down] = [x + width / 2, y + height / 2];
      const sign = signs[line];
      if (sign !== undefined) {
        this.parts.push(
          markup`<path d="${sign}" transform="translate(${round(across)} ${round(down)})" fill="none" stroke="${fill}" stroke-width="2"/>
`,
        );
        continue;
      }
      const { anchor, at } = anchors[style.textAlign] ?? { anchor: 'start', at: 0 };
      // 0.35 of their size is half a capital's height: so letters stand in the middle of their line.
      const place = upright
        ? markup`transform="translate(${round(across + 0.35 * size)} ${round(y + height)}) rotate(-90)"`
        : markup`x="${round(x + at * width)}" y="${round(down + 0.35 * size)}" text-anchor="${anchor}"`;
      this.parts.push(
        markup`<text ${place} font-size="${round(size)}" font-weight="${style.fontWeight}" fill="${fill}">${line}</text>
`,
      );
    }
  }

  #place(box: DOMRect) {
    const [x, y] = [box.left - this.#left, box.top - this.#top];
    const { width, height } = box;
    this.right = Math.max(this.right, x + width);
    this.bottom = Math.max(this.bottom, y + height);
    return { x, y, width, height };
  }

  /** Asks the browser, which says every colour mixed with itself in red, green and blue. */
  #colour(css: string): readonly [hex: string, opacity: number] {
    const known = this.#colours.get(css);
    if (known) return known;
    const { style } = this.#shown;
    style.outlineColor = `color-mix(in srgb, ${css}, ${css})`;
    const numbers = getComputedStyle(this.#shown).outlineColor.match(/-?\d[\d.]*(?:e-?\d+)?/g) ?? [];
    const [red = 0, green = 0, blue = 0, opacity = 1] = numbers.map(Number);
    const hex = [red, green, blue].map((share) =>
      Math.round(255 * Math.min(1, Math.max(0, share)))
        .toString(16)
        .padStart(2, '0'),
    );
    const found = [`#${hex.join('')}`, opacity] as const;
    this.#colours.set(css, found);
    return found;
  }
}

/** A letter of a text in the page. */
interface Letter {
  readonly text: Text;
  readonly from: number;
  readonly until: number;
}

/**
 * The lines into which texts beside each other are broken, each with its box.
 *
 * @param room what reaches out of it is left out, and told by three dots as wide as `dots`; null: there is room for all.
 */
function linesOf(
  texts: readonly Text[],
  upright: boolean,
  room: DOMRect | null,
  dots: number,
): readonly (readonly [string, DOMRect])[] {
  const letters = texts.flatMap((text) =>
    [...text.data.matchAll(/[^ \n]/gu)].map(({ 0: { length }, index }): Letter => {
      return { text, from: index, until: index + length };
    }),
  );
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return [];
  const range = document.createRange();
  const boxOf = (from: Letter, until: Letter) => {
    range.setStart(from.text, from.from);
    range.setEnd(until.text, until.until);
    return range.getBoundingClientRect();
  };
  const end = (box: DOMRect) => (upright ? -box.top : box.right);
  const isCut = room !== null && end(boxOf(first, last)) > end(room) + 1;
  const lines = new Map<number, readonly [Letter, Letter]>();
  for (const letter of letters) {
    const box = boxOf(letter, letter);
    if (isCut && end(box) > end(room) - dots) break;
    const side = Math.round(upright ? box.left : box.top);
    lines.set(side, [lines.get(side)?.[0] ?? letter, letter]);
  }
  return [...lines.values()].map(([from, until]) => {
    const box = boxOf(from, until);
    return [range.toString().replace(/\s*\n\s*/g, ' ') + (isCut ? '…' : ''), box];
  });
}

/** A place in a picture, to a tenth of a pixel. */
function round(value: number): number {
  return Math.round(10 * value) / 10;
}
