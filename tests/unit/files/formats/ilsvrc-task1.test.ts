import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ilsvrcFiles, readIlsvrcTask1, writeIlsvrcTask1 } from '#src/files/formats/ilsvrc-task1.ts';
import { observerAnswers } from '#src/core/observers/observer-answers.ts';
import { readTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { timedSession } from '#tools/timed-session.ts';
import { arbitraryObserver, catalogue } from './sample-observers.ts';

const read = (text: string) => readIlsvrcTask1('nets/alex.net.txt', text, catalogue);
const tench = catalogue.classes.find(({ wnid }) => wnid === 'n01440764');

describe('ILSVRC task 1', () => {
  it('is read line by line, the number being an ILSVRC2012_ID and no class index', () => {
    const observer = read(`${String(tench?.ilsvrcId)}\n\n1 2 3 4 5\n`);
    expect(observer).toMatchObject({ name: 'alex.net', kind: 'unknown', naming: 'in-order', depth: 5 });
    expect(observer.images).toHaveLength(3);
    expect(observerAnswers(observer, catalogue).map(({ guesses }) => guesses.length)).toEqual([1, 0, 5]);
    expect(observer.guesses[0]).toBe(tench?.index);
  });

  it.each(['1 2\r\n3\r\n', '\ufeff1 2\n3\n', '1\t2\n3', ' 1  2 \n3 \n'])('%j has two lines', (text) => {
    expect([...read(text).guesses]).toEqual([...read('1 2\n3\n').guesses]);
  });

  it('brings guesses back in file-name order', () => {
    const shape = { guesses: 5, probabilities: false, seconds: false, truth: false };
    fc.assert(
      fc.property(arbitraryObserver({}, shape), (observer) => {
        const text = writeIlsvrcTask1(observer, catalogue);
        fc.pre(text.trim() !== '');
        const expected = observerAnswers(observer, catalogue)
          .toSorted((a, b) => (a.image < b.image ? -1 : 1))
          .map(({ guesses }) => guesses);
        expect(observerAnswers(read(text), catalogue).map(({ guesses }) => guesses)).toEqual(expected);
        expect(writeIlsvrcTask1(read(text), catalogue)).toBe(text);
      }),
    );
  });

  it.each([
    ['1\n0\n', 'nets/alex.net.txt, line 2: expected an ILSVRC2012_ID in 1..1000, found “0”.'],
    ['1001\n', 'line 1: expected an ILSVRC2012_ID in 1..1000, found “1001”.'],
    ['1 2 3 4 5 6\n', 'line 1: expected at most 5 ILSVRC2012_IDs, separated by spaces, found “1 2 3 4 5 6”.'],
    ['3\n1 2 1\n', 'nets/alex.net.txt, line 2: expected distinct guesses, found “1 2 1”.'],
    ['n01440764\n', 'found “n01440764”. It looks like a wnid.'],
    ['1,2\n', 'line 1: expected an ILSVRC2012_ID in 1..1000, found “1,2”.'],
    [' \n', 'nets/alex.net.txt is empty: expected a line of up to five ILSVRC2012_IDs for each image.'],
  ])('%j is refused with its line', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('cannot hold answers in other words', () => {
    const [other] = readTidyCsv('a.csv', 'observer,classes,image,guess1\na,other,x,dog\n', catalogue);
    expect(() => writeIlsvrcTask1(other ?? read('1'), catalogue)).toThrow(
      'ILSVRC files hold the 1000 classes only.',
    );
  });

  it('has an empty line where the photo was not shown as asked, and says so', () => {
    const saved = ilsvrcFiles(timedSession(catalogue, { person: 'mia', images: 4, lost: 2 }), catalogue);
    const [, answers] = [...(saved?.content ?? [])].find(([name]) => String(name).includes('person')) ?? [];
    expect(
      String(answers)
        .split('\n')
        .map((line) => line === ''),
    ).toEqual([true, true, false, false, true]);
    expect(saved?.missing).toContain(
      '2 of the 4 lines of your answers are empty, because the photo was not shown as asked.',
    );
  });
});
