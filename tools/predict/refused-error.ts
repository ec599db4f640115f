/** Nothing can be answered with what was given; the message is for a person. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
