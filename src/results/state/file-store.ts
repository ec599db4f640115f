import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Review } from '../../figures/errors/review.ts';
import { sides } from '../../figures/errors/side.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { writeBackupFile } from '../../files/formats/backup-file.ts';
import { sessionContent, type SessionFile } from '../../files/formats/session-content.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import type { WriteQueue } from '../../label/disk/write-queue.ts';
import type { ReviewStore } from './review-store.ts';
import type { SessionStore } from '../../label/state/session-store.ts';
import type { SessionRepository } from '../../label/disk/session-repository.ts';
import { Latest } from '../../kit/latest.ts';

/** Reads session files and backups, in a thread of its own. */
export interface SessionFileReader {
  /**
   * The sessions that a file holds, with what is wrong in place of those in a backup that are damaged; one file at a time.
   *
   * @param onBytes called with how many bytes of it are read.
   * @throws FormatError when the file as a whole cannot be taken; the signal's reason when aborted; Error with a message
   * for a person when the thread dies.
   */
  read(
    file: File,
    signal: AbortSignal,
    onBytes: (bytes: number) => void,
  ): Promise<readonly (SessionFile | FormatError)[]>;
  /** Ends the thread; the next file begins it again. */
  close(): void;
}

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
  /** The file, or one session of a backup whose others are read. */
  | { readonly kind: 'refused'; readonly file: string; readonly message: string; readonly isPart: boolean }
  /** The person gave up before it was read. */
  | { readonly kind: 'cancelled'; readonly file: string };

/** What is going on with a file. */
export interface FileProgress {
  /** What is read goes to disk at the end, which cannot be given up. */
  readonly kind: 'reading' | 'keeping';
  readonly file: string;
  /** How many bytes are read. */
  readonly bytes: number;
  readonly total: number;
}

/** What the store needs. */
interface FileStoreParts {
  readonly reader: SessionFileReader;
  readonly disk: WriteQueue;
  readonly sessions: SessionStore;
  readonly reviews: ReviewStore;
  readonly kept: Pick<SessionRepository, 'loadUnknown' | 'saveFiles'>;
}

/** Brings sessions from files to this machine, and gathers what files of them hold. */
export class FileStore {
  readonly #parts: FileStoreParts;
  readonly #opened = signal<readonly OpenedFile[]>([]);
  readonly #progress = signal<FileProgress | null>(null);
  #waiting: readonly File[] = [];
  #opening: Promise<void> | null = null;
  readonly #latest = new Latest();

  constructor(parts: FileStoreParts) {
    this.#parts = parts;
  }

  /** What came of the files given last. */
  readonly opened: ReadonlySignal<readonly OpenedFile[]> = this.#opened;

  /** Null when nothing is going on. */
  readonly progress: ReadonlySignal<FileProgress | null> = this.#progress;

  /**
   * Opens session files and backups, one after the other, behind those that are being opened. A file that is bad changes
   * nothing, and is told.
   */
  open(files: readonly File[]): Promise<void> {
    this.#waiting = [...this.#waiting, ...files];
    this.#opening ??= this.#openAll().finally(() => (this.#opening = null));
    return this.#opening;
  }

  /** Gives up the file that is being read and those behind it; they change nothing. */
  cancel(): void {
    this.#latest.end();
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
    const [draft, unknown] = await Promise.all([
      disk.kept.loadDraft(session.id),
      kept.loadUnknown(session.id),
    ]);
    const next = session.trials.length + session.skipped.length;
    return {
      session,
      reviews: inOrder(found, session),
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
    await this.#parts.sessions.readAll();
    for (const session of this.#parts.sessions.sessions.value) contents.push(await this.contentOf(session));
    return writeBackupFile(contents, new Date().toISOString());
  }

  /** Deletes a session. @returns what `bringBack` takes; null where it was damaged. */
  async delete(id: SessionId): Promise<SessionFile | null> {
    const { sessions } = this.#parts;
    const session = await sessions.read(id);
    const content = session && (await this.contentOf(session));
    await sessions.delete(id);
    return content;
  }

  bringBack(content: SessionFile): Promise<void> {
    return this.#add([content]);
  }

  async #openAll(): Promise<void> {
    this.#opened.value = [];
    const signal = this.#latest.begin();
    for (let file = this.#waiting[0]; file; file = this.#waiting[0]) {
      this.#waiting = this.#waiting.slice(1);
      const outcomes = await this.#openFile(file, signal);
      this.#opened.value = [...this.#opened.value, ...outcomes];
    }
    this.#progress.value = null;
    this.#parts.reader.close();
  }

  async #openFile(file: File, signal: AbortSignal): Promise<readonly OpenedFile[]> {
    const { name, size: total } = file;
    try {
      signal.throwIfAborted();
      const tell = (bytes: number) => (this.#progress.value = { kind: 'reading', file: name, bytes, total });
      tell(0);
      const read = await this.#parts.reader.read(file, signal, tell);
      const met: (readonly [OpenedFile, SessionFile | null])[] = [];
      // One after the other, so that the page goes on in between.
      for (const content of read) {
        signal.throwIfAborted();
        met.push(
          content instanceof FormatError
            ? [{ kind: 'refused', file: name, message: content.message, isPart: read.length > 1 }, null]
            : [await this.#meet(name, content), content],
        );
      }
      signal.throwIfAborted();
      this.#progress.value = { kind: 'keeping', file: name, bytes: total, total };
      await this.#add(met.flatMap(([{ kind }, content]) => (kind === 'added' && content ? [content] : [])));
      return met.map(([outcome]) => outcome);
    } catch (cause) {
      if (signal.aborted) return [{ kind: 'cancelled', file: name }];
      const reason = messageOf(cause);
      const message =
        cause instanceof FormatError ? reason : `${visibleText(name)} cannot be read: ${reason}`;
      return [{ kind: 'refused', file: name, message, isPart: false }];
    }
  }

  /** Tells a session that is new from one that is here. */
  async #meet(file: string, content: SessionFile): Promise<OpenedFile> {
    const { session } = content;
    const here = await this.#parts.sessions.read(session.id);
    if (!here) return { kind: 'added', file, session };
    const known = await this.contentOf(here);
    if (sameContent(known, content)) return { kind: 'here', file, session: here };
    return { kind: 'differs', file, session, here, content };
  }

  /** @throws FormatError when the browser can never keep them. */
  async #add(contents: readonly SessionFile[]): Promise<void> {
    if (contents.length === 0) return;
    const { disk, sessions, reviews, kept } = this.#parts;
    const ids = contents.map(({ session }) => session.id);
    const what = contents.map(({ session }) => `the session of ${quoted(session.person)}`).join(', ');
    const refusal = await disk.attempt(`files ${ids.join(' ')}`, what, () =>
      kept.saveFiles(contents, sessions.outlineOf),
    );
    if (refusal !== null) throw new FormatError(`This browser cannot keep ${what}: ${refusal}`);
    for (const id of ids) reviews.forget(id);
    sessions.adopt(contents.map(({ session }) => session));
  }
}

/** Whether two files would hold the same, wherever their reviews stand in the list. */
function sameContent(one: SessionFile, other: SessionFile): boolean {
  const [first, second] = [one, other].map((content) => ({
    ...content,
    reviews: inOrder(content.reviews, content.session),
  })) as [SessionFile, SessionFile];
  const { unknown: ours, ...known } = first;
  const { unknown: theirs, ...knownThere } = second;
  if (!isSame(known, knownThere)) return false;
  // What nobody here knows stands beside what was known when the file was read, and has to be told from it.
  return isSame(ours, theirs) || isSame(sessionContent(first), sessionContent(second));
}

/** Whether two values are the same as JSON, which leaves undefined fields out, whatever the order of their fields. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) =>
    isSame(ours[name], theirs[name]),
  );
}

/** Reviews in the order of the images, the person's before the network's. */
function inOrder(reviews: readonly Review[], { order }: Session): readonly Review[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const place = ({ imageId, side }: Review) => 2 * (places.get(imageId) ?? -1) + sides.indexOf(side);
  return [...reviews].sort((one, other) => place(one) - place(other));
}
