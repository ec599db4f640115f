import type { Skipped } from './import-plan.ts';

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
