import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import { pairFamilyNames, type PairFamily } from '../../figures/observers/holm-of-pairs.ts';
import type { Shape } from '../../core/shape.ts';
import type { CompareResult } from '../../figures/observers/observers-report.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';

/** How the page of observers is shown in this browser. */
interface Display {
  /** Whether it fills a projector: wide, and in large type. */
  readonly bigScreen: boolean;
  /** Whether people's names are hidden where it does not. */
  readonly namesHidden: boolean;
  /** Whether they are hidden on the big screen, which a whole room sees. */
  readonly namesHiddenBig: boolean;
  /** The pairs for whose number p is corrected; left out or null: the usual ones. */
  readonly family?: PairFamily | null;
  /** The network beside which people are told of, by its key; left out or null: the usual one. */
  readonly network?: string | null;
}

const displaySchema = v.object({
  bigScreen: v.optional(v.boolean(), false),
  namesHidden: v.optional(v.boolean(), false),
  namesHiddenBig: v.optional(v.boolean(), true),
  family: v.exactOptional(v.nullable(v.picklist(pairFamilyNames))),
  network: v.exactOptional(v.nullable(v.string())),
});

const keptSchema = v.pipe(v.string(), v.parseJson(), displaySchema);

/** Where it is damaged or not kept, the page is small and shows names. */
export const keptDisplay = new KeptValue<Display>({
  key: 'hit5-observers-display',
  parse(text) {
    const result = v.safeParse(keptSchema, text);
    return result.success ? result.output : v.parse(displaySchema, {});
  },
  print: (display) => JSON.stringify(display),
});

/** How the page of observers is shown: how large, whether people are named, and what is told of. */
export class DisplayStore {
  readonly #kept: Shape<KeptValue<Display>>;
  readonly #display = signal<Display>(v.parse(displaySchema, {}));

  constructor(kept: Shape<KeptValue<Display>>) {
    this.#kept = kept;
    this.#display.value = kept.read();
  }

  /** Whether the page fills a projector. */
  readonly bigScreen: ReadonlySignal<boolean> = computed(() => this.#display.value.bigScreen);

  /** Whether people are Person 1, Person 2, … at the moment. */
  readonly namesHidden: ReadonlySignal<boolean> = computed(() => {
    const { bigScreen, namesHidden, namesHiddenBig } = this.#display.value;
    return bigScreen ? namesHiddenBig : namesHidden;
  });

  readonly #family = computed(() => this.#display.value.family ?? null);
  readonly #network = computed(() => this.#display.value.network ?? null);

  /** A comparison with what was chosen to be told of it. */
  told(result: CompareResult | null): CompareResult | null {
    const [family, network] = [this.#family.value, this.#network.value];
    if (!result?.report || (family === null && network === null)) return result;
    return { ...result, report: { ...result.report, family, network } };
  }

  /** Chooses for which pairs p is corrected, or beside which network people are told of; null: as usual. */
  chooseTold(part: Partial<Pick<Display, 'family' | 'network'>>): void {
    this.#change(part);
  }

  /** Turns the big screen on or off. */
  setBigScreen(bigScreen: boolean): void {
    this.#change({ bigScreen });
  }

  /** Hides names or shows them, as the page is at the moment; the big screen has its own choice. */
  hideNames(hidden: boolean): void {
    this.#change(this.bigScreen.value ? { namesHiddenBig: hidden } : { namesHidden: hidden });
  }

  #change(part: Partial<Display>): void {
    this.#display.value = { ...this.#display.value, ...part };
    this.#kept.write(this.#display.value);
  }
}
