import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTidyCsv, writeTidyCsv } from '../../../../../src/core/formats/files/tidy-csv.ts';
import { observerAnswers } from '../../../../../src/core/observers/observer-answers.ts';
import { arbitraryObserver, catalogue, nameText } from './sample-observers.ts';

const read = (text: string) => readTidyCsv('a.csv', text, catalogue);
const [tench, goldfish] = ['n01440764', 'n01443537'];

describe('the tidy CSV', () => {
  it('brings observers back as they were', () => {
    const shape = { guesses: 5, probabilities: true, seconds: true, truth: true };
    const pair = fc
      .tuple(nameText, nameText, fc.constantFrom('person', 'network', 'unknown' as const))
      .filter(([one, other]) => one !== other)
      .chain(([one, other, kind]) =>
        fc.tuple(
          arbitraryObserver(
            { name: one, kind: kind as 'person', challenge: 'default', simulated: true },
            shape,
          ),
          arbitraryObserver({ name: other, kind: 'network', weights: '=ab' }, { ...shape, truth: false }),
        ),
      );
    fc.assert(
      fc.property(pair, (observers) => {
        expect(read(writeTidyCsv(observers, catalogue))).toEqual(observers);
      }),
    );
  });

  it('brings observers back that answer in other words', () => {
    const text =
      'observer,kind,challenge,weights,classes,image,condition,truth,guess1\r\n' +
      's1,person,,,other,a,bw,dog,cat\r\ns1,person,,,other,b,cr,cat,\r\n';
    const observers = read(text);
    expect(observers[0]?.labels).toEqual(['cat', 'dog']);
    expect(read(writeTidyCsv(observers, catalogue))).toEqual(observers);
  });

  it('says for each row whether it was a hit', () => {
    const text = `observer,image,truth,guess1,guess2\na,x,${tench},${goldfish},${tench}\na,y,${tench},${goldfish},\na,z,,,\n`;
    const rows = writeTidyCsv(read(text), catalogue).split('\r\n');
    expect(rows.slice(1, 4).map((row) => row.split(',').at(-6))).toEqual(['1', '0', '']);
  });

  it('needs an observer, an image and a guess only, the rows in any order', () => {
    const observers = read(`image,guess1,observer\n2,${tench},b\n1,${goldfish},a\n1,,b\n`);
    expect(observers.map(({ name, kind, images }) => [name, kind, images])).toEqual([
      ['b', 'unknown', ['2', '1']],
      ['a', 'unknown', ['1']],
    ]);
    const answers = observers.map((observer) =>
      observerAnswers(observer, catalogue).map(({ guesses }) => guesses),
    );
    expect(answers).toEqual([[[tench], []], [[goldfish]]]);
  });

  it('keeps HTML in names as text', () => {
    expect(read(`observer,image,guess1\n<b>a</b>,x,${tench}\n`)[0]?.name).toBe('<b>a</b>');
  });

  const head =
    'observer,kind,challenge,image,truth,guess1,guess2,probability1,probability2,seconds,assisted\n';
  it.each([
    [
      `${head}a,person,c,x,,${tench},,,,,\na,person,c,x,,${tench},,,,,\n`,
      /line 3: the image “x” has an answer already, in line 2/,
    ],
    [
      `${head}a,person,c,x,,${tench},,,,,\nb,person,d,x,,${tench},,,,,\n`,
      /line 3, column challenge: expected one challenge a file, here “c”, found “d”/,
    ],
    [
      `${head}a,robot,c,x,,${tench},,,,,\n`,
      /line 2, column kind: expected person, network or unknown, found “robot”/,
    ],
    [
      `${head},person,c,x,,${tench},,,,,\n`,
      /line 2, column observer: expected the name of an observer, found nothing/,
    ],
    [
      `${head}a,person,c,,,${tench},,,,,\n`,
      /line 2, column image: expected the name of an image, found nothing/,
    ],
    [
      `${head}a,person,c,x,,n99999999,,,,,\n`,
      /line 2, column guess1: expected the wnid of one of the 1000 classes, such as n01440764, found “n99999999”/,
    ],
    [`${head}a,person,c,x,,0,,,,,\n`, /line 2, column guess1: .* found “0”\. It looks like a number\./],
    [`${head}a,person,c,x,tench,${tench},,,,,\n`, /line 2, column truth: /],
    [`${head}a,person,c,x,,${tench},${tench},,,,\n`, /line 2, column guess2: expected distinct guesses/],
    [`${head}a,person,c,x,,,${tench},,,,\n`, /line 2, column guess2: expected no guess behind an empty one/],
    [`${head}a,person,c,x,,${tench},,1.5,,,\n`, /line 2, column probability1: .* Divide percent by 100/],
    [`${head}a,person,c,x,,${tench},,50%,,,\n`, /line 2, column probability1: .* found “50%”/],
    [
      `${head.replaceAll(',', ';')}a;person;c;x;;${tench};;0,5;;;\n`,
      /line 2, column probability1: .* found “0,5”/,
    ],
    [
      `${head}a,person,c,x,,${tench},,,0.5,,\n`,
      /line 2, column guess2: expected a class for the probability beside it/,
    ],
    [`${head}a,person,c,x,,${tench},,,,soon,\n`, /line 2, column seconds: /],
    [`${head}a,person,c,x,,${tench},,,,1e999,\n`, /line 2, column seconds: .* found “1e999”/],
    [
      `${head}a,person,c,x,,${tench},,,,1e9,\n`,
      /line 2, column seconds: .* found “1e9”. The most is 100000000/,
    ],
    [`${head}a,person,c,x,,${tench},,1e999,,3,\n`, /line 2, column probability1: .* found “1e999”/],
    [`${head}a,person,c,x,,${tench},,,,,maybe\n`, /line 2, column assisted: expected 0 or 1, found “maybe”/],
    ['image,guess1\nx,n01440764\n', /line 1: expected a column observer, found “image, guess1”/],
    ['', /a\.csv is empty/],
  ])('is refused with its place: %#', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
