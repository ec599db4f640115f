import type { Shown } from '../../core/trials/trial-record.ts';
import { version } from '../../core/version.ts';
import type { Size } from '../../kit/element/photo/photo-view.ts';

/** @param fitted the photo, and the room on screen that it is fitted into, in CSS pixels; the browser's zoom is in the pixel ratio. */
export function shownHere(
  { box, photo }: { readonly box: Size; readonly photo: Size },
  languages: readonly string[],
  examples: boolean,
): Shown {
  const surroundings = {
    version,
    browser: navigator.userAgent.slice(0, 500),
    box,
    pixelRatio: devicePixelRatio,
    zoom: Number((visualViewport?.scale ?? 1).toFixed(2)),
    theme: matches('(prefers-color-scheme: dark)') ? ('dark' as const) : ('light' as const),
    contrast: contrastHere(),
    languages,
    examples,
  };
  return { photo, surroundings };
}

const matches = (media: string) => matchMedia(media).matches;

function contrastHere(): NonNullable<Shown['surroundings']['contrast']> {
  if (matches('(forced-colors: active)')) return 'forced';
  if (matches('(prefers-contrast: more)')) return 'more';
  return matches('(prefers-contrast: less)') ? 'less' : 'usual';
}
