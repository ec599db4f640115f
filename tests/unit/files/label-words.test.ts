import { expect, it } from 'vitest';
import { labelWords } from '#src/files/label-words.ts';

const nothing = { from: '', doubtful: null, networkChosen: false, note: '' };

it('says whose labels they are, how many look doubtful, and whether a network chose the images', () => {
  const labels = { from: 'a competition', doubtful: 1 / 12, networkChosen: true, note: 'Ask Ann.' };
  expect(labelWords(labels)).toEqual([
    'The labels are those of a competition.',
    'About one in 12 of them looks doubtful to a careful eye: you can contest a label in the results.',
    'A network helped to choose these images, so networks do better on them than elsewhere.',
    'Ask Ann.',
  ]);
});

it('says nothing where nothing is known', () => {
  expect(labelWords(nothing)).toEqual([]);
});

it('says a large share in per cent, and that none looks doubtful', () => {
  expect(labelWords({ ...nothing, doubtful: 0.45 })[0]).toMatch(/^About 45\.0\u202f% of them/);
  expect(labelWords({ ...nothing, doubtful: 0 })).toEqual(['None of them looks doubtful.']);
});
