import type { ChallengeId } from '../../core/trials/challenge.ts';
import { KeptText } from '../../kit/keep/kept-text.ts';

/** Which pack's examples are shown in the class list, in the browser's local storage. */
export class PackChoice {
  readonly #kept = new KeptText('hit5-examples');

  /** Null when none was chosen, or the browser keeps nothing. */
  read(): ChallengeId | null {
    const id = this.#kept.read();
    return id === null || !/^[\w.-]{1,100}$/.test(id) ? null : (id as ChallengeId);
  }

  write(id: ChallengeId | null): void {
    this.#kept.write(id);
  }
}
