import { describe, expect, test } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { parseEverydayNames } from '#src/files/names-format.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const plain = shippedCatalogue();
const header = ['id', 'english', 'words'];
/** The wnid of a class or a node by its name. */
const of = (label: string): string =>
  [...plain.classes, ...plain.nodes.map(({ wnid, name }) => ({ wnid, label: name }))].find(
    (one) => one.label === label,
  )?.wnid ?? '';
const file = (name: string, ...lines: readonly (readonly string[])[]) => ({
  name,
  text: ['# made up for this test', ...lines.map((cells) => cells.join('\t'))].join('\n'),
});

const empty = {
  english: file('en.tsv', header),
  groups: file('groups.tsv', ['id', 'members']),
  tiles: file('tiles.tsv', ['id', 'members']),
  missing: file('missing.tsv', ['id', 'near']),
  common: file('common.tsv', ['id', 'english']),
  shown: file('shown.tsv', ['id', 'english', 'name']),
  glosses: file('glosses.tsv', ['id', 'english', 'gloss', 'filed']),
};

describe('rows of names and glosses', () => {
  test.each([
    [
      { shown: file('shown.tsv', ['id', 'english', 'name'], [of('dog'), 'dog', 'doggy']) },
      'shown.tsv, line 3: expected the wnid of one of the 1000 classes, found n',
    ],
    [
      { glosses: file('glosses.tsv', ['id', 'english', 'gloss', 'filed'], [of('hen'), 'hen']) },
      'glosses.tsv, line 3: expected 3 or 4 cells divided by tabs, none of them empty, found',
    ],
    [
      { glosses: file('glosses.tsv', ['id', 'english', 'gloss', 'filed'], [of('hen'), 'hen', 'a bird', '']) },
      'glosses.tsv, line 3: expected 3 or 4 cells divided by tabs, none of them empty, found',
    ],
  ])('are refused where they are broken: %#', (broken, message) => {
    expect(() => parseEverydayNames({ ...empty, ...broken }, plain)).toThrow(message);
  });
});

test('a gloss of our own stands for WordNet’s, with what ImageNet files oddly', () => {
  const glosses = file(
    'glosses.tsv',
    ['id', 'english', 'gloss', 'filed'],
    [of('pug'), 'pug', 'a small dog'],
    [of('hen'), 'hen', 'a bird', 'ImageNet files hens oddly.'],
  );
  const named = plain.named(parseEverydayNames({ ...empty, glosses }, plain));
  const glossOf = (label: string) => named.plainGloss(of(label) as Wnid);
  expect(glossOf('pug')).toEqual({ gloss: 'a small dog', filed: null });
  expect(glossOf('hen').filed).toBe('ImageNet files hens oddly.');
  const goose = plain.byWnid(of('goose') as Wnid);
  expect(glossOf('goose')).toEqual({ gloss: goose.gloss, filed: null });
});
