import type { ObserverKind } from '../../../core/observers/observer.ts';
import { markup, type Content, type Markup } from '../../../figures/report/markup.ts';

/** A picture for a paper or a slide: SVG that needs nothing else, on white. */
export interface Picture {
  /** For the file's name. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The text of the file. */
  readonly svg: string;
}

/** How wide pictures are, in pixels. */
export const pictureWidth = 720;

/** The colours of the light look; on paper and slides there is no dark one. */
export const ink = {
  text: '#1d1b18',
  aside: '#625d55',
  line: '#cfc8bb',
  person: '#c77a1e',
  network: '#2a71b5',
  unknown: '#6f6a62',
  hit: '#dcf2e5',
  miss: '#9b2c1f',
} as const;

/** The left and upper margins of what is drawn, in pixels. */
export const pictureMargin = { left: 20, top: 64 } as const;

/** A picture with its title on top. */
export function picture(
  {
    id,
    title,
    subtitle,
    width = pictureWidth,
  }: { id: string; title: string; subtitle: string; width?: number },
  height: number,
  content: Content,
): Picture {
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${subtitle}" font-family="Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif" font-size="13" fill="${ink.text}"><title>${title}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${pictureMargin.left}" y="28" font-size="17" font-weight="600">${title}</text>
<text x="${pictureMargin.left}" y="47" fill="${ink.aside}" font-size="12">${subtitle}</text>
${content}
</svg>
`;
  return { id, title, width, height, svg: svg.text };
}

/** A person is a disc, a network a square, and who is neither known as one a ring: told by form as well as by colour. */
export function mark(kind: ObserverKind, x: number, y: number, size = 6): Markup {
  if (kind === 'person')
    return markup`<circle cx="${round(x)}" cy="${round(y)}" r="${size}" fill="${ink.person}"/>`;
  if (kind === 'network') {
    const side = 1.8 * size;
    return markup`<rect x="${round(x - side / 2)}" y="${round(y - side / 2)}" width="${round(side)}" height="${round(side)}" fill="${ink.network}"/>`;
  }
  return markup`<circle cx="${round(x)}" cy="${round(y)}" r="${size - 1}" fill="#fff" stroke="${ink.unknown}" stroke-width="2"/>`;
}

/** What the marks mean, of those kinds that are there. */
export function markWords(kinds: readonly ObserverKind[]): string {
  const words = [
    ['person', 'disc: person'],
    ['network', 'square: network'],
    ['unknown', 'ring: not said'],
  ] as const;
  return words.flatMap(([kind, word]) => (kinds.includes(kind) ? [word] : [])).join(', ');
}

/** A text that is about so many pixels wide at 13 px at most; what is cut off is told by three dots. */
export function cut(text: string, pixels: number): string {
  const characters = [...text];
  let width = 0;
  for (const [at, character] of characters.entries()) {
    width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 13.5 : 6.6;
    if (width > pixels) return `${characters.slice(0, Math.max(1, at - 1)).join('')}…`;
  }
  return text;
}

/** A place in a picture, to a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(10 * value) / 10;
}

/** Steps of an axis of shares from 0, and its end. */
export function shareAxis(largest: number): { readonly end: number; readonly steps: readonly number[] } {
  const step = [0.02, 0.05, 0.1, 0.2].find((one) => largest / one <= 6) ?? 0.25;
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  return {
    end: Math.min(1, count * step),
    steps: Array.from({ length: count + 1 }, (_, at) => at * step).filter((one) => one <= 1),
  };
}

/** The lines and numbers of an axis of shares. */
export function shareSteps(
  steps: readonly number[],
  placeOf: (share: number) => number,
  [top, bottom]: readonly [number, number],
): Markup {
  return markup`${steps.map((one) => {
    const x = round(placeOf(one));
    return markup`<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="${ink.line}" stroke-width="1"/>
<text x="${x}" y="${bottom + 17}" text-anchor="middle" fill="${ink.aside}" font-size="11">${Math.round(100 * one)} %</text>`;
  })}`;
}
