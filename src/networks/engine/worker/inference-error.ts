import type { InferenceFault, RefusedBackend } from '../protocol.ts';
import { messageOf } from '../../../core/message-of.ts';

/** A fault on its way up to the worker's border, where it becomes a value. */
export class InferenceError extends Error {
  override readonly name = 'InferenceError';
  readonly kind: InferenceFault['kind'];
  readonly refused: readonly RefusedBackend[];

  constructor(
    kind: InferenceFault['kind'],
    message: string,
    { refused = [], ...options }: ErrorOptions & { readonly refused?: readonly RefusedBackend[] } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.refused = refused;
  }
}

/** The fault that crosses the thread; errors of any other kind count as `failed`. */
export function toFault(cause: unknown): InferenceFault {
  if (cause instanceof InferenceError)
    return { kind: cause.kind, message: cause.message, refused: cause.refused };
  return { kind: 'failed', message: `The network stopped with an error: ${messageOf(cause)}` };
}
