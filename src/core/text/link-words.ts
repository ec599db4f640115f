import { either, list } from './pluralize.ts';
import { quoted } from './visible-text.ts';

/** What links of a page can say behind a word. */
export interface LinkWord {
  /** Null where the text makes no sense. */
  readonly parse: (text: string) => unknown;
  /** What the text must be, for a person: "a number from 1 to 5". */
  readonly needs: string;
  /** The words that must stand beside it; default: none. */
  readonly beside?: (text: string) => readonly string[];
}

/** One of some texts. */
export function oneOf<Text extends string>(texts: readonly Text[]) {
  return {
    parse: (text: string): Text | null => texts.find((one) => one === text) ?? null,
    needs: either(texts.map(quoted)),
  };
}

/**
 * The words of a link that make sense, and what is wrong with each other one, as what the link does: "says “hit=9”, and needs
 * a number from 1 to 5"; all that in sentences, of a page that goes by the words that make sense; null: there are no others.
 */
export function understand(
  link: Readonly<Record<string, string>>,
  known: Readonly<Record<string, LinkWord>>,
): { words: Readonly<Record<string, string>>; faults: readonly string[]; problem: string | null } {
  const read = Object.entries(link).map(([word, text]) => {
    const row = Object.hasOwn(known, word) ? known[word] : undefined;
    const says = `says ${quoted(`${word}=${text}`)}, and`;
    if (!row) return { word, text, fault: `${says} can say ${list(Object.keys(known))}` };
    if (row.parse(text) === null) return { word, text, fault: `${says} needs ${row.needs}` };
    const lacking = row.beside?.(text).find((one) => link[one] === undefined);
    return { word, text, fault: lacking === undefined ? null : `${says} needs “${lacking}=” beside it` };
  });
  const faults = read.flatMap(({ fault }) => fault ?? []);
  const problem = `The link ${faults.join('. It ')}. The page shows what the rest of the link asks for.`;
  const sound = read.filter(({ fault }) => fault === null);
  return {
    words: Object.fromEntries(sound.map(({ word, text }) => [word, text])),
    faults,
    problem: faults.length === 0 ? null : problem,
  };
}
