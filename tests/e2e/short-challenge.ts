import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright';

interface Manifest {
  readonly images: readonly { readonly id: string; readonly wnid: string; readonly kind: string }[];
}

/** The manifest of the shipped challenge with its first so many photos and nothing else. */
export function shortManifest(photos: number): Manifest {
  const whole = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as Manifest;
  return { ...whole, images: whole.images.filter(({ kind }) => kind === 'photo').slice(0, photos) };
}

/** Lets the app of a context's pages ship with so many photos only, for tests in which their number proves nothing. */
export async function shortenChallenge(context: BrowserContext, photos: number): Promise<void> {
  const json = shortManifest(photos);
  await context.route('**/assets/challenge/manifest.json', (route) => route.fulfill({ json }));
}
