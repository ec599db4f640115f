/** An image's pixels: row by row from the top left, four bytes each (red, green, blue, alpha), as in a canvas. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Red, green and blue, 0..255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour of the pixel at a place; black outside. */
export function colourAt({ width, data }: Pixels, x: number, y: number): Rgb {
  const at = 4 * (y * width + x);
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** Luma of a colour, 0..255 (ITU-R BT.601). */
export function lumaOf([red, green, blue]: Rgb): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
