import { signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import { languages, type LanguageCode } from '../../core/classes/search-words.ts';
import type { Shape } from '../../core/shape.ts';
import { backends, type Backend } from '../../core/networks/backends.ts';
import { KeptValue } from './kept-value.ts';

/** The pseudonym of a person who has not chosen one. */
const guest = 'guest';

/** The network that answers unless another is chosen. */
export const defaultNetwork = 'efficientnet-lite0';

export const textSizes = ['usual', 'large', 'largest'] as const;

export type TextSize = (typeof textSizes)[number];

/** What a person has set, kept as far as the browser allows. */
interface Settings {
  /** The pseudonym chosen last; empty when none was. */
  readonly person: string;
  readonly clockShown: boolean;
  /** The network that answers in new sessions, by its id. */
  readonly network: string;
  /** The backend that networks run on; null: the first that works. */
  readonly backend: Backend | null;
  /** How large things on this screen are for the person's eyes; null, or left out, where nobody measured it. */
  readonly sight?: ViewingGeometry | null | undefined;
  /** Whether the person has practised photos that are shown for a moment, and may skip it. */
  readonly practised?: boolean | undefined;
  /** Whether the person was told that a miss left guesses unused. */
  readonly toldUnused?: boolean | undefined;
  /** The language that the person chose; none: that of the room or the browser. */
  readonly language?: LanguageCode | undefined;
  readonly textSize?: TextSize | undefined;
}

/** The screen by a bank card held against it, and how far the eyes are from it. */
export interface ViewingGeometry {
  readonly pixelsPerMillimetre: number;
  /** In millimetres. */
  readonly distance: number;
}

const settingsSchema = v.object({
  person: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
  clockShown: v.optional(v.boolean(), true),
  network: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/, 'the id of a network')), defaultNetwork),
  backend: v.optional(v.nullable(v.picklist(backends)), null),
  sight: v.optional(
    v.nullable(
      v.object({
        pixelsPerMillimetre: v.pipe(v.number(), v.minValue(0.5), v.maxValue(50)),
        distance: v.pipe(v.number(), v.minValue(50), v.maxValue(10_000)),
      }),
    ),
  ),
  practised: v.optional(v.boolean()),
  toldUnused: v.optional(v.boolean()),
  language: v.optional(v.picklist(languages.map(({ code }) => code))),
  textSize: v.optional(v.picklist(textSizes)),
});

const keptSchema = v.pipe(v.string(), v.parseJson(), settingsSchema);

/** Where the settings are damaged or not kept, the defaults hold. */
export const keptSettings = new KeptValue<Settings>({
  key: 'hit5-settings',
  parse(text) {
    const result = v.safeParse(keptSchema, text);
    return result.success ? result.output : v.parse(settingsSchema, {});
  },
  print: (settings) => JSON.stringify(settings),
});

export class SettingsStore {
  readonly #kept: Shape<KeptValue<Settings>>;
  readonly #settings = signal<Settings>({
    person: '',
    clockShown: true,
    network: defaultNetwork,
    backend: null,
  });

  constructor(kept: Shape<KeptValue<Settings>>) {
    this.#kept = kept;
    this.#settings.value = kept.read();
  }

  readonly settings: ReadonlySignal<Settings> = this.#settings;

  person(): string {
    return this.#settings.value.person || guest;
  }

  /** Changes some of the settings, and keeps them. */
  change(part: Partial<Settings>): void {
    this.#settings.value = { ...this.#settings.value, ...part };
    this.#kept.write(this.#settings.value);
  }
}
