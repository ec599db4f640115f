import { describe, expect, it } from 'vitest';
import { photoCrop, seenPart } from '#src/networks/engine/worker/preprocess/crop.ts';

type Asked = Parameters<typeof photoCrop>[2];

function seen(width: number, height: number, asked: Asked) {
  return seenPart(photoCrop(width, height, asked), asked.size);
}

const square = (left: number, top: number, side: number) => ({ left, top, width: side, height: side });

describe('what a network sees of a photo', () => {
  it.each<readonly [string, number, number, Asked, ReturnType<typeof seen>]>([
    [
      '224/256 of the shorter side from the middle',
      500,
      375,
      { size: 224, crop: 'centre', cropPadding: 32 },
      square(86, 23, 328),
    ],
    [
      '260/292 of it for a network of 260 pixels',
      400,
      300,
      { size: 260, crop: 'centre', cropPadding: 32 },
      square(66, 16, 267),
    ],
    [
      'one pixel of the smallest image',
      1,
      1,
      { size: 224, crop: 'centre', cropPadding: 32 },
      square(0, 0, 1),
    ],
    [
      'the middle 224 pixels of a photo that was made 512 × 256',
      1024,
      512,
      { size: 224, crop: 'resized-centre', cropPadding: 32 },
      square(288, 32, 448),
    ],
    [
      'all of it, squeezed',
      500,
      375,
      { size: 224, crop: 'none', cropPadding: 32 },
      { left: 0, top: 0, width: 500, height: 375 },
    ],
  ])('is %s', (_, width, height, asked, expected) => {
    expect(seen(width, height, asked)).toEqual(expected);
  });

  it('begins at an even pixel where torchvision rounds a half', () => {
    const from = (width: number) =>
      photoCrop(width, 256, { size: 224, crop: 'resized-centre', cropPadding: 32 }).columns.from;
    expect([257, 259, 261].map(from)).toEqual([16, 18, 18]);
  });
});
