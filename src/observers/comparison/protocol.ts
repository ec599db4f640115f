/** What crosses the threads between the page, the worker that compares observers, and the one that reads sessions. */
import type { SessionFile } from '../../files/formats/session-content.ts';
import type { FileUse } from '../logic/files/read-answer-file.ts';
import type { AnswerGrid } from '../logic/answer-grid.ts';
import type { ObserverEdit } from '../../figures/observers/gather-observers.ts';
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
  /** Whether of that file only the images of ImageNet-M count, where it lists them. */
  readonly onlyM?: boolean;
  /** How many guesses count; null, and where fewer could be given: as many as all could give. */
  readonly guesses?: number | null;
  /** What a person changed about the observers, by their keys. */
  readonly edits: ReadonlyMap<string, ObserverEdit>;
}

/** What a person chose of the figures that stand in the JSON. */
export type JsonChoices = Pick<ObserversReport, 'family' | 'network'>;

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
  /** What the observers of the last comparison answered to an image. */
  answersTo(image: string): readonly ImageAnswer[];
  /** The images behind a number of the last comparison; null where an observer is not in it. */
  imagesOf(choice: ImageChoice): readonly string[] | null;
  /**
   * The tidy CSV of the observers of the last comparison; empty when there was none.
   *
   * @param kinds of the images by their `imageKey`, as far as they are known.
   * @param named whether people are named; else they are Person 1, Person 2, … as on the page that hides names.
   */
  tidyCsv(kinds: ImageKinds, named: boolean): string;
  /** Puts the observers of the last comparison in the groups that the edits say; their groups, in the same order. */
  regroup(edits: CompareRequest['edits']): readonly (string | null)[];
  /** Why these edits cannot be: they join what cannot be one observer; null where they can. */
  whyNotOne(edits: CompareRequest['edits']): string | null;
  /** The groups of the last comparison's observers beside each other; null where there are too many. */
  compareGroups(by: Grouping): GroupsReport | null;
  /** All answers of the last comparison, whose bytes are handed over; null where there is none. */
  grid(): AnswerGrid | null;
  /** Who takes what for what in the last comparison; null where there was none. */
  confusions(): ObserverConfusions | null;
  /** What a report tells of the last comparison beside its figures; null when there was none. */
  reportFacts(): ReportFacts | null;
  /** The last comparison as the command line gives it with `--json`; null when there was none. `named` as above. */
  json(named: boolean, choices: JsonChoices): string | null;
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
