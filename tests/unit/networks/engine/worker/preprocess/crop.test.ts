import { describe, expect, it } from 'vitest';
import { centreCrop } from '../../../../../../src/networks/engine/worker/preprocess/crop.ts';

describe('the centre crop', () => {
  it('takes 224/256 of the shorter side from the middle', () => {
    expect(centreCrop(500, 375, 224, 32)).toEqual({ left: 86, top: 23, side: 328 });
  });

  it('takes 260/292 of it for a network of 260 pixels', () => {
    expect(centreCrop(400, 300, 260, 32)).toEqual({ left: 66, top: 16, side: 267 });
  });

  it('keeps one pixel of the smallest image', () => {
    expect(centreCrop(1, 1, 224, 32)).toEqual({ left: 0, top: 0, side: 1 });
  });
});
