import { expect, test } from 'vitest';
import { labelOf } from '#src/packs/pack/label-of.ts';
import { input } from '../image-bytes.ts';

test.each([
  [['val/a.JPEG', 'val/b.JPEG'], 'val'],
  [['ILSVRC2012_img_val.tar', 'ILSVRC2012_validation_ground_truth.txt'], 'ILSVRC2012_img_val.tar'],
  [['LOC_val_solution.csv', 'val/a.JPEG'], 'val'],
  [['a.JPEG', 'b.JPEG', 'truth.csv'], '3 files'],
  [['a.csv', 'b.csv'], '2 files'],
  [['truth.csv'], 'truth.csv'],
  [[], 'Nothing'],
])('%j is called %s', (paths, label) => {
  expect(labelOf(paths.map((path) => input(path)))).toBe(label);
});
