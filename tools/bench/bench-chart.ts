import { holds, isMeasured } from './benchmark.ts';
import type { BenchmarkResult } from './results.ts';

/** Pixels: the picture, where its bars end at most, the margin around it, a benchmark's heading, a row and its bar. */
const size = { width: 900, bars: 660, margin: 16, heading: 34, row: 34, bar: 10 };

/** The scale ends at so many times the bound; a longer bar is cut there. */
const most = 1.5;

const style = `
  text { font: 13px system-ui, sans-serif; fill: #222; }
  .heading { font-weight: 600; font-size: 15px; }
  .paper { fill: #fff; }
  .holds { fill: #2f6f9f; }
  .fails { fill: #c2410c; }
  .bound { stroke: #222; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd; }
    .paper { fill: #16181c; }
    .holds { fill: #6db3e3; }
    .fails { fill: #f59e6b; }
    .bound { stroke: #ddd; }
  }`;

/** A bar for each ratio that was measured, as a share of its bound, with a stroke at the bound: SVG. */
export function benchChart(results: readonly BenchmarkResult[]): string {
  const { width, bars, margin, heading, row, bar } = size;
  const long = bars - margin;
  const bound = margin + long / most;
  const parts: string[] = [];
  let y = 0;
  for (const { benchmark, rows } of results) {
    const measured = rows.filter(isMeasured);
    if (measured.length === 0) continue;
    y += heading;
    parts.push(words(margin, y - 10, benchmark, 'start', 'heading'));
    for (const one of measured) {
      const verdict = holds(one) ? 'holds' : 'fails';
      const length = (Math.min(one.ratio / one.bound, most) / most) * long;
      const figures = `${one.ratio.toFixed(3)}, at most ${Number(one.bound.toFixed(3))}`;
      const place = `x="${margin}" y="${y + 17}"`;
      parts.push(
        words(margin, y + 12, one.name, 'start'),
        `<rect class="${verdict}" ${place} width="${length.toFixed(1)}" height="${bar}"/>`,
        `<path class="bound" d="M${bound.toFixed(1)} ${y + 15}v${bar + 4}"/>`,
        words(width - margin, y + 26, verdict === 'holds' ? figures : `does not hold: ${figures}`, 'end'),
      );
      y += row;
    }
  }
  const height = y + margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>Each ratio as a share of the most that it may be</title>
<style>${style}
</style>
<rect class="paper" width="${width}" height="${height}"/>
${parts.join('\n')}
</svg>
`;
}

function words(x: number, y: number, text: string, anchor: string, kind = ''): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const named = kind === '' ? '' : ` class="${kind}"`;
  return `<text${named} x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}">${safe}</text>`;
}
