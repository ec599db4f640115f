import { server } from 'vitest/browser';
import type { Catalogue } from '#src/core/classes/catalogue.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import type { StripSource } from '#src/packs/import/make-strip.ts';

/** The address of the repository. */
const repositoryUrl = new URL(`/@fs${server.config.root}/`, location.href);
const sharedUrl = new URL('../shared/data/', repositoryUrl);

/** Whether the example data are there; tests that need them are skipped elsewhere. */
export const hasSharedData = await fetch(new URL('README.md', sharedUrl)).then(
  async (answer) => answer.ok && (await answer.text()).startsWith('# Data'),
  () => false,
);

/** The ending of the title of a test that is skipped without the example data. */
export const needsSharedData = hasSharedData ? '' : ' (skipped: ../shared is absent)';

async function fileAt(url: URL): Promise<Blob> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.href}: ${answer.status}`);
  return new Blob([await answer.arrayBuffer()]);
}

/** One file of `tests/fixtures/imagery`, without a type. */
export function fixture(name: string): Promise<Blob> {
  return fileAt(new URL(`tests/fixtures/imagery/${name}`, repositoryUrl));
}

/** The 1000 classes as they ship. */
export async function shippedCatalogue(): Promise<Catalogue> {
  return parseClasses(
    'classes.json',
    await (await fileAt(new URL('assets/classes.json', repositoryUrl))).text(),
  );
}

/** The sample of 1000 images, one a class, as a folder gives it. */
export async function sampleFolder(names: readonly string[]): Promise<{ path: string; blob: Blob }[]> {
  const inputs: { path: string; blob: Blob }[] = [];
  for (let at = 0; at < names.length; at += 25) {
    const some = names.slice(at, at + 25).map(async (name) => ({
      path: `imagenet-sample/${name}`,
      // Typed by its name, as a browser types the files of a folder.
      blob: (await fileAt(new URL(`imagenet-sample/${name}`, sharedUrl))).slice(0, undefined, 'image/jpeg'),
    }));
    inputs.push(...(await Promise.all(some)));
  }
  return inputs;
}

/** The names of the sample's files. */
export async function sampleNames(): Promise<readonly string[]> {
  const text = await (await fileAt(new URL('reference/efficientnet-lite0.json', sharedUrl))).text();
  return Object.keys((JSON.parse(text) as { predictions: object }).predictions);
}

/** An image for a strip. */
export function source(name: string, blob: Blob): StripSource {
  return { name, decode: () => decodeImage(blob, name) };
}

/** A picture with a red left and a blue right half, drawn here. */
export function halves(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.fillStyle = '#1e1edc';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#dc1e1e';
  context.fillRect(0, 0, width / 2, height);
  return canvas.convertToBlob({ type, quality: 0.9 });
}

/** The name of the nearest plain colour at a place of an image. */
export async function colourReader(blob: Blob): Promise<(x: number, y: number) => string> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.drawImage(bitmap, 0, 0);
  return (x, y) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
    const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
    if (most - least < 60) return most < 100 ? 'dark' : most > 240 ? 'white' : 'light';
    return red === most ? 'red' : blue === most ? 'blue' : 'green';
  };
}
