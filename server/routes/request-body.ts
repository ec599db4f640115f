import type * as v from 'valibot';
import { checkFormat, parseJson } from '../../src/core/schemas/check-format.ts';
import { mostBytes } from '../../src/core/room/protocol.ts';
import { HttpError } from '../http-error.ts';
import type { RequestContext } from './auth.ts';

/** @param most in bytes. @throws HttpError where the body is larger. */
export async function bodyOf(context: RequestContext, most: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new HttpError(413, 'too-large', `This request may hold ${most} bytes, and holds more.`);
  if (Number(context.req.header('content-length') ?? 0) > most) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  // As Node reads it: a web stream in between costs more than all that is done with most bodies.
  const body = context.env.incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const part of body) {
    length += part.length;
    if (length > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The JSON of a request, checked. @throws HttpError or FormatError */
export async function jsonOf<Schema extends v.GenericSchema>(
  context: RequestContext,
  schema: Schema,
  most = mostBytes.json,
): Promise<v.InferOutput<Schema>> {
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? ''))
    throw new HttpError(400, 'shape', 'Send JSON, with the content type application/json.');
  const text = new TextDecoder().decode(await bodyOf(context, most));
  return checkFormat('The request', parseJson('The request', text), schema);
}
