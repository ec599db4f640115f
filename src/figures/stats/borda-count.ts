/** How many ranks carry points. */
const ranks = 5;

/** The worth of a point in first places: one of these decides between equal points, however many observers there are. */
const point = 2 ** 20;

/**
 * The guesses that several people together give for one image, by Borda count (Borda 1781): a first guess gets
 * 5 points, a fifth 1. A tie goes to the class that was put first more often. Classes that are then equal all stand at
 * the last of the places that they take up together, so that the order of the observers decides nothing: where they tie
 * for a place, nobody has it. One count serves image after image.
 */
export class BordaCount<Label> {
  readonly #labels: Label[] = [];
  readonly #scores: number[] = [];
  /** For each label the last answer that named it. */
  readonly #answers: number[] = [];
  #size = 0;
  #answer = 0;
  #rank = 0;

  /** Forgets all answers. */
  clear(): void {
    this.#size = 0;
  }

  /** Begins the answer of the next observer. */
  beginAnswer(): void {
    this.#answer += 1;
    this.#rank = 0;
  }

  /** Adds the answer's next guess, in falling confidence; after the fifth, or repeated, it does not count. */
  add(label: Label): void {
    const rank = this.#rank;
    this.#rank += 1;
    if (rank >= ranks) return;
    const score = point * (ranks - rank) + (rank === 0 ? 1 : 0);
    const at = this.#find(label);
    if (at < 0) {
      this.#labels[this.#size] = label;
      this.#scores[this.#size] = score;
      this.#answers[this.#size] = this.#answer;
      this.#size += 1;
    } else if (this.#answers[at] !== this.#answer) {
      this.#scores[at] = (this.#scores[at] ?? 0) + score;
      this.#answers[at] = this.#answer;
    }
  }

  /** Where the label stands among the common guesses, from 0: how many others did as well; −1: nobody named it. */
  rankOf(label: Label): number {
    const own = this.#find(label);
    if (own < 0) return own;
    const score = this.#scores[own] ?? 0;
    let others = -1;
    for (let at = 0; at < this.#size; at += 1) if ((this.#scores[at] ?? 0) >= score) others += 1;
    return others;
  }

  #find(label: Label): number {
    for (let at = 0; at < this.#size; at += 1) if (this.#labels[at] === label) return at;
    return -1;
  }
}
