/** How far the copy in this browser is with which Hit5 works without a network. */
export type OfflineState =
  /** Not begun. */
  | { readonly kind: 'waiting' }
  /** The browser keeps none here; the reason is for a person. */
  | { readonly kind: 'impossible'; readonly reason: string }
  | { readonly kind: 'keeping'; readonly files: number; readonly totalFiles: number }
  /** Every file is there. */
  | { readonly kind: 'ready'; readonly files: number }
  | { readonly kind: 'failed'; readonly message: string };

/** The state of the copy, and whether a newer version waits for the person's word. */
export interface OfflineStatus {
  readonly state: OfflineState;
  readonly update: boolean;
}

/** The copy that is kept. */
export interface OfflinePort {
  /** Calls at once with the present status, and again with each new one; the result ends it. */
  watch(listener: (status: OfflineStatus) => void): () => void;
  /** Keeps the app's files in this browser, or completes what is kept of them, and looks for a newer version. */
  keep(): Promise<void>;
  /** Whether all files of a network that comes with the app are kept; false while nothing is. */
  hasNetwork(id: string): Promise<boolean>;
  /**
   * Fetches what is missing of a network that comes with the app, and keeps it.
   *
   * @throws Error with a message for a person.
   */
  keepNetwork(id: string): Promise<void>;
  /** Loads the newer version that waits. */
  takeUpdate(): void;
}

/** Whether the person has been told that Hit5 works without a network. */
export interface OfflineToldPort {
  read(): boolean;
  write(): void;
}
