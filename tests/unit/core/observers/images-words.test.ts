import { describe, expect, it } from 'vitest';
import { imagesWords } from '../../../../src/core/observers/images-words.ts';
import type { ReportedObserver } from '../../../../src/core/observers/observers-report.ts';

const words = (all: number, ...each: readonly number[]) =>
  imagesWords({ images: all, observers: each.map((images) => ({ images }) as ReportedObserver) });

describe('what the page says of the images of all observers', () => {
  it('is one number where all answered the same ones', () => {
    expect(words(40, 40, 40)).toBe('2 observers, 40 images in all');
    expect(words(1, 1)).toBe('1 observer, 1 image in all');
  });

  it('says from how many to how many each answered', () => {
    expect(words(51, 30, 40, 51)).toBe('3 observers, 51 images in all, 30 to 51 each');
    expect(words(20, 10, 10)).toBe('2 observers, 20 images in all, 10 each');
  });
});
