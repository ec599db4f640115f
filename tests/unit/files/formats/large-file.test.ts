import { describe, expect, it } from 'vitest';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { catalogue } from './sample-observers.ts';

const rows = 50_000;
const megabytes = 200;

describe('a file of 200 MB', { timeout: 120_000 }, () => {
  it('is read row by row', () => {
    const note = 'x'.repeat((megabytes * 1e6) / rows - 30);
    const body = Array.from({ length: rows }, (_, row) => `image-${row}.jpg,${row % 1000},${note}`);
    const text = ['file_name,predicted_class,note', ...body].join('\n');
    expect(text.length).toBeGreaterThan(0.99 * megabytes * 1e6);
    const [observer] = readObservers('large.csv', text, catalogue);
    expect(observer?.images).toHaveLength(rows);
    expect(observer?.guesses.at(-1)).toBe(999);
  });

  it('that is no file of answers is refused', () => {
    expect(() => readObservers('large.bin', 'x'.repeat(megabytes * 1e6), catalogue)).toThrow(
      'large.bin is not in a form that Hit5 reads',
    );
  });
});
