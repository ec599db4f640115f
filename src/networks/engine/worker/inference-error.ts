import type { InferenceFault } from '../protocol.ts';
import { messageOf } from '../../../core/message-of.ts';

/** A fault on its way up to the worker's border, where it becomes a value. */
export class InferenceError extends Error {
  override readonly name = 'InferenceError';
  readonly kind: InferenceFault['kind'];

  constructor(kind: InferenceFault['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** The fault that crosses the thread; errors of any other kind count as `failed`. */
export function toFault(cause: unknown): InferenceFault {
  if (cause instanceof InferenceError) return { kind: cause.kind, message: cause.message };
  return { kind: 'failed', message: `The network stopped with an error: ${messageOf(cause)}` };
}
