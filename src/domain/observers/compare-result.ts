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
