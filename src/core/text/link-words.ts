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

/** The words of a link that make sense, and what is wrong with the others, in sentences; null: there are none. */
export function understand(
  link: Readonly<Record<string, string>>,
  known: Readonly<Record<string, LinkWord>>,
): { readonly words: Readonly<Record<string, string>>; readonly problem: string | null } {
  const needed = Object.entries(link).map(([word, text]) => [word, text, needOf(word, text)] as const);
  const faults = needed.filter(([, , need]) => need !== null);
  return {
    words: Object.fromEntries(needed.filter(([, , need]) => need === null)),
    problem:
      faults.length === 0
        ? null
        : `The link ${faults
            .map(([word, text, need]) => `says ${quoted(`${word}=${text}`)}, and ${need ?? ''}`)
            .join('. It ')}. The page shows what the rest of the link asks for.`,
  };

  function needOf(word: string, text: string): string | null {
    const row = Object.hasOwn(known, word) ? known[word] : undefined;
    if (!row) return `can say ${list(Object.keys(known))}`;
    if (row.parse(text) === null) return `needs ${row.needs}`;
    const lacking = row.beside?.(text).filter((one) => link[one] === undefined) ?? [];
    return lacking.length === 0 ? null : `needs ${list(lacking.map((one) => `“${one}=”`))} beside it`;
  }
}
