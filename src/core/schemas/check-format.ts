import * as v from 'valibot';
import { visibleText } from '../text/visible-text.ts';
import { plainIssue } from '../text/plain-issue.ts';
import { messageOf } from '../message-of.ts';

/** A file or record is not what it should be; the message names it, the place and what was expected. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/**
 * The value, checked against a schema.
 *
 * @param name what it is, for a person: "assets/classes.json".
 * @throws FormatError naming the place in it and what was expected there.
 */
export function checkFormat<Schema extends v.GenericSchema>(
  name: string,
  value: unknown,
  schema: Schema,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue);
  const { expected, found } = plainIssue(issue);
  throw new FormatError(
    `${name} is not in the form expected${place ? ` at ${place}` : ''}: expected ${expected}, found ${found}.`,
  );
}

/**
 * The value that a JSON text holds.
 *
 * @throws FormatError naming the file when the text is not JSON (a page in place of a file, say), and the place of what
 * `jsonFault` finds.
 */
export function parseJson(name: string, text: string): unknown {
  const value = parseAnyJson(name, text);
  checkJson(name, value);
  return value;
}

/** As `parseJson`, where the parts are to be checked one by one. */
export function parseAnyJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new FormatError(`${name} is not JSON: ${messageOf(cause)}`, { cause });
  }
}

/** @throws FormatError naming the place of what `jsonFault` finds. */
export function checkJson(name: string, value: unknown): void {
  const fault = jsonFault(value);
  if (fault !== null) throw new FormatError(`${name} cannot be taken ${fault}.`);
}

/** How many lists and objects may stand in one another; Hit5's own files have 6. */
const mostLevels = 100;

/**
 * What no disk or file can keep of a value read from JSON: lists and objects too deep in one another, and numbers too
 * large to be one, such as `1e999`. "at trials.0.time: expected …"; null: nothing.
 */
export function jsonFault(value: unknown): string | null {
  return faultWithin(value, []);
}

/** @param path the names and places that lead to the value; it is as before when nothing is found. */
function faultWithin(value: unknown, path: string[]): string | null {
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? null
      : `${placeWords(path)}: expected a finite number, found ${value}. Correct it in the file`;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= mostLevels) {
    const most = String(mostLevels);
    return `${placeWords(path)}: expected at most ${most} lists and objects in one another, found more. Take the field out of the file`;
  }
  for (const [key, part] of Object.entries(value)) {
    path.push(key);
    const fault = faultWithin(part, path);
    if (fault !== null) return fault;
    path.pop();
  }
  return null;
}

/** The place that a path leads to, cut in the middle where it is long. */
function placeWords(path: readonly string[]): string {
  if (path.length === 0) return 'as a whole';
  const short = path.map((key) => visibleText(key.slice(0, 40)));
  return `at ${(short.length > 12 ? [...short.slice(0, 8), '…', ...short.slice(-3)] : short).join('.')}`;
}
