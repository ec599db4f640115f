import { describe, expect, it } from 'vitest';
import { gatherObservers } from '../../../src/domain/observers/gather-observers.ts';
import { buildObserver } from './build-observer.ts';

const net = (weights: string | null, ...images: string[]) =>
  buildObserver(
    { name: 'lite0', kind: 'network', weights },
    images.map((image) => [image, [1, 2], 1]),
  );

describe('observers of several files', () => {
  it('are one list', () => {
    const all = gatherObservers([
      { file: 'a.json', observers: [buildObserver({ name: 'ada' }, [['x', [0]]])] },
      { file: 'b.json', observers: [buildObserver({ name: 'bob' }, [['x', [0]]])] },
    ]);
    expect(all.map(({ name }) => name)).toEqual(['ada', 'bob']);
  });

  it("hold a network of several people's sessions once, over all their images", () => {
    const all = gatherObservers([
      { file: 'a.json', observers: [net('h', 'x', 'y')] },
      { file: 'b.json', observers: [net('h', 'y', 'z')] },
      { file: 'c.json', observers: [net('other', 'z')] },
    ]);
    expect(all.map(({ name, images }) => [name, images])).toEqual([
      ['lite0 (a.json)', ['x', 'y', 'z']],
      ['lite0 (c.json)', ['z']],
    ]);
    expect([...(all[0]?.guesses ?? [])]).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it('get the file behind a name that is not unique, and a number where that is the same too', () => {
    const same = { file: 'a.csv', observers: [net(null, 'x')] };
    const names = gatherObservers([same, same, { file: 'b.csv', observers: [net(null, 'x')] }]).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['lite0 (a.csv)', 'lite0 (a.csv) 2', 'lite0 (b.csv)']);
  });

  it('of different challenges are refused', () => {
    const of = (challenge: string) => [buildObserver({ challenge }, [['x', [0]]])];
    expect(() =>
      gatherObservers([
        { file: 'a.json', observers: of('birds') },
        { file: 'b.json', observers: of('dogs') },
      ]),
    ).toThrow('The files belong to different challenges: a.json to “birds”, b.json to “dogs”.');
  });
});
