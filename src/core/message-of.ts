import { visibleText } from './text/visible-text.ts';

/** What anything thrown says of itself; TensorFlow.js throws bare objects too. */
export function messageOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'message' in cause) return String(cause.message);
  return String(cause);
}

/** A file that could not be taken, its reason as a sentence's end: what says the name too says it once. */
export function whyLeftOut(name: string, cause: unknown): { readonly name: string; readonly reason: string } {
  const message = messageOf(cause);
  const start = [name, visibleText(name)].find((one) => message.startsWith(`${one} `));
  return { name, reason: start === undefined ? message : message.slice(start.length + 1) };
}
