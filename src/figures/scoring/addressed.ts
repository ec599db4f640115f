/** How a sentence speaks of the person of a session: to them, or about somebody else by their pseudonym. */
export interface Addressed {
  /** "you", or the pseudonym. */
  readonly who: string;
  /** The two sides, after a number: "of you", "of the two". */
  readonly ofBoth: string;
  /** The two sides: "you", "them". */
  readonly both: string;
  /** The two sides at the beginning of a sentence: "You", "They". */
  readonly theyBoth: string;
  /** "were", "was". */
  readonly was: string;
}

/** To the person who answered. */
export const toYou: Addressed = {
  who: 'you',
  ofBoth: 'of you',
  both: 'you',
  theyBoth: 'You',
  was: 'were',
};

/** About a person who is not the reader, by pseudonym. */
export function about(person: string): Addressed {
  return { who: person, ofBoth: 'of the two', both: 'them', theyBoth: 'They', was: 'was' };
}

/** The person at the beginning of a sentence or as the name of a row: "You", or the pseudonym. */
export function named({ who }: Addressed): string {
  return who === toYou.who ? 'You' : who;
}

/** "your", or "Ada’s". */
export function whose({ who }: Addressed): string {
  return who === toYou.who ? 'your' : `${who}’s`;
}

/** "you miss", or "Ada misses". */
export function youMiss({ who }: Addressed): string {
  return who === toYou.who ? `${who} miss` : `${who} misses`;
}
