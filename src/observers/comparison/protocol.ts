/** What crosses the threads between the page and the worker that compares observers, or reads sessions. */
import type { SessionFile } from '../../files/formats/session-content.ts';
import type { FileUse } from '../logic/files/read-answer-file.ts';
import type { AnswerGrid } from '../logic/answer-grid.ts';
import type { ObserverEdit } from '../../figures/observers/resolve-observers.ts';
import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import type { ImageChoice } from '../../figures/observers/chosen-images.ts';
import type { Grouping } from '../logic/groups.ts';
import type { GroupsReport } from '../../figures/observers/groups/compare-groups.ts';
import type { ObserverConfusions } from '../../figures/observers/observer-confusions.ts';
import type {
  CompareProgress,
  CompareResult,
  ImageAnswer,
  ObserversReport,
} from '../../figures/observers/observers-report.ts';
import type { ReportFacts } from '../../figures/report/report-facts.ts';
import type { ImageKinds } from '../../core/trials/challenge.ts';

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

/** A session of a file, or what is wrong with it. */
export type CrossingSession = SessionFile | { readonly message: string };

/** The calls of the thread, made through comlink. What is asked about the last comparison is null when there was none. */
export interface ComparisonWorkerApi {
  /**
   * Before all others.
   *
   * @param classes the text of the app's `classes.json`.
   */
  start(classes: string): void;
  /** Files that an earlier call read are not read again. */
  compare(request: CompareRequest, onProgress: (progress: CompareProgress) => void): Promise<CompareResult>;
  /**
   * What the observers answered to an image.
   *
   * @param image its id or file name.
   */
  answersTo(image: string): readonly ImageAnswer[] | null;
  /** The images behind a number, by name; null where an observer is not in it. */
  imagesOf(choice: ImageChoice): readonly string[] | null;
  /**
   * The tidy CSV of the observers, graded as they were in it.
   *
   * @param kinds of the images by their `imageKey`, as far as they are known.
   * @param named whether people are named; else they are Person 1, Person 2, … as on the page that hides names.
   */
  tidyCsv(kinds: ImageKinds, named: boolean): string | null;
  /**
   * The Geirhos CSV of the observers; empty where no answer is left.
   *
   * @param onlyCommon whether only images that all answered are in it.
   */
  geirhosCsv(named: boolean, onlyCommon: boolean): string | null;
  /** Puts the observers in the groups that the edits say, without comparing them again; their groups, in the same order. */
  regroup(edits: CompareRequest['edits']): readonly (string | null)[] | null;
  /** The groups of the observers beside each other; null where there are too many. */
  compareGroups(by: Grouping): GroupsReport | null;
  /** All answers, whose bytes are handed over. */
  grid(): AnswerGrid | null;
  /** Who takes what for what. */
  confusions(): ObserverConfusions | null;
  /** Errors, agreement and minimum viewing times by exposure; null where not all conditions are exposures. */
  exposures(): ExposureFigures | null;
  /** What a report tells of it beside its figures. */
  reportFacts(): ReportFacts | null;
  /**
   * The comparison as the command line gives it with `--json`.
   *
   * @param choices which pairs p is corrected for, and which network people are told of beside.
   */
  json(named: boolean, choices: Pick<ObserversReport, 'family' | 'network'>): string | null;
  /**
   * Reads a session file or a backup; the next session comes when `onSession` is done with the one before.
   *
   * @returns null, or why the file as a whole cannot be taken.
   */
  readSessions(
    file: GivenFile,
    onBytes: (bytes: number) => void,
    onSession: (session: CrossingSession) => void,
  ): Promise<string | null>;
}
