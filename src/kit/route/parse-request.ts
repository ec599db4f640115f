import { largestSeed } from '../../core/trials/seeded-order.ts';
import { plainRequest, type SessionRequest } from '../../core/trials/session-request.ts';
import { modes } from '../../core/trials/session.ts';

/** The largest number of images that a link may say. */
const largestCount = 1_000_000;

/** What a session's link asks for, or what is wrong with it, for a person. */
export type ParsedRequest =
  | { readonly request: SessionRequest; readonly problem: null }
  | { readonly request: null; readonly problem: string };

/** Reads the words of a session's link: seed and number of images must be there, and no word may be unreadable. */
export function parseRequest(words: URLSearchParams): ParsedRequest {
  const seed = wholeNumber(words.get('seed'), largestSeed);
  const count = wholeNumber(words.get('n'), largestCount);
  const practice = wholeNumber(words.get('practice') ?? '0', largestCount);
  const mode = modes.find((one) => one === (words.get('mode') ?? plainRequest.mode));
  if (seed === null) return wrong(words, 'seed', `a whole number from 0 to ${String(largestSeed)}`);
  if (!count) return wrong(words, 'n', `a number of images, from 1 to ${String(largestCount)}`);
  if (practice === null) return wrong(words, 'practice', 'a number of images kept for practice');
  if (!mode) return wrong(words, 'mode', `one of ${modes.join(', ')}`);
  const request = {
    mode,
    seed,
    count,
    practice,
    shuffled: words.get('order') === 'person',
    pruned: wholeNumber(words.get('classes'), 999) || null,
    limit: wholeNumber(words.get('limit'), 3600) || null,
  };
  return { request, problem: null };
}

function wrong(words: URLSearchParams, name: string, expected: string): ParsedRequest {
  const value = words.get(name);
  const says = value === null ? `has no “${name}=”` : `says “${name}=${value.slice(0, 40)}”`;
  return { request: null, problem: `It ${says}, and needs ${expected}.` };
}

function wholeNumber(text: string | null, largest: number): number | null {
  if (text === null || !/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number <= largest ? number : null;
}
