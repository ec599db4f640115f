/** A piece of a name; the matched pieces are those that the person typed. */
export interface NameSegment {
  readonly text: string;
  readonly matched: boolean;
}

/** A name as one searches it: only letters and digits, lower case, without accents, and the way back to the text. */
export interface FoldedName {
  readonly text: string;
  readonly letters: string;
  /** Where in `letters` a word begins. */
  readonly wordStarts: readonly number[];
  /** For each of `letters`, where in `text` its character begins. */
  readonly starts: readonly number[];
  /** For each of `letters`, where in `text` its character ends. */
  readonly ends: readonly number[];
}

/** A span of folded characters, its end excluded. */
export type Span = readonly [start: number, end: number];

const plainLetterOrDigit = /[a-z0-9]/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const markOrApostrophe = /[\p{M}'’‘ʼ`´]/u;

/**
 * Hyphens and other signs part words; apostrophes and accents vanish: "jack-o'-lantern" has the words jack, o, lantern.
 *
 * @param ligatures letters that are written in another way: ß as ss.
 */
export function foldName(text: string, ligatures: Readonly<Record<string, string>> = {}): FoldedName {
  let letters = '';
  const wordStarts: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let between = true;
  for (const character of text) {
    const start = at;
    at += character.length;
    const lower = character.toLowerCase();
    const isPlain = plainLetterOrDigit.test(lower);
    const folded = isPlain ? lower : (ligatures[lower] ?? lower.normalize('NFD').replace(/\p{M}/gu, ''));
    if (isPlain || letterOrDigit.test(folded)) {
      if (between) wordStarts.push(letters.length);
      between = false;
      letters += folded;
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(start);
        ends.push(at);
      }
    } else if (!markOrApostrophe.test(character)) {
      between = true;
    }
  }
  return { text, letters, wordStarts, starts, ends };
}

/** The words of a folded name. */
export function wordsOf({ letters, wordStarts }: FoldedName): readonly string[] {
  return wordStarts.map((start, index) => letters.slice(start, wordStarts[index + 1]));
}

/** The name, in order and whole, cut where the spans begin and end. */
export function segmentsOf(name: FoldedName, spans: readonly Span[]): readonly NameSegment[] {
  const segments: NameSegment[] = [];
  let end = 0;
  const add = (until: number, matched: boolean) => {
    if (until > end) segments.push({ text: name.text.slice(end, until), matched });
    end = Math.max(end, until);
  };
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    add(name.starts[from] ?? end, false);
    add(name.ends[to - 1] ?? end, true);
  }
  add(name.text.length, false);
  return segments;
}
