/** What anything thrown says of itself; TensorFlow.js throws bare objects too. */
export function messageOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'message' in cause) return String(cause.message);
  return String(cause);
}
