/** What crosses the thread between the page and the worker that compares observers. Types only. */
import type { FileUse } from '../domain/formats/files/read-answer-file.ts';
import type { ObserverEdit } from '../domain/observers/gather-observers.ts';
import type { CompareProgress, CompareResult } from '../domain/observers/compare-result.ts';
import type { ImageChoice } from '../domain/observers/chosen-images.ts';
import type { ImageAnswer } from '../domain/observers/observers-report.ts';

/** A file of answers, or of what is right. */
export interface ComparedFile {
  /** Names the content: the thread reads each once. */
  readonly id: number;
  /** For a person; no two files of one request have the same. */
  readonly name: string;
  readonly blob: Blob;
  /** What to read it as; null: as its form says. */
  readonly use: FileUse | null;
}

/** What to compare. */
export interface CompareRequest {
  readonly files: readonly ComparedFile[];
  /** The name of the file that says what is right; null: the observers' own files. */
  readonly truth: string | null;
  /** What a person changed about the observers, by their keys. */
  readonly edits: ReadonlyMap<string, ObserverEdit>;
}

/** The worker's calls, made through comlink. */
export interface ComparisonWorkerApi {
  /** Before all others: the text of the app's `classes.json`. */
  start(classes: string): void;
  /** Files that an earlier call read are not read again. */
  compare(request: CompareRequest, onProgress: (progress: CompareProgress) => void): Promise<CompareResult>;
  /** What the observers of the last comparison answered to an image. */
  answersTo(image: string): readonly ImageAnswer[];
  /** The images behind a number of the last comparison; null where an observer is not in it. */
  imagesOf(choice: ImageChoice): readonly string[] | null;
}
