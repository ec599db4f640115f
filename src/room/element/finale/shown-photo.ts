import { html, nothing } from 'lit';
import { type FinalePhoto, type FirstGuess } from '../../../figures/observers/class-finale.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { tilePart } from '../../../kit/style/image-cards.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { shareFigure } from '../board/board-answers.ts';
import { finaleWords } from '../../../observers/words/finale/finale.ts';
import { rightName, sureWords as sureIn } from '../../../observers/logic/finale-words.ts';

export interface FinaleNames {
  readonly nameOf: (wnid: Wnid) => string;
  /** Whether the classes are the categories of a short list. */
  readonly areCategories: boolean;
  /** ImageNet's name under which a thing is filed oddly; null where it is not. */
  readonly filedUnder: (wnid: Wnid) => string | null;
  readonly urlOf: (image: string) => string | null;
  /** Which part of it stands in a tile: `tilePart`. */
  readonly partOf: (image: string) => string;
}

export const noNames: FinaleNames = {
  nameOf: String,
  areCategories: false,
  filedUnder: () => null,
  urlOf: () => null,
  partOf: () => tilePart(null),
};

/**
 * What a photo shows: "it is ✓ a church", "the answer is ✓ birds" of a category, and
 * "ImageNet files it under ✓ porcupine" where people would not.
 *
 * @param isShort whether the words before the name are left out.
 */
export function truthTemplate(photo: FinalePhoto, names: FinaleNames, isShort = true) {
  const [first, another] = photo.right;
  const filed = first === undefined || another !== undefined ? null : names.filedUnder(first);
  const words = finaleWords();
  const right = rightName(photo, names.nameOf, words);
  const lead = isShort ? '' : words.lead(right, names.areCategories);
  return filed === null
    ? html`${lead} <b class="truth">${tick} ${words.article(right, names.areCategories)}${right}</b>`
    : html`${words.filedUnder} <b class="truth">${tick} ${filed}</b>`;
}

/** How sure the network was of its first guess, and whether a later one was right. */
export function sureWords(first: FirstGuess): string {
  return sureIn(first, shareFigure(first.sure), finaleWords());
}

/** A photo whose name stands beside it; nothing where it is not at hand. */
export function photoTemplate({ image }: FinalePhoto, { urlOf, partOf }: FinaleNames) {
  const url = urlOf(image);
  return url === null
    ? nothing
    : html`<img src=${url} style=${styleMap({ objectPosition: partOf(image) })} alt="" />`;
}
