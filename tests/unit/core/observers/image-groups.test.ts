import { describe, expect, it } from 'vitest';
import { imageGroups } from '../../../../src/core/observers/image-groups.ts';
import { outcomes } from '../../../../src/core/observers/score-observers.ts';

const { right, wrong, notAnswered, withoutTruth, assisted } = outcomes;

const groups = (...all: [kind: 'person' | 'network' | 'unknown', ...outcomes: number[]][]) => {
  const found = imageGroups(
    all.map(([kind]) => kind),
    all.map(([, ...own]) => Int8Array.from(own)),
  );
  return Object.fromEntries(Object.entries(found).map(([name, images]) => [name, [...images]]));
};

describe('groups of images', () => {
  it('are those that everybody missed, only people got, and only networks got', () => {
    expect(
      groups(
        ['person', right, right, wrong, wrong],
        ['person', right, wrong, wrong, wrong],
        ['network', right, wrong, right, wrong],
      ),
    ).toEqual({ missedByAll: [3], onlyPeople: [1], onlyNetworks: [2] });
  });

  it('count on each image only who answered it and whose answer counts', () => {
    expect(
      groups(
        ['person', wrong, wrong, right, assisted, wrong],
        ['network', notAnswered, wrong, notAnswered, wrong, withoutTruth],
        ['network', wrong, notAnswered, withoutTruth, wrong, notAnswered],
      ),
    ).toEqual({ missedByAll: [0, 1, 3], onlyPeople: [], onlyNetworks: [] });
  });

  it('take an observer of unknown kind for neither side', () => {
    expect(groups(['person', wrong, right], ['unknown', wrong, wrong])).toEqual({
      missedByAll: [0],
      onlyPeople: [],
      onlyNetworks: [],
    });
  });

  it('are empty without observers', () => {
    expect(groups()).toEqual({ missedByAll: [], onlyPeople: [], onlyNetworks: [] });
  });
});
