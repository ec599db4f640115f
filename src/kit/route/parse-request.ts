import { largestSeed } from '../../core/trials/seeded-order.ts';
import { plainRequest, type SessionRequest } from '../../core/trials/session-request.ts';
import { modes } from '../../core/trials/session.ts';

/** The largest number of images that a link may say. */
const largestCount = 1_000_000;

/** The longest list that leaves a class out. */
const longestList = 999;

/** The longest time for an image that a link may say, in seconds. */
const longestLimit = 3600;

/** All that a session's link can say. */
const known = ['challenge', 'seed', 'n', 'mode', 'practice', 'order', 'classes', 'limit', 'session'] as const;

type Word = (typeof known)[number];

/**
 * What a session's link asks for, or what is wrong with it, for a person. Both are there where it names a session of
 * this browser: that session goes on as it was begun, whatever the other words say.
 */
export type ParsedRequest =
  | { readonly request: SessionRequest; readonly problem: string | null }
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
    pruned: wholeNumber(words.get('classes'), longestList) || null,
    limit: wholeNumber(words.get('limit'), longestLimit) || null,
  };
  const problem = leftOver(words, request);
  if (problem === null || words.has('session')) return { request, problem };
  return { request: null, problem };
}

/** What the link says beyond what was understood, for a person; null: nothing. */
function leftOver(words: URLSearchParams, { shuffled, pruned, limit }: SessionRequest): string | null {
  if (words.has('order') && !shuffled)
    return misread(words, 'order', '“order=person”, or no “order=” for the same order for all');
  if (words.has('classes') && pruned === null)
    return misread(
      words,
      'classes',
      `a number of classes, from 1 to ${String(longestList)}, or no “classes=” for all 1000`,
    );
  if (words.has('limit') && limit === null)
    return misread(
      words,
      'limit',
      `a whole number of seconds, from 1 to ${String(longestLimit)}, or no “limit=” for no limit`,
    );
  for (const [name, value] of words) {
    if (words.getAll(name).length > 1) return `It says “${short(name)}=” twice, and can say it once.`;
    if (known.every((one) => one !== name))
      return `It says “${short(name)}=${short(value)}”, which Hit5 does not know. It can say ${known.join(', ')}.`;
  }
  return null;
}

function wrong(words: URLSearchParams, name: Word, expected: string): ParsedRequest {
  return { request: null, problem: misread(words, name, expected) };
}

function misread(words: URLSearchParams, name: Word, expected: string): string {
  const value = words.get(name);
  return `It ${value === null ? `has no “${name}=”` : `says “${name}=${short(value)}”`}, and needs ${expected}.`;
}

function short(text: string): string {
  return text.slice(0, 40);
}

function wholeNumber(text: string | null, largest: number): number | null {
  if (text === null || !/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number <= largest ? number : null;
}
