import { describe, expect, it } from 'vitest';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { answerGrid, gridCells, orderedImages } from '#src/observers/logic/answer-grid.ts';
import { ObserverBuilder } from '#src/core/observers/observer-builder.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const { missed, hit, notAnswered, notCounted } = gridCells;

function sample() {
  const helped = new ObserverBuilder({ name: 'cyd', kind: 'person', naming: 'file' });
  helped.add('b', [3], { truth: 3, assisted: true });
  helped.add('d', [1]);
  const observers = [
    buildObserver({ name: 'ada' }, [
      ['a', [7], 7],
      ['b', [9], 3],
      ['c', [5], 5],
    ]),
    buildObserver({ name: 'bob' }, [
      ['c', [6], 5],
      ['b', [8], 3],
    ]),
    helped.build(),
  ];
  return answerGrid(compareObservers(observers, shippedCatalogue()));
}

describe('the grid of answers', () => {
  it('has a byte for each image and observer, image by image', () => {
    const grid = sample();
    expect(grid.images).toEqual(['a', 'b', 'c', 'd']);
    expect([...grid.classes]).toEqual([7, 3, 5, -1]);
    expect([...grid.cells]).toEqual(
      [
        [hit, notAnswered, notAnswered],
        [missed, missed, notCounted],
        [hit, missed, notAnswered],
        [notAnswered, notAnswered, notCounted],
      ].flat(),
    );
    expect([...grid.missed]).toEqual([0, 2, 1, 0]);
    expect([...grid.counted]).toEqual([1, 2, 2, 0]);
  });

  it('is ordered by the share missed, with what does not count last', () => {
    expect([...orderedImages(sample(), 'difficulty')]).toEqual([1, 2, 0, 3]);
    expect([...orderedImages(sample(), 'name')]).toEqual([0, 1, 2, 3]);
  });

  it('is ordered by groups, and within each by the share missed', () => {
    const groups = [1, 1, 0, 0];
    expect([...orderedImages(sample(), 'branch', (image) => groups[image] ?? 0)]).toEqual([2, 3, 1, 0]);
  });
});
