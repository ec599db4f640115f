import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseClasses } from '#src/files/classes-format.ts';
import { readPhotoList } from '#tools/photos/photo-list.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const text = readFileSync('tools/photos/cc-by-photos.tsv', 'utf8');
const [head = '', line = ''] = text.split('\n');
const read = (...lines: readonly string[]) =>
  readPhotoList('list.tsv', [head, ...lines, ''].join('\n'), catalogue);
const changed = (column: number, value: string) => line.split('\t').with(column, value).join('\t');

describe('the list of photos', () => {
  const list = readPhotoList('cc-by-photos.tsv', text, catalogue);

  it('holds 1000 photos to answer of 430 classes, and 5000 examples of 662', () => {
    for (const [part, photos, classes] of [
      ['challenge', 1000, 430],
      ['examples', 5000, 662],
    ] as const) {
      const own = list.filter((photo) => photo.part === part);
      expect([own.length, new Set(own.map(({ wnid }) => wnid)).size]).toEqual([photos, classes]);
    }
  });

  it('names authors as they write themselves', () => {
    const authors = new Set(list.map(({ credit }) => credit.author));
    expect(authors).toContain('Chemie-Verbände Baden-Württemberg');
    expect(authors).toContain('總統府');
    expect(authors).toContain("Daniel X. O'Neil");
    expect(authors).toContain('Moto "Club4AG" Miwa');
    expect(authors).toContain('Andy Reago & Chrissy McClarren');
    expect([...authors].filter((author) => /\\[0-3][0-7]{2}|&[#\w]+;|\ufffd/.test(author))).toEqual([]);
  });

  it('gives every photo its author, page, licence and changes', () => {
    expect(list[0]?.credit).toEqual({
      author: 'gailhampshire',
      licence: 'CC-BY-2.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/2.0/',
      source: 'https://www.flickr.com/photos/gails_pictures/28821627444',
      changes: 'cropped, scaled',
    });
  });
});

describe('a list that is not as it should be', () => {
  it.each([
    [
      'other columns',
      () => readPhotoList('list.tsv', 'id\twnid\n', catalogue),
      /list\.tsv has other columns/,
    ],
    [
      'a line that is cut off',
      () => read(line, line.slice(0, 30)),
      /list\.tsv, line 3, has 3 values; expected 11/,
    ],
    ['a class of its own', () => read(changed(2, 'n99999999')), /line 2, has the class n99999999/],
    ['a place that is no number', () => read(changed(4, 'left')), /line 2,.* at x1: expected a share/],
    [
      'an address of another form',
      () => read(changed(3, 'file:///etc/passwd')),
      /line 2,.* at url: expected an address/,
    ],
    ['a photo that stands twice', () => read(line, line), /line 3, has the id 0c7ac4a8c9dfa802/],
  ])('is refused for %s, with the line', (_, reading, message) => {
    expect(reading).toThrow(message);
  });
});
