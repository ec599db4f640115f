import { describe, expect, test } from 'vitest';
import { ClassSearch, type SearchResult } from '#src/label/logic/search/class-search.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { parseEverydayNames, parseWords } from '#src/files/names-format.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const plain = shippedCatalogue();
const wnids = new Map(plain.classes.map(({ label, wnid }) => [label, wnid]));
const of = (label: string): Wnid =>
  wnids.get(label) ?? plain.nodes.find(({ name }) => name === label)?.wnid ?? ('' as Wnid);
const file = (name: string, ...lines: readonly (readonly string[])[]) => ({
  name,
  text: ['# made up for this test', ...lines.map((cells) => cells.join('\t'))].join('\n'),
});
const header = ['id', 'english', 'words'];

/** A few words, invented here: what the shipped ones lead to is measured by `npm run bench -- --only search`. */
const catalogue = plain.named(
  parseEverydayNames(
    {
      groups: file('groups.tsv', ['id', 'members'], ['group:chess', `${of('puzzle')} ${of('abacus')}`]),
      tiles: file('tiles.tsv', ['id', 'members'], ['tile:play', `branch:sports ${of('puzzle')}`]),
      missing: file(
        'missing.tsv',
        ['id', 'near'],
        ['missing:unicorn', `${of('zebra')} ${of('ibex')}`],
        ['missing:hobbit', of('gorilla')],
      ),
      common: file('common.tsv', ['id', 'english'], [of('pug'), 'pug'], [of('beagle'), 'beagle']),
      shown: file('shown.tsv', ['id', 'english', 'name'], [of('studio couch'), 'studio couch', 'settee']),
      glosses: file('glosses.tsv', ['id', 'english', 'gloss', 'filed']),
      english: file(
        'en.tsv',
        header,
        [of('dog'), 'dog', 'dogs; doggy; hound-like pets'],
        [of('canine'), 'canine', 'dogs, wolves and foxes'],
        [of('feline'), 'feline', 'cats; cat family'],
        [of('cat'), 'cat', 'small cats'],
        [of('studio couch'), 'studio couch', 'sofa; settee'],
        ['tile:play', 'playing', 'playing'],
        ['group:chess', 'thinking games', 'thinking games; brainteaser'],
        ['missing:unicorn', 'unicorn', 'unicorn; one-horned horse'],
        ['missing:hobbit', 'hobbit', 'hobbit; halfling'],
      ),
    },
    plain,
  ),
);
const german = parseWords(
  file(
    'de.tsv',
    header,
    [of('dog'), 'dog', 'Hunde; Hund'],
    [of('studio couch'), 'studio couch', 'Schlafsofa; Liege'],
    [of('mushroom'), 'mushroom', 'Champignon; Käsepilz'],
    [of('street sign'), 'street sign', 'Straßenschild'],
    [of('goose'), 'goose', 'Gänse; Gans'],
    ['missing:unicorn', 'unicorn', 'Einhorn'],
  ),
  'de',
  catalogue,
);
const search = new ClassSearch(catalogue);
const inGerman = new ClassSearch(catalogue, [german]);

const shown = (result: SearchResult) =>
  result.matches.map((match) => (match.kind === 'group' ? `${match.title} ›` : match.imageClass.label));
const rows = (text: string, from = search) => shown(from.search(text));
const first = (text: string, from = search) => rows(text, from)[0];

describe('a word that names a group', () => {
  test.each(['dog', 'dogs', 'Dogs', 'doggy', 'doggies', 'the dog'])('%s leads to the group first', (text) => {
    expect(first(text)).toBe('dogs ›');
  });

  test('brings its classes, the commonest first, then what only has the word in its name', () => {
    const found = rows('dog');
    expect(found.slice(1, 3)).toEqual(['pug', 'beagle']);
    expect(found.indexOf('toy poodle')).toBeLessThan(found.indexOf('dogsled'));
    expect(found.indexOf('dogsled')).toBeGreaterThan(118);
  });

  test('is the largest of those that have the word for a name', () => {
    const [group] = search.search('cat').matches;
    expect(group).toMatchObject({ kind: 'group', title: 'cats' });
    expect(group?.kind === 'group' && group.members.length).toBe(13);
  });

  test('may be the last word of its name', () => {
    expect(rows('instrument').slice(0, 3)).toContain('instrument ›');
    expect(rows('brainteasers')).toEqual(
      ['thinking games ›', 'jigsaw puzzle', 'crossword puzzle', 'abacus'].sort(byRow),
    );
  });

  test('has the classes that are offered, and is left out where none is', () => {
    const offered = new Set([of('pug'), of('hen')]);
    expect(shown(search.search('dog', offered))).toEqual(['dogs ›', 'pug']);
    expect(shown(search.search('cats', offered))).toEqual([]);
  });
});

/** The order of rows that say the same: the list's own. */
const byRow = (one: string, other: string) =>
  rows('brainteasers').indexOf(one) - rows('brainteasers').indexOf(other);

describe('the order', () => {
  test('has the last word of a name before another, and that before the beginning of a word', () => {
    const found = rows('fox');
    expect(found[0]).toBe('fox ›');
    expect(found.indexOf('red fox')).toBeLessThan(found.indexOf('fox squirrel'));
    expect(found.indexOf('fox squirrel')).toBeLessThan(found.indexOf('English foxhound'));
  });

  test('has a class that the word is the name of before all that have it in their names', () => {
    expect(rows('hen').slice(0, 2)).toEqual(['hen', 'American coot']);
    expect(rows('tiger')[0]).toBe('tiger');
    expect(rows('crane').slice(0, 2)).toEqual(['crane (bird)', 'crane (machine)']);
  });

  test('has what stands in brackets last: it is said of the name, and no part of it', () => {
    expect(rows('machine')[0]).not.toBe('crane (machine)');
    expect(rows('crane machine')[0]).toBe('crane (machine)');
  });

  test('has letters inside a word when nothing better is there, and does not choose one of them', () => {
    expect(rows('panzee')).toEqual(['chimpanzee']);
    expect(search.search('panzee').sure).toBe(false);
    expect(rows('ran')).not.toContain('orangutan');
  });
});

describe('forms of a word', () => {
  test.each([
    ['sofas', 'studio couch'],
    ['mice', 'mouse (computer mouse)'],
    ['geese', 'goose'],
    ['strawberries', 'strawberry'],
    ['torches', 'torch'],
    ['scarfs', 'scarf ›'],
    ['wolves', 'wolf ›'],
    ['knives', 'knife ›'],
    ['fire trucks', 'fire engine'],
    ['cellphone', 'cellular telephone'],
    ['cell phone', 'cellular telephone'],
    ['tea pot', 'teapot'],
    ['sea-shore', 'seashore'],
    ['gray fox', 'grey fox'],
    ['snow plough', 'snowplow'],
    ['pyjamas', 'pajama'],
    ['theatre curtain', 'theater curtain'],
    ['ox cart', 'oxcart'],
    ['éspresso', 'espresso'],
  ])('%s leads to %s', (text, label) => {
    expect(first(text)).toBe(label);
    expect(search.search(text).meant).toBeNull();
  });
});

describe('slips of the pen', () => {
  test.each([
    ['elefant', 'elephant', 'elephant ›'],
    ['chimpanse', 'chimpanzee', 'chimpanzee'],
    ['zebbra', 'zebra', 'zebra'],
    ['tigre', 'tiger', 'tiger'],
    ['dgo', 'dog', 'dogs ›'],
    ['golden retreiver', 'golden retriever', 'golden retriever'],
    ['helocopter', null, null],
    ['strawbery', 'strawberry', 'strawberry'],
    ['skuba diver', 'scuba diver', 'scuba diver'],
    ['big dog', 'dog', 'dogs ›'],
    ['black and yellow swann', null, null],
  ])('%s is meant for %s, and nothing is chosen unasked', (text, meant, row) => {
    const result = search.search(text);
    expect(result.meant?.toLowerCase() ?? null).toBe(meant);
    expect(shown(result)[0] ?? null).toBe(row);
    expect(result.sure).toBe(false);
  });

  test('are not looked for in what leads somewhere as it is', () => {
    expect(search.search('hen')).toMatchObject({ meant: null, sure: true });
    expect(search.search('xx').meant).toBeNull();
  });
});

describe('a thing that is missing', () => {
  test.each(['unicorn', 'unicorns', 'unicor', 'one horned horse'])(
    '%s: says so, and what is near',
    (text) => {
      const { missing, matches, sure } = search.search(text);
      expect(missing).toMatchObject({ id: 'missing:unicorn', near: [{ title: 'zebra' }, { title: 'ibex' }] });
      expect(matches).toEqual([]);
      expect(sure).toBe(false);
    },
  );

  test('is named by the word that was typed', () => {
    expect(search.search('halfling').missing?.title).toBe('halfling');
  });

  test('is not beaten by a slip, and is found by a slip itself', () => {
    expect(search.search('unicron')).toMatchObject({ meant: 'unicorn', missing: { id: 'missing:unicorn' } });
    expect(search.search('hobbit')).toMatchObject({ meant: null, missing: { id: 'missing:hobbit' } });
  });

  test('a class that is not offered is no other word, nor a missing thing', () => {
    const offered = new Set([of('pug'), of('ibex')]);
    for (const word of ['zebra', 'sofa', 'elephant', 'banana'])
      expect(search.search(word, offered), word).toEqual({
        matches: [],
        missing: null,
        meant: null,
        sure: false,
      });
  });

  test('an article before a word changes nothing', () => {
    expect(shown(search.search('a dog'))).toEqual(shown(search.search('dog')));
  });

  test('has near only what is offered', () => {
    expect(search.search('unicorn', new Set([of('ibex')])).missing?.near.map(({ title }) => title)).toEqual([
      'ibex',
    ]);
  });
});

describe('another language', () => {
  test.each([
    ['Hund', 'dogs ›'],
    ['hunde', 'dogs ›'],
    ['Liege', 'studio couch'],
    ['schlafsofas', 'studio couch'],
    ['Kaesepilz', 'mushroom'],
    ['käsepilz', 'mushroom'],
    ['kasepilz', 'mushroom'],
    ['strassenschild', 'street sign'],
    ['Straßenschilder', 'street sign'],
    ['Gaense', 'goose'],
    ['strasenschild', 'street sign'],
  ])('%s leads to %s', (text, row) => {
    expect(first(text, inGerman)).toBe(row);
  });

  test('is found only where it is asked for, and English words go on leading to the same', () => {
    expect(first('Hund')).not.toBe('dogs ›');
    for (const text of ['dog', 'hen', 'sofa', 'fox']) expect(first(text, inGerman)).toBe(first(text));
  });

  test('says which of its words was found', () => {
    const [match] = inGerman.search('Liege').matches;
    expect(match).toMatchObject({
      language: 'de',
      name: 'Liege',
      segments: [{ text: 'Liege', matched: true }],
    });
    expect(inGerman.search('strasse').matches[0]).toMatchObject({
      segments: [
        { text: 'Straße', matched: true },
        { text: 'nschild', matched: false },
      ],
    });
    expect(inGerman.search('Einhorn').missing?.title).toBe('Einhorn (unicorn)');
  });
});

describe('the files of words', () => {
  const files = (english: { readonly name: string; readonly text: string }) => ({
    groups: file('groups.tsv', ['id', 'members']),
    tiles: file('tiles.tsv', ['id', 'members']),
    missing: file('missing.tsv', ['id', 'near']),
    common: file('common.tsv', ['id', 'english']),
    shown: file('shown.tsv', ['id', 'english', 'name']),
    glosses: file('glosses.tsv', ['id', 'english', 'gloss', 'filed']),
    english,
  });

  test.each([
    [
      [['id', 'words']],
      'en.tsv, line 2: expected the header id, english, words, divided by tabs, found id, words.',
    ],
    [
      [header, [of('hen'), 'hen']],
      'en.tsv, line 3: expected 3 cells divided by tabs, none of them empty, found',
    ],
    [
      [header, ['n99999999', 'hen', 'hen']],
      'en.tsv, line 3: expected the wnid of a class or a node, or an id of',
    ],
    [
      [header, [of('hen'), 'hen', 'hen; ; chick']],
      'en.tsv, line 3: expected words divided by “; ”, found hen; ; chick.',
    ],
    [
      [header, [of('hen'), 'hen', 'a'], [of('hen'), 'hen', 'b']],
      'en.tsv, line 4: expected one row for each id',
    ],
  ])('%j: %s', (lines, message) => {
    expect(() => parseEverydayNames(files(file('en.tsv', ...lines)), plain)).toThrow(message);
  });

  test('name the line of a group whose class there is not', () => {
    const groups = file('groups.tsv', ['id', 'members'], ['group:x', `${of('hen')} n12345678`]);
    expect(() => parseEverydayNames({ ...files(file('en.tsv', header)), groups }, plain)).toThrow(
      'groups.tsv, line 3: expected wnids of classes or nodes, divided by spaces, found n12345678.',
    );
  });

  test('name the line of a tile whose branch there is not', () => {
    const tiles = file('tiles.tsv', ['id', 'members'], ['tile:x', `branch:birds branch:dragons`]);
    expect(() => parseEverydayNames({ ...files(file('en.tsv', header)), tiles }, plain)).toThrow(
      'tiles.tsv, line 3: expected wnids of classes or nodes, or branch:ID, divided by spaces, found branch:dragons.',
    );
  });
});

describe('a catalogue with everyday names', () => {
  test('has titles and members of nodes and groups', () => {
    expect(catalogue.title(of('dog'))).toBe('dogs');
    expect(catalogue.title('tile:play')).toBe('playing');
    const played = catalogue.classes.filter(
      ({ branch, label }) => branch === 'sports' || label.endsWith('puzzle'),
    );
    expect(catalogue.members('tile:play')).toEqual(played);
    expect(catalogue.title(of('terrier'))).toBe('terrier');
    expect(catalogue.title(of('pug'))).toBe('pug');
    expect(catalogue.title(of('studio couch'))).toBe('settee');
    expect(catalogue.byWnid(of('studio couch'))).toMatchObject({ label: 'studio couch', title: 'settee' });
    expect(catalogue.title('group:chess')).toBe('thinking games');
    expect(catalogue.members(of('dog'))).toHaveLength(118);
    expect(
      catalogue
        .members('group:chess')
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['abacus', 'crossword puzzle', 'jigsaw puzzle']);
    expect(catalogue.members('group:none')).toEqual([]);
    expect(catalogue.groupIds).toContain('group:chess');
    expect(catalogue.groupIds).not.toContain('n00001740');
  });
});
