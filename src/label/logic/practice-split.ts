import type { Mode } from '../../core/trials/session.ts';

/** What a new session may keep apart. */
interface SplitQuestion {
  readonly mode: Mode;
  /** How many images the session shows. */
  readonly count: number;
  /** How many images a person says are kept for practice; null where nobody says it. */
  readonly said: number | null;
  /** How many images at the head of the same seed's order the practice before took; 0 for none. */
  readonly before: number;
}

/**
 * How many images at the head of the seed's order a new session gives to practice, so that practice and test of one
 * experiment never overlap: a practice takes as many as it shows, and says so in its link; a challenge or a test leaves
 * out those of the practice before it. What a person says goes before both. Links say the number themselves, so a link
 * stays what it was.
 */
export function practiceSplit({ mode, count, said, before }: SplitQuestion): number {
  return mode === 'practice' ? said || count : (said ?? before);
}
