/** What crosses the thread between the page and the worker that compares observers. Types only. */
import type { FileUse } from '../domain/formats/files/read-answer-file.ts';
import type { ObserverEdit } from '../domain/observers/gather-observers.ts';
import type { ImageAnswer, ObserversReport } from '../domain/observers/observers-report.ts';

/** A file of answers, or of what is right. */
export interface ComparedFile {
  /** No two files of one request have the same name, and a name always means the same `blob`. */
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

/** How far a comparison is. */
export type CompareProgress =
  | { readonly kind: 'reading'; readonly file: string; readonly bytes: number; readonly total: number }
  | { readonly kind: 'comparing'; readonly pairs: number; readonly total: number };

/** What became of a file; a refused one counts nowhere. */
export type FileReport =
  | {
      readonly name: string;
      readonly kind: 'answers';
      readonly observers: number;
      readonly ambiguous: boolean;
    }
  | { readonly name: string; readonly kind: 'truth'; readonly images: number; readonly ambiguous: boolean }
  | { readonly name: string; readonly kind: 'refused'; readonly message: string };

/** What a comparison comes to. */
export interface CompareResult {
  /** In the order of the request. */
  readonly files: readonly FileReport[];
  /** Null when there is no observer, or `fault` says why there are no figures. */
  readonly report: ObserversReport | null;
  /** Why the files cannot be compared, for a person. */
  readonly fault: string | null;
}

/** The worker's calls, made through comlink. */
export interface ComparisonWorkerApi {
  /** Before all others: the text of the app's `classes.json`. */
  start(classes: string): void;
  /** Files that an earlier call read are not read again. */
  compare(request: CompareRequest, onProgress: (progress: CompareProgress) => void): Promise<CompareResult>;
  /** What the observers of the last comparison answered to an image. */
  answersTo(image: string): readonly ImageAnswer[];
}
