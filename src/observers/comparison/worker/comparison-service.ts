import { transfer } from 'comlink';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/schemas/check-format.ts';
import { parseClasses } from '../../../files/classes-format.ts';
import type { FileContent } from '../../logic/files/read-answer-file.ts';
import { figuresHeadline } from '../../logic/class-headline.ts';
import { comparisonJson } from '../../logic/report/comparison-json.ts';
import type {
  CompareProgress,
  ComparisonFault,
  FileReport,
} from '../../../figures/observers/compare-result.ts';
import { comparedCsv } from '../../logic/report/compared-csv.ts';
import { answerGrid, type AnswerGrid } from '../../logic/answer-grid.ts';
import { fittingFiles } from '../../logic/files/fitting-files.ts';
import {
  gatherObservers,
  groupOf,
  requireOneChallenge,
  type GatheredObserver,
  type ObserverFile,
} from '../../../figures/observers/gather-observers.ts';
import {
  commonGuesses,
  gradeObservers,
  type GradedObservers,
} from '../../../figures/observers/grade-observers.ts';
import { chosenImages, type ImageChoice } from '../../../figures/observers/chosen-images.ts';
import {
  compareGroups,
  groupNames,
  tooManyGroups,
  type GroupsReport,
} from '../../../figures/observers/groups/compare-groups.ts';
import { groupBy, groupingsOf, type Grouping } from '../../logic/groups/group-by.ts';
import { NameCover } from '../../logic/name-cover.ts';
import {
  observerConfusions,
  type ObserverConfusions,
} from '../../../figures/observers/observer-confusions.ts';
import { gradedReport, imageAnswers, type ImageAnswer } from '../../../figures/observers/observers-report.ts';
import { leaveOut } from '../../../figures/observers/leave-out.ts';
import {
  mostSquares,
  pairFigures,
  pairTables,
  testedPair,
  withIntervals,
  type PairFigures,
} from '../../../figures/observers/pair-figures.ts';
import { packPairs } from '../../logic/packed-pairs.ts';
import { setAside } from '../../../figures/observers/practice.ts';
import type { RealLabels } from '../../../core/truth/truth.ts';
import { reportFacts, type ReportFacts } from '../../../figures/report/report-facts.ts';
import { headlineDepth } from '../../../core/trials/hit.ts';
import type { ImageKinds } from '../../../core/trials/challenge.ts';
import type { CompareRequest, ComparisonWorkerApi, CrossingResult, JsonChoices } from '../protocol.ts';
import { FileShelf } from './file-shelf.ts';

/** So many times at most the page is told how many pairs are done. */
const mostMessages = 500;

/** What was compared last. */
interface Compared {
  /** The files that count. */
  readonly counted: readonly ObserverFile[];
  readonly gathered: readonly GatheredObserver[];
  /** Those that are compared with nobody. */
  readonly leftOut: readonly GatheredObserver[];
  readonly graded: GradedObservers;
  readonly pairs: readonly PairFigures[];
  /** The file that says what is right, and which labels with several classes it holds, if any; null: the observers' own files. */
  readonly truth: { readonly file: string; readonly real: RealLabels['by'] | null } | null;
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
    { files, truth, onlyM = false, edits, guesses = null }: CompareRequest,
    onProgress: (progress: CompareProgress) => void,
  ): Promise<CrossingResult> {
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
    if (accepted.length === 0) return { files: reports, report: null, pairs: null, truth: null, fault: null };
    const content = truth === null ? undefined : read.get(truth);
    const grading = content && 'truth' in content ? ((onlyM ? content.onlyM : null) ?? content.truth) : null;
    const counting = files
      .map(({ name }) => name)
      .filter((name) => (grading && name === truth) || accepted.some(({ file }) => file === name));
    const grade = (names: readonly string[]) => {
      const counted = accepted.filter(({ file }) => names.includes(file));
      const all = gatherObservers(counted, edits);
      const gathered = all.filter(({ leftOut }) => !leftOut);
      const observers = gathered.map(({ observer }) => observer);
      const own = truth === null || !names.includes(truth);
      const counting = Math.min(guesses ?? headlineDepth, commonGuesses(observers));
      const graded = gradeObservers(observers, catalogue, own ? null : grading, counting);
      return { counted, all, gathered, graded };
    };
    const { counted, all, gathered, graded, fault } = gradeFitting(counting, truth, grade);
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
    this.#last = { counted, gathered, leftOut, graded, pairs, truth: told };
    const packed = packPairs(
      graded.observers.map(({ name }) => name),
      pairs,
    );
    return transfer({ files: reports, report, pairs: packed, truth: used, fault }, [packed.figures.buffer]);
  }

  answersTo(image: string): readonly ImageAnswer[] {
    const { catalogue } = this.#started();
    return this.#last ? imageAnswers(image, this.#last.gathered, this.#last.graded, catalogue) : [];
  }

  imagesOf(choice: ImageChoice): readonly string[] | null {
    const { catalogue } = this.#started();
    return this.#last && chosenImages(choice, this.#last.gathered, this.#last.graded, catalogue);
  }

  tidyCsv(kinds: ImageKinds, named: boolean): string {
    const { catalogue } = this.#started();
    if (!this.#last) return '';
    const { gathered, graded, truth } = this.#last;
    const shown = named ? gathered : coverOf(gathered).gathered(gathered);
    const by = !truth ? 'original' : (truth.real ?? 'truth-file');
    return comparedCsv(shown, graded, by, catalogue, kinds);
  }

  reportFacts(): ReportFacts | null {
    const { catalogue } = this.#started();
    if (!this.#last) return null;
    const { gathered, graded } = this.#last;
    return reportFacts(
      gathered.map(({ observer }) => observer),
      graded,
      catalogue,
    );
  }

  json(named: boolean, { family, network }: JsonChoices = {}): string | null {
    if (!this.#last) return null;
    const pairs = this.#last.pairs.map(withIntervals);
    this.#last = { ...this.#last, pairs };
    const { gathered, graded, truth } = this.#last;
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
      const found = this.compareGroups(by);
      return found ? [{ by, ...found }] : [];
    });
    const left = [...setAside(this.#last.leftOut), ...leftOut];
    const headline = figuresHeadline(comparison, gathered, network ?? null);
    const told = { family: family ?? null, headline };
    if (named) return comparisonJson(comparison, left, { ...told, groups });
    const cover = coverOf(gathered);
    return comparisonJson(cover.figures(comparison), cover.leftOut(left), {
      ...told,
      groups: groups.map(({ by, ...found }) => ({ by, ...cover.groups(found) })),
    });
  }

  regroup(edits: CompareRequest['edits']): readonly (string | null)[] {
    const { gathered = [] } = this.#last ?? {};
    const regrouped = gathered.map((one) => ({ ...one, group: groupOf(one.observer, edits.get(one.key)) }));
    if (this.#last) this.#last = { ...this.#last, gathered: regrouped };
    return regrouped.map(({ group }) => group);
  }

  whyNotOne(edits: CompareRequest['edits']): string | null {
    try {
      gatherObservers(this.#last?.counted ?? [], edits);
      return null;
    } catch (cause) {
      if (cause instanceof FormatError) return cause.message;
      throw cause;
    }
  }

  compareGroups(by: Grouping): GroupsReport | null {
    if (!this.#last) return null;
    const { gathered, graded } = this.#last;
    const groups = gathered.map(({ observer: { kind }, ...one }) => groupBy(by, { ...one, kind }));
    return tooManyGroups(groupNames(groups).length) === null ? compareGroups(graded, groups) : null;
  }

  grid(): AnswerGrid | null {
    if (!this.#last) return null;
    const grid = answerGrid(this.#last.graded);
    return transfer(grid, [grid.cells.buffer]);
  }

  confusions(): ObserverConfusions | null {
    const { catalogue } = this.#started();
    const observers = this.#last?.gathered.map(({ observer }) => observer);
    return this.#last && observerConfusions(observers ?? [], this.#last.graded, catalogue);
  }

  #started() {
    if (!this.#app) throw new Error('The comparison was not started.');
    return this.#app;
  }
}

/** What people are called where they are not named, as on the page. */
function coverOf(gathered: readonly GatheredObserver[]): NameCover {
  return new NameCover(gathered.map(({ observer }) => observer));
}

/**
 * Grades by all files, or by those that go together where not all do.
 *
 * @param truth the file among them that says what is right; one that goes with none of the observers is set aside.
 */
function gradeFitting<Graded>(
  files: readonly string[],
  truth: string | null,
  grade: (files: readonly string[]) => Graded,
): Graded & { readonly fault: ComparisonFault | null } {
  try {
    return { ...grade(files), fault: null };
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    const found = fittingFiles(files, grade);
    const answers = files.filter((file) => file !== truth);
    const fitting = found.some((file) => file !== truth) ? found : fittingFiles(answers, grade);
    const without = files.filter((file) => !fitting.includes(file));
    return { ...grade(fitting), fault: { message: cause.message, without } };
  }
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
  const { truth, onlyM } = content;
  const images =
    truth.kind === 'real'
      ? truth.lists.length
      : truth.kind === 'by-name'
        ? truth.rows.size
        : truth.wnids.length;
  return { name, kind: 'truth', real: truth.kind === 'real', listsM: onlyM !== null, images, ambiguous };
}
