/** What was given cannot be imported; the message says why and what to do. Nothing was kept. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
