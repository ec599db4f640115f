import type { ObserversReport } from './observers-report.ts';

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
  | {
      readonly name: string;
      readonly kind: 'truth';
      /** Whether it holds ReaL labels. */
      readonly real: boolean;
      readonly images: number;
      readonly ambiguous: boolean;
    }
  | { readonly name: string; readonly kind: 'refused'; readonly message: string };

/** Files that cannot be compared with the others. */
export interface ComparisonFault {
  /** Why not, for a person. */
  readonly message: string;
  /** The names of the files that the figures are without. */
  readonly without: readonly string[];
}

/** What a comparison comes to. */
export interface CompareResult {
  /** In the order of the request. */
  readonly files: readonly FileReport[];
  /** Null when no file holds answers. */
  readonly report: ObserversReport | null;
  /** The name of the file by whose labels the figures are; null: the observers' own files. */
  readonly truth: string | null;
  /** What keeps the figures from being those of all files; null when nothing does. */
  readonly fault: ComparisonFault | null;
}
