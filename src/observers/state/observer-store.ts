import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { writeSessionFile } from '../../files/formats/session-file.ts';
import type { FileUse } from '../logic/files/read-answer-file.ts';
import type { ObserverEdit } from '../../figures/observers/resolve-observers.ts';
import type { ImageChoice } from '../../figures/observers/chosen-images.ts';
import type { GroupsReport } from '../../figures/observers/groups/compare-groups.ts';
import type { Grouping } from '../logic/groups.ts';
import { Pseudonymizer } from '../logic/pseudonymizer.ts';
import type {
  CompareProgress,
  CompareResult,
  ImageAnswer,
  ReportedObserver,
} from '../../figures/observers/observers-report.ts';
import type { ImageKinds } from '../../core/trials/challenge.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { Session } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import type { DisplayStore } from './display-store.ts';
import { firstTruth, ObserverShelf, type LoadedFile } from './observer-shelf.ts';
import { Latest } from '../../kit/latest.ts';
import type { Asking, Comparer } from '../comparison/comparer.ts';
import type { FromRoom, ObserverChoices, ObserverDatabase, ObserverFile } from '../disk/observer-database.ts';

/** What the store asks of the thread that compares. */
type Asked = Omit<Comparer, 'close'>;

/** In milliseconds; each time that progress is told draws the page anew. */
const progressPause = 100;

/** The observers that were loaded from files, and their comparison; files and choices are on disk. */
export class ObserverStore {
  /** How large the page is, and whether people are named. */
  readonly display: DisplayStore;
  readonly #comparison: Asked;
  readonly #shelf: ObserverShelf;
  readonly #result = signal<CompareResult | null>(null);
  readonly #progress = signal<CompareProgress | null>(null);
  readonly #busy = signal(false);
  readonly #opened = signal(false);
  /** What was edited before several observers were put in groups at once; null: nothing to take back. */
  readonly #ungrouped = signal<ObserverChoices['edits'] | null>(null);
  readonly #latest = new Latest();
  /** Whether what is kept was compared, or is being compared. */
  #isCompared = false;

  constructor(comparison: Asked, disk: ObserverDatabase, display: DisplayStore) {
    this.#comparison = comparison;
    this.#shelf = new ObserverShelf(disk);
    this.display = display;
  }

  /** The files that are kept, in the order in which they came. */
  readonly files: ReadonlySignal<readonly LoadedFile[]> = computed(() =>
    this.#shelf.files.value.filter(({ settled }) => settled),
  );

  /** Whether the last change of groups was one of several observers at once, and can be taken back. */
  readonly canUndoGroups: ReadonlySignal<boolean> = computed(() => this.#ungrouped.value !== null);

  get choices(): ReadonlySignal<ObserverChoices> {
    return this.#shelf.choices;
  }

  /** What people are called where names are hidden; null where they are shown. */
  readonly cover: ReadonlySignal<Pseudonymizer | null> = computed(() =>
    this.display.namesHidden.value ? new Pseudonymizer(this.#result.value?.report?.observers ?? []) : null,
  );

  /** The last comparison, told of as was chosen, and without people's names where they are hidden; null before the first. */
  readonly result: ReadonlySignal<CompareResult | null> = computed(() => {
    const [result, cover] = [this.#result.value, this.cover.value];
    return this.display.told(result && cover ? cover.result(result) : result);
  });

  /** Who is compared, as named in `result`; null as long as what was kept is read. */
  readonly names: ReadonlySignal<readonly string[] | null> = computed(() => {
    const { report = null } = this.result.value ?? {};
    if (report) return report.observers.map(({ name }) => name);
    return this.#opened.value && !this.#busy.value ? [] : null;
  });

  /** Whether something is read or compared. */
  readonly busy: ReadonlySignal<boolean> = this.#busy;

  /** How far that is; null while it cannot be told. */
  readonly progress: ReadonlySignal<CompareProgress | null> = this.#progress;

  /** What was wrong with what was given, or with the disk, for a person. */
  get problems(): ReadonlySignal<readonly string[]> {
    return this.#shelf.problems.all;
  }

  /** Those of the last comparison, by their real names. */
  get #observers(): readonly ReportedObserver[] {
    return this.#result.value?.report?.observers ?? [];
  }

  /** Reads what was kept and compares it, once; settles when that is done. */
  async open(): Promise<void> {
    await this.#shelf.open();
    if (!this.#isCompared && this.#shelf.files.value.length > 0) await this.#update();
    this.#opened.value = true;
  }

  /**
   * Adds files of answers or of what is right; a file that cannot be read or compared changes nothing.
   *
   * @returns why files were not taken or stay out of the figures, for a person: none when all are there.
   */
  async add(given: readonly { readonly name: string; readonly blob: Blob }[]): Promise<readonly string[]> {
    await this.#shelf.open();
    this.#shelf.problems.clear();
    for (const { name, blob } of given) await this.#shelf.add(name, blob);
    return this.#update();
  }

  /** Adds sessions in which something was answered as they are now, in place of what they were when added before. */
  async addSessions(sessions: Iterable<Session>): Promise<void> {
    await this.#shelf.open();
    this.#shelf.problems.clear();
    this.#shelf.addSessions([...sessions].filter(hasAnswers).map((one) => sessionFile(one)));
    await this.#update();
  }

  /** What is kept from elsewhere than a room, for a person; empty where that is nothing. */
  async keptBeside(room: RoomId): Promise<string> {
    await this.#shelf.open();
    return originWords(originsOf(this.files.value.filter((file) => file.room?.id !== room)));
  }

  /**
   * Adds the sessions of a room as they are now; who is not in it any more goes. Where they cannot all be read, nothing
   * changes.
   *
   * @param instead whether all else goes.
   */
  async openRoom(room: FromRoom, sessions: AsyncIterable<Session>, instead: boolean): Promise<void> {
    await this.#shelf.open();
    this.#shelf.problems.clear();
    const files: ObserverFile[] = [];
    for await (const session of sessions) if (hasAnswers(session)) files.push(sessionFile(session, room));
    const added = new Set(files.map(({ session }) => session));
    const gone = this.#shelf.files.value.filter(
      ({ session, room: from }) => !added.has(session) && (instead || from?.id === room.id),
    );
    await this.#forget(gone.map(({ name }) => name));
    this.#shelf.addSessions(files);
    await this.#update();
  }

  /** Removes all who came from a room. */
  async removeRoom(room: RoomId): Promise<void> {
    await this.#shelf.open();
    const own = this.#shelf.files.value.filter((file) => file.room?.id === room);
    if (own.length > 0) await this.removeFiles(own.map(({ name }) => name));
  }

  /**
   * Gives an observer another name: that of another joins them.
   *
   * @param alone whether what else was taken for it keeps its name, so that they are separated.
   */
  async rename(key: string, name: string, alone = false): Promise<void> {
    const { edits } = this.choices.value;
    this.#shelf.choose({ edits: withEdit(edits, [key], { name }, alone ? [] : this.#observers) });
    await this.#update();
  }

  /** Says whether an observer is a person or a network. */
  setKind(key: string, kind: NonNullable<ObserverEdit['kind']>): Promise<void> {
    return this.#edit([key], { kind });
  }

  /** Says under which condition observers answered whose files say none, by their keys; empty: it stays unsaid. */
  setCondition(keys: readonly string[], condition: string): Promise<void> {
    return this.#edit(keys, { condition });
  }

  /** Puts observers in groups, by their keys; empty: in none. Nothing is compared again for it. */
  async setGroups(groups: ReadonlyMap<string, string>): Promise<void> {
    const before = this.choices.value.edits;
    await this.#regroup(withGroups(before, groups, this.#observers));
    this.#ungrouped.value = groups.size > 1 ? before : null;
  }

  /** Takes the groups back that several observers were given at once. */
  async undoGroups(): Promise<void> {
    const before = this.#ungrouped.value;
    this.#ungrouped.value = null;
    if (!before) return;
    await this.#regroup(withGroupsOf(before, this.choices.value.edits));
  }

  /** Takes an observer out; with the last one of a file the file goes too. */
  async removeObserver(key: string): Promise<void> {
    const own = this.#observers.find((one) => one.key === key)?.files ?? [];
    const shared = own.filter((file) =>
      this.#observers.some((one) => one.key !== key && one.files.includes(file)),
    );
    if (shared.length > 0) await this.#edit([key], { leftOut: true });
    else await this.removeFiles(own);
  }

  /** Takes an observer in again that was taken out of its file. */
  bringBack(key: string): Promise<void> {
    return this.#edit([key], { leftOut: false });
  }

  /** Says what a file is to be read as. */
  async setUse(name: string, use: FileUse): Promise<void> {
    await this.#shelf.setUse(name, use);
    await this.#update();
  }

  /** Grades by a truth file from now on; null: by the observers' own files. */
  async chooseTruth(truth: string | null): Promise<void> {
    this.#shelf.choose({ truth });
    await this.#update();
  }

  /** Counts so many guesses from now on, or as many as all observers could give where these are fewer. */
  async chooseGuesses(guesses: number): Promise<void> {
    this.#shelf.choose({ guesses });
    await this.#update();
  }

  /** Removes files with their observers. */
  async removeFiles(names: readonly string[]): Promise<void> {
    await this.#forget(names);
    await this.#update();
  }

  /** Lets the files go with what was edited of their observers. */
  async #forget(names: readonly string[]): Promise<void> {
    const { report } = this.#result.value ?? {};
    const gone = [...(report?.observers ?? []), ...(report?.leftOut ?? [])].filter(({ files }) =>
      files.every((file) => names.includes(file)),
    );
    const stays = this.#shelf.files.value.some(({ name }) => !names.includes(name));
    const edits = new Map(stays ? this.choices.value.edits : []);
    for (const { key } of gone) edits.delete(key);
    await this.#shelf.remove(names, edits);
  }

  /** Gives up what is going on; files that were not read yet are let go of. */
  cancel(): void {
    this.#latest.end();
    batch(() => {
      this.#dropUnsettled();
      this.#busy.value = false;
      this.#progress.value = null;
    });
  }

  /** The person has read what was wrong. */
  dismiss(problem: string): void {
    this.#shelf.problems.dismiss(problem);
  }

  /** What the loaded observers answered to an image, by its id or file name; compares first where need be. */
  async answersTo(image: string): Promise<readonly ImageAnswer[]> {
    const answers = (await this.ask((api) => api.answersTo(image))) ?? [];
    return this.cover.value?.answers(answers) ?? answers;
  }

  /** The images behind a number of the comparison, by name; null where an observer is not in it. */
  imagesOf(choice: ImageChoice): Promise<readonly string[] | null> {
    const real = this.cover.value?.realChoice(choice) ?? choice;
    return this.ask((api) => api.imagesOf(real));
  }

  /**
   * The tidy CSV of all observers compared; empty when there are none.
   *
   * @param kinds of the images by their `imageKey`, as far as they are known.
   * @param named whether people are named, by default they are.
   */
  async tidyCsv(kinds: ImageKinds, named = true): Promise<string> {
    return (await this.ask((api) => api.tidyCsv(kinds, named))) ?? '';
  }

  /** The groups beside each other, as they are now; null where there are too many, or nothing is compared. */
  async compareGroups(by: Grouping): Promise<GroupsReport | null> {
    const report = await this.ask((api) => api.compareGroups(by));
    return report && (this.cover.value?.groups(report) ?? report);
  }

  /** Asks about the comparison, by real names; it is made first where need be. Null where there are no files. */
  async ask<Answer>(question: Asking<Answer>): Promise<Answer | null> {
    await this.open();
    return this.#shelf.files.value.length === 0 ? null : this.#comparison.ask(question);
  }

  async #edit(keys: readonly string[], edit: ObserverEdit): Promise<void> {
    this.#shelf.choose({ edits: withEdit(this.choices.value.edits, keys, edit, this.#observers) });
    await this.#update();
  }

  async #regroup(edits: ObserverChoices['edits']): Promise<void> {
    this.#shelf.choose({ edits });
    const result = this.#result.value;
    if (!result?.report) return;
    const groups = await this.#comparison.regroup(edits);
    // Compared again meanwhile, with these edits.
    if (this.#result.value !== result) return;
    const observers = result.report.observers.map((one, at) => ({ ...one, group: groups[at] ?? null }));
    this.#result.value = { ...result, report: { ...result.report, observers } };
  }

  /** Compares again, with all that an earlier call was to read; gives why new files were not taken. */
  async #update(): Promise<readonly string[]> {
    this.#isCompared = true;
    const abort = this.#latest.begin();
    batch(() => {
      this.#busy.value = true;
      this.#progress.value = null;
    });
    const fresh = this.#shelf.files.value.flatMap(({ name, settled }) => (settled ? [] : [name]));
    let refused: readonly string[] = [];
    let apart: readonly string[] = [];
    try {
      const result = await this.#compare(abort);
      const truth = firstTruth(this.#shelf.files.value, result.files);
      if (truth !== null) this.#shelf.choose({ truth });
      const graded = truth !== null ? await this.#compare(abort) : result;
      refused = await this.#shelf.settle(graded.files);
      const { fault } = graded;
      if (fault?.without.some((name) => fresh.includes(name))) apart = [fault.message];
      if (!abort.aborted) this.#result.value = graded;
    } catch (cause) {
      if (abort.aborted) return refused;
      this.#dropUnsettled();
      refused = [messageOf(cause)];
    }
    refused.forEach((message) => this.#shelf.problems.tell(message));
    if (!abort.aborted) this.#busy.value = false;
    return [...refused, ...apart];
  }

  #compare(abort: AbortSignal): Promise<CompareResult> {
    const { edits, truth, guesses = null } = this.choices.value;
    const request = { files: this.#shelf.files.value, edits, truth, guesses };
    let told = -Infinity;
    return this.#comparison.compare(request, abort, (progress) => {
      if (abort.aborted || performance.now() - told < progressPause) return;
      told = performance.now();
      this.#progress.value = progress;
    });
  }

  #dropUnsettled(): void {
    this.#shelf.letGo(({ settled }) => !settled);
  }
}

/** What a person changed of observers, by their keys. */
type Edits = ReadonlyMap<string, ObserverEdit>;

/** The edits with one more of some observers: of all that was taken for them. */
function withEdit(
  edits: Edits,
  keys: readonly string[],
  edit: ObserverEdit,
  observers: readonly ReportedObserver[],
): Edits {
  const all = keys.flatMap(
    (key) => observers.find((one) => one.key === key)?.keyed.map((one) => one.key) ?? [key],
  );
  return new Map([...edits, ...all.map((key) => [key, { ...edits.get(key), ...edit }] as const)]);
}

/** The edits with groups of observers by their keys; an empty name: in none. */
function withGroups(
  edits: Edits,
  groups: ReadonlyMap<string, string>,
  observers: readonly ReportedObserver[],
): Edits {
  return [...groups].reduce<Edits>((all, [key, group]) => withEdit(all, [key], { group }, observers), edits);
}

/** The edits with the groups of an earlier state of them, and all else as it is now. */
function withGroupsOf(before: Edits, now: Edits): Edits {
  const withGroup = (key: string, { group: _, ...edit }: ObserverEdit): readonly [string, ObserverEdit] => {
    const group = before.get(key)?.group;
    return [key, group === undefined ? edit : { ...edit, group }];
  };
  return new Map([...now].map(([key, edit]) => withGroup(key, edit)));
}

/** Where the files of a comparison come from. */
interface Origins {
  /** Each room with how many people came from it, in the order in which they came. */
  readonly rooms: readonly (FromRoom & { readonly people: number })[];
  /** How many files came from no room. */
  readonly files: number;
}

/** Counts the files by where they come from; a room is called as it was when it was opened last. */
export function originsOf(files: readonly Pick<ObserverFile, 'room'>[]): Origins {
  const rooms = new Map<RoomId, { title: string; people: number }>();
  for (const { room } of files) {
    if (room) rooms.set(room.id, { title: room.title, people: (rooms.get(room.id)?.people ?? 0) + 1 });
  }
  return {
    rooms: Array.from(rooms, ([id, one]) => ({ id, ...one })),
    files: files.filter(({ room }) => !room).length,
  };
}

/** "7b Biology (10), 90 A (3) and 2 files"; empty where there is nothing. */
export function originWords({ rooms, files }: Origins): string {
  const names = rooms.map(({ title, people }) => `${visibleText(title)} (${people})`).join(', ');
  const others = files === 0 ? '' : pluralize(files, 'file');
  return [names, others].filter((one) => one !== '').join(' and ');
}

/** A session as a file of answers. */
function sessionFile(session: Session, room?: FromRoom): ObserverFile {
  const name = `${session.person || 'session'} ${session.startedAt.slice(0, 10)} ${session.id}.json`;
  const text = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
  const blob = new Blob([text], { type: 'application/json' });
  return { name, blob, use: null, session: session.id, ...(room && { room }) };
}

/** Whether anything was answered in a session. */
function hasAnswers({ trials }: Session): boolean {
  return trials.length > 0;
}
