import { describe, expect, it } from 'vitest';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { ObserverBuilder } from '#src/core/observers/observer-builder.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const net = (weights: string | null, ...images: string[]) =>
  buildObserver(
    { name: 'lite0', kind: 'network', weights },
    images.map((image) => [image, [1, 2], 1]),
  );

describe('observers of several files', () => {
  it('are one list', () => {
    const all = resolveObservers([
      { file: 'a.json', observers: [buildObserver({ name: 'ada' }, [['x', [0]]])] },
      { file: 'b.json', observers: [buildObserver({ name: 'bob' }, [['x', [0]]])] },
    ]);
    expect(all.map(({ observer }) => observer.name)).toEqual(['ada', 'bob']);
  });

  it("hold a network of several people's sessions once, over all their images", () => {
    const all = resolveObservers([
      { file: 'a.json', observers: [net('h', 'x', 'y')] },
      { file: 'b.json', observers: [net('h', 'y', 'z')] },
      { file: 'c.json', observers: [net('other', 'z')] },
    ]);
    expect(all.map(({ observer: { name, images }, files }) => [name, images, files])).toEqual([
      ['lite0', ['x', 'y', 'z'], ['a.json', 'b.json']],
      ['lite0 2', ['z'], ['c.json']],
    ]);
    expect([...(all[0]?.observer.guesses ?? [])]).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it('keep what each session says beside the answers of a network that several hold', () => {
    const part = (session: string, ...images: string[]) => {
      const builder = new ObserverBuilder({ name: 'lite0', kind: 'network', naming: 'file', weights: 'h' });
      for (const image of images) {
        builder.add(image, [1]);
        builder.say('session', session);
        if (session === 's2') builder.say('backend', 'wasm');
      }
      return builder.build();
    };
    const [one] = resolveObservers([
      { file: 'a.json', observers: [part('s1', 'x', 'y')] },
      { file: 'b.json', observers: [part('s2', 'y', 'z')] },
    ]);
    expect(one?.observer.images).toEqual(['x', 'y', 'z']);
    expect(one?.observer.also).toEqual(
      new Map([
        ['session', ['s1', 's1', 's2']],
        ['backend', ['', '', 'wasm']],
      ]),
    );
  });

  it('get a number behind a name that another has, and are marked as alike', () => {
    const same = { file: 'a.csv', observers: [net(null, 'x')] };
    const other = {
      file: 'b.csv',
      observers: [net(null, 'x'), buildObserver({ name: 'ada' }, [['x', [0]]])],
    };
    const names = resolveObservers([same, same, other]).map(({ observer, alike }) => [observer.name, alike]);
    expect(names).toEqual([
      ['lite0', true],
      ['lite0 2', true],
      ['lite0 3', true],
      ['ada', false],
    ]);
  });

  it('of one name leave to another a name with a number that is its own', () => {
    const of = (name: string, file: string) => ({
      file,
      observers: [buildObserver({ name, kind: 'person' }, [['x', [0]]])],
    });
    const names = (...all: readonly string[]) =>
      resolveObservers(all.map((name, at) => of(name, `${at}.json`))).map(({ observer }) => observer.name);
    expect(names('Mia', 'Mia', 'Mia 2')).toEqual(['Mia', 'Mia 3', 'Mia 2']);
    expect(names('Mia', 'mia')).toEqual(['Mia', 'mia 2']);
    expect(new Set(names(...new Array<string>(500).fill('<b>x</b>'))).size).toBe(500);
  });

  it('keep what a person changed about them by their keys, which stay the same', () => {
    const files = [
      { file: 'a.csv', observers: [net(null, 'x')] },
      { file: 'a.csv', observers: [net(null, 'x')] },
    ];
    const keys = resolveObservers(files).map(({ key }) => key);
    const edits = new Map([[keys[1] ?? '', { name: 'mine', kind: 'person' as const }]]);
    const edited = resolveObservers(files, edits);
    expect(edited.map(({ key }) => key)).toEqual(keys);
    expect(edited.map(({ observer: { name, kind } }) => [name, kind])).toEqual([
      ['lite0', 'network'],
      ['mine', 'person'],
    ]);
  });

  it('of one name are told apart also when the name was given by a person, who keeps it', () => {
    const files = [
      { file: 'a.csv', observers: [net(null, 'x')] },
      { file: 'b.csv', observers: [buildObserver({ name: 'b' }, [['x', [0]]])] },
    ];
    const key = resolveObservers(files)[1]?.key ?? '';
    const edited = resolveObservers(files, new Map([[key, { name: 'lite0' }]]));
    expect(edited.map(({ observer }) => observer.name)).toEqual(['lite0 2', 'lite0']);
    const both = new Map(resolveObservers(files).map((one) => [one.key, { name: 'mine' }]));
    expect(resolveObservers(files, both).map(({ observer }) => observer.name)).toEqual(['mine', 'mine 2']);
  });

  it('are in the group that their file says, until a person says another, or none', () => {
    const files = [
      { file: 'a.csv', observers: [buildObserver({ name: 'a', group: '7a' }, [['x', [0]]])] },
      { file: 'b.csv', observers: [buildObserver({ name: 'b' }, [['x', [0]]])] },
    ];
    const gathered = resolveObservers(files);
    const groups = (edits: ReadonlyMap<string, { group?: string }>) =>
      resolveObservers(files, edits).map(({ group }) => group);
    expect(groups(new Map())).toEqual(['7a', null]);
    const [a = '', b = ''] = gathered.map(({ key }) => key);
    expect(groups(new Map([[b, { group: '7b' }]]))).toEqual(['7a', '7b']);
    expect(groups(new Map([[a, { group: '' }]]))).toEqual([null, null]);
  });

  it('of different challenges are refused', () => {
    const of = (challenge: string) => [buildObserver({ challenge }, [['x', [0]]])];
    expect(() =>
      resolveObservers([
        { file: 'a.json', observers: of('birds') },
        { file: 'b.json', observers: of('dogs') },
      ]),
    ).toThrow('The files belong to different challenges: a.json to “birds”, b.json to “dogs”.');
  });
});
