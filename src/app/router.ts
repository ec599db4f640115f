import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ChallengeId } from '../domain/trials/challenge.ts';
import { plainRequest, type SessionRequest } from '../domain/trials/session-request.ts';
import { modes, type SessionId } from '../domain/trials/session.ts';

/** A screen and what the address says about it. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'label'; readonly challenge: ChallengeId; readonly request: SessionRequest }
  | { readonly page: 'results'; readonly session: SessionId | null }
  | { readonly page: 'credits' };

/** The challenge that ships. */
export const defaultChallenge = 'default' as ChallengeId;

/** The largest seed; the generator takes whole numbers below 2³¹. */
const largestSeed = 2 ** 31 - 1;

/** The address of the screen on which a session is answered: the same link gives everybody the same images. */
export function labelLink(challenge: string, request: SessionRequest): string {
  const { mode, seed, count, practice, shuffled, pruned, limit } = request;
  const words = new URLSearchParams({ challenge, seed: String(seed), n: String(count), mode });
  if (practice > 0) words.set('practice', String(practice));
  if (shuffled) words.set('order', 'person');
  if (pruned !== null) words.set('classes', String(pruned));
  if (limit !== null) words.set('limit', String(limit));
  return `#/label?${words.toString()}`;
}

export function resultsLink(session: SessionId): string {
  return `#/results?${new URLSearchParams({ session }).toString()}`;
}

/** A seed that nobody chose. */
export function freshSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % largestSeed;
}

/** The screen that a location hash names; anything unknown is the start. */
export function parseRoute(hash: string): Route {
  const [path, query = ''] = hash.replace(/^#/, '').split('?');
  const words = new URLSearchParams(query);
  switch (path) {
    case '/label': {
      const request = parseRequest(words);
      const challenge = (words.get('challenge') ?? defaultChallenge) as ChallengeId;
      return request ? { page: 'label', challenge, request } : { page: 'start' };
    }
    case '/results':
      return { page: 'results', session: words.get('session') as SessionId | null };
    case '/credits':
      return { page: 'credits' };
    default:
      return { page: 'start' };
  }
}

/** What a link asks for; null when seed or number of images make no sense. */
function parseRequest(words: URLSearchParams): SessionRequest | null {
  const seed = wholeNumber(words.get('seed'), largestSeed);
  const count = wholeNumber(words.get('n'), 1_000_000);
  if (seed === null || !count) return null;
  return {
    mode: modes.find((mode) => mode === words.get('mode')) ?? plainRequest.mode,
    seed,
    count,
    practice: wholeNumber(words.get('practice'), 1_000_000) ?? 0,
    shuffled: words.get('order') === 'person',
    pruned: wholeNumber(words.get('classes'), 999) || null,
    limit: wholeNumber(words.get('limit'), 3600) || null,
  };
}

function wholeNumber(text: string | null, largest: number): number | null {
  if (text === null || !/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number <= largest ? number : null;
}

/** The screen that the address bar names. */
export class Router {
  readonly #route = signal<Route>(parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => (this.#route.value = parseRoute(location.hash)));
  }

  get route(): ReadonlySignal<Route> {
    return this.#route;
  }
}
