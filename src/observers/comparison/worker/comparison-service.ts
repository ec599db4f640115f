import { transfer } from 'comlink';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/schemas/check-format.ts';
import { parseClasses } from '../../../files/classes-format.ts';
import type { FileContent } from '../../logic/files/read-answer-file.ts';
import type {
  CompareProgress,
  ComparisonFault,
  FileReport,
} from '../../../figures/observers/compare-result.ts';
import { fittingFiles } from '../../logic/files/fitting-files.ts';
import {
  gatherObservers,
  requireOneChallenge,
  type ObserverFile,
} from '../../../figures/observers/gather-observers.ts';
import { commonGuesses, gradeObservers, usualGuesses } from '../../../figures/observers/grade-observers.ts';
import { gradedReport } from '../../../figures/observers/observers-report.ts';
import { mostSquares, pairFigures, pairTables, testedPair } from '../../../figures/observers/pair-figures.ts';
import { packPairs } from '../../logic/packed-pairs.ts';
import type {
  AnswerTo,
  CompareRequest,
  ComparisonWorkerApi,
  CrossingResult,
  Question,
  QuestionKind,
} from '../protocol.ts';
import { answerers, type Compared } from './answerers.ts';
import { FileShelf } from './file-shelf.ts';

/** How often at most the page is told how many pairs are done. */
const mostMessages = 500;

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
    const grading = content && 'truth' in content ? content.truth : null;
    const counting = files
      .map(({ name }) => name)
      .filter((name) => (grading && name === truth) || accepted.some(({ file }) => file === name));
    const grade = (names: readonly string[]) => {
      const all = gatherObservers(
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
    const packed = packPairs(
      graded.observers.map(({ name }) => name),
      pairs,
    );
    return transfer({ files: reports, report, pairs: packed, truth: used, fault }, [packed.figures.buffer]);
  }

  ask<Kind extends QuestionKind>(question: Question<Kind>): AnswerTo<Kind> | null {
    const { catalogue } = this.#started();
    return this.#last && answerers[question.kind](question, this.#last, catalogue);
  }

  #started() {
    if (!this.#app) throw new Error('The comparison was not started.');
    return this.#app;
  }
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
  const { truth } = content;
  const images =
    truth.kind === 'real'
      ? truth.lists.length
      : truth.kind === 'by-name'
        ? truth.rows.size
        : truth.wnids.length;
  return { name, kind: 'truth', real: truth.kind === 'real', images, ambiguous };
}
