/** How a sentence speaks of an observer: to the person who reads it, or about somebody or something else. */
export interface Subject {
  /** "you", a pseudonym, "the network". */
  readonly who: string;
  /** The same at the beginning of a sentence or as the name of a row: "You". */
  readonly atStart: string;
  /** "your", "Ada’s". */
  readonly whose: string;
  /** "you miss", "Ada misses". */
  readonly miss: string;
  /** The two sides: "you", "them". */
  readonly both: string;
  /** The two sides at the beginning of a sentence: "You", "They". */
  readonly theyBoth: string;
  /** "were", "was". */
  readonly was: string;
}

/** To the person who answered. */
export const toYou: Subject = {
  who: 'you',
  atStart: 'You',
  whose: 'your',
  miss: 'you miss',
  both: 'you',
  theyBoth: 'You',
  was: 'were',
};

/**
 * About one who is not the reader.
 *
 * @param who by pseudonym, or "the network".
 * @param atStart how a sentence begins with it, default the same.
 */
export function about(who: string, atStart = who): Subject {
  return {
    who,
    atStart,
    whose: `${who}’s`,
    miss: `${who} misses`,
    was: 'was',
    both: 'them',
    theyBoth: 'They',
  };
}
