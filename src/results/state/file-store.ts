import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Review } from '../../core/errors/review.ts';
import { sides } from '../../core/errors/side.ts';
import { FormatError } from '../../core/formats/check-format.ts';
import { writeBackupFile } from '../../core/formats/files/backup-file.ts';
import { checkShowable } from '../../core/formats/files/check-showable.ts';
import type { Json } from '../../core/formats/files/keep-unknown.ts';
import { readOwnFile } from '../../core/formats/files/read-own-file.ts';
import type { SessionFile } from '../../core/formats/files/session-content.ts';
import { writeSessionFile } from '../../core/formats/files/session-file.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import type { DiskStore } from '../../label/disk/disk-store.ts';
import type { ReviewStore } from './review-store.ts';
import type { SessionStore } from '../../label/state/session-store.ts';
import type { SessionDatabase } from '../../label/disk/session-database.ts';

/** What came of one session in a file, or of a file that could not be read. */
export type OpenedFile =
  | { readonly kind: 'added'; readonly file: string; readonly session: Session }
  /** The very same session is here already. */
  | { readonly kind: 'here'; readonly file: string; readonly session: Session }
  /** This session is here and has gone another way: the person decides. */
  | {
      readonly kind: 'differs';
      readonly file: string;
      readonly session: Session;
      readonly here: Session;
      readonly content: SessionFile;
    }
  | { readonly kind: 'refused'; readonly file: string; readonly message: string };

/** Reads the text of a file, or says for a person why it cannot. */
export interface GivenFile {
  readonly name: string;
  text(): Promise<string>;
}

/** What the store needs. */
export interface FileStoreParts {
  readonly catalogue: Catalogue;
  readonly disk: DiskStore;
  readonly sessions: SessionStore;
  readonly reviews: ReviewStore;
  readonly kept: Pick<SessionDatabase, 'loadUnknown' | 'saveFiles'>;
}

/** Brings sessions from files to this machine, and gathers what files of them hold. */
export class FileStore {
  readonly #parts: FileStoreParts;
  readonly #opened = signal<readonly OpenedFile[]>([]);

  constructor(parts: FileStoreParts) {
    this.#parts = parts;
  }

  /** What came of the files given last. */
  get opened(): ReadonlySignal<readonly OpenedFile[]> {
    return this.#opened;
  }

  /** Opens session files and backups, one after the other; a file that is bad changes nothing, and is told. */
  async open(files: readonly GivenFile[]): Promise<void> {
    this.#opened.value = [];
    for (const file of files) {
      const outcomes = await this.#openFile(file);
      this.#opened.value = [...this.#opened.value, ...outcomes];
    }
  }

  /** Keeps a session that differs from the one here beside it, under an id of its own. */
  async keepBoth(differing: OpenedFile & { readonly kind: 'differs' }): Promise<void> {
    const id = crypto.getRandomValues(new Uint32Array(2)).join('-') as SessionId;
    const { session, reviews, ...others } = differing.content;
    const content = {
      ...others,
      session: { ...session, id },
      reviews: reviews.map((review) => ({ ...review, sessionId: id })),
    };
    await this.#add([content]);
    const added = { kind: 'added', file: differing.file, session: content.session } as const;
    this.#opened.value = this.#opened.value.map((one) => (one === differing ? added : one));
  }

  /** Leaves out a session that differs from the one here. */
  leaveOut(differing: OpenedFile & { readonly kind: 'differs' }): void {
    this.#opened.value = this.#opened.value.filter((one) => one !== differing);
  }

  /**
   * A session with all that belongs to it.
   *
   * @throws Error with a message for a person when its reviews cannot be read: a file must not lack them unsaid.
   */
  async contentOf(session: Session): Promise<SessionFile> {
    const { disk, reviews, kept } = this.#parts;
    await reviews.open(session.id);
    const found = reviews.opened.value.get(session.id);
    if (!found) throw new Error(reviews.failure.value ?? 'The reviews of the errors cannot be read.');
    const [draft, unknown] = await Promise.all([disk.loadDraft(session.id), kept.loadUnknown(session.id)]);
    const next = session.trials.length + session.skipped.length;
    return {
      session,
      reviews: inOrder(found.reviews, session),
      draft: draft?.position === next ? draft : null,
      unknown,
    };
  }

  /**
   * The backup of all sessions here, with their reviews.
   *
   * @throws Error as `contentOf`.
   */
  async backup(): Promise<string> {
    const contents: SessionFile[] = [];
    for (const session of this.#parts.sessions.sessions.value) contents.push(await this.contentOf(session));
    return writeBackupFile(contents, new Date().toISOString());
  }

  async #openFile(file: GivenFile): Promise<readonly OpenedFile[]> {
    const { name } = file;
    try {
      const contents = readOwnFile(name, await file.text());
      for (const { session } of contents) checkShowable(name, session, this.#parts.catalogue);
      const outcomes = await Promise.all(contents.map((content) => this.#meet(name, content)));
      await this.#add(contents.filter((_, at) => outcomes[at]?.kind === 'added'));
      return outcomes;
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      if (cause instanceof FormatError) return [{ kind: 'refused', file: name, message }];
      return [{ kind: 'refused', file: name, message: `${name} cannot be read: ${message}` }];
    }
  }

  /** Tells a session that is new from one that is here. */
  async #meet(file: string, content: SessionFile): Promise<OpenedFile> {
    const { session } = content;
    const here = this.#parts.sessions.sessions.value.find(({ id }) => id === session.id);
    if (!here) return { kind: 'added', file, session };
    const known = await this.contentOf(here);
    if (sameContent(known, content)) return { kind: 'here', file, session: here };
    return { kind: 'differs', file, session, here, content };
  }

  async #add(contents: readonly SessionFile[]): Promise<void> {
    if (contents.length === 0) return;
    const { disk, sessions, reviews, kept } = this.#parts;
    const ids = contents.map(({ session }) => session.id);
    await disk.write(`files ${ids.join(' ')}`, () => kept.saveFiles(contents));
    for (const id of ids) reviews.forget(id);
    sessions.adopt(contents.map(({ session }) => session));
  }
}

/** Whether two files would hold the same, wherever their reviews stand in the list. */
function sameContent(one: SessionFile, other: SessionFile): boolean {
  return canonical(one) === canonical(other);
}

function canonical(content: SessionFile): string {
  const reviews = inOrder(content.reviews, content.session);
  return JSON.stringify(sorted(JSON.parse(writeSessionFile({ ...content, reviews })) as Json));
}

/** Reviews in the order of the images, the person's before the network's. */
function inOrder(reviews: readonly Review[], { order }: Session): readonly Review[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const place = ({ imageId, side }: Review) => 2 * (places.get(imageId) ?? -1) + sides.indexOf(side);
  return [...reviews].sort((one, other) => place(one) - place(other));
}

/** The same value with its fields in the order of their names. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, sorted(field)] as const);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
