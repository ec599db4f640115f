import { KeptValue } from '../keep/kept-value.ts';

/** Whence somebody came to Hit5, as the link says that brought them. */
export interface Visit {
  /** Whether Hit5 stands within another page, which asked for it without a menu. */
  readonly embedded: boolean;
  /** Where the person goes at the end; null: nowhere else. */
  readonly back: URL | null;
}

/** Whether the page stands within another. */
export const isFramed = (): boolean => window.parent !== window;

/** The words of a link that say it. */
export const visitWords = ['embed', 'return'] as const;

/** The address that a link gives to go back to; null where it is none of a web page, or has a name and password in it. */
export function returnAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const address = new URL(text);
  const isPlain = address.username === '' && address.password === '';
  return isPlain && ['https:', 'http:'].includes(address.protocol) ? address : null;
}

/**
 * What a link says of the visit; null where it says nothing of it.
 * @param hash as the address bar has it.
 * @param framed whether the page stands within another.
 */
export function visitOf(hash: string, framed: boolean): Visit | null {
  const words = new URLSearchParams(hash.replace(/^[^?]*\??/, ''));
  if (!visitWords.some((word) => words.has(word))) return null;
  return {
    embedded: framed && words.get('embed') === '1',
    back: returnAddress(words.get('return') ?? ''),
  };
}

/** The visit, for as long as the tab: other links within Hit5 do not say it again. */
export const keptVisit = new KeptValue<Visit>({
  key: 'hit5-visit',
  place: 'sessionStorage',
  parse: (text) => visitOf(text ?? '', isFramed()) ?? { embedded: false, back: null },
  print({ embedded, back }) {
    const words = new URLSearchParams({
      ...(embedded && { embed: '1' }),
      ...(back && { return: back.href }),
    });
    return words.size === 0 ? null : `?${words.toString()}`;
  },
});
