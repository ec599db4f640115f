import { describe, expect, it } from 'vitest';
import { largestPool } from '../../../src/domain/observers/largest-pool.ts';

/** One digit an image: 1 is right, 0 wrong; `-` does not count. */
const people = (...answers: string[]) =>
  answers.map((own) => Int8Array.from(own, (one) => (one === '-' ? -1 : Number(one))));

describe('the people who are pooled', () => {
  it.each<[string, string[], number[]]>([
    ['are all of them where they have an image in common', ['110', '-10', '010'], [0, 1, 2]],
    ['are the most who have one in common, others left out', ['11--', '10--', '--11', '01-1'], [0, 1, 3]],
    [
      'are those with more images where groups are as large',
      ['1-----', '0-11-1', '--011-', '--10--'],
      [1, 2, 3],
    ],
    ['are the first ones where groups are alike', ['1-', '0-', '-1', '-0'], [0, 1]],
    ['leave out a person without any image that counts', ['1', '0', '-'], [0, 1]],
    ['are all of them where no two have one in common', ['1--', '-1-', '--0'], [0, 1, 2]],
    ['are nobody where there is nobody', [], []],
  ])('%s', (_, answers, expected) => {
    expect(largestPool(people(...answers))).toEqual(expected);
  });
});
