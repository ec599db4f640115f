import { describe, expect, it } from 'vitest';
import { nameByFile } from '#src/figures/observers/match-images.ts';
import { parseTruthCsv } from '#src/files/formats/parse-truth-csv.ts';
import { gradeObservers } from '#src/figures/observers/grade-observers.ts';
import { ObserverBuilder } from '#src/core/observers/observer-builder.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

/** A person who answered images of a pack, with the files that it was made of. */
function personOf(files: Readonly<Record<string, string>>) {
  const builder = new ObserverBuilder({ name: 'ada', kind: 'person', naming: 'file' });
  for (const [id, file] of Object.entries(files)) {
    builder.add(id, [0], { truth: -1 });
    builder.say('file', file);
  }
  return builder.build();
}

const person = personOf({ a0: 'photos/x/1.jpg', b1: 'photos/y/1.jpg', c2: 'photos/y/three.png' });
const network = (...images: readonly string[]) =>
  buildObserver(
    { name: 'resnet', kind: 'network' },
    images.map((image) => [image, [0]]),
  );
const imagesOf = (...images: readonly string[]) =>
  nameByFile([person, network(...images)], null).observers[1]?.images;

describe('images of a pack are known by the files that it was made of', () => {
  it('to a network that was asked about the same folder, wherever it lies', () => {
    expect(imagesOf('x/1.jpg', 'elsewhere\\y\\1.JPEG', 'three.png')).toEqual(['a0', 'b1', 'c2']);
    expect(imagesOf('photos/x/1.jpg', 'photos/y/three')).toEqual(['a0', 'c2']);
  });

  it('but not by a name that several have, nor by two names for one', () => {
    expect(imagesOf('1.jpg', 'four.jpg')).toEqual(['1.jpg', 'four.jpg']);
    expect(imagesOf('three.png', 'y/three.png')).toEqual(['three.png', 'y/three.png']);
  });

  it('and to a list of what is right', () => {
    const truth = parseTruthCsv(
      'truth.csv',
      'file,class_index\nx/1.jpg,0\ny/1.jpg,5\nthree.png,0\n',
      catalogue,
    );
    const graded = gradeObservers([person, network('x/1.jpg', 'y/1.jpg')], catalogue, truth);
    expect(graded.observers.map(({ n, errors }) => [n, errors])).toEqual([
      [3, 1],
      [2, 1],
    ]);
    expect(graded.matched.names).toEqual(['a0', 'b1', 'c2']);
  });

  it('and all stays as it is where nobody says the files', () => {
    const observers = [network('x/1.jpg')];
    expect(nameByFile(observers, null).observers).toBe(observers);
  });
});
