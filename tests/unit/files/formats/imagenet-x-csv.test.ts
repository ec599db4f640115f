import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImagenetXCsv, writeImagenetXCsv } from '#src/files/formats/imagenet-x-csv.ts';
import { arbitraryObserver, catalogue } from './sample-observers.ts';

const read = (text: string) => readImagenetXCsv('ResNet50.csv', text, catalogue);
const head = 'file_name,predicted_class,predicted_probability';
const top = `${head},top5_classes,top5_probabilities`;

describe('ImageNet-X predictions', () => {
  it('are read as one guess an image, classes as class indices', () => {
    const observer = read(
      `${head}\nILSVRC2012_val_00000293.JPEG,394,0.5530332327\nILSVRC2012_val_00002138.JPEG,0,0.83659\n`,
    );
    expect(observer).toMatchObject({ name: 'ResNet50', kind: 'network', naming: 'file', depth: 1 });
    expect([...observer.guesses]).toEqual([394, 0]);
    expect([...(observer.probabilities ?? [])]).toEqual([0.5530332327, 0.83659]);
  });

  it("are read with all five guesses from Hit5's own", () => {
    const observer = read(`${top}\nx.jpg,1,0.5,1 2 3 4 5,0.5 0.2 0.1 0.05 0.01\n`);
    expect([...observer.guesses]).toEqual([1, 2, 3, 4, 5]);
    expect([...(observer.probabilities ?? [])]).toEqual([0.5, 0.2, 0.1, 0.05, 0.01]);
  });

  it.each([1, 5])('come back as they were with %i guesses an image', (guesses) => {
    const shape = { guesses, probabilities: true, seconds: false, truth: false };
    fc.assert(
      fc.property(arbitraryObserver({ name: 'ResNet50', kind: 'network' }, shape), (observer) => {
        expect(read(writeImagenetXCsv(observer))).toEqual(observer);
      }),
    );
  });

  describe('of a part of a network’s images', () => {
    const network = { network: 'lite0', weights: 'abc' };
    const columns = `${head},network,weights`;

    it('come back as the network that they name', () => {
      const shape = { guesses: 5, probabilities: true, seconds: false, truth: false };
      fc.assert(
        fc.property(arbitraryObserver({ name: 'part-3', kind: 'network' }, shape), (observer) => {
          fc.pre(observer.images.length > 0);
          expect(read(writeImagenetXCsv(observer, network))).toEqual({
            ...observer,
            name: 'lite0',
            weights: 'abc',
          });
        }),
      );
    });

    it.each([
      ['x,1,0.5,,abc', 'line 2, column network: expected what tells one network from another'],
      ['x,1,0.5,lite0,', 'line 2, column weights: expected what tells one network from another'],
      [
        'x,1,0.5,lite0,abc\ny,1,0.5,lite2,abc',
        'line 3, column network: expected “lite0”, as in the lines above',
      ],
      [
        'x,1,0.5,lite0,abc\ny,1,0.5,lite0,abd',
        'line 3, column weights: expected “abc”, as in the lines above',
      ],
    ])('are refused with their place: %#', (rows, message) => {
      expect(() => read(`${columns}\n${rows}\n`)).toThrow(message);
    });
  });

  it.each([
    [
      `${head}\nx,1000,0.5\n`,
      /^ResNet50\.csv, line 2, column predicted_class: expected a class index in 0\.\.999, found “1000”/,
    ],
    [`${head}\nx,n01440764,0.5\n`, /column predicted_class: .* It looks like a wnid/],
    [`${head}\nx,1,1.5\n`, /line 2, column predicted_probability: .* Divide percent by 100/],
    [`${head}\nx,1,50 %\n`, /column predicted_probability/],
    [`${head.replaceAll(',', ';')}\nx;1;0,5\n`, /column predicted_probability: .* found “0,5”/],
    [`${head}\nx,1,0,5\n`, /line 2: expected 3 cells as in the header, found 4/],
    [`${head}\nx,1,0.5\ny,1,0.5\nx,2,0.5\n`, /line 4: the image “x” has an answer already, in line 2/],
    [`${head}\n,1,0.5\n`, /line 2, column file_name/],
    [`${top}\nx,1,0.5,1 2 3 4 5 6,\n`, /column top5_classes: expected at most 5 class indices/],
    [`${top}\nx,1,0.5,1 2 1,\n`, /column top5_classes: expected distinct guesses, found “1 2 1”/],
    [`${top}\nx,1,0.5,2 1,\n`, /column predicted_class: expected the first of top5_classes, found “1”/],
    [
      `${top}\nx,1,0.5,1 2,0.5\n`,
      /column top5_probabilities: expected 2 probabilities, one a class in top5_classes/,
    ],
    [`${top}\nx,1,0.5,1 2,0.5 2\n`, /column top5_probabilities: expected a probability/],
  ])('are refused with their place: %#', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
