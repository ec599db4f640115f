import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { type ImportInput, type ImportPlan, skippedAsText } from '#src/packs/import/import-plan.ts';
import { planImport } from '#src/packs/import/plan-import.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { input, jpegSaying } from '../image-bytes.ts';
import { tarOf } from '../archives/tar-builder.ts';
import { alterEntry, zipOf } from '../archives/zip-builder.ts';

const catalogue = shippedCatalogue();
const { signal } = new AbortController();
const [tench, goldfish] = ['n01440764', 'n01443537'] as [Wnid, Wnid];

const plan = (inputs: readonly ImportInput[], truthFile: ImportInput | null = null): Promise<ImportPlan> =>
  planImport(inputs, { catalogue, truthFile, signal });

describe('what is left out, with the reason', () => {
  const reasonsOf = async (inputs: readonly ImportInput[], truthFile: ImportInput | null = null) =>
    Object.fromEntries(
      (await plan([...inputs, input(`${tench}/good.JPEG`)], truthFile)).skipped.map(({ name, reason }) => [
        name,
        reason,
      ]),
    );

  it('a folder whose wnid is none of the 1000', async () => {
    expect(await reasonsOf([input('n99999999/a.JPEG')])).toEqual({
      'n99999999/a.JPEG': 'n99999999, the name of its folder, is not one of the 1000 classes',
    });
  });

  it.each([
    [
      'an SVG',
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      /^is an SVG drawing/,
    ],
    ['an HTML page', '\n<!DOCTYPE html><script>alert(1)</script>', /^is an HTML document/],
    ['nothing', '', /^is empty$/],
    ['a text', 'Sehr geehrte Damen und Herren', /^is not an image/],
  ])('%s that is named .JPEG', async (_, content, reason) => {
    const reasons = await reasonsOf([input(`${tench}/a.JPEG`, content)]);
    expect(reasons[`${tench}/a.JPEG`]).toMatch(reason);
  });

  it('two files of one name', async () => {
    expect(await reasonsOf([input(`${tench}/good.JPEG`)])).toEqual({
      [`${tench}/good.JPEG`]: 'has the same name as another file, which is taken',
    });
  });

  it('of two files of one name the one that is no image', async () => {
    const reasons = await reasonsOf([input(`${tench}/good.JPEG`, '')]);
    expect(reasons).toEqual({ [`${tench}/good.JPEG`]: 'is empty' });
  });

  it('two files that one row of a CSV could mean', async () => {
    const csv = input('truth.csv', `file,wnid\na.jpg,${tench}\ngood.JPEG,${tench}\n`);
    const reason = 'two files are named “a.jpg”, and truth.csv, line 2 does not say which it means';
    expect(await reasonsOf([input('x/a.jpg'), input('y/a.jpg')], csv)).toEqual({
      'x/a.jpg': reason,
      'y/a.jpg': reason,
    });
  });

  it('an image whose folder and name or truth file say different classes', async () => {
    const csv = input(
      't.csv',
      `file,wnid\na.jpg,${goldfish}\n${goldfish}_b.jpg,${tench}\ngood.JPEG,${tench}\n`,
    );
    expect(await reasonsOf([input(`${tench}/a.jpg`), input(`${tench}/${goldfish}_b.jpg`)], csv)).toEqual({
      [`${tench}/a.jpg`]: `is ${goldfish} in t.csv, but the name of its folder is ${tench}`,
      [`${tench}/${goldfish}_b.jpg`]: `lies in the folder ${tench}, but its name says ${goldfish}`,
    });
  });

  it('hidden files, packed files, archives in archives, links, and refused files of a zip', async () => {
    const zip = zipOf({
      '../evil.JPEG': 'x',
      'locked.JPEG': 'x',
      'inner.tar': 'x',
      '__MACOSX/._a.JPEG': 'x',
      '..\\..\\evil.JPEG': 'x',
    });
    const reasons = await reasonsOf([
      input('.DS_Store', 'x'),
      input('val.tar.gz', 'x'),
      input(
        'a.zip',
        alterEntry(zip, 1, (entry) => entry.setUint16(8, 1, true)),
      ),
      input('b.tar', tarOf({ name: 'link.JPEG', type: '2' })),
      input('n01440764.tar', tarOf({ name: 'holes.JPEG', type: 'S', content: 'x' })),
    ]);
    expect(reasons).toEqual({
      '.DS_Store': 'is a hidden file of the operating system',
      'val.tar.gz': expect.stringContaining('unpack it first') as string,
      'a.zip/../evil.JPEG': 'is refused: its name leads out of the zip (..)',
      'a.zip/../../evil.JPEG': 'is refused: its name leads out of the zip (..)',
      'a.zip/locked.JPEG': expect.stringContaining('it is encrypted') as string,
      'a.zip/inner.tar': expect.stringContaining('archive within an archive') as string,
      'a.zip/__MACOSX/._a.JPEG': 'is a hidden file of the operating system',
      'b.tar/link.JPEG': 'is a link, without content of its own',
      'n01440764.tar': expect.stringContaining('as a sparse file') as string,
    });
  });

  it('a zip that unpacks to far more than it is, whole, the rest being kept', async () => {
    const zip = zipOf({ [`${tench}/a.JPEG`]: jpegSaying('x'), 'bomb.JPEG': new Uint8Array(20e6) });
    const reasons = await reasonsOf([input('bomb.zip', zip)]);
    expect(Object.keys(reasons)).toEqual(['bomb.zip']);
    expect(reasons['bomb.zip']).toMatch(/was stopped: .* The limit is 100 times the size of the zip\./);
  });

  it('a file that a list names in other letters, with the name as it is here', async () => {
    const list = input('truth.csv', `file,wnid\nb.jpg,${goldfish}\nA.JPG,${tench}\n`);
    const { notes } = await plan([input('my/a.jpg'), input('my/b.jpg')], list);
    expect(notes).toEqual([
      'truth.csv names 1 file that is not here: A.JPG. Large and small letters count: A.JPG there is a.jpg here.',
    ]);
  });

  it('can be saved as a CSV in which names stay names', () => {
    const names = ['a, "b"\nc.JPEG', '=cmd()', '\u202eGPJ.exe'];
    expect(skippedAsText(names.map((name) => ({ name, reason: 'is empty' })))).toBe(
      'file,reason\r\n"a, ""b""\nc.JPEG",is empty\r\n\'=cmd(),is empty\r\n\u202eGPJ.exe,is empty\r\n',
    );
  });
});
