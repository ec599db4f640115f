import { colourDistance, type Rgb } from '../../../core/pixels/pixels.ts';

/** Colours that differ by no more than this in every channel are one flat colour; of 255. */
const tolerance = 6;

/** Channels are taken in steps of so many of 255 to find the commonest colour. */
const stepSize = 8;

/** The share of pixels, 0..1, that have the image's commonest colour; 0 without a pixel. */
export function flatShare(colours: readonly Rgb[]): number {
  const counts = new Map<number, number>();
  const keyOf = (colour: Rgb) =>
    colour.reduce((key, channel) => key * 32 + Math.floor(channel / stepSize), 0);
  for (const colour of colours) {
    const key = keyOf(colour);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let commonest = -1;
  for (const [key, count] of counts) {
    if (commonest < 0 || count > (counts.get(commonest) ?? 0)) commonest = key;
  }
  const members = colours.filter((colour) => keyOf(colour) === commonest);
  if (members.length === 0) return 0;
  const middle = (channel: 0 | 1 | 2) =>
    members.reduce((sum, colour) => sum + colour[channel], 0) / members.length;
  const centre: Rgb = [middle(0), middle(1), middle(2)];
  return colours.filter((colour) => colourDistance(colour, centre) <= tolerance).length / colours.length;
}
