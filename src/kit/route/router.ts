import { signal, type ReadonlySignal } from '@preact/signals-core';
import { backends, type Backend } from '../../core/networks/backends.ts';
import { largestSeed } from '../../core/trials/seeded-order.ts';
import { photosLink, parseRoute, type Route } from './pages.ts';
import { isFramed, keptVisit, visitOf, type Visit } from './visit.ts';

export class Router {
  readonly #route = signal<Route>(parseRoute(location.hash));
  readonly #visit = signal<Visit>(keptVisit.read());
  #moved = false;

  constructor() {
    takePackFromQuery();
    this.#read();
    addEventListener('hashchange', () => {
      this.#moved = true;
      this.#read();
    });
  }

  /** Goes where a button leads, as a link would. */
  go(hash: string): void {
    location.hash = hash;
  }

  readonly route: ReadonlySignal<Route> = this.#route;

  readonly visit: ReadonlySignal<Visit> = this.#visit;

  /** Whether the address has changed since the app began. */
  get moved(): boolean {
    return this.#moved;
  }

  #read(): void {
    const visit = visitOf(location.hash, isFramed());
    if (visit) keptVisit.write((this.#visit.value = visit));
    this.#route.value = parseRoute(location.hash);
  }
}

/** A link such as `?pack=dogs.zip#/label?…` offers the pack first, and leads on to the session. */
function takePackFromQuery(): void {
  const query = new URLSearchParams(location.search);
  const pack = query.get('pack');
  if (pack === null) return;
  query.delete('pack');
  const rest = query.toString();
  const hash = photosLink(pack, location.hash.startsWith('#/label?') ? location.hash : null);
  history.replaceState(null, '', `${location.pathname}${rest === '' ? '' : `?${rest}`}${hash}`);
}

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

/** A seed that nobody chose. */
export function freshSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % largestSeed;
}
