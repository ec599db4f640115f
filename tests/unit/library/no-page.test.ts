import { describe, expect, it } from 'vitest';
import { createClassifier } from '#src/library/classifier/create-classifier.ts';
import { defineElements, type Hit5Element } from '#src/library/elements/define-elements.ts';

describe('what the package gives, where it cannot be used', () => {
  it('says that a network needs a page', async () => {
    await expect(createClassifier()).rejects.toThrow(
      'createClassifier needs a web page in a browser: there is none in Node or in a worker.',
    );
  });

  it('says that elements need a page', async () => {
    await expect(defineElements()).rejects.toThrow(
      'defineElements needs a web page in a browser: there is none in Node or in a worker. Call it where the page runs',
    );
  });

  it.each(['hit5-nope', 'constructor'])('says which elements there are in place of %s', async (name) => {
    await expect(defineElements('hit5-answer-card', name as Hit5Element)).rejects.toThrow(
      `There is no element ${name} in Hit5. There are: hit5-classifier, hit5-class-picker, hit5-answer-card.`,
    );
  });
});
