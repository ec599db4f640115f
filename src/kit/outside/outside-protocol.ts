/** What the page asks of the worker that fetches from other servers; after that it says `next` for each piece. */
export interface OutsideRequest {
  /** Absolute. */
  readonly url: string;
  readonly cache: RequestCache;
}

/** What the worker answers: a head, then a piece for each `next`, then the end; or a failure at any time. */
export type OutsideAnswer =
  | {
      readonly kind: 'head';
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' }
  | { readonly kind: 'failure'; readonly message: string };
