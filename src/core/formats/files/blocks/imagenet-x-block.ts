import type { AnswerColumns } from '../../../observers/observer-builder.ts';
import { guessSlots } from '../../../trials/session.ts';
import type { ReadPart } from './char-codes.ts';
import { readColumn, readLists, textColumn } from './column-cells.ts';
import { areGuesses } from './guess-columns.ts';
import type { ImagenetXLayout } from '../imagenet-x-columns.ts';
import { readPlainNumber } from '../plain-number.ts';
import { mostRows, type RowBlock } from './row-block.ts';

/** Reads plain blocks of ImageNet-X predictions column by column. */
export class ImagenetXBlocks {
  readonly #layout: ImagenetXLayout;
  readonly #findClass: ReadPart;
  /** The first guesses and their probabilities, as two columns of the file say them. */
  readonly #firsts = new Float64Array(mostRows);
  readonly #shares = new Float64Array(mostRows);
  readonly #guesses = new Float64Array(mostRows * guessSlots);
  readonly #probabilities = new Float64Array(mostRows * guessSlots);

  constructor(layout: ImagenetXLayout, findClass: ReadPart) {
    this.#layout = layout;
    this.#findClass = findClass;
  }

  /**
   * The answers of a block, there until the next one is read; null where a cell is not plain: then its rows are to be
   * read one by one, which says what is wrong, if anything is.
   */
  read(block: RowBlock): AnswerColumns | null {
    const { image, guess, probability, top, topProbabilities } = this.#layout;
    const images = textColumn(block, image);
    if (!images || images.includes('')) return null;
    const { size } = block;
    const isPlain =
      readColumn(block, guess, this.#findClass, this.#firsts) >= 0 &&
      readColumn(block, probability, readPlainNumber, this.#shares) >= 0 &&
      readLists(block, top, this.#findClass, this.#guesses) >= 0 &&
      readLists(block, topProbabilities, readPlainNumber, this.#probabilities) >= 0 &&
      this.#joinFirsts(size) &&
      areGuesses(this.#guesses, this.#probabilities, size);
    if (!isPlain) return null;
    return {
      images,
      guesses: this.#guesses,
      probabilities: hasKnown(this.#probabilities, size * guessSlots) ? this.#probabilities : null,
      seconds: null,
      truth: null,
      assisted: null,
      conditions: null,
    };
  }

  /** Puts the first guesses where a row has no list of them; false where a row's list says something else. */
  #joinFirsts(size: number): boolean {
    const [guesses, probabilities] = [this.#guesses, this.#probabilities];
    for (let row = 0; row < size; row += 1) {
      const from = row * guessSlots;
      const [first, share] = [this.#firsts[row] ?? Number.NaN, this.#shares[row] ?? Number.NaN];
      const hasShares = isKnown(probabilities[from]);
      if (share > 1) return false;
      if (isKnown(guesses[from])) {
        if (guesses[from] !== first || (hasShares && !areBeside(guesses, probabilities, from))) return false;
      } else {
        if (hasShares) return false;
        guesses[from] = first;
      }
      if (!hasShares && isKnown(first)) probabilities[from] = share;
    }
    return true;
  }
}

/** Whether a row has as many probabilities as guesses. */
function areBeside(guesses: Float64Array, probabilities: Float64Array, from: number): boolean {
  for (let at = from; at < from + guessSlots; at += 1) {
    if (isKnown(guesses[at]) !== isKnown(probabilities[at])) return false;
  }
  return true;
}

function hasKnown(column: Float64Array, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (isKnown(column[at])) return true;
  return false;
}

function isKnown(value = Number.NaN): boolean {
  return !Number.isNaN(value);
}
