import { describe, expect, it } from 'vitest';
import { imageGroups } from '#src/figures/observers/observers-report.ts';
import { outcomes } from '#src/figures/observers/score-observers.ts';

const { right, wrong, notAnswered, withoutTruth, assisted } = outcomes;

type Row = [kind: 'person' | 'network' | 'unknown', ...outcomes: number[]];

const grouped = (...all: Row[]) =>
  imageGroups(
    all.map(([kind]) => kind),
    all.map(([, ...own]) => Int8Array.from(own)),
  );

const groups = (...all: Row[]) => {
  const { counted: _, ...found } = grouped(...all);
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

  it('are a part of the images on which the answers of two or more count', () => {
    const answers = ['person', wrong, wrong, wrong, assisted, right] as const;
    const others = ['network', wrong, withoutTruth, right, wrong, notAnswered] as const;
    expect(grouped([...answers], [...others])).toMatchObject({ counted: 2, missedByAll: Int32Array.of(0) });
  });

  it('are empty without observers', () => {
    expect(groups()).toEqual({ missedByAll: [], onlyPeople: [], onlyNetworks: [] });
  });
});
