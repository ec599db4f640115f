import type { AnswerColumns } from '../../../observers/observer-builder.ts';
import { guessSlots } from '../../../trials/session.ts';
import type { ReadPart } from './char-codes.ts';
import { constantCell, readColumn, textColumn } from './column-cells.ts';
import { areGuesses } from './guess-columns.ts';
import { readSeconds } from '../csv-cells.ts';
import { readPlainNumber } from '../plain-number.ts';
import { mostRows, type RowBlock } from './row-block.ts';
import type { TidyLayout } from '../tidy-columns.ts';

const zero = 48;

/** Reads plain blocks of the tidy CSV column by column. */
export class TidyBlocks {
  readonly #layout: TidyLayout;
  readonly #findClass: ReadPart;
  readonly #guesses = new Float64Array(mostRows * guessSlots);
  readonly #probabilities = new Float64Array(mostRows * guessSlots);
  readonly #seconds = new Float64Array(mostRows);
  readonly #truth = new Float64Array(mostRows);
  readonly #assisted = new Float64Array(mostRows);

  /** Whether all columns of the block in hand are plain so far. */
  #isPlain = true;

  constructor(layout: TidyLayout, findClass: ReadPart) {
    this.#layout = layout;
    this.#findClass = findClass;
  }

  /**
   * The answers of a block, there until the next one is read; null where a cell is not plain: then its rows are to be
   * read one by one, which says what is wrong, if anything is.
   */
  read(block: RowBlock): AnswerColumns | null {
    const { image, condition, truth, seconds, assisted } = this.#layout;
    const images = textColumn(block, image);
    if (!images || images.includes('')) return null;
    const hasConditions = constantCell(block, condition) !== '';
    const conditions = hasConditions ? textColumn(block, condition) : null;
    this.#isPlain = !hasConditions || conditions !== null;
    const answers = {
      images,
      conditions,
      ...this.#readGuesses(block),
      seconds: this.#read(block, seconds, readSeconds, this.#seconds),
      truth: this.#read(block, truth, this.#findClass, this.#truth),
      assisted: this.#read(block, assisted, readFlag, this.#assisted),
    };
    return this.#isPlain && areGuesses(this.#guesses, this.#probabilities, block.size) ? answers : null;
  }

  #readGuesses(block: RowBlock): Pick<AnswerColumns, 'guesses' | 'probabilities'> {
    const { guesses, probabilities } = this.#layout;
    const step = guessSlots;
    guesses.forEach((column, from) =>
      this.#read(block, column, this.#findClass, this.#guesses, { from, step }),
    );
    const read = probabilities.map((column, from) =>
      this.#read(block, column, readPlainNumber, this.#probabilities, { from, step }),
    );
    return { guesses: this.#guesses, probabilities: read.find((column) => column !== null) ?? null };
  }

  /** A column; null where it holds no number. */
  #read(
    block: RowBlock,
    column: number,
    read: ReadPart,
    into: Float64Array,
    places?: { readonly from: number; readonly step: number },
  ): Float64Array | null {
    const count = this.#isPlain ? readColumn(block, column, read, into, places) : -1;
    this.#isPlain &&= count >= 0;
    return count > 0 ? into : null;
  }
}

/** 1 or 0. */
const readFlag: ReadPart = (codes, begin, end, into, place) => {
  const value = (codes[begin] ?? 0) - zero;
  into[place] = value;
  return end - begin === 1 && (value === 0 || value === 1);
};
