import { formatPercent } from '../formats/format-number.ts';
import type { TimeBin } from '../errors/time-bins.ts';
import { twoDigits } from '../scoring/finding.ts';
import type { GapPower } from '../scoring/gap-power.ts';
import type { HitCurvePoint } from '../stats/hit-curve.ts';
import type { Interval } from '../stats/wilson.ts';
import { markup, type Markup } from './markup.ts';

const width = 700;

/** One row of the figure of error rates. */
export interface RateRow {
  readonly name: string;
  readonly side: 'person' | 'network';
  readonly errors: number;
  readonly images: number;
  readonly interval: Interval;
}

/** Error rates as points with their intervals, one row each, from 0 to the largest end. */
export function rateFigure(rows: readonly RateRow[]): Markup {
  const [left, right, rowHeight] = [190, 84, 38];
  const most = niceTop(Math.max(...rows.map(({ interval }) => interval.high)));
  const x = (share: number) => left + ((width - left - right) * share) / most;
  const height = rows.length * rowHeight + 34;
  const ticks = [0, 1, 2, 3, 4].map((step) => (most * step) / 4);
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${rows
    .map(({ name, interval }) => `${name} ${formatPercent(interval.estimate)}`)
    .join(', ')}">
${ticks.map(
  (tick) => markup`<line x1="${x(tick)}" x2="${x(tick)}" y1="4" y2="${height - 28}" stroke="var(--line)"/>
<text class="soft" x="${x(tick)}" y="${height - 8}" text-anchor="middle">${formatPercent(tick)}</text>`,
)}
${rows.map(({ name, side, interval }, at) => {
  const y = at * rowHeight + 24;
  return markup`<text x="0" y="${y + 5}">${name}</text>
<line x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${y}" y2="${y}" stroke="var(--${side}-bar)" stroke-width="7" stroke-linecap="round"/>
${
  side === 'person'
    ? markup`<circle cx="${x(interval.estimate)}" cy="${y}" r="6.5" fill="var(--person)"/>`
    : markup`<rect x="${x(interval.estimate) - 6}" y="${y - 6}" width="12" height="12" fill="var(--network)"/>`
}
<text x="${x(interval.high) + 12}" y="${y + 5}">${formatPercent(interval.estimate)}</text>`;
})}
</svg>`;
}

/** Error when the first one to five guesses count: the person round, the network square. */
export function curveFigure(person: readonly HitCurvePoint[], network: readonly HitCurvePoint[]): Markup {
  const [left, top, bottom, height] = [78, 14, 48, 260];
  const points = [...person, ...network];
  const most = niceTop(Math.max(...points.map(({ error }) => error.estimate), 0.01));
  const x = (depth: number) => left + ((width - left - 104) * (depth - 1)) / 4;
  const y = (share: number) => height - bottom - ((height - top - bottom) * share) / most;
  const line = (curve: readonly HitCurvePoint[], side: string) =>
    markup`<polyline points="${curve
      .map(({ depth, error }) => `${String(x(depth))},${String(y(error.estimate))}`)
      .join(' ')}" fill="none" stroke="var(--${side}-bar)" stroke-width="2.5"/>`;
  const end = (curve: readonly HitCurvePoint[]) => curve.at(-1)?.error.estimate ?? 0;
  const apart = Math.abs(y(end(person)) - y(end(network))) < 24;
  const personUp = end(person) >= end(network);
  const label = (words: string, curve: readonly HitCurvePoint[], up: boolean, side: string) =>
    markup`<text x="${x(5) + 14}" y="${y(end(curve)) + 5 + (apart ? (up ? -11 : 11) : 0)}" class="${side}">${words}</text>`;
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Error when the first one to five guesses count">
${[0, 0.5, 1].map(
  (
    part,
  ) => markup`<line x1="${left}" x2="${x(5)}" y1="${y(most * part)}" y2="${y(most * part)}" stroke="var(--line)"/>
<text class="soft" x="${left - 8}" y="${y(most * part) + 5}" text-anchor="end">${formatPercent(most * part)}</text>`,
)}
${[1, 2, 3, 4, 5].map(
  (depth) =>
    markup`<text class="soft" x="${x(depth)}" y="${height - 24}" text-anchor="middle">${depth}</text>`,
)}
<text class="soft" x="${(left + x(5)) / 2}" y="${height - 4}" text-anchor="middle">guesses that count</text>
${line(person, 'person')}${line(network, 'network')}
${person.map(
  ({ depth, error }) =>
    markup`<circle cx="${x(depth)}" cy="${y(error.estimate)}" r="5" fill="var(--person)"/>`,
)}
${network.map(
  ({ depth, error }) =>
    markup`<rect x="${x(depth) - 4.5}" y="${y(error.estimate) - 4.5}" width="9" height="9" fill="var(--network)"/>`,
)}
${label('You', person, personUp, 'person')}${label('Network', network, !personUp, 'network')}
</svg>`;
}

/** Seconds an image on a logarithmic scale: hits filled, misses striped on top of them. */
export function timeFigure(bins: readonly TimeBin[]): Markup {
  const [left, top, bottom, height] = [44, 12, 44, 220];
  const most = Math.max(...bins.map(({ hits, misses }) => hits + misses), 1);
  const step = (width - left - 20) / bins.length;
  const tall = (count: number) => ((height - top - bottom) * count) / most;
  const floor = height - bottom;
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="How long images took: hits and misses">
<defs><pattern id="misses" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="6" height="6" fill="var(--card)"/><rect width="3" height="6" fill="var(--person)"/></pattern></defs>
<text class="soft" x="${left - 8}" y="${floor - tall(most) + 10}" text-anchor="end">${most}</text>
<text class="soft" x="${left - 8}" y="${floor}" text-anchor="end">0</text>
<line x1="${left}" x2="${width - 20}" y1="${floor}" y2="${floor}" stroke="var(--ink-2)"/>
${bins.map(({ from, hits, misses }, at) => {
  const x = left + at * step;
  return markup`<rect x="${x + 2}" y="${floor - tall(hits)}" width="${step - 4}" height="${tall(hits)}" fill="var(--person-bar)"/>
<rect x="${x + 2}" y="${floor - tall(hits + misses)}" width="${step - 4}" height="${tall(misses)}" fill="url(#misses)" stroke="var(--person)"/>
${at % 2 === 0 && markup`<text class="soft" x="${x}" y="${floor + 18}" text-anchor="middle">${shortSeconds(from)}</text>`}`;
})}
<text class="soft" x="${(left + width) / 2}" y="${height - 6}" text-anchor="middle">seconds an image; filled: hits, striped: misses</text>
</svg>`;
}

/** The four outcomes as squares whose areas are their numbers of images. */
export function outcomeFigure(table: {
  readonly bothRight: number;
  readonly onlyPerson: number;
  readonly onlyNetwork: number;
  readonly bothWrong: number;
}): Markup {
  const cells = [
    { name: ['both', 'right'], count: table.bothRight, colour: 'var(--truth)' },
    { name: ['only you', 'right'], count: table.onlyPerson, colour: 'var(--person-bar)' },
    { name: ['only the network', 'right'], count: table.onlyNetwork, colour: 'var(--network-bar)' },
    { name: ['both', 'wrong'], count: table.bothWrong, colour: 'var(--ink-2)' },
  ];
  const [height, floor] = [216, 140];
  const most = Math.max(...cells.map(({ count }) => count), 1);
  const step = width / cells.length;
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${cells
    .map(({ name, count }) => `${name.join(' ')}: ${String(count)}`)
    .join(', ')}">
${cells.map(({ name, count, colour }, at) => {
  const side = 120 * Math.sqrt(count / most);
  const middle = at * step + step / 2;
  return markup`<rect x="${middle - side / 2}" y="${floor - side}" width="${side}" height="${side}" fill="${colour}"/>
<text x="${middle}" y="${floor + 22}" text-anchor="middle" font-weight="600">${count}</text>
${name.map(
  (words, line) =>
    markup`<text class="soft" x="${middle}" y="${floor + 46 + 22 * line}" text-anchor="middle">${words}</text>`,
)}`;
})}
</svg>`;
}

/** Images answered as a part of those needed to tell the gap. */
export function powerFigure({ images, needed }: GapPower): Markup {
  const about = `about ${String(twoDigits(needed))} needed`;
  const share = Math.min(1, images / needed);
  return markup`<svg viewBox="0 0 ${width} 42" role="img" aria-label="${images} answered, ${about}">
<rect width="${width}" height="14" rx="7" fill="var(--line)"/>
<rect width="${Math.max(4, width * share)}" height="14" rx="7" fill="var(--ink-2)"/>
<text x="0" y="34">${images} answered</text><text x="${width}" y="34" text-anchor="end">${about}</text>
</svg>`;
}

/** A round number at or above a share, for the end of an axis. */
function niceTop(share: number): number {
  const steps = [0.02, 0.04, 0.08, 0.1, 0.2, 0.4, 0.6, 0.8, 1];
  return steps.find((step) => step >= share) ?? 1;
}

function shortSeconds(seconds: number): string {
  return seconds < 10 ? seconds.toFixed(1).replace(/\.0$/, '') : String(Math.round(seconds));
}
