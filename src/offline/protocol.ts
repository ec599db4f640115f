export type PageMessage =
  /** Asks over its port whether all files of the app itself are kept; what is missing is fetched first. */
  | { readonly kind: 'check' }
  /** Asks over its port which files of a folder are not kept (`''`: everything). `closely`: whether damaged files count as not kept. */
  | { readonly kind: 'missing'; readonly folder: string; readonly closely: boolean }
  /** Asks over its port to fetch one file, and to keep it. */
  | { readonly kind: 'keep'; readonly url: string }
  /** The person takes the new version: the waiting worker begins to serve. */
  | { readonly kind: 'take-over' };

export type KeepingNews =
  | {
      readonly kind: 'keeping';
      /** How many files are kept. */
      readonly files: number;
      readonly totalFiles: number;
    }
  /** It has given up; the message says why, for a person. */
  | { readonly kind: 'stopped'; readonly message: string };

export type CheckAnswer =
  | { readonly kind: 'complete'; readonly files: number }
  /** For a person: what has happened, and what to do. */
  | { readonly kind: 'incomplete'; readonly message: string };

export interface MissingAnswer {
  readonly files: readonly { readonly url: string; readonly bytes: number }[];
  /** Of all files of the folder, the kept ones too. */
  readonly totalBytes: number;
}

export type KeepAnswer =
  | { readonly kind: 'kept' }
  /** For a person: what has happened, and what to do. */
  | { readonly kind: 'failed'; readonly message: string };
