import { transfer } from 'comlink';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/schemas/check-format.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { parseClasses } from '../../../files/classes-format.ts';
import { detectFormat } from '../../../files/formats/file-formats.ts';
import { readSessionFile } from '../../../files/formats/session-file.ts';
import { isZip } from '../../../files/formats/text-lines.ts';
import { figuresHeadline } from '../../logic/class-headline.ts';
import { comparedCsv, comparedGeirhos, comparisonJson } from '../../logic/report/compared-csv.ts';
import { answerGrid } from '../../logic/answer-grid.ts';
import { chosenImages, type ImageChoice } from '../../../figures/observers/chosen-images.ts';
import {
  compareGroups,
  groupNames,
  tooManyGroups,
  type GroupsReport,
} from '../../../figures/observers/groups/compare-groups.ts';
import { groupBy, groupingsOf, type Grouping } from '../../logic/groups.ts';
import { Pseudonymizer } from '../../logic/pseudonymizer.ts';
import { exposuresJson } from '../../logic/exposures.ts';
import { exposureFigures } from '../../../figures/observers/exposures.ts';
import { observerConfusions } from '../../../figures/observers/observer-confusions.ts';
import { leaveOut } from '../../../figures/observers/leave-out.ts';
import { setAside } from '../../../figures/observers/practice.ts';
import type { Observer } from '../../../core/observers/observer.ts';
import type { ImageKinds } from '../../../core/trials/challenge.ts';
import type { RealLabels } from '../../../core/truth/truth.ts';
import { reportFacts } from '../../../figures/report/report-facts.ts';
import { mostMegabytes, type SessionFile } from '../../../files/formats/session-content.ts';
import { type FileContent, readAnswerFile } from '../../logic/files/read-answer-file.ts';
import {
  resolveObservers,
  groupOf,
  requireOneChallenge,
  type GatheredObserver,
  type ObserverFile,
} from '../../../figures/observers/resolve-observers.ts';
import {
  commonGuesses,
  gradeObservers,
  usualGuesses,
  type GradedObservers,
} from '../../../figures/observers/grade-observers.ts';
import {
  type CompareProgress,
  type CompareResult,
  type ComparisonFault,
  type FileReport,
  gradedReport,
  imageAnswers,
  type ObserversReport,
} from '../../../figures/observers/observers-report.ts';
import {
  mostSquares,
  pairFigures,
  pairTables,
  testedPair,
  withIntervals,
  type PairFigures,
} from '../../../figures/observers/pair-figures.ts';
import type {
  ComparedFile,
  CompareRequest,
  ComparisonWorkerApi,
  CrossingSession,
  GivenFile,
} from '../protocol.ts';

/** How often at most the page is told how many pairs are done. */
const mostMessages = 500;

/** What was compared last. */
interface Compared {
  /** In the groups that they were put in last. */
  gathered: readonly GatheredObserver[];
  /** Those that are compared with nobody. */
  readonly leftOut: readonly GatheredObserver[];
  readonly graded: GradedObservers;
  /** With intervals, once these were asked for. */
  pairs: readonly PairFigures[];
  /** The file that says what is right, and which labels with several classes it holds, if any; null: the observers' own files. */
  readonly truth: { readonly file: string; readonly real: RealLabels['by'] | null } | null;
}

/** What a file holds, or why it cannot be read. */
type ReadFile = FileContent | FormatError;

/** Keeps what files hold, so that each is read once. */
class FileShelf {
  readonly #catalogue: Catalogue;
  #kept = new Map<string, ReadFile>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Reads the files that are new, and forgets those that are not among them any more. */
  async read(
    files: readonly ComparedFile[],
    onProgress: (progress: CompareProgress) => void,
  ): Promise<ReadonlyMap<string, ReadFile>> {
    const keyOf = ({ id, use }: ComparedFile) => `${id} ${String(use)}`;
    const read = new Map(this.#kept);
    const fresh = files.filter((file) => !read.has(keyOf(file)));
    const total = fresh.reduce((sum, { blob }) => sum + blob.size, 0);
    let done = 0;
    const tell = ({ name }: ComparedFile, own: number) =>
      onProgress({ kind: 'reading', file: name, bytes: done + own, total });
    // Why a file cannot be read is a value, so that it can wait for its turn.
    const open = (file?: ComparedFile) => file && readText(file, (own) => tell(file, own)).catch(asRefusal);
    let opened = open(fresh[0]);
    for (const [at, file] of fresh.entries()) {
      tell(file, 0);
      const text = (await opened) as string | FormatError;
      // The bytes of the next one come in while this one is taken apart.
      opened = open(fresh[at + 1]);
      read.set(keyOf(file), this.#take(file, text));
      done += file.blob.size;
    }
    const kept = (file: ComparedFile) => read.get(keyOf(file)) as ReadFile;
    this.#kept = new Map(files.map((file) => [keyOf(file), kept(file)]));
    return new Map(files.map((file) => [file.name, kept(file)]));
  }

  #take({ name, use }: ComparedFile, text: string | FormatError): ReadFile {
    if (text instanceof FormatError) return text;
    try {
      return readAnswerFile(name, text, this.#catalogue, use);
    } catch (cause) {
      return asRefusal(cause);
    }
  }
}

/** What is wrong with a file, as a value; whatever else was thrown is thrown again. */
function asRefusal(cause: unknown): FormatError {
  if (cause instanceof FormatError) return cause;
  throw cause;
}

/** What the thread is given at its start. */
interface App {
  readonly catalogue: Catalogue;
  readonly shelf: FileShelf;
}

/** The worker's calls: what is wrong with files crosses the thread as values. */
export class ComparisonService implements ComparisonWorkerApi {
  #app: App | null = null;
  #last: Compared | null = null;

  start(classes: string): void {
    const catalogue = parseClasses('classes.json', classes);
    this.#app = { catalogue, shelf: new FileShelf(catalogue) };
  }

  async compare(
    { files, truth, edits, guesses = null }: CompareRequest,
    onProgress: (progress: CompareProgress) => void,
  ): Promise<CompareResult> {
    const { catalogue, shelf } = this.#started();
    this.#last = null;
    const read = await shelf.read(files, onProgress);
    const accepted: ObserverFile[] = [];
    const reports = files.map(({ name }) => {
      const content = read.get(name);
      try {
        if (!content || content instanceof Error) throw content ?? new FormatError(`${name} is not there.`);
        if (content.use === 'answers') accept({ file: name, observers: content.observers }, accepted);
        return reportOf(name, content);
      } catch (cause) {
        if (!(cause instanceof FormatError)) throw cause;
        return { name, kind: 'refused', message: cause.message } as const;
      }
    });
    if (accepted.length === 0) return { files: reports, report: null, truth: null, fault: null };
    const content = truth === null ? undefined : read.get(truth);
    const grading = content && 'truth' in content ? content.truth : null;
    const counting = files
      .map(({ name }) => name)
      .filter((name) => (grading && name === truth) || accepted.some(({ file }) => file === name));
    const grade = (names: readonly string[]) => {
      const all = resolveObservers(
        accepted.filter(({ file }) => names.includes(file)),
        edits,
      );
      const gathered = all.filter(({ leftOut }) => !leftOut);
      const observers = gathered.map(({ observer }) => observer);
      const own = truth === null || !names.includes(truth);
      const counting = Math.min(guesses ?? usualGuesses(observers), commonGuesses(observers));
      const graded = gradeObservers(observers, catalogue, own ? null : grading, counting);
      return { all, gathered, graded };
    };
    const { all, gathered, graded, fault } = gradeFitting(counting, truth, grade);
    const leftOut = all.filter((one) => one.leftOut);
    const report = gradedReport(gathered, graded, catalogue, leftOut);
    const tables = pairTables(graded);
    // Hundreds of observers make a hundred thousand pairs, and each message costs the page time.
    const each = Math.ceil(tables.length / mostMessages);
    // Hundreds would wait for a minute for intervals of which the page shows one pair's.
    const figuresOf = gathered.length > mostSquares ? testedPair : pairFigures;
    const pairs = tables.map((table, at) => {
      const figures = figuresOf(table);
      if ((at + 1) % each === 0 || at + 1 === tables.length)
        onProgress({ kind: 'comparing', pairs: at + 1, total: tables.length });
      return figures;
    });
    const used = grading !== null && truth !== null && !fault?.without.includes(truth) ? truth : null;
    const told = used === null ? null : { file: used, real: grading?.kind === 'real' ? grading.by : null };
    this.#last = { gathered, leftOut, graded, pairs, truth: told };
    return { files: reports, report: { ...report, pairs }, truth: used, fault };
  }

  answersTo(image: string) {
    return this.#ask(({ gathered, graded }, catalogue) => imageAnswers(image, gathered, graded, catalogue));
  }

  imagesOf(choice: ImageChoice) {
    return this.#ask(({ gathered, graded }, catalogue) => chosenImages(choice, gathered, graded, catalogue));
  }

  tidyCsv(kinds: ImageKinds, named: boolean) {
    return this.#ask(({ gathered, graded, truth }, catalogue) => {
      const by = !truth ? 'original' : (truth.real ?? 'truth-file');
      return comparedCsv(shownAs(named, gathered), graded, by, catalogue, kinds);
    });
  }

  geirhosCsv(named: boolean, onlyCommon: boolean) {
    return this.#ask(({ gathered, graded }, catalogue) =>
      comparedGeirhos(shownAs(named, gathered), graded, catalogue, onlyCommon),
    );
  }

  regroup(edits: CompareRequest['edits']) {
    return this.#ask((last) => {
      last.gathered = last.gathered.map((one) => ({
        ...one,
        group: groupOf(one.observer, edits.get(one.key)),
      }));
      return last.gathered.map(({ group }) => group);
    });
  }

  compareGroups(by: Grouping) {
    return this.#ask((last) => groupsOf(last, by));
  }

  grid() {
    return this.#ask(({ graded }) => {
      const grid = answerGrid(graded);
      return transfer(grid, [grid.cells.buffer]);
    });
  }

  confusions() {
    return this.#ask((last, catalogue) => observerConfusions(observersOf(last), last.graded, catalogue));
  }

  exposures() {
    return this.#ask((last) => exposureFigures(observersOf(last), last.graded));
  }

  reportFacts() {
    return this.#ask((last, catalogue) => reportFacts(observersOf(last), last.graded, catalogue));
  }

  json(named: boolean, { family, network }: Pick<ObserversReport, 'family' | 'network'>) {
    return this.#ask((last) => {
      last.pairs = last.pairs.map(withIntervals);
      const { gathered, graded, truth, pairs } = last;
      const [truthFile, labelsFile] = truth?.real ? [null, truth.file] : [truth?.file ?? null, null];
      const { comparison, leftOut } = leaveOut({ ...graded, pairs }, gathered, truthFile, labelsFile);
      const ways = groupingsOf(
        gathered.map(({ observer: { kind }, ...one }, at) => ({
          ...one,
          kind,
          n: graded.observers[at]?.n ?? 0,
        })),
      );
      const groups = ways.flatMap((by) => {
        const found = groupsOf(last, by);
        return found ? [{ by, ...found }] : [];
      });
      const left = [...setAside(last.leftOut), ...leftOut];
      const headline = figuresHeadline(comparison, gathered, network ?? null);
      const found = exposureFigures(observersOf(last), graded);
      const cover = named ? null : coverOf(gathered);
      const { observers } = cover ? cover.figures({ ...graded, pairs }) : graded;
      const exposures = found && exposuresJson(found, observers);
      const told = { family: family ?? null, headline, exposures };
      if (!cover) return comparisonJson(comparison, left, { ...told, groups });
      return comparisonJson(cover.figures(comparison), cover.leftOut(left), {
        ...told,
        groups: groups.map(({ by, ...found }) => ({ by, ...cover.groups(found) })),
      });
    });
  }

  async readSessions(
    file: GivenFile,
    onBytes: (bytes: number) => void,
    onSession: (session: CrossingSession) => void | Promise<void>,
  ): Promise<string | null> {
    const { catalogue } = this.#started();
    try {
      const text = await readText(file, onBytes, mostMegabytes);
      for (const session of readOwnFile(file.name, text, catalogue)) {
        await onSession(session instanceof FormatError ? { message: session.message } : session);
      }
      return null;
    } catch (cause) {
      if (cause instanceof FormatError) return cause.message;
      throw cause;
    }
  }

  #ask<Answer>(answer: (last: Compared, catalogue: Catalogue) => Answer): Answer | null {
    const { catalogue } = this.#started();
    return this.#last && answer(this.#last, catalogue);
  }

  #started() {
    if (!this.#app) throw new Error('The comparison was not started.');
    return this.#app;
  }
}

/**
 * Grades by all files; where they disagree, by those that came first and go together, with what a later one makes possible.
 *
 * @param truth the file among them that says what is right; one that goes with none of the observers is left out.
 */
function gradeFitting<Graded>(
  files: readonly string[],
  truth: string | null,
  grade: (files: readonly string[]) => Graded,
): Graded & { readonly fault: ComparisonFault | null } {
  const attempt = (names: readonly string[]): Graded | FormatError => {
    try {
      return grade(names);
    } catch (cause) {
      return asRefusal(cause);
    }
  };
  const all = attempt(files);
  if (!(all instanceof FormatError)) return { ...all, fault: null };
  const fit = (order: readonly string[]) =>
    order.reduce<readonly string[]>((kept, file) => {
      const more = [...kept, file];
      return kept.includes(file) || attempt(more) instanceof FormatError ? kept : more;
    }, []);
  const found = fit([...files, ...files]);
  const fitting = found.some((file) => file !== truth) ? found : fit(files.filter((file) => file !== truth));
  const without = files.filter((file) => !fitting.includes(file));
  return { ...grade(fitting), fault: { message: all.message, without } };
}

/** @throws FormatError when the file belongs to another challenge than those before it. */
function accept(file: ObserverFile, accepted: ObserverFile[]): void {
  requireOneChallenge([...accepted, file]);
  accepted.push(file);
}

function reportOf(name: string, content: FileContent): FileReport {
  const { ambiguous } = content;
  if (content.use === 'answers')
    return { name, kind: 'answers', observers: content.observers.length, ambiguous };
  const { truth } = content;
  const images =
    truth.kind === 'real'
      ? truth.lists.filter((right) => right.length > 0).length
      : truth.kind === 'by-name'
        ? truth.rows.size
        : truth.wnids.length;
  return { name, kind: 'truth', real: truth.kind === 'real', images, ambiguous };
}

function observersOf({ gathered }: Compared): readonly Observer[] {
  return gathered.map(({ observer }) => observer);
}

function groupsOf({ gathered, graded }: Compared, by: Grouping): GroupsReport | null {
  const groups = gathered.map(({ observer: { kind }, ...one }) => groupBy(by, { ...one, kind }));
  return tooManyGroups(groupNames(groups).length) === null ? compareGroups(graded, groups) : null;
}

/** Observers as a file names them. */
function shownAs(named: boolean, gathered: readonly GatheredObserver[]): readonly GatheredObserver[] {
  return named ? gathered : coverOf(gathered).gathered(gathered);
}

/** What people are called where they are not named, as on the page. */
function coverOf(gathered: readonly GatheredObserver[]): Pseudonymizer {
  return new Pseudonymizer(gathered.map(({ observer }) => observer));
}

/** The longest text that engines hold, in 10⁶ bytes of ASCII. */
const longest = 500;

/** How much is read at a time, in bytes. */
const portion = 8 * 2 ** 20;

/**
 * The text of a file, UTF-8, read portion by portion.
 *
 * @param onBytes called after each portion with how many bytes are read.
 * @param megabytes how large it may be, in 10⁶ bytes.
 * @throws FormatError naming the file and why it cannot be read.
 */
async function readText(
  { name, blob }: GivenFile,
  onBytes: (bytes: number) => void,
  megabytes = longest,
): Promise<string> {
  if (blob.size > 1e6 * megabytes) throw unreadable(name, `it is larger than ${megabytes} MB`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: ArrayBuffer, isLast: boolean) => {
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch (cause) {
      throw unreadable(name, 'it is not UTF-8 text; save it as UTF-8', cause);
    }
  };
  const parts: string[] = [];
  for (let from = 0; from < blob.size; from += portion) {
    const bytes = await blob
      .slice(from, from + portion)
      .arrayBuffer()
      .catch((cause: unknown) => {
        throw unreadable(name, 'it was changed or moved after it was chosen; choose it again', cause);
      });
    if (from === 0 && isZip(new Uint8Array(bytes)))
      throw unreadable(name, 'it is a zip; unpack it, and give its files');
    const read = from + bytes.byteLength;
    parts.push(decode(bytes, read === blob.size));
    onBytes(read);
  }
  return parts.join('');
}

function unreadable(name: string, reason: string, cause?: unknown): FormatError {
  return new FormatError(`${visibleText(name)} cannot be read: ${reason}.`, { cause });
}

/**
 * The sessions that a file of Hit5's own holds: a session file one, a backup any number, with what is wrong in place of those that
 * are damaged.
 *
 * @param file how to name it in a message.
 * @throws FormatError when it is neither, or damaged.
 */
export function readOwnFile(
  file: string,
  text: string,
  catalogue: Catalogue,
): readonly (SessionFile | FormatError)[] {
  const { readSessions, readObservers, readTruth, noAnswers } = detectFormat(text) ?? {};
  if (readSessions) return readSessions(file, text, catalogue);
  const shown = visibleText(file);
  if (noAnswers !== undefined && !readTruth) throw new FormatError(`${shown} ${noAnswers}`);
  if (readObservers && !readTruth) {
    throw new FormatError(
      `${shown} holds answers, but not what a session recorded of them. Expected a Hit5 session (JSON) or a ` +
        'backup. Files of answers are compared as observers.',
    );
  }
  if (text.trimStart().startsWith('{')) readSessionFile(file, text);
  throw new FormatError(
    text.trim() === ''
      ? `${shown} is empty: expected a Hit5 session or a backup.`
      : `${shown} is not one of Hit5’s own files: expected a Hit5 session (JSON) or a backup.`,
  );
}
