import * as v from 'valibot';
import { backends, type Backend } from '../domain/trials/prediction.ts';

const key = 'hit5-backends';

const choicesSchema = v.record(
  v.string(),
  v.object({ backend: v.picklist(backends), machine: v.pipe(v.string(), v.maxLength(2000)) }),
);

/** A backend that was chosen by measurement, and the machine on which it was. */
interface Choice {
  readonly backend: Backend;
  readonly machine: string;
}

/** Which backend was chosen for each network, in the browser's local storage; where that is blocked, nothing is known. */
export class BackendChoices {
  /** Null where none was chosen. */
  recall(network: string): Choice | null {
    return this.#read()[network] ?? null;
  }

  remember(network: string, { backend, machine }: Choice): void {
    try {
      localStorage.setItem(key, JSON.stringify({ ...this.#read(), [network]: { backend, machine } }));
    } catch {
      // It is measured again.
    }
  }

  #read(): Readonly<Record<string, Choice>> {
    try {
      const result = v.safeParse(choicesSchema, JSON.parse(localStorage.getItem(key) ?? '{}'));
      return result.success ? result.output : {};
    } catch {
      return {};
    }
  }
}
