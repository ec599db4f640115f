import { describe, expect, it } from 'vitest';
import { detectFormat, fileFormats } from '#src/files/formats/file-formats.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { catalogue } from './sample-observers.ts';

const session = projectFile('tests/fixtures/files/session-v1.json');

describe('the form of a file is told by its content:', () => {
  it.each([
    ['hit5-session', session],
    ['hit5-session', `\ufeff${session}`],
    ['hit5-session', '{"version": 1, "format": "hit5-session"}'],
    ['tidy-csv', 'observer,image,guess1\n'],
    ['tidy-csv', '"observer";"image";"guess1"\r\n'],
    ['geirhos-csv', 'subj,Session,trial,rt,object_response,category,condition,imagename\r\n'],
    ['imagenet-x-csv', '\ufefffile_name,predicted_class,predicted_probability\n'],
    ['ilsvrc-task1', '\n1\n2 3\n'],
    ['ilsvrc-task1', `${'\n'.repeat(300)}2 3\n`],
    ['ilsvrc-ground-truth', '490\r\n361\r\n'],
    ['kaggle-solution', 'ImageId,PredictionString\n'],
    ['label-csv', 'file_name,label\n'],
    ['truth-csv', 'file,wnid\n'],
    ['real-labels', '[[1], []]'],
    ['real-labels', ' [\n  [1]\n]'],
    [null, ''],
    [null, ' \n'],
    [null, '{"format": "hit5-challenge"}'],
    [null, '{'],
    [null, '[{"rt": 1}]'],
    [null, 'hello\nworld\n'],
    [null, 'a,b\n1,2\n'],
  ])('%s', (format, text) => {
    expect(detectFormat(text)?.id ?? null).toBe(format);
  });
});

describe('the table of forms', () => {
  it('names each form and each file to save once', () => {
    const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    const sessions = fileFormats.flatMap(({ sessionDownloads = [] }) => sessionDownloads);
    const batches = fileFormats.flatMap(({ batchDownload = [] }) => batchDownload);
    for (const ids of [idsOf(fileFormats), idsOf(sessions), idsOf(batches)]) {
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it('can read each form that it tells, and says on the page of observers what can be given', () => {
    for (const { id, page, noAnswers, readObservers, readTruth, readSessions } of fileFormats) {
      expect(Boolean(readObservers ?? readTruth ?? readSessions ?? noAnswers), id).toBe(true);
      expect(Boolean(page), id).toBe(Boolean(readObservers ?? readTruth));
    }
  });
});

describe('a file of answers', () => {
  const read = (text: string) => readObservers('a.txt', text, catalogue);

  it.each([
    ['1\n2\n', ['a']],
    ['1 2\n2\n', ['a']],
    ['file_name,predicted_class\nx,1\n', ['a']],
    ['subj,session,trial,rt,object_response,category,condition,imagename\ns,1,1,1,a,a,0,x\n', ['s']],
    ['observer,image,guess1\no,x,\n', ['o']],
  ])('%j is read in its form', (text, names) => {
    expect(read(text).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['', 'a.txt is empty: expected answers'],
    ['a,b\n1,2\n', 'a.txt is not in a form that Hit5 reads: expected a Hit5 session (JSON), a tidy CSV'],
    ['file_name,label\nx,1\n', 'a.txt says what is right and holds no answers. Give it as the truth.'],
    ['ImageId,PredictionString\nx,n01440764 1 2 3 4\n', 'a.txt says what is right and holds no answers.'],
    ['{', 'a.txt is not JSON: '],
    ['{"format": "hit5-session", "version": 2, "trials": [', 'a.txt is not JSON: '],
    ['{"format": "other"}', 'a.txt is not in a form that Hit5 reads'],
    ['[[1]]', 'a.txt holds ReaL labels and no answers. Give it as the labels.'],
    ['1\nx\n', 'a.txt, line 2: expected an ILSVRC2012_ID in 1..1000, found “x”.'],
  ])('%j is refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
