/** The words that an observer answers with, each once, in the order of first use. */
export class WordList {
  readonly words: string[] = [];
  readonly #labels = new Map<string, number>();

  /** The label of a word: its place in the list, to which it is added when new. */
  label(word: string): number {
    const known = this.#labels.get(word);
    if (known !== undefined) return known;
    const label = this.words.push(word) - 1;
    this.#labels.set(word, label);
    return label;
  }
}
