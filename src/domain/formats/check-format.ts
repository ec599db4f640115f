import * as v from 'valibot';
import { plainIssue } from './plain-issue.ts';

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
 * @throws FormatError naming the file when the text is not JSON (a page in place of a file, say).
 */
export function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new FormatError(`${name} is not JSON: ${(cause as Error).message}`, { cause });
  }
}
