const mostInGroup = 1000;

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
}

interface BatchOptions<Asked, Answer> {
  /** In the group's order. */
  readonly answer: (group: readonly Asked[]) => Promise<readonly Answer[]>;
  readonly size?: (asked: Asked) => number;
  /** What is answered in the order in which it came has one name; by default all has. */
  readonly line?: (asked: Asked) => string;
  /** Groups under way at a time; 1 by default. */
  readonly atOnce?: number;
}

/**
 * Answers together what is asked at the same time. Who comes alone is answered at once; those that come while an answer is waited
 * for are one group, so that the disk or the network is waited for once for all of them.
 */
export class BatchQueue<Asked, Answer> {
  readonly #how: Required<BatchOptions<Asked, Answer>>;
  readonly #groups = new Set<Promise<void>>();
  readonly #busy = new Set<string>();
  #waiting: Waiting<Asked, Answer>[] = [];
  #isGathering = false;

  constructor(how: BatchOptions<Asked, Answer>) {
    this.#how = { size: () => 1, line: () => '', atOnce: 1, ...how };
  }

  /** @throws what answering throws; then so does the whole group. */
  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      if (this.#isGathering) return;
      this.#isGathering = true;
      // What has come already but was not read yet is in the group too.
      setImmediate(() => {
        this.#isGathering = false;
        this.#begin();
      });
    });
  }

  /** Resolves once nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#isGathering || this.#groups.size > 0) {
      await Promise.all(this.#groups);
      await new Promise((turn) => setImmediate(turn));
    }
  }

  #begin(): void {
    while (this.#groups.size < this.#how.atOnce) {
      const group = this.#takeGroup();
      if (group.length === 0) return;
      const lines = new Set(group.map(({ asked }) => this.#how.line(asked)));
      for (const line of lines) this.#busy.add(line);
      const work = this.#answer(group).then(() => {
        for (const line of lines) this.#busy.delete(line);
        this.#groups.delete(work);
        this.#begin();
      });
      this.#groups.add(work);
    }
  }

  #takeGroup(): readonly Waiting<Asked, Answer>[] {
    const group: Waiting<Asked, Answer>[] = [];
    const later: Waiting<Asked, Answer>[] = [];
    let size = 0;
    for (const one of this.#waiting) {
      const isFree = !this.#busy.has(this.#how.line(one.asked));
      if (isFree && size <= mostInGroup) size += this.#how.size(one.asked);
      const isTaken = isFree && (size <= mostInGroup || group.length === 0);
      (isTaken ? group : later).push(one);
    }
    this.#waiting = later;
    return group;
  }

  async #answer(group: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.#how.answer(group.map(({ asked }) => asked));
      for (const [at, { resolve }] of group.entries()) resolve(answers[at] as Answer);
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }
}
