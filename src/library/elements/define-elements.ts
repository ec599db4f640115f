/** The elements that this package has, by their names. */
export interface Hit5Elements {
  'hit5-classifier': ClassifierElement;
  'hit5-class-picker': ClassPickerElement;
  'hit5-answer-card': AnswerCardElement;
}

/** The name of an element that this package has. */
export type Hit5Element = keyof Hit5Elements;

/** Makes each element known, whose parts are fetched when it is asked for. */
const parts: Readonly<Record<Hit5Element, () => Promise<unknown>>> = {
  'hit5-classifier': () => import('./classifier-element.ts'),
  'hit5-class-picker': async () => {
    const [{ OwnLook, setUpStandalone }, { StandalonePicker }] = await Promise.all([
      import('./standalone-element.ts'),
      import('./standalone-picker.ts'),
    ]);
    setUpStandalone('hit5-class-picker', (host) => {
      new OwnLook(host);
      new StandalonePicker(host as unknown as ConstructorParameters<typeof StandalonePicker>[0]);
    });
    await import('../../label/element/class-picker/class-picker.ts');
  },
  'hit5-answer-card': () => import('../../label/element/answer-card/answer-card.ts'),
};

/**
 * Makes elements known to the page. Nothing is fetched or done before this is called; one that the page knows already stays as it is.
 *
 * @param names all of them, unless some are named.
 * @throws Error when there is no element of a name, or no page.
 */
export async function defineElements(...names: readonly Hit5Element[]): Promise<void> {
  const all = Object.keys(parts) as readonly Hit5Element[];
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no element ${String(unknown)} in Hit5. There are: ${all.join(', ')}.`);
  if (!('document' in globalThis))
    throw new Error(
      'defineElements needs a web page in a browser: there is none in Node or in a worker. Call it where the page runs, as in a useEffect of React.',
    );
  const wanted = (names.length > 0 ? names : all).filter((name) => !customElements.get(name));
  if (wanted.length === 0) return;
  await import('./standalone-element.ts');
  await Promise.all(wanted.map((name) => parts[name]()));
}

/** `<hit5-class-picker>`: the 1000 classes as groups and as a list, with a search over all their names. */
export interface ClassPickerElement extends HTMLElement {
  /** The WordNet ids of what is picked, the surest first; up to five. */
  picks: readonly string[];
  disabled: boolean;
  /** Puts the cursor into the search field. */
  focusSearch(): void;
  /** Begins again with the groups, and nothing searched for; the picks stay. */
  begin(): void;
}

/** What `<hit5-class-picker>` says of a pick, in the event `hit5-picks`. */
export interface Pick {
  readonly wnid: string;
  /** What people call the class. */
  readonly name: string;
}

/** One of the guesses on a card: as `hit5-answer` and `hit5-picks` give it, or with a label of your own. */
export type CardGuess = ({ readonly name: string } | { readonly label: string }) & {
  /** 0..1; null or left out: no bar. */
  readonly probability?: number | null;
};

/** `<hit5-answer-card>`: the five guesses of a person or a network for one image, with bars, and what is right marked. */
export interface AnswerCardElement extends HTMLElement {
  side: 'person' | 'network';
  heading: string;
  /** Small, beside the heading. */
  subtitle: string;
  /** Up to five, the surest first: `event.value.guesses` of `hit5-answer`, `event.value` of `hit5-picks`, or your own. */
  guesses: readonly CardGuess[];
  /** Which guess is right, from 0; null: none is. */
  hitIndex: number | null;
  /** What became of it, in words. */
  verdict: string;
  /** Without bars. */
  compact: boolean;
  /** Stands in place of the guesses while there are none. */
  pendingText: string;
}

/** `<hit5-classifier>`: a photo in, and what the network names with bars. */
export interface ClassifierElement extends HTMLElement {
  /** The address of a photo; takes the place of `photo` when it is set. */
  src: string;
  /** A photo that is there already: a file, an image, a frame of a video; goes before a `src` that was set before it. */
  photo: ImageBitmapSource | null;
  /** As for `createClassifier`. */
  base: string;
}

/** What a network says of a photo. */
export interface NetworkAnswer {
  /** Five, the likeliest first: `probability` is 0..1, `index` the place among the 1000 classes. */
  readonly guesses: readonly (Pick & { readonly index: number; readonly probability: number })[];
  readonly milliseconds: number;
  readonly backend: string;
  readonly network: string;
}

/** An event of these elements; it leaves all shadow roots. */
export interface ValueEvent<Value> extends Event {
  readonly value: Value;
}

declare global {
  interface HTMLElementTagNameMap extends Hit5Elements {}
  interface HTMLElementEventMap {
    /** Of `<hit5-class-picker>`: what is picked now, the surest first. */
    'hit5-picks': ValueEvent<readonly Pick[]>;
    /** Of `<hit5-class-picker>`: the person pressed Ctrl+Enter, so that what is picked is the answer. */
    'hit5-done': Event;
    /** Of `<hit5-classifier>`: what the network names for the photo. */
    'hit5-answer': ValueEvent<NetworkAnswer>;
  }
}
