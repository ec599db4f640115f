import type { NetworkCard } from '../../../files/network-card-format.ts';
import { classCount, type ClassIndex } from '../../../core/classes/class-ids.ts';
import type { NetworkGuess } from '../../../core/trials/prediction.ts';

/** By how much probabilities of half floats and of quantised weights may be off. */
const slack = 0.02;

/**
 * Probabilities over the 1000 classes, by softmax of logits; what else the network puts out (a background class) is
 * left out.
 *
 * @param outputs `[classes]` as the card says.
 * @returns `[1000]`, by class index.
 * @throws RangeError when these are not enough values, or no probabilities where the card says so.
 */
export function classProbabilities(
  outputs: Float32Array,
  { classOffset, activation }: Pick<NetworkCard['output'], 'classOffset' | 'activation'>,
): Float32Array {
  const logits = outputs.subarray(classOffset, classOffset + classCount);
  if (logits.length < classCount) {
    throw new RangeError(`it gave ${outputs.length} values for ${classCount} classes`);
  }
  if (activation === 'probabilities') {
    const all = outputs.reduce((a, b) => a + b, 0);
    if (outputs.some((one) => one < -slack || one > 1 + slack) || Math.abs(all - 1) > slack)
      throw new RangeError('its card says probabilities, and it gave logits: “activation” is to be “logits”');
    const whole = logits.reduce((a, b) => a + b, 0);
    return logits.map((one) => one / whole);
  }
  const highest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = new Float64Array(logits).map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return new Float32Array(powers.map((power) => power / sum));
}

/** The likeliest classes in falling probability; of equals, the lower class index comes first. */
export function likeliest(probabilities: Float32Array, count: number): NetworkGuess[] {
  const least = probabilities.toSorted().at(-count) ?? -Infinity;
  const found: NetworkGuess[] = [];
  probabilities.forEach((probability, index) => {
    if (probability >= least) found.push({ classIndex: index as ClassIndex, probability });
  });
  return found.sort((a, b) => b.probability - a.probability || a.classIndex - b.classIndex).slice(0, count);
}
