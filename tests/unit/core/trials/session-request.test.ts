import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPractice, practiceOf, type ImageId, type ImageKind } from '#src/core/trials/challenge.ts';
import { imageOrder, plainRequest } from '#src/core/trials/session-request.ts';

const images = [...Array(40).keys()].map((index) => ({
  id: `image-${index}` as ImageId,
  kind: (['photo', 'cut-out', 'drawing', 'painting'] as const)[index % 4] as ImageKind,
}));
const request = { ...plainRequest, seed: 3, count: 10 };

describe('the images of a session', () => {
  it('are the same for everybody, in the same order', () => {
    expect(imageOrder(images, request, 'ada')).toEqual(imageOrder([...images].reverse(), request, 'bob'));
  });

  it('are the same in an order of each person’s own, where asked', () => {
    const ada = imageOrder(images, { ...request, shuffled: true }, 'ada');
    const bob = imageOrder(images, { ...request, shuffled: true }, 'bob');
    expect(ada).not.toEqual(bob);
    expect([...ada].sort()).toEqual([...bob].sort());
    expect([...ada].sort()).toEqual([...imageOrder(images, request, 'ada')].sort());
  });

  it('are photos and cut-outs, or drawings and paintings, where asked, as if there were no others', () => {
    const photos = images.filter(({ kind }) => kind === 'photo' || kind === 'cut-out');
    const drawn = images.filter((image) => !photos.includes(image));
    const all = { ...request, count: 40 };
    expect(imageOrder(images, { ...all, kinds: 'photos' }, 'ada')).toEqual(imageOrder(photos, all, 'ada'));
    expect(imageOrder(images, { ...all, kinds: 'drawings' }, 'ada')).toEqual(imageOrder(drawn, all, 'ada'));
    const practice = { ...request, kinds: 'photos', practice: 8 } as const;
    const [first, second] = (['practice', 'test'] as const).map((mode) =>
      imageOrder(images, { ...practice, mode, count: 40 }, 'ada'),
    );
    expect([first?.length, second?.length]).toEqual([8, 12]);
    expect(first?.filter((id) => second?.includes(id))).toEqual([]);
  });

  it('are those that the link names and that are of its kinds, in the order of the seed', () => {
    const only = ['image-30', 'image-2', 'image-7', 'image-0'] as readonly string[] as readonly ImageId[];
    const named = images.filter(({ id }) => only.includes(id));
    expect(imageOrder(images, { ...request, only }, 'ada')).toEqual(imageOrder(named, request, 'ada'));
    const drawn = imageOrder(images, { ...request, only, kinds: 'drawings' }, 'ada');
    expect([...drawn].sort()).toEqual(['image-2', 'image-30', 'image-7']);
  });

  it('are never those that a challenge has to practise a timed view with', () => {
    const some = images.map((image, at) => (at < 25 ? { ...image, use: 'practice' as const } : image));
    const asked = imageOrder(some, { ...request, count: 40 }, 'ada');
    expect([...asked].sort()).toEqual(
      images
        .slice(25)
        .map(({ id }) => id)
        .sort(),
    );
    const listed = some.map((image) => ({
      ...image,
      file: '',
      width: null,
      height: null,
      wnid: null,
      credit: null,
    }));
    expect(practiceOf({ images: listed }, {}).map(({ id }) => id)).toEqual(
      images.slice(0, mostPractice).map(({ id }) => id),
    );
  });

  it('never stand in both practice and test of one experiment', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 30 }), fc.string(), (seed, practice, person) => {
        const plan = { ...request, seed, practice, count: 40, shuffled: true };
        const practised = imageOrder(images, { ...plan, mode: 'practice' }, person);
        const tested = imageOrder(images, { ...plan, mode: 'test' }, person);
        expect(practised).toHaveLength(practice);
        expect(tested.filter((id) => practised.includes(id))).toEqual([]);
        expect(practised.length + tested.length).toBe(images.length);
      }),
    );
  });

  it('stand at the two ends of the order in practice and test, also where the links know nothing of each other', () => {
    const size = fc.integer({ min: 1, max: images.length });
    fc.assert(
      fc.property(fc.nat(), size, size, (seed, practised, tested) => {
        const practice = imageOrder(images, { ...request, mode: 'practice', seed, count: practised }, 'ada');
        const test = imageOrder(images, { ...request, mode: 'test', seed, count: tested }, 'ada');
        const shared = test.filter((id) => practice.includes(id));
        expect([practice.length, test.length]).toEqual([practised, tested]);
        expect(shared).toHaveLength(Math.max(0, practised + tested - images.length));
      }),
    );
  });
});
