import * as v from 'valibot';
import { backends } from '../domain/trials/prediction.ts';

const key = 'hit5-settings';

const settingsSchema = v.object({
  person: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
  clockShown: v.optional(v.boolean(), true),
  network: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/, 'the id of a network')),
    'efficientnet-lite0',
  ),
  backend: v.optional(v.nullable(v.picklist(backends)), null),
});

const defaults = v.parse(settingsSchema, {});

/** Settings in the browser's local storage; where that is blocked or damaged, the defaults hold. */
export class LocalSettings {
  read(): v.InferOutput<typeof settingsSchema> {
    try {
      const result = v.safeParse(settingsSchema, JSON.parse(localStorage.getItem(key) ?? '{}'));
      return result.success ? result.output : defaults;
    } catch {
      return defaults;
    }
  }

  write(settings: v.InferOutput<typeof settingsSchema>): void {
    try {
      localStorage.setItem(key, JSON.stringify(settings));
    } catch {
      // A setting that is not kept is asked for again; answers are another matter and have their own store.
    }
  }
}
