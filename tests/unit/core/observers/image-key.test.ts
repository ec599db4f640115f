import { describe, expect, it } from 'vitest';
import {
  geirhosKey,
  geirhosName,
  imageKey,
  validationKey,
  validationNumber,
} from '#src/core/observers/image-key.ts';

describe('an image is named', () => {
  it.each([
    ['ILSVRC2012_val_00000293.JPEG', 'ILSVRC2012_val_00000293'],
    ['ILSVRC2012_val_00000293', 'ILSVRC2012_val_00000293'],
    ['val/n01440764/ILSVRC2012_val_00000293.JPEG', 'ILSVRC2012_val_00000293'],
    ['images/a.b/photo 1.jpg', 'photo 1'],
    ['images\\photo.PNG', 'photo'],
    ['n01440764/10026.JPEG', 'n01440764_10026'],
    ['train/n01440764/n01440764_10026.JPEG', 'n01440764_10026'],
    ['train\\n01440764\\10026.JPEG', 'n01440764_10026'],
    ['01ff9888', '01ff9888'],
    ['v1.2', 'v1.2'],
    ['cafe\u0301.jpg', 'caf\u00e9'],
  ])('%s by %s', (name, key) => {
    expect(imageKey(name)).toBe(key);
  });
});

describe('in Geirhos files an image is named', () => {
  it.each([
    ['0001_cl_s01_cr_oven_40_n04111531_14126.png', 'n04111531_14126'],
    ['0001_cl_dnn_cr_oven_40_n04111531_14126.png', 'n04111531_14126'],
    ['0029_s5n_dnn_0_airplane_00_airplane3-oven1.png', 'airplane3-oven1'],
    ['airplane10.png', 'airplane10'],
    ['0003_hit5_ILSVRC2012_val_00000293.JPEG', 'ILSVRC2012_val_00000293'],
    ['0003_x_red%5Fcar.png', 'red_car'],
  ])('by what follows the last underscore: %s by %s', (name, key) => {
    expect(geirhosKey(name)).toBe(key);
  });

  it.each([
    '01ff9888',
    'red_car.jpg',
    'a/red_car.jpg',
    'n01440764_10026.JPEG',
    'ILSVRC2012_val_00000293.JPEG',
    '_',
  ])('so that %s comes back', (name) => {
    expect(geirhosKey(geirhosName(name))).toBe(imageKey(name));
  });
});

it('the number of a validation image stands in its name', () => {
  expect(validationNumber('ILSVRC2012_val_00000293')).toBe(293);
  expect(validationNumber('a')).toBeNull();
  expect(validationKey(50_000)).toBe('ILSVRC2012_val_00050000');
});
