/** A piece of a name; the matched pieces are those that the person typed. */
export interface NameSegment {
  readonly text: string;
  readonly matched: boolean;
}

/** Letters that are written in another way, none of them in ASCII: ß as ss. */
type Ligatures = Readonly<Record<string, string>>;

/** A name as one searches it: only letters and digits, lower case, without accents. */
export interface FoldedName {
  readonly text: string;
  readonly letters: string;
  /** Where in `letters` a word begins. */
  readonly wordStarts: readonly number[];
  readonly ligatures: Ligatures;
}

/** The way back from the letters of a folded name to its text. */
interface LetterPlaces {
  /** For each letter, where its character begins. */
  readonly starts: readonly number[];
  /** For each letter, where its character ends. */
  readonly ends: readonly number[];
}

/** A span of folded characters, its end excluded. */
export type Span = readonly [start: number, end: number];

const ascii = /^[\x00-\x7f]*$/;
const plainLetterOrDigit = /[a-z0-9]/;
const letterOrDigit = /[\p{L}\p{N}]/u;
const markOrApostrophe = /[\p{M}'’‘ʼ`´]/u;

/** Hyphens and other signs part words; apostrophes and accents vanish: "jack-o'-lantern" has the words jack, o, lantern. */
export function foldName(text: string, ligatures: Ligatures = {}): FoldedName {
  if (!ascii.test(text)) {
    const { letters, wordStarts } = foldLetters(text, ligatures);
    return { text, letters, wordStarts, ligatures };
  }
  // Nearly all of many thousand names, each time that the app starts.
  const words =
    text
      .toLowerCase()
      .replace(/['`]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  let at = 0;
  const wordStarts = words.map((word) => (at += word.length) - word.length);
  return { text, letters: words.join(''), wordStarts, ligatures };
}

/** Where the letters of a folded name stand in its text. */
export function placesOf({ text, ligatures }: FoldedName): LetterPlaces {
  return foldLetters(text, ligatures);
}

function foldLetters(text: string, ligatures: Ligatures) {
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
  return { letters, wordStarts, starts, ends };
}

/** The words of a folded name. */
export function wordsOf({ letters, wordStarts }: FoldedName): readonly string[] {
  return wordStarts.map((start, index) => letters.slice(start, wordStarts[index + 1]));
}

/** The name, in order and whole, cut where the spans begin and end. */
export function segmentsOf(name: FoldedName, spans: readonly Span[]): readonly NameSegment[] {
  const segments: NameSegment[] = [];
  const { starts, ends } = placesOf(name);
  let end = 0;
  const add = (until: number, matched: boolean) => {
    if (until > end) segments.push({ text: name.text.slice(end, until), matched });
    end = Math.max(end, until);
  };
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    add(starts[from] ?? end, false);
    add(ends[to - 1] ?? end, true);
  }
  add(name.text.length, false);
  return segments;
}
