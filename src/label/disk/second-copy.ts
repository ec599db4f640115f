import { effect, signal } from '@preact/signals-core';
import * as v from 'valibot';
import { pluralize } from '../../core/text/pluralize.ts';
import { quoted } from '../../core/text/visible-text.ts';
import type { Draft, Session, SessionOutline } from '../../core/trials/session.ts';
import { parseDraft, parseKeptOutline, parseKeptSession } from '../../files/session-format.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import { PrivateFolder } from '../../kit/keep/pack-disk.ts';
import type { KeptSeat } from '../logic/kept-seat.ts';
import type { SessionStore } from '../state/session-store.ts';

const markSchema = v.object({
  sessions: v.number(),
  answers: v.number(),
  /** The id of the session in the copy. */
  copied: v.nullable(v.string()),
  /** What the browser has thrown away, for a person who has not put it away yet. */
  lost: v.nullable(v.string()),
});
type Mark = v.InferOutput<typeof markSchema>;

/** Of the 5 million characters of `localStorage`, so that settings find room. */
const mostText = 2_000_000;

export interface Copied {
  readonly session: Session | null;
  readonly outline: SessionOutline | null;
  readonly draft: Draft | null;
  readonly seats: readonly KeptSeat[];
}

/**
 * The session in progress and the seats in rooms once more, beside a database that the browser may throw away: as files, or, on plain http,
 * in `localStorage`, where there is room.
 */
export class SecondCopy {
  readonly #name: string;
  readonly #mark: KeptValue<Mark | null>;
  readonly #lost = signal<string | null>(null);
  /** What this page has given: a full disk may not have taken it. */
  readonly #given = new Map<string, string>();
  /** Settles when all that was given is written, or cannot be. */
  written: Promise<unknown> = Promise.resolve();

  constructor(name: string) {
    this.#name = name;
    const parse = (text: string | null) => {
      const result = v.safeParse(v.pipe(v.string(), v.parseJson(), markSchema), text);
      return result.success ? result.output : null;
    };
    this.#mark = new KeptValue({ key: `${name}-mark`, parse, print: (mark) => JSON.stringify(mark) });
    this.#lost.value = this.#mark.read()?.lost ?? null;
  }

  get lost(): string | null {
    return this.#lost.value;
  }

  readonly forget = (): void => this.#set({ lost: null });

  /** What a database gets that was just made: what this page has given, or else one before it; null where the browser has thrown none away. */
  async restore(isDeleted: boolean): Promise<Copied | null> {
    const mark = this.#mark.read();
    if (!isDeleted && !mark) return null;
    const seats = ((await this.#read('seats')) ?? []) as readonly KeptSeat[];
    const copied = { session: null, outline: null, draft: null, ...(await this.#session()), seats };
    if (isDeleted || mark?.sessions || seats.length > 0) this.#set({ lost: wordsOf(mark, copied) });
    return copied;
  }

  follow({ outlines, kept }: Pick<SessionStore, 'outlines' | 'kept'>): void {
    let before: readonly unknown[] = [];
    effect(() => {
      const all = outlines.value;
      const { session = null, phase = null } = kept.value ?? {};
      const now = [session, phase?.kind, all.length];
      // A pick changes none of these.
      if (now.every((one, index) => one === before[index])) return;
      before = now;
      const known = session?.id ?? this.#mark.read()?.copied ?? null;
      const outline = all.find(({ id }) => id === known);
      const isThere = outline !== undefined;
      const draft = phase?.kind === 'answering' ? phase.draft : null;
      if (session) this.#write('session', { outline, trials: session.trials, draft });
      else if (known !== null && !isThere) this.#write('session', null);
      const answers = all.reduce((sum, { tally }) => sum + tally.positions.length, 0);
      this.#set({ sessions: all.length, answers, copied: isThere ? known : null });
    });
  }

  /** Keeps the seats, without what their servers tell again. */
  keepSeats(seats: readonly KeptSeat[]): void {
    const rows = seats.map((seat) => ({ ...seat, state: null, reveals: [] }));
    this.#write('seats', rows);
    this.#set({});
  }

  #set(part: Partial<Mark>): void {
    const before = this.#mark.read() ?? { sessions: 0, answers: 0, copied: null, lost: null };
    const mark = { ...before, ...part };
    this.#mark.write(mark);
    this.#lost.value = mark.lost;
  }

  #write(part: string, value: object | null): void {
    const text = JSON.stringify(value);
    this.#given.set(part, text);
    const write = async () => {
      const folder = await this.#folder();
      if (folder) await folder.write(part, [new Blob([text])], new AbortController().signal);
      else if (text.length < mostText) localStorage.setItem(`${this.#name}-${part}`, text);
    };
    this.written = this.written.then(write).catch(() => undefined);
  }

  async #read(part: string): Promise<unknown> {
    return JSON.parse(this.#given.get(part) ?? (await this.#kept(part)) ?? 'null');
  }

  async #kept(part: string): Promise<string | null | undefined> {
    const folder = await this.#folder();
    if (!folder) return localStorage.getItem(`${this.#name}-${part}`);
    return (await folder.read(part))?.text();
  }

  async #session(): Promise<Omit<Copied, 'seats'> | null> {
    try {
      type Kept = Pick<Session, 'trials'> & Pick<Copied, 'draft'> & { readonly outline: SessionOutline };
      const { outline, trials, draft } = (await this.#read('session')) as Kept;
      return {
        session: parseKeptSession('The second copy', outline, trials),
        outline: parseKeptOutline('The second copy', outline),
        draft: draft && parseDraft('The second copy', draft),
      };
    } catch {
      return null;
    }
  }

  readonly #folder = (): Promise<PrivateFolder | null> => PrivateFolder.open(`${this.#name}-copy`);
}

function wordsOf(mark: Mark | null, { session, seats }: Copied): string {
  const answers = session?.trials.length ?? 0;
  // The mark may be older than the copy by the answers before the end.
  const held =
    mark &&
    `${pluralize(Math.max(mark.sessions, session ? 1 : 0), 'session')} with ${pluralize(Math.max(mark.answers, answers), 'answer')}`;
  const again = [
    ...(session
      ? [`the last session, of ${quoted(session.person)}, with ${pluralize(answers, 'answer')}`]
      : []),
    ...(seats.length > 0 ? [`your ${seats.length === 1 ? 'seat in a class' : 'seats in classes'}`] : []),
  ].join(', and ');
  const isAll = session && mark?.sessions === 1 && mark.answers <= answers;
  return [
    ...(held ? [`This one held ${held}.`] : []),
    ...(again ? [`Here again from a second copy: ${again}.`] : []),
    ...(isAll ? [] : ['All else is gone: open it again from the files that you have.']),
  ].join(' ');
}
