import * as v from 'valibot';
import { backends } from '../../core/trials/prediction.ts';
import { KeptText } from './kept-text.ts';

const settingsSchema = v.object({
  person: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
  clockShown: v.optional(v.boolean(), true),
  network: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/, 'the id of a network')),
    'efficientnet-lite0',
  ),
  backend: v.optional(v.nullable(v.picklist(backends)), null),
});

const keptSchema = v.pipe(v.string(), v.parseJson(), settingsSchema);
const defaults = v.parse(settingsSchema, {});

/** Settings in the browser's local storage; where that is blocked or damaged, the defaults hold. */
export class LocalSettings {
  readonly #kept = new KeptText('hit5-settings');

  read(): v.InferOutput<typeof settingsSchema> {
    const result = v.safeParse(keptSchema, this.#kept.read());
    return result.success ? result.output : defaults;
  }

  write(settings: v.InferOutput<typeof settingsSchema>): void {
    this.#kept.write(JSON.stringify(settings));
  }
}
