import { describe, expect, it } from 'vitest';
import { categoryList, standInOf } from '#src/core/classes/category-list.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { Trial } from '#src/core/trials/session.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { gradeObservers } from '#src/figures/observers/grade-observers.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { freshSession, samplePrediction, sampleTrial } from '#tools/sample-session.ts';
import { timedSession } from '#tools/timed-session.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';

const [airplane, bear, bicycle] = sixteenCategories.categories.map(standInOf);

/** A session answered with the 16 categories. */
function sixteen(...trials: readonly Partial<Trial>[]) {
  const all = trials.map((one, position) => {
    const imageId = freshSession().order[position];
    if (imageId === undefined) throw new Error('A sample session has three images.');
    return sampleTrial({ position, imageId, ...one });
  });
  return freshSession({ list: sixteenCategories, trials: all });
}

const indexOf = (wnid: Wnid | undefined) => catalogue.byWnid(wnid ?? ('n01440764' as Wnid)).index;

describe('the observers of a session with a list', () => {
  it('answer in the categories’ names, the network too', () => {
    const session = sixteen({
      truth: bicycle ?? null,
      truths: [bicycle, bear].filter((one) => one !== undefined),
      guesses: bear && airplane ? [bear, airplane] : [],
      prediction: samplePrediction([indexOf(bicycle), indexOf(airplane)]),
    });
    const [person, network] = sessionObservers('mia.json', session, catalogue);
    for (const one of [person, network]) {
      expect(one?.labels).toEqual(sixteenCategories.categories.map(({ name }) => name));
      expect(one?.guessCount).toBe(5);
      expect([...(one?.truth ?? [])]).toEqual([2]);
      expect(one?.alsoRight?.get(0)).toEqual([1]);
    }
    expect([...(person?.guesses ?? [])]).toEqual([1, 0]);
    expect([...(network?.guesses ?? [])]).toEqual([2, 0]);
    expect(person?.also.get('list')).toEqual(['16']);
  });

  it('could give no more guesses than there are categories, and are compared at the first', () => {
    const list = categoryList(sixteenCategories.categories.slice(0, 3));
    const session = {
      ...sixteen({ truth: bear ?? null, guesses: airplane && bear ? [airplane, bear] : [] }),
      list,
    };
    const observers = sessionObservers('mia.json', session, catalogue);
    expect(observers[0]?.guessCount).toBe(3);
    const graded = gradeObservers(observers, catalogue, null);
    expect(graded.guesses).toBe(1);
    expect(graded.mostGuesses).toBe(3);
    expect(graded.observers[0]?.errors).toBe(1);
    expect(gradeObservers(observers, catalogue, null, 2).observers[0]?.errors).toBe(0);
  });

  it.each<[string, Partial<Trial>]>([
    ['the truth', { truth: 'n02123159' as Wnid }],
    ['guess 1', { guesses: ['n02123159' as Wnid] }],
    ['guess 1 of efficientnet-lite0', { prediction: samplePrediction([0]) }],
  ])('are refused where %s is no category, with file, image and what was expected', (what, trial) => {
    const read = () => sessionObservers('mia.json', sixteen(trial), catalogue);
    expect(read).toThrow(`mia.json, ${what} of the image “a”: expected the first class of one of the`);
    expect(read).toThrow(
      '16 categories, such as n02690373 for “airplane” or n02132136 for “bear”, found “n0',
    );
  });

  it('are a network of its own beside the same network that answered with the 1000 classes', () => {
    const files = [sixteen({ prediction: samplePrediction([indexOf(bear)]) }), freshSession()].map(
      (session, at) => ({
        file: `${at}.json`,
        observers: sessionObservers(
          `${at}.json`,
          at === 0
            ? session
            : {
                ...session,
                trials: [
                  sampleTrial({
                    position: 0,
                    imageId: session.order[0] ?? ('a' as never),
                    prediction: samplePrediction([7]),
                  }),
                ],
              },
          catalogue,
        ),
      }),
    );
    const networks = resolveObservers(files).filter(({ observer }) => observer.kind === 'network');
    expect(networks.map(({ observer }) => observer.labels?.length ?? null)).toEqual([16, null]);
  });
});

describe('the observers of a timed session', () => {
  it('say the exposure as condition, after the challenge’s own, of person and network alike', () => {
    const [imageId] = freshSession().order;
    if (imageId === undefined) throw new Error('A sample session has images.');
    const record = { ...emptyRecord, viewed: { exposure: 50, mask: 'phase', frames: 3 } as const };
    const prediction = samplePrediction([1]);
    const trials = [sampleTrial({ position: 0, imageId, record, prediction, condition: 'blur 3' })];
    const both = sessionObservers('mia.json', freshSession({ trials, show: [50] }), catalogue);
    expect(both.map(({ conditions }) => conditions)).toEqual([['blur 3, 50 ms'], ['blur 3, 50 ms']]);
  });

  it('have views that were not as asked counted nowhere, also where several files are joined', () => {
    const session = timedSession(catalogue, { person: 'mia', images: 8, lost: 3 });
    const file = { file: 'mia.json', observers: sessionObservers('mia.json', session, catalogue) };
    expect([...(file.observers[0]?.spoiled ?? [])]).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
    const second = timedSession(catalogue, { person: 'mia', images: 8, lost: 2, turn: 1 });
    const other = { file: 'mia-2.json', observers: sessionObservers('mia-2.json', second, catalogue) };
    const gathered = resolveObservers([file, other]);
    const graded = gradeObservers(
      gathered.map(({ observer }) => observer),
      catalogue,
      null,
    );
    expect(graded.observers.map(({ name, n, spoiled }) => ({ name, n, spoiled }))).toEqual([
      { name: 'mia', n: 11, spoiled: 5 },
      { name: 'efficientnet-lite0', n: 8, spoiled: 0 },
    ]);
  });
});
