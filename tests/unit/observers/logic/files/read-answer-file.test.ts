import { describe, expect, it } from 'vitest';
import { readOwnFile } from '#src/observers/comparison/worker/comparison-service.ts';
import { readAnswerFile } from '#src/observers/logic/files/read-answer-file.ts';
import { writeLabelStudioJson } from '#src/files/formats/label-studio-json.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { answeringObservers } from '#src/files/formats/session-observers.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';

const { session } = readSessionFile('a.json', projectFile('tests/fixtures/files/session-v1.json'));

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

  it.each([['Label Studio', writeLabelStudioJson(answeringObservers(session, catalogue), catalogue)]])(
    'that Hit5 wrote for %s is no damaged one: that form is only written',
    (form, text) => {
      const words = `a.txt is a file for ${form}: it is not damaged, but that form is only written`;
      expect(() => read(text)).toThrow(words);
      expect(() => readOwnFile('a.txt', text, catalogue)).toThrow(words);
      // What another program wrote is not said to be Hit5's.
      expect(() => read('[{"trial_type": "html-keyboard-response"}]')).toThrow(
        'not in a form that Hit5 reads',
      );
    },
  );

  it('of no known form is refused, empty ones too', () => {
    expect(() => read('hello')).toThrow('a.txt is not in a form that Hit5 reads');
    expect(() => read('')).toThrow('a.txt is empty');
  });
});
