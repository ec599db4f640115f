/** What the page asks of the worker that fetches from other servers. */
export interface OutsideRequest {
  /** Absolute. */
  readonly url: string;
  readonly cache: RequestCache;
}

/** A redirect, which a person decides about. */
export type OutsideQuestion =
  /** The host sends the request on; where to, the browser tells only after it has been there. */
  | { readonly kind: 'redirect'; readonly host: string }
  /** The request came to another host in the end; nothing of the answer has been read. */
  | { readonly kind: 'moved'; readonly host: string; readonly to: string };

/** What the page tells the worker while it fetches: the person said yes; the next piece is wanted. */
export type OutsideWord = 'yes' | 'next';

/** What the worker answers: questions, a head, then a piece for each `next`, then the end; or a failure at any time. */
export type OutsideAnswer =
  | { readonly kind: 'question'; readonly question: OutsideQuestion }
  | {
      readonly kind: 'head';
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'end' }
  | { readonly kind: 'failure'; readonly message: string };
