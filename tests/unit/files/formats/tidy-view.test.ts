import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryList, standInOf } from '#src/core/classes/category-list.ts';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { readTidyCsv, writeTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { categoriesCell, categoriesOfCell } from '#src/files/formats/tidy-view.ts';
import { timedSession } from '#tools/timed-session.ts';
import { cellsOf } from './csv-cells-of.ts';
import { catalogue, nameText } from './sample-observers.ts';

const read = (text: string) => readTidyCsv('a.csv', text, catalogue);
const tench = 'n01440764';

describe('the tidy CSV of a timed view and a short list', () => {
  it('says what was asked and shown, and brings the same observers back, spoiled answers too', () => {
    const session = timedSession(catalogue, { person: 'mia', images: 6, list: sixteenCategories, lost: 2 });
    const [first, second, ...others] = session.trials;
    if (!first?.record.viewed || !second?.record.viewed) throw new Error('The session has trials.');
    const degrees = { width: 8.5, height: 5.7 };
    const imageClass = 'n02123159' as Wnid;
    const trials = [
      {
        ...first,
        condition: 'blur 3',
        imageClass,
        guesses: first.truth ? [first.truth] : [],
        record: { ...first.record, viewed: { ...first.record.viewed, shown: 16.67, degrees } },
      },
      {
        ...second,
        record: { ...second.record, viewed: { exposure: 8.3, mask: 'none', fault: 'interrupted' } as const },
      },
      ...others,
    ];
    const observers = sessionObservers('mia.json', { ...session, trials }, catalogue);
    const text = writeTidyCsv(observers, catalogue);
    expect(read(text)).toEqual(observers);
    expect([...(read(text)[0]?.spoiled ?? [])]).toEqual([1, 1, 0, 0, 0, 0]);
    const [shown, interrupted, ...rest] = cellsOf(text);
    const exposure = first.record.viewed.exposure;
    const names = sixteenCategories.categories.map(({ name }) => name);
    expect(shown).toMatchObject({
      classes: 'other',
      condition: `blur 3, ${exposure} ms`,
      truth: 'airplane',
      // One press is the answer.
      guesses: '1',
      hit1: '1',
      hit5: '',
      list: '16',
      exposure_ms: String(exposure),
      shown_ms: '16.67',
      shown_frames: String(first.record.viewed.frames),
      refresh_hz: '60',
      mask: 'phase',
      frames_lost: '1',
      view_fault: 'frames-lost',
      degrees_width: '8.5',
      degrees_height: '5.7',
      category_list: names.join('|'),
      image_class: imageClass,
    });
    expect(interrupted).toMatchObject({
      exposure_ms: '8.3',
      ...{ shown_ms: '', shown_frames: '', refresh_hz: '', mask: 'none', frames_lost: '' },
      ...{ view_fault: 'interrupted', degrees_width: '', degrees_height: '', image_class: '' },
    });
    expect(rest.find(({ kind }) => kind === 'network')).toMatchObject({
      exposure_ms: String(exposure),
      condition: `blur 3, ${exposure} ms`,
      ...{ shown_ms: '', mask: '', view_fault: '', category_list: names.join('|'), image_class: imageClass },
    });
  });

  it('brings names back that have its own signs in them, and several that are right', () => {
    const names = ['cats | dogs', '100 %', '%7C', '=1+1'];
    const list = categoryList(
      names.map((name, at) => ({ name, classes: [catalogue.byIndex(at as ClassIndex).wnid] })),
    );
    const session = timedSession(catalogue, { person: 'mia', images: 4, list });
    const stand = list.categories.map(standInOf);
    const trials = session.trials.map((trial) => {
      const others = stand.filter((one) => one !== trial.truth).slice(0, 2);
      return { ...trial, ...(trial.truth && { truths: [trial.truth, ...others] }) };
    });
    const observers = sessionObservers('mia.json', { ...session, trials }, catalogue);
    expect(observers[0]?.alsoRight?.size).toBe(4);
    const text = writeTidyCsv(observers, catalogue);
    expect(read(text)).toEqual(observers);
    expect(cellsOf(text)[0]).toMatchObject({ truth: 'cats %7C dogs|100 %25|%257C', image_class: '' });
  });

  it('is read of any names of categories', () => {
    const names = fc.uniqueArray(nameText, { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(names, (words) => {
        expect(categoriesOfCell(categoriesCell(words))).toEqual(words);
      }),
    );
  });

  it('takes the exposure of a file made by hand for how the image was shown', () => {
    const text =
      `observer,image,condition,guess1,exposure_ms\na,x,,${tench},17\na,x,blur 3,${tench},50\n` +
      `a,x,"blur 3, 150 ms",${tench},150\na,x,,,\n`;
    expect(read(text)[0]?.conditions).toEqual(['17 ms', 'blur 3, 50 ms', 'blur 3, 150 ms', '']);
  });

  it('may have other categories in other rows, as one observer of two sessions', () => {
    const text =
      'observer,image,classes,truth,guess1,category_list\na,x,other,dog,cat,cat|dog\na,y,other,car|boat,boat,car|boat\n';
    const [observer] = read(text);
    expect(observer?.labels).toEqual(['cat', 'dog', 'car', 'boat']);
    expect(observer?.alsoRight?.get(1)).toEqual([3]);
    expect(read(writeTidyCsv(observer ? [observer] : [], catalogue))).toEqual([observer]);
  });

  const head = 'observer,image,classes,condition,truth,guess1,exposure_ms,view_fault,category_list\n';
  it.each([
    [
      `${head}a,x,imagenet,,,,0,,\n`,
      'line 2, column exposure_ms: expected milliseconds from 1 to 10000 with one decimal at most, found “0”',
    ],
    [`${head}a,x,imagenet,,,,8.33,,\n`, 'line 2, column exposure_ms: expected milliseconds'],
    [`${head}a,x,imagenet,,,,60000,,\n`, 'line 2, column exposure_ms: expected milliseconds'],
    [
      `${head}a,x,imagenet,50 ms,,,100,,\n`,
      'line 2, column exposure_ms: expected 50 as the condition says it, found “100”',
    ],
    [
      `${head}a,x,imagenet,,,,17,late,\n`,
      'line 2, column view_fault: expected frames-lost, hidden or interrupted, or nothing, found “late”',
    ],
    [
      `${head}a,x,imagenet,17 ms,,,,,\na,x,imagenet,,,,17,,\n`,
      'line 3: the image “x” under the condition “17 ms” has an answer already, in line 2',
    ],
    [
      `${head}a,x,other,,,,,,dog\n`,
      'line 2, column category_list: expected the names of 2 to 40 categories, each once, with | between them, found “dog”',
    ],
    [`${head}a,x,other,,,,,,dog|cat|dog\n`, 'line 2, column category_list: expected the names'],
    [`${head}a,x,other,,,,,,dog|\n`, 'line 2, column category_list: expected the names'],
    [
      `${head}a,x,other,,bird,,,,dog|cat\n`,
      'line 2, column truth: expected one of the 2 categories of category_list, found “bird”',
    ],
    [
      `${head}a,x,other,,dog,bird,,,dog|cat\n`,
      'line 2, column guess1: expected one of the 2 categories of category_list, found “bird”',
    ],
    [`${head}a,x,other,,dog|dog,cat,,,dog|cat\n`, 'line 2, column truth: expected each right class once'],
  ])('is refused with its place: %#', (text, message) => {
    expect(() => read(text)).toThrow(`a.csv, ${message}`);
  });
});
