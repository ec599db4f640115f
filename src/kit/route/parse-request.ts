import { wholeNumber } from '../../core/text/read-number.ts';
import { largestSeed } from '../../core/trials/seeded-order.ts';
import { parseOptions, sessionOptions } from '../../core/trials/session-options.ts';
import { plainRequest, type SessionRequest } from '../../core/trials/session-request.ts';
import { modes } from '../../core/trials/session.ts';
import { returnAddress, visitWords } from './visit.ts';

/** The largest number of images that a link may say. */
const largestCount = 1_000_000;

/** All that a session's link can say. */
const known: readonly string[] = [
  ...['challenge', 'seed', 'n', 'mode', 'practice'],
  ...sessionOptions.map(({ word }) => word),
  'session',
  ...visitWords,
];

/** Both are there where the link names a session of this browser: that session goes on as it was begun. */
type ParsedRequest =
  | { readonly request: SessionRequest; readonly problem: string | null }
  | { readonly request: null; readonly problem: string };

/** Reads the words of a session's link: seed and number of images must be there, and no word may be unreadable. */
export function parseRequest(words: URLSearchParams): ParsedRequest {
  const seed = wholeNumber(words.get('seed') ?? '', largestSeed);
  const count = wholeNumber(words.get('n') ?? '', largestCount);
  const practice = wholeNumber(words.get('practice') ?? '0', largestCount);
  const mode = modes.find((one) => one === (words.get('mode') ?? plainRequest.mode));
  if (seed === null) return wrong(words, 'seed', `a whole number from 0 to ${largestSeed}`);
  if (!count) return wrong(words, 'n', `a number of images, from 1 to ${largestCount}`);
  if (practice === null) return wrong(words, 'practice', 'a number of images kept for practice');
  if (!mode) return wrong(words, 'mode', `one of ${modes.join(', ')}`);
  const request = { mode, seed, count, practice, ...parseOptions(({ word }) => words.get(word)) };
  const problem = leftOver(words);
  if (problem === null || words.has('session')) return { request, problem };
  return { request: null, problem };
}

/** What the link says beyond what can be understood, for a person; null: nothing. */
function leftOver(words: URLSearchParams): string | null {
  const unread = sessionOptions.find((option) => {
    const text = words.get(option.word);
    return text !== null && option.parse(text) === null;
  });
  if (unread) return misread(words, unread.word, unread.needs);
  for (const [name, value] of words) {
    if (words.getAll(name).length > 1) return `It says “${short(name)}=” twice, and can say it once.`;
    if (!known.includes(name))
      return `It says “${short(name)}=${short(value)}”, which Hit5 does not know. It can say ${known.join(', ')}.`;
  }
  if (words.has('embed') && words.get('embed') !== '1')
    return misread(words, 'embed', '1, or no “embed=” where Hit5 stands in no other page');
  if (words.has('return') && !returnAddress(words.get('return') ?? ''))
    return misread(words, 'return', 'the whole address of a web page, which begins with https:// or http://');
  if (words.has('list') && words.has('classes'))
    return 'It says “list=” and “classes=”: the answer comes from a short list or from the network’s likeliest classes, not both.';
  const alone = ['cross', 'mask', 'mask-time', 'answer'].find(
    (name) => words.has(name) && !words.has('show'),
  );
  if (alone !== undefined) return `It says “${alone}=”, which needs “show=”: how long each photo is shown.`;
  return null;
}

function wrong(words: URLSearchParams, name: string, expected: string): ParsedRequest {
  return { request: null, problem: misread(words, name, expected) };
}

function misread(words: URLSearchParams, name: string, expected: string): string {
  const value = words.get(name);
  return `It ${value === null ? `has no “${name}=”` : `says “${name}=${short(value)}”`}, and needs ${expected}.`;
}

function short(text: string): string {
  return text.slice(0, 40);
}
