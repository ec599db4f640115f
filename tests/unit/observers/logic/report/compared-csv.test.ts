import { describe, expect, it } from 'vitest';
import { readTruthFile } from '#src/files/formats/file-formats.ts';
import { readTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { comparedCsv, comparedGeirhos, type ComparedBy } from '#src/observers/logic/report/compared-csv.ts';
import { resolveObservers, type ObserverEdit } from '#src/figures/observers/resolve-observers.ts';
import { gradeObservers } from '#src/figures/observers/grade-observers.ts';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { Truth, RealLabels } from '#src/core/truth/truth.ts';
import type { ImageKinds } from '#src/core/trials/challenge.ts';
import { cellsOf } from '#tests/unit/files/formats/csv-cells-of.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';

const [tench, goldfish] = ['n01440764', 'n01443537'];

/** The rows of the tidy CSV of files compared, some columns of them. */
function rowsOf(
  files: Readonly<Record<string, string>>,
  columns: readonly string[],
  {
    by = 'original',
    truth = null,
    edits = {},
    kinds = new Map(),
    isCompared = false,
  }: {
    kinds?: ImageKinds;
    by?: ComparedBy;
    truth?: Truth | RealLabels | null;
    edits?: Readonly<Record<string, ObserverEdit>>;
    /** Whether only those are in it that are compared, as on the page. */
    isCompared?: boolean;
  } = {},
) {
  const read = Object.entries(files).map(([file, text]) => ({
    file,
    observers: readObservers(file, text, catalogue),
  }));
  const keyed = resolveObservers(read);
  const byKey = new Map(
    keyed.flatMap(({ key, observer }) => {
      const edit = edits[observer.name];
      return edit ? [[key, edit] as const] : [];
    }),
  );
  const gathered = resolveObservers(read, byKey).filter(({ leftOut }) => !isCompared || !leftOut);
  const graded = gradeObservers(
    gathered.map(({ observer }) => observer),
    catalogue,
    truth,
  );
  const text = comparedCsv(gathered, graded, by, catalogue, kinds);
  return { text, rows: cellsOf(text).map((row) => columns.map((name) => row[name]).join(' ')) };
}

describe('the tidy CSV of a comparison', () => {
  const ada = `observer,kind,image,truth,guess1,group,session\nAda,person,a,${tench},${tench},A,s1\nAda,person,b,,${goldfish},A,s1\n`;
  const net = 'file_name,predicted_class\nval/b.JPEG,1\nval/a.JPEG,1\n';

  it('names each image alike and says its truth for everybody', () => {
    const files = { 'ada.csv': ada, 'net.csv': net };
    const { rows } = rowsOf(files, ['observer', 'image', 'truth', 'hit1', 'graded_by', 'group', 'session']);
    expect(rows).toEqual([
      `Ada a ${tench} 1 original A s1`,
      'Ada b   original A s1',
      'net b   original  ',
      `net a ${tench} 0 original  `,
    ]);
  });

  it('says the kind of an image where the challenge is known, but for what a file says itself', () => {
    const said = `observer,image,truth,guess1,image_kind\nBen,b,${goldfish},${goldfish},painting\n`;
    const files = { 'ada.csv': ada, 'net.csv': net, 'ben.csv': said };
    const columns = ['observer', 'image', 'image_kind'];
    const kinds: ImageKinds = new Map([
      ['a', 'photo'],
      ['b', 'drawing'],
      ['c', 'photo'],
    ]);
    expect(rowsOf(files, columns, { kinds }).rows).toEqual([
      'Ada a photo',
      'Ada b drawing',
      'net b drawing',
      'net a photo',
      'Ben b painting',
    ]);
    expect(rowsOf(files, columns).rows).toEqual(['Ada a ', 'Ada b ', 'net b ', 'net a ', 'Ben b painting']);
  });

  it('says who practised when the practice itself is set aside, also when it is compared again', () => {
    const row = (name: string, image: string, mode: string, at: string) =>
      `${name},person,${image},${tench},${tench},${mode},2026-03-0${at}T09:00:00Z\n`;
    const header = 'observer,kind,image,truth,guess1,mode,committed_at\n';
    const files = {
      'mia-1.csv': header + row('Mia', 'p', 'practice', '1'),
      'mia-2.csv': header + row('Mia', 'a', 'test', '2'),
      'ben.csv': header + row('Ben', 'a', 'test', '2'),
      // One of two of one name practised: it cannot be told which.
      'zoe-1.csv': header + row('Zoe', 'q', 'practice', '1'),
      'zoe-2.csv': header + row('Zoe', 'a', 'test', '2'),
      'zoe-3.csv': header + row('Zoe', 'a', 'test', '3'),
      'net.csv': net,
    };
    const practised = ['Mia 1', 'Ben 0', 'Zoe unknown', 'Zoe 2 unknown', 'net ', 'net '];
    const { text, rows } = rowsOf(files, ['observer', 'practised'], { isCompared: true });
    expect(rows).toEqual(practised);
    const again = rowsOf({ 'all.csv': text }, ['observer', 'practised'], { isCompared: true });
    expect(again.rows).toEqual(practised);
  });

  it('goes by a truth file where the comparison did', () => {
    const truth = readTruthFile('truth.csv', 'file_name,label\na,1\n', catalogue);
    const { rows } = rowsOf(
      { 'ada.csv': ada, 'net.csv': net },
      ['observer', 'image', 'truth', 'hit1', 'graded_by'],
      {
        by: 'truth-file',
        truth,
      },
    );
    expect(rows).toEqual([
      `Ada a ${goldfish} 0 truth-file`,
      'Ada b   truth-file',
      'net b   truth-file',
      `net a ${goldfish} 1 truth-file`,
    ]);
  });

  it.each(['real', 'multilabel'] as const)(
    'goes by labels with several right classes where the comparison did, has all of them as the truth, and gives the same figures again: %s',
    (by) => {
      const truth: RealLabels = {
        kind: 'real',
        by,
        file: 'real.json',
        lists: [[0, 1] as ClassIndex[], []],
      };
      const { rows, text } = rowsOf(
        { 'ada.csv': ada, 'net.csv': net },
        ['observer', 'image', 'truth', 'hit1', 'graded_by'],
        {
          by,
          truth,
        },
      );
      expect(rows).toEqual([
        `Ada a ${tench} ${goldfish} 1 ${by}`,
        `Ada b   ${by}`,
        `net b   ${by}`,
        `net a ${tench} ${goldfish} 1 ${by}`,
      ]);
      const again = gradeObservers(readObservers('all.csv', text, catalogue), catalogue, null);
      expect(
        again.observers.map(({ name, n, errors, withoutTruth }) => [name, n, errors, withoutTruth]),
      ).toEqual([
        ['Ada', 1, 0, 1],
        ['net', 1, 0, 1],
      ]);
    },
  );

  it('has the names and groups that a person gave', () => {
    const { rows } = rowsOf({ 'ada.csv': ada, 'net.csv': net }, ['observer', 'group'], {
      edits: { Ada: { name: 'Person 1', group: 'B' }, net: { group: 'nets' } },
    });
    expect(new Set(rows)).toEqual(new Set(['Person 1 B', 'net nets']));
    const none = rowsOf({ 'ada.csv': ada }, ['observer', 'group'], { edits: { Ada: { group: '' } } });
    expect(new Set(none.rows)).toEqual(new Set(['Ada ']));
  });

  it('gives the images of a file without names those of the others, and Geirhos files’ images their own', () => {
    const lines = '1\n1 2\n';
    const inOrder = rowsOf({ 'ada.csv': ada, 'lines.txt': lines }, ['observer', 'image']);
    expect(inOrder.rows).toEqual(['Ada a', 'Ada b', 'lines a', 'lines b']);
    const geirhos =
      'subj,object_response,category,imagename\ns1,dog,dog,0001_cl_dog_a.png\ns1,cat,dog,0002_cl_dog_b.png\n';
    const { rows } = rowsOf({ 'g.csv': geirhos, 'ada.csv': ada }, [
      'observer',
      'image',
      'classes',
      'truth',
      'hit1',
    ]);
    expect(rows).toEqual([
      's1 a other dog 1',
      's1 b other dog 0',
      `Ada a imagenet ${tench} 1`,
      'Ada b imagenet  ',
    ]);
  });

  it('gives the same figures when it is compared again, also of five hundred people', () => {
    const people = Array.from({ length: 500 }, (_, at) =>
      ['x', 'y', 'z'].map((image, place) => {
        const guess = (at + place) % 3 === 0 ? tench : goldfish;
        return `p${at},person,${image},${tench},${guess},${at % 2 === 0 ? 'A' : ''}`;
      }),
    ).flat();
    const text = `observer,kind,image,truth,guess1,group\n${people.join('\n')}\n`;
    const once = rowsOf({ 'class.csv': text }, []);
    const before = readTidyCsv('class.csv', text, catalogue);
    const after = readTidyCsv('again.csv', once.text, catalogue);
    expect(after).toEqual(before);
    const errors = (from: typeof before) =>
      gradeObservers(from, catalogue, null).observers.map((one) => [one.name, one.errors, one.n]);
    expect(errors(after)).toEqual(errors(before));
    expect(errors(after)).toHaveLength(500);
  });
});

/** Whether model-vs-human computes error consistency (`ErrorConsistency` of its analyses.py): all have the same images under each condition. */
function areScored(rows: readonly Readonly<Record<string, string>>[]): boolean {
  const conditions = new Set(rows.map(({ condition }) => condition));
  const subjects = [...new Set(rows.map(({ subj }) => subj))];
  const imageOf = ({ imagename = '' }: Readonly<Record<string, string>>) => imagename.split('_').at(-1) ?? '';
  return [...conditions].every((condition) => {
    const lists = subjects.map((subject) =>
      rows
        .filter((row) => row['condition'] === condition && row['subj'] === subject)
        .map(imageOf)
        .sort()
        .join(),
    );
    return new Set(lists).size === 1 && lists[0] !== '';
  });
}

describe('the Geirhos CSV of a comparison', () => {
  const header = 'observer,kind,image,condition,truth,guess1,assisted,seconds\n';
  const row = (who: string, image: string, condition: string, assisted = 0) =>
    `${who},${image},${condition},${tench},${tench},${assisted},${who.includes('person') ? 1 : ''}\n`;
  const files = {
    'ada.csv':
      header +
      row('Ada,person', 'a.png', 'x') +
      row('Ada,person', 'b.png', 'y') +
      row('Ada,person', 'c.png', 'y'),
    'bob.csv':
      header + row('Bob,person', 'a', 'x') + row('Bob,person', 'b', 'y') + row('Bob,person', 'c', 'y', 1),
    'eve.csv': header + row('Eve,person', 'a', 'x', 1),
    'net.csv':
      header +
      ['a', 'b', 'c', 'd'].map((image) => row('net,network', image, image === 'a' ? 'x' : 'y')).join(''),
  };
  const written = (onlyCommon: boolean, some: Readonly<Record<string, string>> = files) => {
    const gathered = resolveObservers(
      Object.entries(some).map(([file, text]) => ({ file, observers: readObservers(file, text, catalogue) })),
    );
    const graded = gradeObservers(
      gathered.map(({ observer }) => observer),
      catalogue,
      null,
    );
    return comparedGeirhos(gathered, graded, catalogue, onlyCommon);
  };
  const answers = (text: string) =>
    cellsOf(text).map((one) => [one['subj'], one['imagename'], one['condition']].join(' '));

  it('has each observer once with the answers that count, and nobody without one', () => {
    expect(answers(written(false))).toEqual([
      'subject-Ada a.png x',
      'subject-Ada b.png y',
      'subject-Ada c.png y',
      'subject-Bob a.png x',
      'subject-Bob b.png y',
      'net a.png x',
      'net b.png y',
      'net c.png y',
      'net d y',
    ]);
    expect(areScored(cellsOf(written(false)))).toBe(false);
  });

  it('has only images that all answered where that is asked for, so that error consistency can be computed', () => {
    expect(answers(written(true))).toEqual([
      'subject-Ada a.png x',
      'subject-Ada b.png y',
      'subject-Bob a.png x',
      'subject-Bob b.png y',
      'net a.png x',
      'net b.png y',
    ]);
    expect(areScored(cellsOf(written(true)))).toBe(true);
  });

  it('is empty where no image is left', () => {
    const other = { 'ada.csv': files['ada.csv'], 'zoe.csv': header + row('Zoe,person', 'q', 'x') };
    expect(written(true, other)).toBe('');
  });
});
