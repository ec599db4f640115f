import * as v from 'valibot';
import { backends, type Backend } from '../../core/trials/prediction.ts';
import { KeptText } from '../../kit/keep/kept-text.ts';

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

/** Which backend was chosen for each network, in the browser's local storage; where that is blocked, nothing is known. */
export class BackendChoices {
  readonly #kept = new KeptText('hit5-backends');

  /** Null where none was chosen. */
  recall(network: string): Choice | null {
    return this.#read()[network] ?? null;
  }

  remember(network: string, { backend, machine }: Choice): void {
    this.#kept.write(JSON.stringify({ ...this.#read(), [network]: { backend, machine } }));
  }

  #read(): Readonly<Record<string, Choice>> {
    const result = v.safeParse(choicesSchema, this.#kept.read());
    return result.success ? result.output : {};
  }
}
