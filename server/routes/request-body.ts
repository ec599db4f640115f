import type * as v from 'valibot';
import { checkFormat, parseJson } from '../../src/core/schemas/check-format.ts';
import { mostBytes } from '../../src/core/room/protocol.ts';
import { Refusal } from '../refusal.ts';
import type { Asked } from './gate.ts';

/** @param most in bytes. @throws Refusal where the body is larger. */
export async function bodyOf(asked: Asked, most: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Refusal(413, 'too-large', `This request may hold ${most} bytes, and holds more.`);
  if (Number(asked.req.header('content-length') ?? 0) > most) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  // As Node reads it: a web stream in between costs more than all that is done with most bodies.
  const body = asked.env.incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const part of body) {
    length += part.length;
    if (length > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The JSON of a request, checked. @throws Refusal or FormatError */
export async function jsonOf<Schema extends v.GenericSchema>(
  asked: Asked,
  schema: Schema,
  most = mostBytes.json,
): Promise<v.InferOutput<Schema>> {
  if (!/^application\/json\b/.test(asked.req.header('content-type') ?? ''))
    throw new Refusal(400, 'shape', 'Send JSON, with the content type application/json.');
  const text = new TextDecoder().decode(await bodyOf(asked, most));
  return checkFormat('The request', parseJson('The request', text), schema);
}
