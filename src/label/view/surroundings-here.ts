import type { Surroundings } from '../../core/trials/trial-record.ts';
import { version } from '../../core/version.ts';

/**
 * What photos are seen and answered with here. The browser's own zoom is in the pixel ratio.
 *
 * @param box the room on screen that photos are fitted into, in CSS pixels.
 * @param examples whether examples stand beside the classes.
 */
export function surroundingsHere(
  box: Surroundings['box'],
  languages: readonly string[],
  examples: boolean,
): Surroundings {
  return {
    version,
    browser: navigator.userAgent.slice(0, 500),
    box,
    pixelRatio: devicePixelRatio,
    zoom: Number((visualViewport?.scale ?? 1).toFixed(2)),
    languages,
    examples,
  };
}
