import * as v from 'valibot';
import { backends, type Backend } from '../../core/networks/backends.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';

const choiceSchema = v.object({
  backend: v.picklist(backends),
  machine: v.pipe(v.string(), v.maxLength(2000)),
});
const choicesSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), choiceSchema));

/** A backend that was chosen by measurement, and the machine on which it was. */
interface Choice {
  readonly backend: Backend;
  readonly machine: string;
}

/** Which backend was chosen for each network, by its id. */
export const keptBackends = new KeptValue<Readonly<Record<string, Choice>>>({
  key: 'hit5-backends',
  parse(text) {
    const result = v.safeParse(choicesSchema, text);
    return result.success ? result.output : {};
  },
  print: (choices) => JSON.stringify(choices),
});
