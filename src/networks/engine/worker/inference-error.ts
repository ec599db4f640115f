import type { InferenceFault, RefusedBackend } from '../protocol.ts';
import { messageOf } from '../../../core/message-of.ts';

/** A fault on its way up to the worker's border, where it becomes a value. */
export class InferenceError extends Error {
  override readonly name = 'InferenceError';
  readonly refused: readonly RefusedBackend[] | null;

  constructor(message: string, options?: ErrorOptions, refused: InferenceFault['refused'] = null) {
    super(message, options);
    this.refused = refused;
  }
}

/** The fault that crosses the thread. */
export function toFault(cause: unknown): InferenceFault {
  if (cause instanceof InferenceError) return { message: cause.message, refused: cause.refused };
  return { message: `The network stopped with an error: ${messageOf(cause)}`, refused: null };
}
