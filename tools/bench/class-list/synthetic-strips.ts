import type { ImageClass } from '../../../src/core/classes/catalogue.ts';
import type { Wnid } from '../../../src/core/classes/class-ids.ts';
import type { ExampleStrips } from '../../../src/label/element/class-picker/example-strips.ts';

/** Tiles of a strip, and their side in pixels: as an import makes them. */
const tiles = 13;
const side = 128;

/** A strip for each class, drawn in this page and kept as JPEG: real images to load and to decode. */
export async function syntheticStrips(classes: readonly ImageClass[]): Promise<ExampleStrips> {
  const addresses = new Map<Wnid, string>();
  for (const { wnid, position } of classes) {
    const canvas = new OffscreenCanvas(tiles * side, side);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('The browser gives no canvas to draw on.');
    for (let tile = 0; tile < tiles; tile++) drawTile(context, tile * side, position, tile);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    addresses.set(wnid, URL.createObjectURL(blob));
  }
  return {
    count: (wnid) => (addresses.has(wnid) ? tiles : 0),
    strip: (wnid) => Promise.resolve(addresses.get(wnid) ?? null),
  };
}

/** A sky, a ground, and something round on it, other for each class and tile. */
function drawTile(
  context: OffscreenCanvasRenderingContext2D,
  x: number,
  position: number,
  tile: number,
): void {
  const hue = (position * 47) % 360;
  const sky = context.createLinearGradient(x, 0, x, side);
  sky.addColorStop(0, `hsl(${(hue + 180 + tile * 5) % 360} 35% 78%)`);
  sky.addColorStop(0.6, `hsl(${hue} 25% 60%)`);
  sky.addColorStop(1, `hsl(${(hue + 40) % 360} 30% 35%)`);
  context.fillStyle = sky;
  context.fillRect(x, 0, side, side);
  const random = (seed: number) => Math.abs(Math.sin(position * 12.9898 + tile * 78.233 + seed * 37.719));
  for (let blob = 0; blob < 12; blob++) {
    context.fillStyle = `hsl(${(hue + blob * 9) % 360} 50% ${25 + random(blob) * 45}% / 0.6)`;
    context.beginPath();
    const radius = 3 + random(blob + 1) * 15;
    const middle = x + radius + random(blob + 2) * (side - 2 * radius);
    context.arc(middle, 12 + random(blob + 3) * 44, radius, 0, Math.PI * 2);
    context.fill();
  }
}
