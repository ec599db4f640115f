import fc from 'fast-check';
import { ObserverBuilder, type ObserverHead } from '#src/core/observers/observer-builder.ts';
import type { Observer } from '#src/core/observers/observer.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

export const catalogue = shippedCatalogue();

/** Text that a person may choose as a name: also HTML, formulas, quotation marks and other scripts. */
export const nameText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      '+a',
      '-a',
      '@a',
      "'=a",
      "''-a",
      '<img src=x onerror=alert(1)>',
      'a,b;c',
      'say "x"',
      "'",
    ),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

/** Names of images, each once. */
const imageNames = fc.uniqueArray(fc.stringMatching(/^[\w.-]{1,20}$/), { minLength: 1, maxLength: 8 });

const distinctGuesses = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 0, maxLength: most });
const probability = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const seconds = fc.oneof(
  fc.constant(Number.NaN),
  fc.double({ min: 0, max: 1e4, noNaN: true }).map((value) => value + 0),
);

/** What a file may say beside an answer, by column. */
const besides = fc.record({
  place: fc.oneof(fc.constant(''), fc.nat(5000).map(String)),
  session: fc.oneof(fc.constant(''), nameText),
  mode: fc.constantFrom('', 'practice', 'test'),
  network: fc.oneof(fc.constant(''), nameText),
  image_kind: fc.constantFrom('', 'photo', 'cut-out', 'drawing', 'painting'),
});

/** What an arbitrary observer may know. */
export interface ObserverShape {
  readonly guesses: number;
  readonly probabilities: boolean;
  readonly seconds: boolean;
  readonly truth: boolean;
  /** Whether the file says how sure the answers are, and what else stands beside them. */
  readonly besides?: boolean;
}

/** An observer with arbitrary answers in the 1000 classes. */
export function arbitraryObserver(head: Partial<ObserverHead>, shape: ObserverShape): fc.Arbitrary<Observer> {
  return imageNames.chain((images) =>
    fc
      .array(
        fc.tuple(
          distinctGuesses(shape.guesses),
          fc.array(probability, { minLength: 5, maxLength: 5 }),
          seconds,
          fc.integer({ min: -1, max: 2 }),
          besides,
        ),
        {
          minLength: images.length,
          maxLength: images.length,
        },
      )
      .map((answers) => {
        const builder = new ObserverBuilder({ name: 'a', kind: 'unknown', naming: 'file', ...head });
        answers.forEach(([guesses, probabilities, time, confidence, cells], at) => {
          builder.add(images[at] ?? '', guesses, {
            probabilities: shape.probabilities ? probabilities.slice(0, guesses.length) : null,
            seconds: shape.seconds ? time : Number.NaN,
            truth: shape.truth ? (guesses[0] ?? 7) : -1,
            confidence: shape.besides ? confidence : -1,
          });
          if (!shape.besides) return;
          for (const [column, text] of Object.entries(cells)) builder.say(column, text);
        });
        return builder.build();
      }),
  );
}
