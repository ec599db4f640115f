/** What crosses the threads between the page, the worker that compares observers, and the one that reads sessions. */
import type { SessionFile } from '../../files/formats/session-content.ts';
import type { FileUse } from '../logic/files/read-answer-file.ts';
import type { AnswerGrid } from '../logic/answer-grid.ts';
import type { ObserverEdit } from '../../figures/observers/gather-observers.ts';
import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import type { CompareProgress, CompareResult } from '../../figures/observers/compare-result.ts';
import type { ImageChoice } from '../../figures/observers/chosen-images.ts';
import type { Grouping } from '../logic/groups/group-by.ts';
import type { GroupsReport } from '../../figures/observers/groups/compare-groups.ts';
import type { ObserverConfusions } from '../../figures/observers/observer-confusions.ts';
import type { GradedReport, ImageAnswer, ObserversReport } from '../../figures/observers/observers-report.ts';
import type { PackedPairs } from '../logic/packed-pairs.ts';
import type { ReportFacts } from '../../figures/report/report-facts.ts';
import type { ImageKinds } from '../../core/trials/challenge.ts';

/** The name of the worker that reads sessions. */
export const sessionReaderName = 'hit5-session-reader';

/** A file as a person gives it. */
export interface GivenFile {
  /** For a person. */
  readonly name: string;
  readonly blob: Blob;
}

/** A file of answers, or of what is right; no two files of one request have the same name. */
export interface ComparedFile extends GivenFile {
  /** Names the content: the thread reads each once. */
  readonly id: number;
  /** What to read it as; null: as its form says. */
  readonly use: FileUse | null;
}

/** What to compare. */
export interface CompareRequest {
  readonly files: readonly ComparedFile[];
  /** The name of the file that says what is right; null: the observers' own files. */
  readonly truth: string | null;
  /** How many guesses count; null, and where fewer could be given: as many as all could give. */
  readonly guesses?: number | null;
  /** What a person changed about the observers, by their keys. */
  readonly edits: ReadonlyMap<string, ObserverEdit>;
}

/** What can be asked about the last comparison: each question with what it says, and its answer. */
export interface Questions {
  /** What the observers answered to an image. */
  answersTo: {
    readonly says: { /** Its id or file name. */ readonly image: string };
    readonly answer: readonly ImageAnswer[];
  };
  /** The images behind a number, by name; null where an observer is not in it. */
  imagesOf: { readonly says: { readonly choice: ImageChoice }; readonly answer: readonly string[] | null };
  /** The tidy CSV of the observers, graded as they were in it. */
  tidyCsv: {
    readonly says: {
      /** The kinds of the images by their `imageKey`, as far as they are known. */
      readonly kinds: ImageKinds;
      /** Whether people are named; else they are Person 1, Person 2, … as on the page that hides names. */
      readonly named: boolean;
    };
    readonly answer: string;
  };
  /** The Geirhos CSV of the observers; empty where no answer is left. */
  geirhosCsv: {
    readonly says: {
      /** As of `tidyCsv`. */
      readonly named: boolean;
      /** Whether only images that all answered are in it. */
      readonly onlyCommon: boolean;
    };
    readonly answer: string;
  };
  /** Puts the observers in the groups that the edits say, without comparing them again; their groups, in the same order. */
  regroup: {
    readonly says: { readonly edits: CompareRequest['edits'] };
    readonly answer: readonly (string | null)[];
  };
  /** The groups of the observers beside each other; null where there are too many. */
  compareGroups: { readonly says: { readonly by: Grouping }; readonly answer: GroupsReport | null };
  /** All answers, whose bytes are handed over. */
  grid: { readonly says: object; readonly answer: AnswerGrid };
  /** Who takes what for what. */
  confusions: { readonly says: object; readonly answer: ObserverConfusions };
  /** Errors, agreement and minimum viewing times by exposure; null where not all conditions are exposures. */
  exposures: { readonly says: object; readonly answer: ExposureFigures | null };
  /** What a report tells of it beside its figures. */
  reportFacts: { readonly says: object; readonly answer: ReportFacts };
  /** The comparison as the command line gives it with `--json`. */
  json: {
    readonly says: {
      /** As of `tidyCsv`. */
      readonly named: boolean;
      /** Which pairs p is corrected for, and which network people are told of beside. */
      readonly choices: Pick<ObserversReport, 'family' | 'network'>;
    };
    readonly answer: string;
  };
}

export type QuestionKind = keyof Questions;

/** A question about the last comparison. */
export type Question<Kind extends QuestionKind = QuestionKind> = {
  readonly [One in Kind]: { readonly kind: One } & Questions[One]['says'];
}[Kind];

export type AnswerTo<Kind extends QuestionKind = QuestionKind> = Questions[Kind]['answer'];

/** What a comparison comes to, as it crosses the threads. */
export interface CrossingResult extends Omit<CompareResult, 'report'> {
  readonly report: GradedReport | null;
  /** Null where there is no report. */
  readonly pairs: PackedPairs | null;
}

/** The worker's calls, made through comlink. */
export interface ComparisonWorkerApi {
  /**
   * Before all others.
   *
   * @param classes the text of the app's `classes.json`.
   */
  start(classes: string): void;
  /** Files that an earlier call read are not read again. */
  compare(request: CompareRequest, onProgress: (progress: CompareProgress) => void): Promise<CrossingResult>;
  /** The answer to a question about the last comparison; null when there was none. */
  ask(question: Question): AnswerTo | null;
}

/** A session of a file, or what is wrong with it. */
export type CrossingSession = SessionFile | { readonly message: string };

/** The calls of the worker that reads sessions, made through comlink. */
export interface SessionWorkerApi {
  /**
   * Before all others.
   *
   * @param classes the text of the app's `classes.json`.
   */
  start(classes: string): void;
  /**
   * Reads a session file or a backup; the next session comes when `onSession` is done with the one before.
   *
   * @returns null, or why the file as a whole cannot be taken.
   */
  read(
    file: GivenFile,
    onBytes: (bytes: number) => void,
    onSession: (session: CrossingSession) => void,
  ): Promise<string | null>;
}
