import { expect, it } from 'vitest';
import { ObserverBuilder } from '../../../../src/core/observers/observer-builder.ts';

it('an observer of many answers keeps each in its place', () => {
  const builder = new ObserverBuilder({ name: 'a', kind: 'network', naming: 'file' });
  for (let image = 0; image < 5000; image += 1) {
    builder.add(String(image), [image % 1000, (image + 1) % 1000], {
      probabilities: [0.5, 0.25],
      seconds: image,
    });
  }
  const observer = builder.build();
  expect(observer).toMatchObject({ depth: 2, truth: null, assisted: null, conditions: null });
  expect(observer.guesses).toHaveLength(10_000);
  expect([...observer.guesses.slice(-4)]).toEqual([998, 999, 999, 0]);
  expect(observer.probabilities?.at(-1)).toBe(0.25);
  expect(observer.seconds?.at(-1)).toBe(4999);
});
