import { markup, Markup } from '../../figures/report/markup.ts';
import { drawnAsText, type Chart } from '../../kit/element/chart/chart.ts';
import { wrapped } from '../../kit/element/chart/lines.ts';

/** A chart as a picture for a paper or a slide. */
export interface Picture {
  /** For the file's name. */
  readonly id: string;
  readonly title: string;
  readonly chart: Chart;
}

/** Typefaces that other programs have: those of the app are not in the file. */
const typefaces = "'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** How wide a chart is drawn, and how far it stands from the edges of its picture, in pixels. */
const [chartWidth, margin] = [680, 20];

/** How many pixels of a PNG there are for one of the drawing. */
const scale = 2;
/** Browsers draw no longer canvas. */
const longest = 16_000;

/** A picture as a file of its own, that needs nothing else: light, on white. */
export async function pictureFile(picture: Picture, ending: 'svg' | 'png'): Promise<Blob> {
  const { svg, width, height } = drawnPicture(picture);
  const drawing = new Blob([svg], { type: 'image/svg+xml' });
  if (ending === 'svg') return drawing;
  const factor = Math.min(scale, longest / Math.max(width, height));
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(Math.round(width * factor), Math.round(height * factor));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser gives no canvas to draw the picture on. Save it as SVG.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The chart below its title, measured in pixels. */
function drawnPicture({ title, chart }: Picture) {
  const drawing = drawnAsText(chart, chartWidth);
  const side = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(drawing)?.[1] ?? 0);
  const heads = wrapped(title, 0.8 * chartWidth).map((words) => ({
    words,
    size: 17,
    weight: 600,
    ink: '--ink',
  }));
  const subs = wrapped(chart.subtitle, chartWidth).map((words) => ({
    words,
    size: 12,
    weight: 400,
    ink: '--ink-2',
  }));
  let top = 8;
  const lines = [...heads, ...subs].map(({ words, size, weight, ink }) => {
    top += Math.round(1.35 * size);
    return markup`<text x="${margin}" y="${top}" font-size="${size}" font-weight="${weight}" fill="var(${ink})">${words}</text>
`;
  });
  const [width, height] = [side('width') + 2 * margin, top + side('height') + 2 * margin];
  const { text } =
    markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${chart.subtitle}" font-family="${typefaces}"><title>${title}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${lines}${new Markup(drawing.replace('<svg', `<svg x="${margin}" y="${top + margin}"`))}
</svg>
`;
  return { svg: writtenOut(text), width, height };
}

/** With the colours of the light look in place of their names. */
function writtenOut(svg: string): string {
  const probe = document.createElement('span');
  probe.className = 'on-paper';
  document.body.append(probe);
  const written = svg.replaceAll(/var\(--[\w-]+\)|currentColor/g, (name) => {
    if (name === 'var(--ui)') return typefaces;
    probe.style.color = name === 'currentColor' ? 'var(--ink-2)' : name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return written;
}
