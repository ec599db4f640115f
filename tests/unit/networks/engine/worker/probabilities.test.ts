import { describe, expect, it } from 'vitest';
import { classProbabilities, likeliest } from '#src/networks/engine/worker/probabilities.ts';

/** 1001 logits: a background class that is the strongest of all, then 1000 zeros with some raised. */
function logits(raised: Readonly<Record<number, number>>): Float32Array {
  const outputs = new Float32Array(1001);
  outputs[0] = 50;
  for (const [index, logit] of Object.entries(raised)) outputs[Number(index) + 1] = logit;
  return outputs;
}

describe('probabilities of the 1000 classes', () => {
  it('add up to 1 without the background class', () => {
    const probabilities = classProbabilities(logits({ 3: 4 }), { classOffset: 1, activation: 'logits' });
    expect(probabilities).toHaveLength(1000);
    expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect(probabilities[3]).toBeCloseTo(Math.exp(4) / (Math.exp(4) + 999), 6);
  });

  it('stay numbers where the logits are large', () => {
    const probabilities = classProbabilities(logits({ 3: 1000, 4: 999 }), {
      classOffset: 1,
      activation: 'logits',
    });
    expect(probabilities[3]).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  });

  it.each([
    ['logits', logits({ 3: 4 })],
    ['numbers between 0 and 1 that are no shares', new Float32Array(1000).fill(0.5)],
  ])('are no %s that a card calls so', (_, outputs) => {
    const output = { classOffset: outputs.length - 1000, activation: 'probabilities' } as const;
    expect(() => classProbabilities(outputs, output)).toThrow('“activation” is to be “logits”');
  });

  it('of half floats are taken, and add up to 1', () => {
    const outputs = new Float32Array(1000).fill(0.000995);
    const probabilities = classProbabilities(outputs, { classOffset: 0, activation: 'probabilities' });
    expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  });
});

describe('the likeliest classes', () => {
  it('come in falling probability, equals by class index', () => {
    const probabilities = classProbabilities(logits({ 9: 5, 7: 6, 8: 5 }), {
      classOffset: 1,
      activation: 'logits',
    });
    expect(likeliest(probabilities, 4).map(({ classIndex }) => classIndex)).toEqual([7, 8, 9, 0]);
  });
});
