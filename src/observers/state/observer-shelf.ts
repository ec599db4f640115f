import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { FileReport } from '../../figures/observers/observers-report.ts';
import { freeName } from '../../kit/file/save-file.ts';
import type { FileUse } from '../logic/files/read-answer-file.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { diskFailure } from '../../kit/keep/disk-failure.ts';
import type { ObserverChoices, ObserverDatabase, ObserverFile } from '../disk/observer-database.ts';

/** A file that was given; until it has been read nothing of it is kept. */
export interface LoadedFile extends ObserverFile {
  readonly id: number;
  readonly settled: boolean;
}

const nothingChosen: ObserverChoices = { truth: null, edits: new Map() };

/** What was wrong with observers' files, or with the disk that keeps them, for a person; each stands there once. */
class ObserverProblems {
  readonly #all = signal<readonly string[]>([]);

  readonly all: ReadonlySignal<readonly string[]> = this.#all;

  /** A problem that is told again stands last, so that the page shows it again. */
  tell(problem: string): void {
    this.#all.value = [...this.#all.value.filter((one) => one !== problem), problem];
  }

  /** The person has read what was wrong. */
  dismiss(problem: string): void {
    this.#all.value = this.#all.value.filter((one) => one !== problem);
  }

  clear(): void {
    this.#all.value = [];
  }

  /** Writes to disk; where that fails, the person is told what it means. */
  async guard(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (cause) {
      this.tell(`This change lasts only until the page is closed. ${diskFailure(cause)}`);
    }
  }
}

/** The files of observers and what was chosen of them, which the disk keeps; new files only once they are settled. */
export class ObserverShelf {
  readonly #disk: ObserverDatabase;
  readonly #files = signal<readonly LoadedFile[]>([]);
  readonly #choices = signal<ObserverChoices>(nothingChosen);
  #opening: Promise<void> | null = null;
  #nextId = 0;

  /** What was wrong with what was given, or with the disk. */
  readonly problems = new ObserverProblems();

  constructor(disk: ObserverDatabase) {
    this.#disk = disk;
  }

  /** In the order in which they came, those that are not settled yet among them. */
  readonly files: ReadonlySignal<readonly LoadedFile[]> = this.#files;

  readonly choices: ReadonlySignal<ObserverChoices> = this.#choices;

  /** Reads what was kept, once. */
  open(): Promise<void> {
    this.#opening ??= this.#load();
    return this.#opening;
  }

  async #load(): Promise<void> {
    try {
      const { files, choices } = await this.#disk.load();
      this.#files.value = files.map((file) => ({ ...file, id: this.#nextId++, settled: true }));
      this.#choices.value = choices;
    } catch (cause) {
      this.problems.tell(`The observers that were kept cannot be read. ${diskFailure(cause)}`);
    }
  }

  /** Adds a file of answers or of what is right, unless it is here already. */
  async add(name: string, blob: Blob): Promise<void> {
    const same = this.#files.value.find((file) => file.name === name);
    if (same && (await sameContent(same.blob, blob)))
      this.problems.tell(`${visibleText(name)} is here already.`);
    else this.#push({ name: freeName(name, this.#files.value), blob, use: null, session: null });
  }

  /** Adds the files of sessions as they are now, in place of what they were when added before. */
  addSessions(files: readonly ObserverFile[]): void {
    for (const file of files) {
      const before = this.#files.value.find(({ session }) => session === file.session);
      this.letGo((one) => one === before);
      const room = file.room ?? before?.room;
      this.#push({ ...file, name: before?.name ?? file.name, ...(room && { room }) });
    }
  }

  /** Changes what was chosen, on disk too. */
  choose(part: Partial<ObserverChoices>): void {
    const choices = { ...this.#choices.value, ...part };
    this.#choices.value = choices;
    void this.problems.guard(() => this.#disk.saveChoices(choices));
  }

  /** Says what a file is to be read as. */
  async setUse(name: string, use: FileUse): Promise<void> {
    const file = this.#files.value.find((one) => one.name === name);
    if (!file) return;
    const changed = { ...file, use };
    this.#files.value = this.#files.value.map((one) => (one === file ? changed : one));
    if (this.#choices.value.truth === name) this.choose({ truth: null });
    if (use === 'truth' && this.#choices.value.truth === null) this.choose({ truth: name });
    await this.problems.guard(() => this.#disk.saveFile(fileToKeep(changed)));
  }

  /** Removes files, from disk too; with the edits that are left then. */
  async remove(names: readonly string[], edits: ObserverChoices['edits']): Promise<void> {
    const { truth } = this.#choices.value;
    this.letGo(({ name }) => names.includes(name));
    this.choose({ edits, ...(truth !== null && names.includes(truth) ? { truth: null } : {}) });
    for (const name of names) await this.problems.guard(() => this.#disk.removeFile(name));
  }

  /** Lets go of files that the disk need not forget. */
  letGo(gone: (file: LoadedFile) => boolean): void {
    this.#files.value = this.#files.value.filter((file) => !gone(file));
  }

  /** Keeps the new files that could be read, and lets go of the others; gives the reasons. */
  async settle(reports: readonly FileReport[]): Promise<readonly string[]> {
    const reportOf = new Map(reports.map((report) => [report.name, report]));
    const isNew = ({ name, settled }: LoadedFile) => !settled && reportOf.has(name);
    const refusal = ({ name }: LoadedFile) => {
      const report = reportOf.get(name);
      return report?.kind === 'refused' ? report.message : null;
    };
    const files = this.#files.value;
    const refused = files.filter(isNew).flatMap((file) => refusal(file) ?? []);
    const fresh = files.filter((file) => isNew(file) && refusal(file) === null);
    this.#files.value = files
      .filter((file) => !isNew(file) || fresh.includes(file))
      .map((file) => (fresh.includes(file) ? { ...file, settled: true } : file));
    for (const file of fresh) await this.problems.guard(() => this.#disk.saveFile(fileToKeep(file)));
    return refused;
  }

  #push(file: ObserverFile): void {
    this.#files.value = [...this.#files.value, { ...file, id: this.#nextId++, settled: false }];
  }
}

/**
 * The truth file to grade by from now on: one that is the first, or ReaL labels among several that come together, as on
 * the command line; null where there was one before, which no later one displaces.
 */
export function firstTruth(files: readonly LoadedFile[], reports: readonly FileReport[]): string | null {
  const truths = reports.filter((report) => report.kind === 'truth');
  const settled = new Set(files.filter((file) => file.settled).map(({ name }) => name));
  if (truths.some(({ name }) => settled.has(name))) return null;
  return (truths.find(({ real }) => real) ?? truths[0])?.name ?? null;
}

/** What the disk keeps of a file. */
function fileToKeep({ name, blob, use, session, room }: LoadedFile): ObserverFile {
  return { name, blob, use, session, ...(room && { room }) };
}

/** How much is compared at a time, in bytes. */
const portion = 2 ** 20;

/** Whether two files hold the same bytes; stops at the first difference. */
async function sameContent(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (let from = 0; from < one.size; from += portion) {
    const [first, second] = await Promise.all(
      [one, other].map(async (blob) => new Uint8Array(await blob.slice(from, from + portion).arrayBuffer())),
    );
    if (!first?.every((byte, at) => byte === second?.[at])) return false;
  }
  return true;
}
