import { describe, expect, it } from 'vitest';
import { ObserverBuilder } from '#src/core/observers/observer-builder.ts';
import type { ObserverKind } from '#src/core/observers/observer.ts';
import { gradeObservers } from '#src/figures/observers/grade-observers.ts';
import { confusionMatrix, observerConfusions } from '#src/figures/observers/observer-confusions.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();

/** Answers in words: image, answered (−1: nothing), right, and what else is right. */
function inWords(
  name: string,
  kind: ObserverKind,
  labels: readonly string[],
  ...answers: readonly (readonly [string, number, number, (readonly number[])?])[]
) {
  const builder = new ObserverBuilder({ name, kind, naming: 'file', labels });
  for (const [image, guess, truth, alsoRight = []] of answers)
    builder.add(image, guess < 0 ? [] : [guess], { truth, alsoRight });
  return builder.build();
}

const words = ['cat', 'bear', 'dog'];
const ada = inWords('ada', 'person', words, ['a', 0, 0], ['b', 0, 1], ['c', -1, 2]);
// The same words in another order.
const ben = inWords('ben', 'person', ['dog', 'cat', 'bear'], ['a', 0, 1], ['b', 1, 2]);
const net = inWords('net', 'network', words, ['a', 0, 0], ['b', 2, 1, [2]], ['c', 2, -1]);
const observers = [ada, net, ben];

describe('first guesses among few words', () => {
  const graded = gradeObservers(observers, catalogue, null);

  it('count people together and each network, by word and not by its place in a file', () => {
    expect(confusionMatrix(observers, graded)).toEqual({
      words: ['bear', 'cat', 'dog'],
      repeated: false,
      sides: [
        // bear: twice taken for a cat; cat: right once, once taken for a dog; dog: no answer.
        {
          name: null,
          kind: 'person',
          observers: 2,
          counts: [
            [0, 2, 0, 0],
            [0, 1, 1, 0],
            [0, 0, 0, 1],
          ],
        },
        // b shows a dog too, which was said; of c nothing says what is right.
        {
          name: 'net',
          kind: 'network',
          observers: 1,
          counts: [
            [0, 0, 0, 0],
            [0, 1, 0, 0],
            [0, 0, 1, 0],
          ],
        },
      ],
    });
  });

  it('come with the mix-ups of classes, where their observers are not left out', () => {
    const found = observerConfusions(observers, graded, catalogue);
    expect(found.matrix?.words).toEqual(['bear', 'cat', 'dog']);
    expect(found.leftOut).toEqual([]);
  });

  it('are none with more than 40 words, with the 1000 classes, and where nothing counts', () => {
    const many = Array.from({ length: 41 }, (_, at) => `word ${at}`);
    const long = [inWords('ada', 'person', many, ['a', 0, 0])];
    const graded41 = gradeObservers(long, catalogue, null);
    expect(confusionMatrix(long, graded41)).toBeNull();
    expect(observerConfusions(long, graded41, catalogue).leftOut).toEqual(['ada']);
    const silent = [inWords('ada', 'person', words, ['a', 0, -1])];
    expect(confusionMatrix(silent, gradeObservers(silent, catalogue, null))).toBeNull();
    const builder = new ObserverBuilder({ name: 'ada', kind: 'person', naming: 'file' });
    builder.add('a', [1], { truth: 1 });
    const classes = [builder.build()];
    expect(confusionMatrix(classes, gradeObservers(classes, catalogue, null))).toBeNull();
  });
});
