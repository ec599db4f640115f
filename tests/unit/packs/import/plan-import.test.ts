import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { type ImageId, ImageUnreadableError } from '#src/core/trials/challenge.ts';
import { FormatError } from '#src/core/schemas/check-format.ts';
import { ImportError, type ImportInput, type ImportPlan } from '#src/packs/import/import-plan.ts';
import { chooseExamples } from '#src/packs/pack/choose-images.ts';
import { planImport } from '#src/packs/import/plan-import.ts';
import { ownImage } from '#src/packs/pack/own-image.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { input, jpegSaying, pngHead } from '../image-bytes.ts';
import { paxMember, tarOf } from '../archives/tar-builder.ts';
import { alterEntry, zipOf } from '../archives/zip-builder.ts';

const catalogue = shippedCatalogue();
const { signal } = new AbortController();
const [tench, goldfish, shark] = ['n01440764', 'n01443537', 'n01484850'] as [Wnid, Wnid, Wnid];
const idOf = (wnid: Wnid) => String(catalogue.byWnid(wnid).ilsvrcId);

const plan = (inputs: readonly ImportInput[], truthFile: ImportInput | null = null): Promise<ImportPlan> =>
  planImport(inputs, { catalogue, truthFile, signal });
const truthsOf = ({ images }: ImportPlan) => images.map(({ name, wnid }) => [name, wnid]);

describe('stimuli and examples in one import', () => {
  const parts = ({ images, examplesByClass }: ImportPlan) => [
    images.map(({ name }) => name),
    [...examplesByClass].map(([wnid, all]) => [wnid, all.map(({ name }) => name)]),
  ];

  it('are told by two folders', async () => {
    const result = await plan([
      input(`set/stimuli/${tench}/a.jpg`),
      input(`set/stimuli/${goldfish}/b.jpg`),
      input(`set/examples/${tench}/c.jpg`),
    ]);
    expect(parts(result)).toEqual([
      [`set/stimuli/${tench}/a.jpg`, `set/stimuli/${goldfish}/b.jpg`].toSorted(),
      [[tench, [`set/examples/${tench}/c.jpg`]]],
    ]);
    const chosen = chooseExamples(result.images, result.examplesByClass, result.images.slice(0, 1));
    expect(chosen.byClass.get(tench)).toHaveLength(1);
    expect(chosen.byClass.has(goldfish)).toBe(false);
  });

  it('are told by the column “use” of the truth file', async () => {
    const csv = `file,wnid,use\na.jpg,${tench},stimulus\nb.jpg,${tench},Example\nc.jpg,${goldfish},\n`;
    const result = await plan([input('a.jpg'), input('b.jpg'), input('c.jpg')], input('truth.csv', csv));
    expect(parts(result)).toEqual([
      ['a.jpg', 'c.jpg'],
      [
        [tench, ['b.jpg']],
        [goldfish, ['c.jpg']],
      ],
    ]);
  });

  it('may be for practice: in the pack, no example, and said before it is made', async () => {
    const csv = `file,wnid,use\na.jpg,${tench},\nb.jpg,${goldfish},Practice\n`;
    const result = await plan([input('a.jpg'), input('b.jpg')], input('truth.csv', csv));
    expect(result.images.map(({ use }) => use)).toEqual([null, 'practice']);
    expect([...result.examplesByClass.keys()]).toEqual([tench]);
    expect(result.notes).toEqual(['1 image is for practice, and not among those that are asked.']);
    const [, practice = expect.fail()] = result.images;
    expect(ownImage(practice, 'b' as ImageId, goldfish, { width: 1, height: 1 })).toMatchObject({
      use: 'practice',
    });
  });

  it('have their conditions and their several right classes said before a pack is made', async () => {
    const csv = `file,wnids,condition\na.jpg,${tench} ${goldfish},blur\nb.jpg,${tench},Blur\nc.jpg,${tench},\n`;
    const files = [input('a.jpg'), input('b.jpg'), input('c.jpg')];
    expect((await plan(files, input('truth.csv', csv))).notes).toEqual([
      'The list says 1 condition: blur. Each image keeps its own; 1 image has none.',
      'Several classes are right for 1 image: a guess that is any of them is right.',
    ]);
  });

  it('need no class where they are stimuli of which nobody says one; an example does', async () => {
    const files = [input('stimuli/a.jpg'), input(`examples/${tench}/b.jpg`), input('examples/c.jpg')];
    const result = await plan(files);
    expect(truthsOf(result)).toEqual([['stimuli/a.jpg', null]]);
    expect(result.examplesByClass.get(tench)).toHaveLength(1);
    expect(result.skipped).toEqual([
      { name: 'examples/c.jpg', reason: 'is an example, and nothing says of which class' },
    ]);
  });

  it('are as ever where there is one of the two folders only', async () => {
    const result = await plan([input(`examples/${tench}/a.jpg`)]);
    expect(result.images).toHaveLength(1);
  });

  it('named by another word are refused, with line, column and what was expected', async () => {
    const csv = input('truth.csv', `file,wnid,use\na.jpg,${tench},stimulus\nb.jpg,${tench},test\n`);
    await expect(plan([input('a.jpg'), input('b.jpg')], csv)).rejects.toThrow(
      'truth.csv, line 3, column use: expected stimulus, check, practice or example, or nothing, found “test”.',
    );
  });
});

describe('conditions in the truth file', () => {
  const conditionsOf = ({ images }: ImportPlan) =>
    images.map(({ name, wnid, wnids, condition }) => [name, wnids ?? [wnid], condition]);

  it('are those of the images, each in the words in which it is written first', async () => {
    const csv = `file_name,wnid,Condition\na.jpg,${tench},blur 3\nb.jpg,${tench}, Blur  3 \nc.jpg,${goldfish},\n`;
    const result = await plan([input('a.jpg'), input('b.jpg'), input('c.jpg')], input('truth.csv', csv));
    expect(conditionsOf(result)).toEqual([
      ['a.jpg', [tench], 'blur 3'],
      ['b.jpg', [tench], 'blur 3'],
      ['c.jpg', [goldfish], ''],
    ]);
  });

  it('stand beside several right classes, in one of the rows or in all', async () => {
    const csv = `file,wnid,condition\na.jpg,${tench},blur\na.jpg,${shark},\nb.jpg,${tench},\nb.jpg,${shark},grey\n`;
    expect(conditionsOf(await plan([input('a.jpg'), input('b.jpg')], input('truth.csv', csv)))).toEqual([
      ['a.jpg', [tench, shark], 'blur'],
      ['b.jpg', [tench, shark], 'grey'],
    ]);
  });

  it('of one image are refused where they differ, with line, column and what was expected', async () => {
    const csv = `file,wnid,condition\na.jpg,${tench},blur\na.jpg,${shark},grey\n`;
    await expect(plan([input('a.jpg')], input('truth.csv', csv))).rejects.toThrow(
      'truth.csv, line 3, column condition: expected one condition for “a.jpg”, “blur” as further up, found “grey”. ' +
        'The same photo shown in two ways is two files.',
    );
  });

  it('are refused where they are longer than a challenge takes', async () => {
    const csv = `file,wnid,condition\na.jpg,${tench},${'x'.repeat(201)}\n`;
    await expect(plan([input('a.jpg')], input('truth.csv', csv))).rejects.toThrow(
      'truth.csv, line 2, column condition: expected at most 200 characters, found “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”. There are 201.',
    );
  });
});

describe('the layouts that are recognised', () => {
  it('a folder a class: its first 13 are examples too, in file-name order', async () => {
    const names = Array.from(
      { length: 15 },
      (_, at) => `set/${tench}/${String(20 - at).padStart(2, '0')}.JPEG`,
    );
    const result = await plan([...names, `set/${goldfish}/deep/a.png`].map((name) => input(name)));
    expect(result.layout).toBe('class-folders');
    expect(result.images).toHaveLength(16);
    const examples = result.examplesByClass.get(tench)?.map(({ name }) => name);
    expect(examples).toEqual(names.toSorted().slice(0, 13));
    expect(result.examplesByClass.get(goldfish)).toHaveLength(1);
  });

  it('names that begin with the wnid', async () => {
    const result = await plan([input(`${goldfish}_goldfish.JPEG`), input(`${tench}_tench.JPEG`)]);
    expect(result.layout).toBe('flat-names');
    expect(truthsOf(result)).toEqual([
      [`${tench}_tench.JPEG`, tench],
      [`${goldfish}_goldfish.JPEG`, goldfish],
    ]);
  });

  it('the validation folder with a ground truth file that lies in it', async () => {
    const result = await plan([
      input('val/ILSVRC2012_val_00000002.JPEG'),
      input('val/ILSVRC2012_val_00000001.JPEG'),
      input('val/ILSVRC2012_validation_ground_truth.txt', `${idOf(shark)}\n${idOf(tench)}\n`),
    ]);
    expect(result).toMatchObject({ layout: 'validation', skipped: [], notes: [] });
    expect(result.images.map(({ wnid }) => wnid)).toEqual([shark, tench]);
    expect(result.examplesByClass.size).toBe(0);
  });

  it("the validation folder with Kaggle's solution, whose rows are in another order", async () => {
    const solution =
      'ImageId,PredictionString\n' +
      `ILSVRC2012_val_00000002,${tench} 1 2 3 4 ${tench} 5 6 7 8 \nILSVRC2012_val_00000001,${shark} 1 2 3 4 \n`;
    const result = await plan(
      [input('val/ILSVRC2012_val_00000001.JPEG'), input('val/ILSVRC2012_val_00000002.JPEG')],
      input('LOC_val_solution.csv', solution),
    );
    expect(result.layout).toBe('validation');
    expect(result.images.map(({ wnid }) => wnid)).toEqual([shark, tench]);
  });

  it('the validation folder alone: without truth, and saying what to add', async () => {
    const result = await plan([input('ILSVRC2012_val_00000001.JPEG')]);
    expect(truthsOf(result)).toEqual([['ILSVRC2012_val_00000001.JPEG', null]]);
    expect(result.notes).toEqual([expect.stringContaining('Add ILSVRC2012_validation_ground_truth.txt')]);
  });

  it('any folder with a CSV; files without a row and rows without a file are named', async () => {
    const csv =
      `Datei;wnid\n`.replace('Datei', 'file') + `sub/a.jpg;${tench}\nb.jpg;${goldfish}\ngone.jpg;${shark}\n`;
    const result = await plan([
      input('my/sub/a.jpg'),
      input('my/b.jpg'),
      input('my/other.jpg'),
      input('my/truth.csv', csv),
    ]);
    expect(result.layout).toBe('list');
    expect(truthsOf(result)).toEqual([
      ['my/b.jpg', goldfish],
      ['my/sub/a.jpg', tench],
    ]);
    expect([...result.examplesByClass.keys()].sort()).toEqual([tench, goldfish].sort());
    expect(result.skipped).toEqual([{ name: 'my/other.jpg', reason: 'has no row in truth.csv' }]);
    expect(result.notes).toEqual(['truth.csv names 1 file that is not here: gone.jpg.']);
  });

  it('a folder with a CSV whose header is not understood: photos without truth, and what was expected there', async () => {
    const expected =
      'expected a header such as file,wnid (or file,class_index, or file,ILSVRC2012_ID), found ';
    for (const [header, found] of [
      ['Datei;wnid', '“Datei, wnid”'],
      [`a.jpg,${tench}`, `“a.jpg, ${tench}”`],
    ] as const) {
      const result = await plan([input('my/a.jpg'), input('my/truth.csv', `${header}\na.jpg;${tench}\n`)]);
      expect(truthsOf(result)).toEqual([['my/a.jpg', null]]);
      const problem = `truth.csv, line 1: ${expected}${found}.`;
      expect(result.notes).toEqual([`${problem} So it says no classes.`]);
      expect(result.skipped).toEqual([
        { name: 'my/truth.csv', reason: `is not read as a list of classes. ${problem}` },
      ]);
    }
  });

  it('a CSV that is read, beside another one, of which only the list says that it is no image', async () => {
    const truth = input('truth.csv', `file,wnid\na.jpg,${tench}\n`);
    const result = await plan([input('a.jpg'), truth, input('other.csv', 'x,y\n')]);
    expect(result).toMatchObject({ layout: 'list', notes: [] });
    expect(result.skipped).toEqual([
      { name: 'other.csv', reason: expect.stringMatching(/^is not an image/) },
    ]);
  });

  it("photos of one's own, without truth", async () => {
    const result = await plan([input('IMG_1.jpg'), input('IMG_2.png', pngHead)]);
    expect(result.layout).toBe('photos');
    expect(result.images.map(({ wnid }) => wnid)).toEqual([null, null]);
  });

  it('a tar and a zip of any of these', async () => {
    const name = `${tench}/a.JPEG`;
    const tar = tarOf(paxMember({ path: name }), { name: 'x', content: jpegSaying('in the tar') });
    const zip = zipOf({ [name]: jpegSaying('in the zip'), 'folder/': '' });
    const result = await plan([input('a.tar', tar), input('b.zip', zip)]);
    expect(truthsOf(result)).toEqual([
      [`a.tar/${name}`, tench],
      [`b.zip/${name}`, tench],
    ]);
    const texts = await Promise.all(result.images.map(async (image) => (await image.open()).text()));
    expect(texts.map((text) => text.slice(-10))).toEqual(['in the tar', 'in the zip']);
  });

  it('the tars of single classes, taken out of the training tar', async () => {
    const tar = tarOf(
      ...Array.from({ length: 20 }, (_, at) => ({ name: `${at}.JPEG`, content: jpegSaying('x') })),
    );
    const result = await plan([input(`train/${tench}.tar`, tar)]);
    expect(result.layout).toBe('training-tars');
    expect(result.examplesByClass.get(tench)?.map(({ name }) => name)).toEqual(
      Array.from({ length: 13 }, (_, at) => `train/${tench}.tar/${at}.JPEG`),
    );
  });

  it('a training tar and a validation folder at once: examples from one, images from the other', async () => {
    const inner = new Uint8Array(await tarOf({ name: 'a.JPEG', content: jpegSaying('x') }).arrayBuffer());
    const result = await plan(
      [
        input('train.tar', tarOf({ name: `${tench}.tar`, content: inner })),
        input('val/ILSVRC2012_val_00000001.JPEG'),
      ],
      input('ground_truth.txt', idOf(shark)),
    );
    expect(result.layout).toBe('validation');
    expect(result.images.map(({ wnid }) => wnid)).toEqual([shark]);
    expect([...result.examplesByClass.keys()]).toEqual([tench]);
  });
});

describe('what cannot be imported', () => {
  it('no image at all: says what was there instead', async () => {
    const failure = plan([input('notes/a.txt', 'text'), input('notes/b.txt', 'text')]);
    await expect(failure).rejects.toThrow(ImportError);
    await expect(failure).rejects.toThrow(
      /^There is no image to import in what you chose\. notes\/a\.txt is not an image .*\(1 other file was left out too\.\) Choose a folder/s,
    );
    await expect(plan([])).rejects.toThrow(/It is empty\./);
  });

  it('a zip alone that is cut off: says so', async () => {
    await expect(plan([input('a.zip', zipOf({ 'a.JPEG': 'x' }).slice(0, 60))])).rejects.toThrow(
      /a\.zip is cut off/,
    );
  });

  it('a ground truth with another count: says both, and counts files that are damaged', async () => {
    const images = [1, 2, 3].map((number) => input(`ILSVRC2012_val_0000000${number}.JPEG`));
    const failure = plan(images, input('truth.txt', '1\n2\n'));
    await expect(failure).rejects.toThrow(FormatError);
    await expect(failure).rejects.toThrow('truth.txt has 2 lines, but there are 3 images');
    const damaged = [input('a.JPEG', ''), input('b.JPEG')];
    const result = await plan(damaged, input('truth.txt', `${idOf(shark)}\n${idOf(tench)}`));
    expect(truthsOf(result)).toEqual([['b.JPEG', tench]]);
  });

  it('two truth files: asks for one', async () => {
    const csv = `file,wnid\na.jpg,${tench}\n`;
    await expect(plan([input('a.jpg'), input('one.csv', csv), input('two.csv', csv)])).rejects.toThrow(
      'Both one.csv and two.csv could say the classes of the images. Choose one of them as the truth file.',
    );
  });

  it('a truth file in Windows-1252 is read, and a wrong value in it named with its line', async () => {
    const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
    const result = await plan(
      [input('Käfer.jpg')],
      input('t.csv', latin(`file;wnid\r\nKäfer.jpg;${tench}\r\n`)),
    );
    expect(truthsOf(result)).toEqual([['Käfer.jpg', tench]]);
    await expect(plan([input('a.jpg')], input('t.csv', 'file,wnid\na.jpg,n99999999\n'))).rejects.toThrow(
      't.csv, line 2, column wnid: expected the wnid of one of the 1000 classes, such as n01440764, found “n99999999”.',
    );
  });

  it('an aborted import rejects and reports nothing more', async () => {
    const abort = new AbortController();
    const inputs = Array.from({ length: 200 }, (_, at) => input(`${tench}/${at}.JPEG`));
    let reports = 0;
    const onProgress = () => {
      reports += 1;
      abort.abort();
    };
    await expect(planImport(inputs, { catalogue, signal: abort.signal, onProgress })).rejects.toThrow(
      /abort/i,
    );
    expect(reports).toBe(1);
  });
});

describe('opening an image', () => {
  it('types it by its content, whatever its name says', async () => {
    const [image] = (await plan([input('a.JPEG', pngHead)])).images;
    expect((await image?.open())?.type).toBe('image/png');
  });

  it('says when its archive is damaged there', async () => {
    const name = `${tench}/a.JPEG`;
    const zip = alterEntry(zipOf({ [name]: jpegSaying('x') }), 0, (entry) => entry.setUint32(16, 1, true));
    const [image] = (await plan([input('a.zip', zip)])).images;
    await expect(image?.open()).rejects.toThrow(ImageUnreadableError);
    await expect(image?.open()).rejects.toThrow(`${name} in the zip is damaged: its checksum is wrong.`);
  });

  it('is aborted by its signal', async () => {
    const [image] = (await plan([input('a.JPEG')])).images;
    await expect(image?.open(AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled');
  });
});
