import { Importer } from '#src/packs/pack/importer.ts';
import type { PackOrder } from '#src/packs/logic/pack-order.ts';
import { PackShelf } from '#src/packs/pack/pack-shelf.ts';
import { PackDatabase } from '#src/packs/disk/pack-database.ts';
import { shippedCatalogue } from '../source/support.ts';

const catalogue = await shippedCatalogue();

/** Progress that nobody looks at. */
export const still = () => undefined;

/** A shelf in memory, with an importer for it. */
export async function make() {
  const keeper = await PackDatabase.open(null);
  const shelf = new PackShelf(keeper, catalogue, location.href);
  return { keeper, shelf, importer: new Importer(catalogue, shelf) };
}

/** All images, with examples. */
export const order: PackOrder = {
  into: null,
  title: 'Mine',
  take: { kind: 'all' },
  seed: 1,
  withExamples: true,
  truths: new Map(),
};

/** A photo of one colour. */
export async function jpeg(hue: number): Promise<Blob> {
  const context = new OffscreenCanvas(40, 30).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = `hsl(${hue} 80% 50%)`;
  context.fillRect(0, 0, 40, 30);
  return context.canvas.convertToBlob({ type: 'image/jpeg' });
}

/** Files as an input gives them, with their folders. */
export function filesOf(contents: Readonly<Record<string, Blob | string>>): readonly File[] {
  return Object.entries(contents).map(([path, content]) => {
    const file = new File([content], path.slice(path.lastIndexOf('/') + 1));
    Object.defineProperty(file, 'webkitRelativePath', { value: path });
    return file;
  });
}
