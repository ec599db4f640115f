import { expect, it } from 'vitest';
import { ObserverBuilder } from '#src/core/observers/observer-builder.ts';

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

it('keeps what else a file says of an answer in the answer’s place, and nothing where it says nothing', () => {
  const builder = new ObserverBuilder({ name: 'a', kind: 'person', naming: 'file', group: 'A' });
  for (let image = 0; image < 200; image += 1) {
    builder.add(String(image), [image], image === 150 ? { confidence: 2 } : {});
    if (image === 3 || image === 120) builder.say('place', String(image + 1));
    builder.say('list', '');
  }
  const { group, confidence, also } = builder.build();
  expect(group).toBe('A');
  expect([confidence?.length, confidence?.indexOf(2), confidence?.filter((own) => own >= 0).length]).toEqual([
    200, 150, 1,
  ]);
  expect([...also.keys()]).toEqual(['place']);
  const places = also.get('place') ?? [];
  expect([places.length, places[3], places[120], places.filter((text) => text !== '').length]).toEqual([
    200,
    '4',
    '121',
    2,
  ]);
});

it('knows of no group and nothing else where nobody says it', () => {
  const builder = new ObserverBuilder({ name: 'a', kind: 'person', naming: 'file' });
  builder.add('x', [1]);
  expect(builder.build()).toMatchObject({ group: null, confidence: null, also: new Map() });
});
