import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { projectFile, shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const folder = 'assets/names';
const catalogue = shippedCatalogue();
const { nodes } = JSON.parse(projectFile('assets/classes.json')) as { nodes: { wnid: Wnid; name: string }[] };

interface Table {
  readonly comments: readonly string[];
  readonly header: string;
  readonly rows: readonly (readonly string[])[];
}

function table(file: string): Table {
  const text = projectFile(`${folder}/${file}`);
  expect(text.endsWith('\n'), `${file} ends with a line break`).toBe(true);
  const lines = text.slice(0, -1).split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const rows = lines
    .slice(first + 1)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return { comments: lines.slice(0, first), header: lines[first] ?? '', rows };
}

const cell = (row: readonly string[], column: number) => row[column] ?? '';
const wordsOf = (row: readonly string[]) => cell(row, 2).split(';');
const folded = (word: string) => word.trim().toLowerCase();
const twice = (all: readonly string[]) => all.filter((one, place) => all.indexOf(one) !== place);

const groups = table('groups.tsv');
const missing = table('missing.tsv');
const tiles = table('tiles.tsv');
const english = table('en.tsv');
const languages = readdirSync(new URL(`../../../../../${folder}`, import.meta.url))
  .filter((file) => /^[a-z]{2,3}(-[A-Za-z]+)?\.tsv$/.test(file))
  .sort();

const classLabels = new Map<string, string>(catalogue.classes.map(({ wnid, label }) => [wnid, label]));
const nodeNames = new Map<string, string>(nodes.map(({ wnid, name }) => [wnid, name]));
const ownIds = [...groups.rows, ...tiles.rows, ...missing.rows].map((row) => cell(row, 0));

/** What the column `english` has to say of each id: classes.json's label, or the first English word. */
const englishNames = new Map([
  ...nodeNames,
  ...classLabels,
  ...english.rows
    .filter((row) => ownIds.includes(cell(row, 0)))
    .map((row) => [cell(row, 0), folded(wordsOf(row)[0] ?? '')] as const),
]);

describe.each([
  { file: 'groups.tsv', kind: 'group', content: groups },
  { file: 'missing.tsv', kind: 'missing', content: missing },
  { file: 'tiles.tsv', kind: 'tile', content: tiles },
])('$file', ({ kind, content }) => {
  test('has each id once, each id has its English words, and leads to nothing twice', () => {
    const ids = content.rows.map((row) => cell(row, 0));
    expect(ids.filter((id) => !new RegExp(`^${kind}:[a-z0-9]+(-[a-z0-9]+)*$`).test(id))).toEqual([]);
    expect(twice(ids)).toEqual([]);
    expect(ids.filter((id) => !englishNames.has(id))).toEqual([]);
    expect(content.rows.flatMap((row) => twice(cell(row, 1).split(' ')))).toEqual([]);
  });
});

test('the things that are missing are several hundred, each with two to five classes or nodes near it', () => {
  expect(missing.rows.length).toBeGreaterThanOrEqual(300);
  const counts = missing.rows.map((row) => ({ id: cell(row, 0), near: cell(row, 1).split(' ').length }));
  expect(counts.filter(({ near }) => near < 2 || near > 5)).toEqual([]);
});

test('the tiles have each of the 1000 classes exactly once', () => {
  const covered = tiles.rows.flatMap((row) =>
    cell(row, 1)
      .split(' ')
      .flatMap((member) =>
        catalogue.classes
          .filter(
            ({ wnid, branch }) =>
              wnid === member ||
              `branch:${branch}` === member ||
              catalogue.path(wnid).some((node) => node.wnid === member),
          )
          .map(({ label }) => label),
      ),
  );
  expect(twice(covered)).toEqual([]);
  expect(catalogue.classes.filter(({ label }) => !covered.includes(label))).toEqual([]);
  expect(tiles.rows.length).toBeLessThanOrEqual(20);
});

describe.each(languages)('%s', (file) => {
  const content = file === 'en.tsv' ? english : table(file);

  test('says in comments what it is, and outside English that no native speaker has checked it', () => {
    expect(content.comments.length).toBeGreaterThan(0);
    const isUnchecked = /not (yet )?checked by a native speaker/.test(
      content.comments.join(' ').toLowerCase(),
    );
    expect(isUnchecked).toBe(file !== 'en.tsv');
    expect(content.header).toBe('id\tenglish\twords');
    expect(content.rows.filter((row) => row.length !== 3)).toEqual([]);
  });

  test('names each in English as classes.json does, or by its first English word', () => {
    const wrong = content.rows.filter((row) => {
      const name = englishNames.get(cell(row, 0)) ?? '';
      return classLabels.has(cell(row, 0)) || nodeNames.has(cell(row, 0))
        ? cell(row, 1) !== name
        : folded(cell(row, 1)) !== name;
    });
    expect(wrong).toEqual([]);
  });

  test('has words without stray spaces, none empty, none twice in a row', () => {
    const stray = content.rows.filter((row) => {
      const words = cell(row, 2).split('; ');
      return (
        words.some((word) => word.trim() !== word || !word || /[;"\t]/.test(word)) || twice(words).length > 0
      );
    });
    expect(stray).toEqual([]);
  });
});

describe('the English words', () => {
  const own = english.rows.flatMap((row) =>
    wordsOf(row).map((word, place) => ({ id: cell(row, 0), word: folded(word), first: place === 0 })),
  );
  const namesOfClass = new Map<string, ReadonlySet<string>>(
    catalogue.classes.map(({ wnid, label, synonyms }) => [
      wnid,
      new Set([label, label.replace(/ \(.*\)$/, ''), ...synonyms].map(folded)),
    ]),
  );

  test('name every node of the hierarchy', () => {
    const named = new Set(english.rows.map((row) => cell(row, 0)));
    expect(nodes.filter(({ wnid }) => !named.has(wnid))).toEqual([]);
  });

  test('name no two groups alike', () => {
    const kinds = own.filter(({ id }) => nodeNames.has(id) || id.startsWith('group:'));
    expect(twice(kinds.map(({ word }) => word))).toEqual([]);
    expect(
      twice(own.filter(({ id, first }) => first && id.startsWith('tile:')).map(({ word }) => word)),
    ).toEqual([]);
  });

  test('of a class repeat none of its names in classes.json', () => {
    expect(own.filter(({ id, word }) => namesOfClass.get(id)?.has(word))).toEqual([]);
  });

  test('of a missing thing name no class, no node, no group and no other missing thing', () => {
    const present = new Set([
      ...[...namesOfClass.values()].flatMap((names) => [...names]),
      ...own
        .filter(({ id }) => !id.startsWith('missing:') && !id.startsWith('tile:'))
        .map(({ word }) => word),
    ]);
    const absent = own.filter(({ id }) => id.startsWith('missing:'));
    expect(absent.filter(({ word }) => present.has(word))).toEqual([]);
    expect(twice(absent.map(({ word }) => word))).toEqual([]);
  });
});

describe('the names on screen', () => {
  const shown = table('shown.tsv');
  const everyday = new Map(english.rows.map((row) => [cell(row, 0), wordsOf(row).map(folded)] as const));
  const names = new Map(shown.rows.map((row) => [cell(row, 0), cell(row, 2)] as const));

  test('stand in rows of a class, its label and a name that is not the label, each class once', () => {
    expect(shown.comments.length).toBeGreaterThan(0);
    expect(shown.header).toBe('id\tenglish\tname');
    expect(shown.rows.filter((row) => row.length !== 3 || cell(row, 1) === cell(row, 2))).toEqual([]);
    expect(shown.rows.filter((row) => classLabels.get(cell(row, 0)) !== cell(row, 1))).toEqual([]);
    expect(twice(shown.rows.map((row) => cell(row, 0)))).toEqual([]);
  });

  test('are unique among the 1000, and no label or WordNet name of another class', () => {
    expect(twice(catalogue.classes.map(({ wnid, label }) => folded(names.get(wnid) ?? label)))).toEqual([]);
    const held = catalogue.classes.flatMap(({ wnid, label, synonyms }) =>
      [label, ...synonyms].map((name) => ({ wnid, name: folded(name) })),
    );
    const taken = [...names].filter(([id, name]) =>
      held.some((one) => one.wnid !== id && one.name === folded(name)),
    );
    expect(taken).toEqual([]);
  });

  test('are names that the search knows already', () => {
    const unknown = catalogue.classes.filter(({ wnid, synonyms }) => {
      const name = names.get(wnid);
      return name && !synonyms.includes(name) && !everyday.get(wnid)?.includes(folded(name));
    });
    expect(unknown.map(({ label }) => label)).toEqual([]);
  });
});

describe.each(['', '.de', '.fr', '.es', '.it', '.pt'])('the glosses%s.tsv', (language) => {
  const glosses = table(`glosses${language}.tsv`);

  test('stand in rows of a class, its label, one short fragment, and a sentence where there is one', () => {
    expect(glosses.comments.length).toBeGreaterThan(0);
    expect(glosses.header).toBe('id\tenglish\tgloss\tfiled');
    const wrong = glosses.rows.filter(
      (row) =>
        row.length < 3 ||
        row.length > 4 ||
        row.includes('') ||
        classLabels.get(cell(row, 0)) !== cell(row, 1),
    );
    expect(wrong).toEqual([]);
    const long = glosses.rows.filter(
      (row) => cell(row, 2).length > 90 || /[.A-Z]/.test(cell(row, 2)[0] ?? ''),
    );
    expect(long).toEqual([]);
    expect(glosses.rows.filter((row) => row.length === 4 && !cell(row, 3).endsWith('.'))).toEqual([]);
    expect(twice(glosses.rows.map((row) => cell(row, 0)))).toEqual([]);
  });

  test('are there for each class of the shipped challenge', () => {
    const { images } = JSON.parse(projectFile('assets/challenge/manifest.json')) as {
      images: { wnid: string }[];
    };
    const own = new Set(glosses.rows.map((row) => cell(row, 0)));
    expect(images.filter(({ wnid }) => !own.has(wnid))).toEqual([]);
  });

  test('are no definition of WordNet', () => {
    const copied = glosses.rows.filter(
      (row) => catalogue.byWnid(cell(row, 0) as Wnid).gloss === cell(row, 2),
    );
    expect(copied).toEqual([]);
  });
});
