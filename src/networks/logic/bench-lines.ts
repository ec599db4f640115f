import { backendFacts, isSoftware, type Backend } from '../../core/networks/backends.ts';
import { graphicsName } from './graphics-name.ts';

/** A photo to five names on a backend, ours and the stock package's; or why the backend cannot run. */
export type BenchedBackend =
  | {
      readonly backend: Backend;
      readonly device: string;
      /** Median milliseconds of Hit5. */
      readonly ours: number;
      /** Median milliseconds of the stock package. */
      readonly stock: number;
      /** Median of ours / stock over the photos, each asked of both. */
      readonly ratio: number;
      /** The quarter points of that ratio. */
      readonly quartiles: readonly [number, number];
      readonly photos: number;
    }
  | { readonly backend: Backend; readonly reason: string };

interface BenchPlace {
  readonly version: string;
  /** ISO 8601, a date. */
  readonly date: string;
  /** As the browser names itself. */
  readonly browser: string;
  /** Logical processors that the browser tells. */
  readonly processors: number;
  /** Whether wasm may use several threads. */
  readonly isolated: boolean;
}

/** The name of the GPU, or how many threads. */
export function benchDevice({
  backend,
  device,
}: {
  readonly backend: Backend;
  readonly device: string;
}): string {
  if (!backendFacts[backend].onGpu) return device;
  return isSoftware(device) ? `${graphicsName(device)}, in software: no GPU` : graphicsName(device);
}

/** What was measured as Markdown, with machine, browser and GPU, to be pasted where speeds are talked about. */
export function benchLines(place: BenchPlace, rows: readonly BenchedBackend[]): string {
  const { version, date, browser, processors, isolated } = place;
  return [
    `Hit5 ${version}, EfficientNet-Lite0, a decoded photo to five names, ${date}`,
    '',
    `- Browser: ${browser}`,
    `- Machine: ${processors} logical processors; the page ${isolated ? 'is' : 'is not'} cross-origin isolated`,
    '',
    '| backend | runs on | Hit5 | @tensorflow-models/mobilenet, same weights | Hit5 / package (quartiles) | photos |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n');
}

function line(row: BenchedBackend): string {
  const title = backendFacts[row.backend].title;
  const cells =
    'reason' in row
      ? [title, `cannot run: ${row.reason}`, '–', '–', '–', '–']
      : [
          title,
          benchDevice(row),
          `${row.ours.toFixed(1)} ms`,
          `${row.stock.toFixed(1)} ms`,
          ratioWords(row),
          String(row.photos),
        ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

/** "0.62 (0.58 to 0.66)". */
export function ratioWords({
  ratio,
  quartiles: [low, high],
}: Pick<Extract<BenchedBackend, { ratio: number }>, 'ratio' | 'quartiles'>): string {
  return `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
