import * as v from 'valibot';
import { backends } from '../../core/networks/backends.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import type { RememberedBackend } from '../engine/protocol.ts';

const choiceSchema = v.object({
  backend: v.picklist(backends),
  machine: v.pipe(v.string(), v.maxLength(2000)),
  milliseconds: v.pipe(v.number(), v.minValue(0)),
});
const choicesSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), choiceSchema));

export const keptBackends = new KeptValue<Readonly<Record<string, RememberedBackend>>>({
  key: 'hit5-backends',
  parse(text) {
    const result = v.safeParse(choicesSchema, text);
    return result.success ? result.output : {};
  },
  print: (choices) => JSON.stringify(choices),
});

/** Whether this browser hung with several threads and takes one; another version of the browser is tried anew. */
export const keptOneThread = new KeptValue<boolean>({
  key: 'hit5-one-thread',
  parse: (text) => text === navigator.userAgent,
  print: (oneThread) => (oneThread ? navigator.userAgent : null),
});
