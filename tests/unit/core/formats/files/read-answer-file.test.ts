import { describe, expect, it } from 'vitest';
import { readAnswerFile } from '../../../../../src/core/formats/files/read-answer-file.ts';
import { catalogue } from './sample-observers.ts';

const read = (text: string, use: 'answers' | 'truth' | null = null) =>
  readAnswerFile('a.txt', text, catalogue, use);

describe('a file of either kind', () => {
  it.each([
    ['file_name,predicted_class\nx,3', 'answers'],
    ['1 2 3\n4 5', 'answers'],
    ['ImageId,PredictionString\nx,n01440764 0 0 1 1', 'truth'],
    ['file_name,label\nx,3', 'truth'],
    ['[[1],[]]', 'truth'],
  ])('%j holds %s', (text, use) => {
    expect(read(text)).toMatchObject({ use, ambiguous: false });
  });

  it('with one ILSVRC2012_ID a line is the truth, or answers where the caller says so', () => {
    expect(read('1\n2')).toMatchObject({ use: 'truth', ambiguous: true });
    expect(read('1\n2', 'answers')).toMatchObject({ use: 'answers', ambiguous: true });
  });

  it('of no known form is refused, empty ones too', () => {
    expect(() => read('hello')).toThrow('a.txt is not in a form that Hit5 reads');
    expect(() => read('')).toThrow('a.txt is empty');
  });
});
