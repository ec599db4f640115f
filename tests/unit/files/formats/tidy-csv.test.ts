import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { readTidyCsv, tidyColumns, writeTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { observerAnswers } from '#src/core/observers/observer-answers.ts';
import { kindsOf } from '#src/core/trials/challenge.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { cellsOf } from './csv-cells-of.ts';
import { arbitraryObserver, catalogue, nameText } from './sample-observers.ts';

const read = (text: string) => readTidyCsv('a.csv', text, catalogue);
const session = readSessionFile('a.json', projectFile('docs/demo-data/simulated-ada-test.json')).session;
const [tench, goldfish] = ['n01440764', 'n01443537'];

describe('the tidy CSV', () => {
  it('brings observers back as they were', () => {
    const shape = { guesses: 5, probabilities: true, seconds: true, truth: true, besides: true };
    const pair = fc
      .tuple(
        nameText,
        nameText,
        fc.constantFrom('person', 'network', 'unknown' as const),
        fc.oneof(fc.constant(null), nameText),
      )
      .filter(([one, other]) => one !== other)
      .chain(([one, other, kind, group]) =>
        fc.tuple(
          arbitraryObserver(
            { name: one, kind: kind as 'person', challenge: 'default', simulated: true, group },
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
    const text = `observer,image,truth,guess1,guess2,guesses\na,x,${tench},${goldfish},${tench},5\na,y,${tench},${goldfish},,5\na,z,,,,5\n`;
    const rows = writeTidyCsv(read(text), catalogue).split('\r\n');
    const at = tidyColumns.findIndex(({ name }) => name === 'hit5');
    expect(rows.slice(1, 4).map((row) => row.split(',')[at])).toEqual(['1', '0', '']);
  });

  it('has the columns of before in their order, and new ones behind them', () => {
    const header = writeTidyCsv([], catalogue).trimEnd().split(',');
    expect(header.slice(0, 26).join(',')).toBe(
      'observer,kind,challenge,weights,classes,image,condition,truth,guess1,guess2,guess3,guess4,guess5,probability1,' +
        'probability2,probability3,probability4,probability5,seconds,assisted,hit5,graded_by,categories,contested,note,simulated',
    );
    expect(header.slice(26)).toEqual([
      ...[
        'group',
        'confidence',
        'place',
        'mode',
        'seed',
        'list',
        'limit',
        'timed_out',
        'committed_at',
        'paused_seconds',
        'session',
        'network',
        'backend',
        'milliseconds',
        'image_kind',
        'branch',
        'truth_name',
        'guess1_name',
        'practised',
        'hit5_version',
        'browser',
        'photo_width',
        'photo_height',
        'pixel_ratio',
        'zoom',
        'languages',
        'examples',
        'file',
        'guesses',
        'hit1',
        'exposure_ms',
        'shown_ms',
        'shown_frames',
        'refresh_hz',
        'mask',
        'frames_lost',
        'view_fault',
        'degrees_width',
        'degrees_height',
        'category_list',
        'image_class',
      ],
    ]);
    expect(new Set(header).size).toBe(header.length);
  });

  it('says of a session how and when each answer was given, and brings all of it back', () => {
    const [first] = session.trials;
    if (!first) throw new Error('The session has trials.');
    const trials = session.trials.map((trial) =>
      trial === first
        ? { ...trial, record: { ...trial.record, confidence: 'lean' as const }, timedOut: true }
        : { ...trial, offered: trial.guesses },
    );
    const kinds = kindsOf([{ id: first.imageId, kind: 'drawing' }]);
    const asked = { ...session, group: 'Klasse 7b', limit: 30, pruned: 100, trials };
    const observers = sessionObservers('a.json', asked, catalogue, kinds);
    const text = writeTidyCsv(observers, catalogue);
    expect(read(text)).toEqual(observers);
    const rows = cellsOf(text).filter(({ image }) => image === first.imageId);
    const truth = catalogue.byWnid(first.truth ?? ('' as never));
    const both = {
      place: '1',
      mode: 'test',
      seed: String(session.seed),
      session: session.id,
      image_kind: 'drawing',
      branch: catalogue.branches.find(({ id }) => id === truth.branch)?.label,
      truth_name: truth.label,
    };
    expect(rows[0]).toMatchObject({
      ...both,
      observer: 'simulated-ada',
      group: 'Klasse 7b',
      confidence: 'lean',
      list: 'all',
      limit: '30',
      timed_out: '1',
      committed_at: first.committedAt,
      paused_seconds: String(first.time.paused),
      network: '',
    });
    const { prediction } = first;
    expect(rows[1]).toMatchObject({
      ...both,
      observer: prediction?.network,
      network: prediction?.network,
      backend: prediction?.backend,
      milliseconds: String(prediction?.milliseconds),
      group: '',
      confidence: '',
      committed_at: '',
    });
    const second = session.trials[1];
    expect(cellsOf(text).find(({ image }) => image === second?.imageId)).toMatchObject({
      list: String(second?.guesses.length),
      timed_out: '0',
      image_kind: '',
    });
  });

  it('hands on what stands beside the answers as it is, whatever it says', () => {
    const text = `observer,image,guess1,seed,backend,session\na,x,${tench},007,<b>gpu</b>,'=1+1\na,y,,,"a,b",\n`;
    const [observer] = read(text);
    expect(observer?.also).toEqual(
      new Map([
        ['seed', ['007', '']],
        ['backend', ['<b>gpu</b>', 'a,b']],
        ['session', ['=1+1', '']],
      ]),
    );
    const again = writeTidyCsv(observer ? [observer] : [], catalogue);
    expect(again).toContain(",'=1+1,");
    expect(again).not.toContain(',=1+1,');
    expect(read(again)).toEqual([observer]);
  });

  it('knows the group of those of whom a row says it, and of the others that there is none', () => {
    const groups = (text: string) => read(text).map(({ name, group }) => [name, group]);
    expect(
      groups(`observer,image,guess1,group\na,x,,\na,y,,A\nb,x,,\nb,y,,\nc,x,,B\nc,y,,\nd,x,,'=A\n`),
    ).toEqual([
      ['a', 'A'],
      ['b', null],
      ['c', 'B'],
      ['d', '=A'],
    ]);
    expect(groups('observer,image,guess1\na,x,\n')).toEqual([['a', null]]);
  });

  it('keeps names and groups apart that look alike in two alphabets', () => {
    const text = 'observer,image,guess1,group\nAnna,x,,A\nАnna,x,,А\nAnnа,x,,A\n';
    const observers = read(text);
    expect(observers.map(({ name }) => name)).toEqual(['Anna', 'Аnna', 'Annа']);
    expect(new Set(observers.map(({ group }) => group)).size).toBe(2);
    expect(read(writeTidyCsv(observers, catalogue))).toEqual(observers);
  });

  it('holds thousands of people, each in a group of their own', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `p${at},x,${tench ?? ''},g${at}`);
    const observers = read(`observer,image,guess1,group\n${rows.join('\n')}\n`);
    expect(observers).toHaveLength(3000);
    expect(new Set(observers.map(({ group }) => group)).size).toBe(3000);
    const again = read(writeTidyCsv(observers, catalogue));
    expect(again.map(({ name, group }) => [name, group])).toEqual(
      observers.map(({ name, group }) => [name, group]),
    );
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
      /line 2, column kind: expected person, network or unknown, or nothing, found “robot”/,
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
    [
      `${head}a,person,c,x,,${tench},,,,,maybe\n`,
      /line 2, column assisted: expected 0 or 1, or nothing, found “maybe”/,
    ],
    [
      'observer,image,guess1,group\na,x,,A\nb,x,,B\na,y,,\na,z,,B\n',
      /line 5, column group: expected the same in all rows of “a”, “A” as in line 2, found “B”/,
    ],
    [
      'observer,image,guess1,group\na,x,,A\na,y,,А\n',
      /line 3, column group: expected the same in all rows of “a”, “A” as in line 2, found “А”/,
    ],
    [
      'observer,image,guess1,confidence\na,x,,sure\na,y,,0.8\n',
      /line 3, column confidence: expected guess, lean or sure, or nothing, found “0.8”. A column that says something else/,
    ],
    ['image,guess1\nx,n01440764\n', /line 1: expected a column observer, found “image, guess1”/],
    ['', /a\.csv is empty/],
  ])('is refused with its place: %#', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
