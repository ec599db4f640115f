import { signal, type ReadonlySignal } from '@preact/signals-core';
import { defaultChallenge, type ChallengeId, type ImageId } from '../../core/trials/challenge.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import { backends, type Backend } from '../../core/networks/backends.ts';
import { largestSeed } from '../../core/trials/seeded-order.ts';
import { unusualOptions } from '../../core/trials/session-options.ts';
import type { SessionRequest } from '../../core/trials/session-request.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { parseRequest } from './parse-request.ts';

/** The parts of a session's results, the one that comes first first. */
export const resultsSections = ['comparison', 'images', 'errors', 'confusions', 'effort'] as const;

export type ResultsSection = (typeof resultsSections)[number];

/** A way to a page, with its name. */
export interface PageLink {
  readonly label: string;
  /** A hash route: `#/results/images`. */
  readonly href: string;
}

/** The parts of Hit5, as the menu of every page shows them. */
export const menu = [
  { label: 'Play', href: '#/' },
  { label: 'Live', href: '#/live' },
  { label: 'Break it', href: '#/break' },
  { label: 'Results', href: '#/results' },
  { label: 'Compare', href: '#/observers' },
  { label: 'Photos and networks', href: '#/data' },
] as const satisfies readonly PageLink[];

/** What an address says beside the session and the image: how the images are filtered and sorted. */
export type LinkWords = Readonly<Record<string, string>>;

/** A screen and what the address says about it. */
export type Route =
  | {
      readonly page: 'start';
      /** What is wrong with the session's link that led here, as a sentence; null where none did. */
      readonly problem: string | null;
    }
  | {
      readonly page: 'label';
      readonly challenge: ChallengeId;
      readonly request: SessionRequest;
      readonly session: SessionId | null;
      /** What cannot be read of a link that names a session of this browser, as a sentence; null where all can. */
      readonly problem: string | null;
    }
  | {
      readonly page: 'results';
      readonly section: ResultsSection;
      readonly session: SessionId | null;
      readonly words: LinkWords;
    }
  | {
      readonly page: 'image';
      readonly session: SessionId | null;
      readonly image: ImageId;
      readonly words: LinkWords;
    }
  | {
      readonly page: 'join';
      /** As it was typed; null where the link has none. */
      readonly code: string | null;
    }
  | { readonly page: 'room'; readonly room: RoomId }
  | { readonly page: 'credits' }
  | {
      readonly page: 'class';
      /** The room that its teacher runs; null: all rooms, and the form for a new one. */
      readonly room: RoomId | null;
    }
  | { readonly page: 'board'; readonly room: RoomId }
  | {
      readonly page: 'unknown';
      /** What stands behind the hash. */
      readonly address: string;
    }
  | {
      readonly page: 'observers';
      /** Which images are shown. */
      readonly words: LinkWords;
    }
  | {
      readonly page: 'live';
      /** The address of a picture that the link offers; null for none. */
      readonly photo: string | null;
    }
  | {
      readonly page: 'break';
      /** The image of a challenge that is to be distorted; null for a picture of one's own. */
      readonly subject: { readonly challenge: ChallengeId; readonly image: ImageId } | null;
    }
  | {
      readonly page: 'data';
      /** The address of a pack that the link offers; null for none. */
      readonly pack: string | null;
      /** The hash route to go to once the pack is there; null for none. */
      readonly then: string | null;
      /** The part of the page to go to at once: "sessions"; null for its top. */
      readonly section: string | null;
    };

/**
 * The address of the screen on which a session is answered: the same link gives everybody the same images.
 *
 * @param session a session of this machine to go on with, whoever plays at the moment.
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

/** The address on which a pupil joins a room; without a code they type it there. */
export function joinLink(code = ''): string {
  return code === '' ? '#/join' : `#/join/${code}`;
}

/** The address on which a pupil answers in a room. */
export function roomLink(room: RoomId): string {
  return `#/room/${room}`;
}

/** The address of a section of a session's results. */
export function resultsLink(
  session: SessionId,
  section: ResultsSection = 'comparison',
  words: LinkWords = {},
): string {
  const path = section === 'comparison' ? 'results' : `results/${section}`;
  return `#/${path}?${new URLSearchParams({ session, ...words }).toString()}`;
}

/** The address of one image of a session; the words say among which images it stands. */
export function imageLink(session: SessionId, image: ImageId, words: LinkWords = {}): string {
  return `#/image?${new URLSearchParams({ session, image, ...words }).toString()}`;
}

/** The address of the screen on which observers of any files are compared. */
export const observersLink = '#/observers';

/** The address of the rooms of a class, or of one of them. */
export function classLink(room: RoomId | null = null): string {
  return room === null ? '#/class' : `#/class/${room}`;
}

/** The address of a room's board, for a projector. */
export function boardLink(room: RoomId): string {
  return `#/board/${room}`;
}

/**
 * The whole address at which people join a room.
 *
 * @param address where the app is served, as their devices reach it: `http://192.168.1.20:4173`.
 * @param parameter the word in which a platform for studies puts a participant's id, at the place that is left for it;
 *   empty for none.
 */
export function joinAddress(address: string, code: string, parameter = ''): string {
  const query = parameter === '' ? '' : `?${parameter}={{%${parameter}%}}`;
  return `${address.replace(/\/$/, '')}/${query}${joinLink(code)}`;
}

/** The address of the screen with packs and import, for a link that offers a pack too. */
export function dataLink(pack: string | null = null, then: string | null = null): string {
  const words = new URLSearchParams();
  if (pack !== null) words.set('pack', pack);
  if (then !== null) words.set('then', then);
  const query = words.toString();
  return query === '' ? '#/data' : `#/data?${query}`;
}

/** The address of the session files and the backup. */
export const sessionFilesLink = '#/data?section=sessions';

/** The address of a network's answers to many images. */
export const batchLink = '#/data?section=batch';

/** The backend that the address asks for by name; null for none. */
export function backendAsked(): Backend | null {
  const asked = new URLSearchParams(location.search).get('backend');
  return backends.find((backend) => backend === asked) ?? null;
}

/** What the address asks for as a backend and is none; null where all is well. */
export function noBackendAsked(): string | null {
  const asked = new URLSearchParams(location.search).get('backend');
  return backendAsked() === null ? asked : null;
}

/** The address on which the network is broken with an image of a challenge, whose truth is shown there. */
export function breakLink(challenge: ChallengeId, image: ImageId): string {
  return `#/break?${new URLSearchParams({ challenge, image }).toString()}`;
}

/** A seed that nobody chose. */
export function freshSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % largestSeed;
}

/** The screen that a location hash names; no hash is the start. */
export function parseRoute(hash: string): Route {
  const [path, query = ''] = hash.replace(/^#/, '').split('?');
  const words = new URLSearchParams(query);
  switch (path) {
    case '':
    case '/':
      return { page: 'start', problem: null };
    case '/label': {
      const { request, problem } = parseRequest(words);
      const challenge = (words.get('challenge') ?? defaultChallenge) as ChallengeId;
      return request
        ? { page: 'label', challenge, request, session: words.get('session') as SessionId | null, problem }
        : { page: 'start', problem };
    }
    case '/image': {
      const { session, image, ...others } = Object.fromEntries(words);
      if (image === undefined) return { page: 'unknown', address: hash };
      return {
        page: 'image',
        session: (session ?? null) as SessionId | null,
        image: image as ImageId,
        words: others,
      };
    }
    case '/credits':
      return { page: 'credits' };
    case '/observers':
      return { page: 'observers', words: Object.fromEntries(words) };
    case '/live':
      return { page: 'live', photo: words.get('photo') };
    case '/break': {
      const image = words.get('image') as ImageId | null;
      const challenge = (words.get('challenge') ?? defaultChallenge) as ChallengeId;
      return { page: 'break', subject: image === null ? null : { challenge, image } };
    }
    case '/data': {
      const then = words.get('then');
      // Only a session's link may follow: a link that is handed out must not lead elsewhere.
      return {
        page: 'data',
        pack: words.get('pack'),
        then: then?.startsWith('#/label?') ? then : null,
        section: words.get('section'),
      };
    }
    default:
      return parseRoom(path) ?? parseResults(hash, path, words);
  }
}

/** What a link says that may be damaged. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A page of a class, where the path names one; null where it does not. */
function parseRoom(path: string | undefined): Route | null {
  const [, place, name = ''] = /^\/(join|room|class|board)(?:\/([^/]*))?\/?$/i.exec(path ?? '') ?? [];
  // A QR code writes the address in capitals, which takes less room.
  if (place?.toLowerCase() === 'join') return { page: 'join', code: name === '' ? null : decoded(name) };
  if (place === 'class') return { page: 'class', room: name === '' ? null : (name as RoomId) };
  return (place === 'room' || place === 'board') && name !== ''
    ? { page: place, room: name as RoomId }
    : null;
}

/** The results, where the path names a section of them. */
function parseResults(hash: string, path: string | undefined, asked: URLSearchParams): Route {
  const section = resultsSections.find(
    (one) => path === (one === 'comparison' ? '/results' : `/results/${one}`),
  );
  if (!section) return { page: 'unknown', address: hash };
  const { session, ...words } = Object.fromEntries(asked);
  return { page: 'results', section, session: (session ?? null) as SessionId | null, words };
}

/** The screen that the address bar names. */
export class Router {
  readonly #route = signal<Route>(parseRoute(location.hash));
  #moved = false;

  constructor() {
    takePackFromQuery();
    this.#route.value = parseRoute(location.hash);
    addEventListener('hashchange', () => {
      this.#moved = true;
      this.#route.value = parseRoute(location.hash);
    });
  }

  /** Goes where a button leads, as a link would. */
  go(hash: string): void {
    location.hash = hash;
  }

  readonly route: ReadonlySignal<Route> = this.#route;

  /** Whether the address has changed since the app began. */
  get moved(): boolean {
    return this.#moved;
  }
}

/** A link such as `?pack=dogs.zip#/label?…` offers the pack first, and leads on to the session. */
function takePackFromQuery(): void {
  const query = new URLSearchParams(location.search);
  const pack = query.get('pack');
  if (pack === null) return;
  query.delete('pack');
  const rest = query.toString();
  const hash = dataLink(pack, location.hash.startsWith('#/label?') ? location.hash : null);
  history.replaceState(null, '', `${location.pathname}${rest === '' ? '' : `?${rest}`}${hash}`);
}
