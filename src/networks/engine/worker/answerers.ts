import { byteValues } from '../../../core/networks/input-form.ts';
import { headlineDepth } from '../../../core/trials/hit.ts';
import type { AnswerTo, Question, QuestionKind } from '../protocol.ts';
import type { NetworkFiles } from './files/network-files.ts';
import { InferenceError } from './inference-error.ts';
import type { NetworkRunner } from './network-runner.ts';
import { photoCrop, seenPart } from './preprocess/crop.ts';
import { networkInput } from './preprocess/network-input.ts';
import { likeliest } from './probabilities.ts';

/** Answers on one backend; called again with the next where that fails. */
export type Answering<Kind extends QuestionKind> = (runner: NetworkRunner) => Promise<AnswerTo<Kind>>;

/**
 * Prepares what is the same on every backend. An InferenceError is no backend's failure: it ends the question.
 */
type Answerer<Kind extends QuestionKind> = (
  question: Question<Kind>,
  network: NetworkFiles,
) => Answering<Kind>;

/** Inputs of answered questions, to be filled again: each is 0.6 MB, which the next garbage collection would have to free. */
const spare: Float32Array[] = [];

/** How each question is answered. */
export const answerers: { readonly [Kind in QuestionKind]: Answerer<Kind> } = {
  classify({ bitmap, depth = headlineDepth, all = false, values }, { card, weightsHash }) {
    const begin = performance.now();
    const fed = values ? { ...card.input, ...byteValues(values) } : card.input;
    const input = networkInput(bitmap, fed, spare.pop());
    const prepared = performance.now() - begin;
    return async (runner) => {
      const { backend } = runner.running;
      const start = performance.now();
      const probabilities = await runner.probabilities(input);
      const milliseconds = prepared + performance.now() - start;
      spare.push(input);
      const guesses = likeliest(probabilities, depth);
      const prediction = { network: card.id, weightsHash, backend, guesses, milliseconds };
      return all ? { ...prediction, probabilities } : prediction;
    };
  },

  activationMaps({ bitmap, classes }, { card, weightsHash }) {
    const { width, height } = bitmap;
    const input = networkInput(bitmap, card.input);
    const crop = seenPart(photoCrop(width, height, card.input), card.input.size);
    return async (runner) => {
      const found = await runner.classMaps(input, classes);
      if (found) return { network: card.id, weightsHash, crop, ...found };
      throw new InferenceError(
        'no-map',
        `${card.name} cannot show where it looked: no last feature map that is pooled and weighted by class was found in it.`,
      );
    };
  },

  stock: ({ bitmap }) => {
    return async (runner) => ({ names: await runner.stockNames(bitmap, headlineDepth) });
  },
};
