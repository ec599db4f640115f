import { type LinkWord, oneOf, understand } from '../../core/text/link-words.ts';
import { parseOptions, sessionOptions, unusualOptions } from '../../core/trials/session-options.ts';
import { requestRows, type SessionRequest } from '../../core/trials/session-request.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { returnAddress, visitWords } from './visit.ts';
import { defaultChallenge, type ChallengeId, type ImageId } from '../../core/trials/challenge.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';

const anything = { needs: '', parse: (text: string) => text };

/** What makes no sense without `show`. */
const ofTimedViews = ['cross', 'mask', 'mask-time', 'answer'];

/** All that a session's link can say. */
const sessionWords: Readonly<Record<string, LinkWord>> = {
  challenge: anything,
  ...Object.fromEntries(
    [...requestRows, ...sessionOptions].map((row): [string, LinkWord] => [
      row.word,
      {
        needs: row.without === '' ? row.needs : `${row.needs}, or no “${row.word}=” ${row.without}`,
        parse: (text) => row.parse(text),
        beside: () => (ofTimedViews.includes(row.word) ? ['show'] : []),
      },
    ]),
  ),
  session: anything,
  embed: { ...oneOf(['1']), needs: '1, or no “embed=” where Hit5 stands in no other page' },
  return: {
    needs: 'the whole address of a web page, which begins with https:// or http://',
    parse: returnAddress,
  },
};

/** Both are there where the link names a session of this browser: that session goes on as it was begun. */
type ParsedRequest =
  | { readonly request: SessionRequest; readonly problem: string | null }
  | { readonly request: null; readonly problem: string };

/** Reads the words of a session's link: seed and number of images must be there, and no word may be unreadable. */
function parseRequest(words: URLSearchParams): ParsedRequest {
  const values = requestRows.map((row) => [row.key, row.parse(words.get(row.word) ?? '')] as const);
  const isWhole = values.every(([, value]) => value !== null);
  const problem = problemOf(words);
  if (problem !== null && !(isWhole && words.has('session'))) return { request: null, problem };
  const fixed = Object.fromEntries(values) as Pick<SessionRequest, 'mode' | 'seed' | 'count' | 'practice'>;
  return { request: { ...fixed, ...parseOptions(({ word }) => words.get(word)) }, problem };
}

/** What is wrong with a session's link, for a person; null: nothing. */
function problemOf(words: URLSearchParams): string | null {
  const missing = requestRows.find(({ word, ...row }) => !words.has(word) && row.parse('') === null);
  if (missing) return `It has no “${missing.word}=”, and needs ${missing.needs}.`;
  const [fault] = understand(Object.fromEntries(words), sessionWords).faults;
  if (fault !== undefined) return `It ${fault}.`;
  const twice = [...words.keys()].find((word) => words.getAll(word).length > 1);
  if (twice !== undefined) return `It says “${twice}=” twice, and can say it once.`;
  return words.has('list') && words.has('classes')
    ? 'It says “list=” and “classes=”: the answer comes from a short list or from the network’s likeliest classes, not both.'
    : null;
}

/** The parts of a session's results, the one that comes first first. */
export const resultsSections = ['comparison', 'images', 'errors', 'confusions', 'effort'] as const;

export type ResultsSection = (typeof resultsSections)[number];

/** What an address says beside the session and the image: how the images are filtered and sorted, where sliders stand. */
export type LinkWords = Readonly<Record<string, string>>;

interface Routes {
  start: {
    readonly page: 'start';
    /** What is wrong with the session's link that led here, as a sentence; null where none did. */
    readonly problem: string | null;
  };
  label: {
    readonly page: 'label';
    readonly challenge: ChallengeId;
    readonly request: SessionRequest;
    readonly session: SessionId | null;
    /** What cannot be read of a link that names a session of this browser, as a sentence; null where all can. */
    readonly problem: string | null;
  };
  results: {
    readonly page: 'results';
    readonly section: ResultsSection;
    readonly session: SessionId | null;
    readonly words: LinkWords;
  };
  image: {
    readonly page: 'image';
    readonly session: SessionId | null;
    readonly image: ImageId;
    readonly words: LinkWords;
  };
  join: { readonly page: 'join'; readonly code: string | null };
  room: { readonly page: 'room'; readonly room: RoomId };
  /** The room that its teacher runs; null: all rooms, and the form for a new one. */
  class: { readonly page: 'class'; readonly room: RoomId | null };
  board: { readonly page: 'board'; readonly room: RoomId };
  observers: { readonly page: 'observers'; readonly words: LinkWords };
  /** The address of a picture that the link offers; null for none. */
  live: { readonly page: 'live'; readonly photo: string | null };
  break: {
    readonly page: 'break';
    /** The image of a challenge that is to be distorted; null for a picture of one's own. */
    readonly subject: { readonly challenge: ChallengeId; readonly image: ImageId } | null;
    readonly words: LinkWords;
  };
  photos: {
    readonly page: 'photos';
    /** The address of a pack that the link offers; null for none. */
    readonly pack: string | null;
    /** The hash route to go to once the pack is there; null for none. */
    readonly then: string | null;
    /** The part of the page to go to at once; null for its top. */
    readonly section: 'sessions' | null;
  };
  networks: {
    readonly page: 'networks';
    readonly section: 'batch' | null;
    /** The challenge that a batch is offered for; null: the first. */
    readonly challenge: ChallengeId | null;
  };
  checklist: { readonly page: 'checklist' };
  credits: { readonly page: 'credits' };
  bench: { readonly page: 'bench' };
  unknown: { readonly page: 'unknown'; readonly address: string };
}

export type PageName = keyof Routes;

export type Route<Name extends PageName = PageName> = Routes[Name];

/** What is known of a page before its code is loaded; its element stands in `app/pages.ts`. */
export interface Page<Name extends PageName> {
  /** Whether it writes no answer, so that a second tab may show it. */
  readonly onlyReads?: true;
  /** There somebody takes part in a class, or the class leads there at its end. */
  readonly ofClass?: 'takes part' | 'afterwards';
  /** Whether it shows what this browser keeps, so that it is open while the server keeps the challenge back. */
  readonly ofThisBrowser?: true;
  /** Whether it is there in all languages; else it is in English, whole. */
  readonly spoken?: (route: Route<Name>) => boolean;
  /** Whether something may stand behind its name and a slash. */
  readonly goesOn?: true;
  /**
   * Null where the address names no such page.
   * @param rest what stands behind the name and a slash; undefined without the slash.
   */
  readonly read: (words: URLSearchParams, rest: string | undefined) => Route<Name> | Route<'start'> | null;
}

const always = () => true;

/** All pages: `#/` leads to the start, `#/photos` to `photos`. A link to each is made below. */
export const pages: { readonly [Name in PageName]: Page<Name> } = {
  start: {
    spoken: always,
    read: () => null,
  },
  live: {
    spoken: always,
    read: (words) => ({ page: 'live', photo: words.get('photo') }),
  },
  break: {
    spoken: always,
    read(asked) {
      const image = asked.get('image') as ImageId | null;
      const subject = image === null ? null : { challenge: challengeOf(asked), image };
      return { page: 'break', subject, words: wordsBeside(asked, 'challenge', 'image') };
    },
  },
  label: {
    spoken: always,
    read(words) {
      const { request, problem } = parseRequest(words);
      return request
        ? { page: 'label', challenge: challengeOf(words), request, session: sessionOf(words), problem }
        : { page: 'start', problem };
    },
  },
  results: {
    spoken: ({ section }) => section === 'comparison',
    onlyReads: true,
    ofClass: 'afterwards',
    ofThisBrowser: true,
    goesOn: true,
    read(asked, rest) {
      const section = resultsSections.find((one) => rest === (one === 'comparison' ? undefined : one));
      if (!section) return null;
      return { page: 'results', section, session: sessionOf(asked), words: wordsBeside(asked, 'session') };
    },
  },
  image: {
    onlyReads: true,
    ofClass: 'afterwards',
    read(asked) {
      const image = asked.get('image') as ImageId | null;
      const words = wordsBeside(asked, 'session', 'image');
      return image === null ? null : { page: 'image', session: sessionOf(asked), image, words };
    },
  },
  observers: {
    onlyReads: true,
    read: (words) => ({ page: 'observers', words: wordsBeside(words) }),
  },
  photos: {
    ofThisBrowser: true,
    goesOn: true,
    read(words, rest) {
      if (rest !== undefined && rest !== 'sessions') return null;
      const then = words.get('then');
      return {
        page: 'photos',
        pack: words.get('pack'),
        // Only a session's link may follow: a link that is handed out must not lead elsewhere.
        then: then?.startsWith('#/label?') ? then : null,
        section: rest ?? null,
      };
    },
  },
  networks: {
    ofThisBrowser: true,
    goesOn: true,
    read(words, rest) {
      if (rest !== undefined && rest !== 'batch') return null;
      const challenge = words.get('challenge') as ChallengeId | null;
      return { page: 'networks', section: rest ?? null, challenge };
    },
  },
  join: {
    spoken: always,
    ofClass: 'takes part',
    goesOn: true,
    read(_words, rest) {
      const code = nameIn(rest);
      return code === null ? null : { page: 'join', code: code === '' ? null : decoded(code) };
    },
  },
  room: {
    spoken: always,
    ofClass: 'takes part',
    goesOn: true,
    read: (_words, rest) => roomIn('room', rest),
  },
  class: {
    spoken: always,
    goesOn: true,
    read(_words, rest) {
      const room = nameIn(rest);
      return room === null ? null : { page: 'class', room: room === '' ? null : (room as RoomId) };
    },
  },
  board: {
    spoken: always,
    goesOn: true,
    read: (_words, rest) => roomIn('board', rest),
  },
  checklist: {
    read: () => ({ page: 'checklist' }),
  },
  credits: {
    onlyReads: true,
    ofClass: 'afterwards',
    read: () => ({ page: 'credits' }),
  },
  bench: {
    onlyReads: true,
    read: () => ({ page: 'bench' }),
  },
  unknown: {
    ofClass: 'afterwards',
    read: () => null,
  },
};

function challengeOf(words: URLSearchParams): ChallengeId {
  return (words.get('challenge') ?? defaultChallenge) as ChallengeId;
}

function sessionOf(words: URLSearchParams): SessionId | null {
  return words.get('session') as SessionId | null;
}

/** What a link says beside some words, and beside those of the visit. */
function wordsBeside(words: URLSearchParams, ...others: readonly string[]): LinkWords {
  const known = [...visitWords, ...others];
  return Object.fromEntries([...words].filter(([word]) => !known.includes(word)));
}

/** The one name behind a page's own, which may be empty; null where there are several. */
function nameIn(rest = ''): string | null {
  const name = rest.replace(/\/$/, '');
  return name.includes('/') ? null : name;
}

function roomIn<Name extends 'room' | 'board'>(page: Name, rest: string | undefined) {
  const room = nameIn(rest);
  return room === null || room === '' ? null : { page, room: room as RoomId };
}

/** What a link says that may be damaged. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether what an address shows is there in all languages; else it is in English, whole. */
export function isSpoken(route: Route): boolean {
  return (pages[route.page] as Page<PageName>).spoken?.(route) ?? false;
}

/** The page that a location hash names; no hash is the start. */
export function parseRoute(hash: string): Route {
  // An address to go back to may have a question mark of its own.
  const [, path = '', query] = /^#?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  if (path === '' || path === '/') return { page: 'start', problem: null };
  const [, place = '', rest] = /^\/(\w+)(?:\/(.*))?$/.exec(path) ?? [];
  // A QR code writes the address in capitals, which takes less room.
  const typed = place.toLowerCase();
  // Who types an address takes the menu's word.
  const name = typed === 'compare' ? 'observers' : typed;
  const page = Object.hasOwn(pages, name) ? pages[name as PageName] : pages.unknown;
  const isWhole = rest === undefined || page.goesOn;
  return (isWhole && page.read(new URLSearchParams(query), rest)) || { page: 'unknown', address: hash };
}

/**
 * The same link gives everybody the same images.
 * @param session a session of this machine to go on with.
 */
export function labelLink(
  challenge: string,
  request: SessionRequest,
  session: SessionId | null = null,
): string {
  const { mode, seed, count, practice } = request;
  const words = new URLSearchParams({ challenge, seed: String(seed), n: String(count), mode });
  if (practice > 0) words.set('practice', String(practice));
  for (const option of unusualOptions(request)) words.set(option.word, option.print(request[option.key]));
  if (session !== null) words.set('session', session);
  return `#/label?${words.toString()}`;
}

export function joinLink(code = ''): string {
  return code === '' ? '#/join' : `#/join/${code}`;
}

export function roomLink(room: RoomId): string {
  return `#/room/${room}`;
}

export function resultsLink(
  session: SessionId,
  section: ResultsSection = 'comparison',
  words: LinkWords = {},
): string {
  const path = section === 'comparison' ? 'results' : `results/${section}`;
  return `#/${path}?${new URLSearchParams({ session, ...words }).toString()}`;
}

export function imageLink(session: SessionId, image: ImageId, words: LinkWords = {}): string {
  return `#/image?${new URLSearchParams({ session, image, ...words }).toString()}`;
}

export const observersLink = '#/observers';

export function classLink(room: RoomId | null = null): string {
  return room === null ? '#/class' : `#/class/${room}`;
}

export function boardLink(room: RoomId): string {
  return `#/board/${room}`;
}

/**
 * The whole address at which people join a room.
 * @param address where the app is served, as their devices reach it: `http://192.168.1.20:4173`.
 * @param parameter the word in which a platform for studies puts a participant's id; empty for none.
 */
export function joinAddress(address: string, code: string, parameter = ''): string {
  const query = parameter === '' ? '' : `?${parameter}={{%${parameter}%}}`;
  return `${address.replace(/\/$/, '')}/${query}${joinLink(code)}`;
}

export function photosLink(pack: string | null = null, then: string | null = null): string {
  const words = new URLSearchParams();
  if (pack !== null) words.set('pack', pack);
  if (then !== null) words.set('then', then);
  const query = words.toString();
  return query === '' ? '#/photos' : `#/photos?${query}`;
}

export const benchLink = '#/bench';

export const sessionFilesLink = '#/photos/sessions';

export const networksLink = '#/networks';

/** The address at which a network answers all images of a challenge. */
export function batchLink(challenge: ChallengeId): string {
  return `#/networks/batch?${new URLSearchParams({ challenge }).toString()}`;
}

export const checklistLink = '#/checklist';

/** The address on which the network is broken with an image of a challenge, whose truth is shown there. */
export function breakLink(challenge: ChallengeId, image: ImageId): string {
  return `#/break?${new URLSearchParams({ challenge, image }).toString()}`;
}
