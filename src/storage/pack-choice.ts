import type { ChallengeId } from '../domain/trials/challenge.ts';

const key = 'hit5-examples';

/** Which pack's examples are shown in the class list, in the browser's local storage. */
export class PackChoice {
  /** Null when none was chosen, or the browser keeps nothing. */
  read(): ChallengeId | null {
    try {
      const id = localStorage.getItem(key);
      return id === null || !/^[\w.-]{1,100}$/.test(id) ? null : (id as ChallengeId);
    } catch {
      return null;
    }
  }

  write(id: ChallengeId | null): void {
    try {
      if (id === null) localStorage.removeItem(key);
      else localStorage.setItem(key, id);
    } catch {
      // It is asked for again; answers are another matter and have their own store.
    }
  }
}
