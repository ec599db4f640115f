import { html, nothing } from 'lit';
import {
  laterWords,
  rightName,
  type FinalePhoto,
  type FirstGuess,
} from '../../../figures/observers/class-finale.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { truthLead, withArticle } from '../../../kit/logic/with-article.ts';
import { tilePart } from '../../../kit/style/image-cards.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { shareFigure } from '../board/board-answers.ts';

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
  const right = rightName(photo, names.nameOf);
  const lead = isShort ? '' : truthLead(right, names.areCategories).toLowerCase();
  const [words, name] =
    filed === null ? [lead, withArticle(right, names.areCategories)] : ['ImageNet files it under', filed];
  return html`${words} <b class="truth">${tick} ${name}</b>`;
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
