import { html, nothing } from 'lit';
import type { FinalePhoto, FirstGuess } from '../../../figures/observers/class-finale.ts';
import { laterWords } from '../../../figures/observers/finale-words.ts';
import { tilePart } from '../../../kit/style/image-cards.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { shareFigure } from '../board/board-answers.ts';

/** What the elements of a finale need to show a photo. */
export interface FinaleNames {
  /** What people call a class. */
  readonly nameOf: (wnid: Wnid) => string;
  /** Where a photo lies; null where it is not at hand. */
  readonly urlOf: (image: string) => string | null;
  /** Which part of it stands in a tile: `tilePart`. */
  readonly partOf: (image: string) => string;
}

/** Before there are any. */
export const noNames: FinaleNames = { nameOf: String, urlOf: () => null, partOf: () => tilePart(null) };

/** What is right about a photo: "church", "mouse or computer keyboard". */
export function rightName({ right }: FinalePhoto, { nameOf }: FinaleNames): string {
  return right.map(nameOf).join(' or ');
}

/** How sure the network was of its first guess, and whether a later one was right. */
export function sureWords(first: FirstGuess): string {
  const later = laterWords(first);
  return `${shareFigure(first.sure)} sure${later && `, and ${later}`}`;
}

/** A photo whose name stands beside it; nothing where it is not at hand. */
export function photoTemplate({ image }: FinalePhoto, { urlOf, partOf }: FinaleNames) {
  const url = urlOf(image);
  return url === null
    ? nothing
    : html`<img src=${url} style=${styleMap({ objectPosition: partOf(image) })} alt="" />`;
}
