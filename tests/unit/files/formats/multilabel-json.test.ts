import { describe, expect, it } from 'vitest';
import { detectFormat } from '#src/files/formats/file-formats.ts';
import { readMultilabel } from '#src/files/formats/multilabel-json.ts';
import { catalogue } from './sample-observers.ts';

const [tench, goldfish, shark] = ['n01440764', 'n01443537', 'n01484850'];
const image = (number: number) => `ILSVRC2012_val_${String(number).padStart(8, '0')}.JPEG`;

const content = {
  initial_annots: {
    [image(2)]: { correct: [goldfish], unclear: [tench], wrong: [shark] },
    [image(3)]: { wrong: [shark] },
    [image(5)]: { correct: [shark] },
    [image(7)]: { correct: [tench] },
    'n01440764_2.jpeg': { correct: [tench] },
  },
  problematic_images: { [image(7)]: ['no class fits'] },
};

const read = (value: unknown) => readMultilabel('h.json', JSON.stringify(value), catalogue);

/** The images, from 1, for which anything is right. */
const graded = ({ lists }: ReturnType<typeof read>) =>
  lists.flatMap((list, at) => (list.length > 0 ? [[at + 1, ...list]] : []));

describe('the labels of ImageNet-Multilabel', () => {
  it('hold right what is correct or unclear, and leave out problematic images and those of other sets', () => {
    const found = read(content);
    expect(found).toMatchObject({ kind: 'real', by: 'multilabel', lists: { length: 50_000 } });
    expect(graded(found)).toEqual([
      [2, 1, 0],
      [5, 2],
    ]);
  });

  it('are told by their content', () => {
    expect(detectFormat(JSON.stringify(content))?.id).toBe('imagenet-multilabel');
  });

  it.each([
    [{ initial_annots: { [image(2)]: { correct: ['n0'] } } }, /val_00000002.JPEG: expected the wnid of one/],
    [{ initial_annots: { [image(2)]: { correct: 'n0' } } }, /at initial_annots.*correct: expected a list/],
    [
      { initial_annots: { 'a.jpg': { correct: [tench] } } },
      /expected images such as ILSVRC2012_val_00000293/,
    ],
    [
      { initial_annots: { [image(2)]: { correct: catalogue.classes.map(({ wnid }) => wnid) } } },
      /val_00000002.JPEG: expected 100 right classes at most, found 1000/,
    ],
  ])('are refused where they are not what they should be', (value, message) => {
    expect(() => read(value)).toThrow(message);
  });
});
