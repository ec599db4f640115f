import type { Catalogue } from '../../domain/classes/catalogue.ts';
import { FormatError } from '../../domain/formats/check-format.ts';
import { parseClasses } from '../../domain/formats/classes-format.ts';
import type { FileContent } from '../../domain/formats/files/read-answer-file.ts';
import type { CompareProgress, CompareResult, FileReport } from '../../domain/observers/compare-result.ts';
import {
  gatherObservers,
  requireOneChallenge,
  type GatheredObserver,
  type ObserverFile,
} from '../../domain/observers/gather-observers.ts';
import { gradeObservers, type GradedObservers } from '../../domain/observers/grade-observers.ts';
import { chosenImages, type ImageChoice } from '../../domain/observers/chosen-images.ts';
import { gradedReport, imageAnswers, type ImageAnswer } from '../../domain/observers/observers-report.ts';
import { pairTables } from '../../domain/observers/pair-figures.ts';
import type { CompareRequest, ComparisonWorkerApi } from '../protocol.ts';
import { FileShelf } from './file-shelf.ts';
import { PairWork } from './pair-work.ts';
import { SecondThread } from './second-thread.ts';
import { TwoReaders } from './two-readers.ts';

/** What was compared last. */
interface Compared {
  readonly gathered: readonly GatheredObserver[];
  readonly graded: GradedObservers;
}

/** What the thread is given at its start. */
interface App {
  readonly catalogue: Catalogue;
  readonly second: SecondThread;
  readonly shelf: FileShelf;
}

/** The worker's calls: what is wrong with files crosses the thread as values. */
export class ComparisonService implements ComparisonWorkerApi {
  #app: App | null = null;
  #last: Compared | null = null;

  start(classes: string, port: MessagePort): void {
    const catalogue = parseClasses('classes.json', classes);
    const second = new SecondThread(port);
    this.#app = { catalogue, second, shelf: new FileShelf(new TwoReaders(catalogue, second)) };
  }

  endSecond(): void {
    this.#started().second.end();
  }

  async compare(
    { files, truth, edits }: CompareRequest,
    onProgress: (progress: CompareProgress) => void,
  ): Promise<CompareResult> {
    const { catalogue, second, shelf } = this.#started();
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
    if (accepted.length === 0) return { files: reports, report: null, fault: null };
    const grading = truth === null ? undefined : read.get(truth);
    try {
      const all = gatherObservers(accepted, edits);
      const gathered = all.filter(({ leftOut }) => !leftOut);
      const graded = gradeObservers(
        gathered.map(({ observer }) => observer),
        catalogue,
        grading && 'truth' in grading ? grading.truth : null,
      );
      const work = new PairWork(pairTables(graded), second, (pairs, total) =>
        onProgress({ kind: 'comparing', pairs, total }),
      );
      const leftOut = all.filter((one) => one.leftOut);
      const report = gradedReport(gathered, graded, catalogue, leftOut);
      const pairs = await work.finish();
      this.#last = { gathered, graded };
      return { files: reports, report: { ...report, pairs }, fault: null };
    } catch (cause) {
      if (cause instanceof FormatError) return { files: reports, report: null, fault: cause.message };
      throw cause;
    }
  }

  answersTo(image: string): readonly ImageAnswer[] {
    const { catalogue } = this.#started();
    return this.#last ? imageAnswers(image, this.#last.gathered, this.#last.graded, catalogue) : [];
  }

  imagesOf(choice: ImageChoice): readonly string[] | null {
    const { catalogue } = this.#started();
    return this.#last && chosenImages(choice, this.#last.gathered, this.#last.graded, catalogue);
  }

  #started() {
    if (!this.#app) throw new Error('The comparison was not started.');
    return this.#app;
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
  return { name, kind: 'truth', images, ambiguous };
}
