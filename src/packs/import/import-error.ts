import type { Skipped } from './import-plan.ts';

/** What was given cannot be imported; the message says why and what to do. Nothing was kept. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly skipped: readonly Skipped[];

  constructor(message: string, skipped: readonly Skipped[] = []) {
    super(message);
    this.skipped = skipped;
  }
}
