import { whyLeftOut } from '../../core/message-of.ts';
import { type Skipped, examplesPerClass } from './import-plan.ts';
import { overlap } from './overlap.ts';

export interface StripSource {
  /** How to name it when it cannot be read. */
  readonly name: string;
  decode(signal?: AbortSignal): Promise<ImageBitmap>;
}

/** The examples of a class in one image: square tiles in a row, from left to right. */
export interface Strip {
  /** JPEG or WebP (its type says which), `tiles · tileSize` pixels wide and `tileSize` high; null when no image could be read. */
  readonly blob: Blob | null;
  readonly tiles: number;
  /** In pixels. */
  readonly tileSize: number;
  readonly leftOut: readonly Skipped[];
}

export interface StripOptions {
  /** In pixels; 128 by default: the list shows tiles of 40 CSS pixels, the sheet of 120. */
  readonly tileSize?: number;
  /** 0..1, of the encoding; 0.8 by default. */
  readonly quality?: number;
}

/** Images decoded at a time: more gain nothing, and each may be a photo of 100 MB in memory. */
const width = 4;

/**
 * Draws the first 13 images into a strip of square tiles, each the middle of its image on white, in a page or in a worker; no more than
 * four decoded images are held.
 * @throws the signal's reason when aborted.
 */
export async function makeStrip(
  sources: readonly StripSource[],
  signal: AbortSignal,
  { tileSize = 128, quality = 0.8 }: StripOptions = {},
): Promise<Strip> {
  const taken = sources.slice(0, examplesPerClass);
  const canvas = makeCanvas(taken.length * tileSize, tileSize);
  const failures = await overlap(taken, width, signal, async (source, at) => {
    try {
      const bitmap = await source.decode(signal);
      drawTile(canvas.context, bitmap, at * tileSize, tileSize);
      bitmap.close();
      return null;
    } catch (cause) {
      signal.throwIfAborted();
      return whyLeftOut(source.name, cause);
    }
  });
  const drawn = failures.flatMap((failure, at) => (failure ? [] : [at]));
  const leftOut = failures.filter((failure) => failure !== null);
  const blob = drawn.length === 0 ? null : await encode(closeGaps(canvas.element, drawn, tileSize), quality);
  signal.throwIfAborted();
  return { blob, tiles: drawn.length, tileSize, leftOut };
}

interface Canvas {
  readonly element: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
}

/** In main memory: a strip is read back once, and that is slow from the graphics card. */
function makeCanvas(canvasWidth: number, height: number): Canvas {
  const element = new OffscreenCanvas(Math.max(1, canvasWidth), height);
  const context = element.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, element.width, height);
  context.imageSmoothingQuality = 'high';
  return { element, context };
}

/** The middle square of an image, as large as fits in it. */
function drawTile(
  context: OffscreenCanvasRenderingContext2D,
  bitmap: ImageBitmap,
  x: number,
  tileSize: number,
): void {
  const side = Math.min(bitmap.width, bitmap.height);
  const left = (bitmap.width - side) / 2;
  const top = (bitmap.height - side) / 2;
  context.drawImage(bitmap, left, top, side, side, x, 0, tileSize, tileSize);
}

function closeGaps(strip: OffscreenCanvas, drawn: readonly number[], tileSize: number): OffscreenCanvas {
  if (drawn.length * tileSize === strip.width) return strip;
  const { element, context } = makeCanvas(drawn.length * tileSize, tileSize);
  drawn.forEach((from, to) => {
    context.drawImage(strip, from * tileSize, 0, tileSize, tileSize, to * tileSize, 0, tileSize, tileSize);
  });
  return element;
}

/**
 * In a page as WebP, since Chromium writes a JPEG in the idle moments of the page, 8 ms each; in a worker as JPEG, which takes a quarter
 * of the time.
 */
function encode(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const type = 'document' in globalThis ? 'image/webp' : 'image/jpeg';
  return canvas.convertToBlob({ type, quality });
}
