import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { describe, expect, it } from 'vitest';
import { type ObserverFile } from '#src/figures/observers/resolve-observers.ts';
import { imageAnswers } from '#src/figures/observers/observers-report.ts';
import { projectFile, shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver, type SampleAnswer } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();

function compare(files: readonly ObserverFile[]) {
  const { gathered, comparison, report } = compareFiles(files);
  return { gathered, comparison, report };
}

const person = (name: string, ...answers: SampleAnswer[]): ObserverFile => ({
  file: `${name}.csv`,
  observers: [buildObserver({ name, kind: 'person' }, answers)],
});

const network = (...answers: SampleAnswer[]): ObserverFile => ({
  file: 'net.csv',
  observers: [buildObserver({ name: 'net', kind: 'network', challenge: 'birds' }, answers)],
});

describe('the report of a comparison', () => {
  it('says where each observer comes from, and on how many images each figure stands', () => {
    const { report } = compare([
      person('ada', ['x', [1], 1], ['y', [2], 1], ['z', [3]]),
      network(['x', [1]], ['y', [2]], ['w', [1], 1]),
    ]);
    expect(report.observers).toMatchObject([
      { name: 'ada', files: ['ada.csv'], images: 3, n: 2, errors: 1, withoutTruth: 1, categories: null },
      { name: 'net', files: ['net.csv'], images: 3, n: 3, errors: 1 },
    ]);
    expect(report).toMatchObject({ images: 4, challenge: 'birds', unmatched: [['z'], ['w']] });
  });

  it('names the images of groups', () => {
    const { report } = compare([
      person('ada', ['x', [1], 1], ['y', [2], 1], ['z', [3], 1]),
      network(['x', [2]], ['y', [2]], ['z', [1]]),
    ]);
    expect(report).toMatchObject({ missedByAll: ['y'], onlyPeople: ['x'], onlyNetworks: ['z'] });
  });

  it('pools no single person', () => {
    expect(compare([person('ada', ['x', [1], 1]), network(['x', [1]])]).report.pooled).toBeNull();
  });
});

describe('people pooled', () => {
  it('are counted on the images that all of them answered', () => {
    const { report } = compare([
      person('ada', ['x', [1, 5], 1], ['y', [2], 1], ['z', [2], 1]),
      person('bob', ['x', [5]], ['y', [3]]),
    ]);
    expect(report.pooled).toEqual({
      people: ['ada', 'bob'],
      images: 2,
      mean: 0.75,
      // On x the class that is right came second with five points against nine, among two guesses.
      majorityErrors: 1,
      optimisticErrors: 1,
      leftOut: [],
    });
  });

  it('are those who answered every image that half of them answered, and the others are named', () => {
    const { report } = compare([
      person('ada', ['x', [1], 1], ['y', [2], 1]),
      person('ada again', ['v', [1], 1]),
      person('bob', ['x', [5]], ['y', [3]]),
    ]);
    expect(report.pooled).toMatchObject({
      ...{ people: ['ada', 'bob'], leftOut: ['ada again'] },
      ...{ images: 2, mean: 0.75, majorityErrors: 2, optimisticErrors: 1 },
    });
  });

  it('are all of them where not two answered every such image', () => {
    const { report } = compare([
      person('ada', ['x', [1], 1], ['y', [2], 1]),
      person('bob', ['x', [5]], ['z', [3], 3]),
      person('cyd', ['x', [1]], ['y', [2]], ['z', [3]]),
    ]);
    expect(report.pooled).toMatchObject({ people: ['ada', 'bob', 'cyd'], images: 1, leftOut: [] });
  });

  it('have one common answer, in whatever order their files come', () => {
    // Where they differ neither has a majority, and on z both are right.
    const ada = person('ada', ['x', [1], 1], ['y', [3], 2], ['z', [4], 4]);
    const bob = person('bob', ['x', [5]], ['y', [2]], ['z', [4]]);
    const majority = { images: 3, majorityErrors: 2, optimisticErrors: 0 };
    expect(compare([ada, bob]).report.pooled).toMatchObject(majority);
    expect(compare([bob, ada]).report.pooled).toMatchObject(majority);
    const demo = ['ada-test', 'ben-test', 'chi-challenge'].map((name) => {
      const file = `docs/demo-data/simulated-${name}.json`;
      return { file, observers: readObservers(file, projectFile(file), catalogue) };
    });
    expect(compare(demo.toReversed()).report.pooled?.majorityErrors).toBe(
      compare(demo).report.pooled?.majorityErrors,
    );
  });

  it('give a common answer as long as their longest', () => {
    const { report } = compare([
      person('ada', ['x', [1], 1]),
      person('bob', ['x', [2]]),
      person('cyd', ['x', [2]]),
    ]);
    expect(report.pooled).toMatchObject({ images: 1, majorityErrors: 1, optimisticErrors: 0 });
  });

  it('who answer in words are pooled by their words, whatever the order of these', () => {
    const words = (name: string, labels: readonly string[], answers: readonly SampleAnswer[]) => ({
      file: `${name}.csv`,
      observers: [buildObserver({ name, kind: 'person', labels, naming: 'geirhos' }, answers)],
    });
    const { report } = compare([
      words('ada', ['dog', 'cat'], [['1_x', [0], 0]]),
      words('bob', ['cat', 'dog'], [['2_x', [1], 1]]),
      words('cyd', ['cat', 'dog'], [['3_x', [0], 1]]),
    ]);
    expect(report.pooled).toMatchObject({ images: 1, majorityErrors: 0, optimisticErrors: 0 });
  });

  it('without a common image have no mean, and no NaN', () => {
    const { report } = compare([person('ada', ['x', [1], 1]), person('bob', ['y', [1], 1])]);
    expect(report.pooled).toMatchObject({ images: 0, mean: null, majorityErrors: 0, optimisticErrors: 0 });
  });
});

describe('the answers to one image', () => {
  it("are found by the image's id or file name, with who was right", () => {
    const { gathered, comparison } = compare([
      person('ada', ['a/x.JPEG', [1, 2], 2], ['y', [2], 1]),
      network(['x', [3]], ['w', [1], 1]),
    ]);
    const wnid = (index: number) => catalogue.byIndex(index as never).wnid;
    expect(imageAnswers('x.jpg', gathered, comparison, catalogue)).toMatchObject([
      { observer: 'ada', guesses: [wnid(1), wnid(2)], hit: true, right: [wnid(2)] },
      { observer: 'net', guesses: [wnid(3)], hit: false, right: [wnid(2)] },
    ]);
    expect(imageAnswers('w', gathered, comparison, catalogue)).toMatchObject([{ right: [wnid(1)] }]);
    expect(imageAnswers('y', gathered, comparison, catalogue)).toHaveLength(1);
    expect(imageAnswers('other', gathered, comparison, catalogue)).toEqual([]);
  });

  it('are found by the whole name of a Geirhos file too, right in its words', () => {
    const subject = buildObserver({ name: 's1', kind: 'person', labels: ['dog', 'cat'], naming: 'geirhos' }, [
      ['0001_s1_bw_d1.png', [1], 0],
    ]);
    const { gathered, comparison } = compare([{ file: 's1.csv', observers: [subject] }]);
    const [name = ''] = comparison.matched.names;
    expect(imageAnswers(name, gathered, comparison, catalogue)).toMatchObject([
      { guesses: ['cat'], right: ['dog'], hit: false },
    ]);
  });
});
