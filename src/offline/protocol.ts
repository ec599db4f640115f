/** What the page and its service worker say to each other. */

/** The page's words. */
export type PageMessage =
  /** Asks over its port whether everything is kept; what is missing is fetched first. */
  | { readonly kind: 'check' }
  /**
   * Asks over its port whether the files of a network that comes with the app are kept.
   *
   * `fetch`: whether those that are missing are fetched first.
   */
  | { readonly kind: 'network'; readonly id: string; readonly fetch: boolean }
  /** The person takes the new version: the waiting worker begins to serve. */
  | { readonly kind: 'take-over' };

/** The worker's words while it fetches what it keeps. */
export interface KeepingProgress {
  readonly kind: 'keeping';
  /** How many files are kept. */
  readonly files: number;
  readonly totalFiles: number;
}

/** The answer to `check`. */
export type CheckAnswer =
  | { readonly kind: 'complete'; readonly files: number }
  /** For a person. */
  | { readonly kind: 'incomplete'; readonly message: string };

/** The answer to `network`. */
export type NetworkAnswer =
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-kept' }
  /** For a person. */
  | { readonly kind: 'failed'; readonly message: string };
