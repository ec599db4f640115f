import { describe, expect, test } from 'vitest';
import { ClassSearch, type SearchResult } from '#src/label/logic/search/class-search.ts';
import { languages, ownLanguage, type LanguageCode } from '#src/core/classes/search-words.ts';
import { parseWords } from '#src/files/names-format.ts';
import { namedCatalogue, projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';

const file = (id: string) => ({ name: `${id}.tsv`, text: projectFile(`assets/names/${id}.tsv`) });
const catalogue = namedCatalogue();
const english = new ClassSearch(catalogue);
const spoken = languages.filter(({ code }) => code !== ownLanguage).map(({ code }) => code);
const words = new Map(spoken.map((code) => [code, parseWords(file(code), code, catalogue)]));
const searches = new Map([...words].map(([code, own]) => [code, new ClassSearch(catalogue, [own])] as const));
const search = (text: string, language: LanguageCode = ownLanguage) =>
  (searches.get(language) ?? english).search(text);

const row = (match: SearchResult['matches'][number]) =>
  match.kind === 'group' ? `${match.title} › ${match.members.length}` : match.imageClass.label;
const rows = ({ matches }: SearchResult) => matches.slice(0, 3).map(row);

/** Whether the words of a language lead to what they name, among the first three rows. */
function leads(id: string, result: SearchResult): boolean {
  if (id.startsWith('missing:')) return result.missing?.id === id;
  const own = catalogue
    .members(id)
    .map(({ wnid }) => wnid)
    .join();
  return result.matches
    .slice(0, 3)
    .some(
      (match) =>
        (match.kind === 'class' && match.imageClass.wnid === id) ||
        (match.kind === 'group' && match.members.map(({ wnid }) => wnid).join() === own),
    );
}

describe.each(spoken)('in %s', (code) => {
  test('at least 99.5 % of the names on screen lead to what they name', { timeout: 60_000 }, () => {
    const names = [...(words.get(code)?.words ?? [])]
      .filter(([id]) => !id.startsWith('tile:') && catalogue.nodes[0]?.wnid !== id)
      .map(([id, [name = '']]) => ({ id, name }));
    expect(names.length).toBeGreaterThan(1500);
    const missed = names.filter(({ id, name }) => !leads(id, search(name, code)));
    expect(missed.length / names.length, missed.map(({ name }) => name).join(', ')).toBeLessThanOrEqual(
      0.005,
    );
  });
});

describe('a word of the language that the person chose', () => {
  test.each([
    ['it', 'mollusco', 'snails, slugs and shells › 6'],
    ['it', 'molluschi', 'snails, slugs and shells › 6'],
    ['it', 'gatti', 'house cats and small wild cats › 7'],
    ['es', 'valle', 'valley'],
    ['es', 'poncho', 'poncho'],
    ['es', 'oso', 'bears › 4'],
    ['es', 'osos polares', 'ice bear'],
    ['es', 'banco de arena', 'sandbar'],
    ['es', 'foca', 'sea lion'],
    ['pt', 'botas', 'cowboy boot'],
    ['fr', 'lézards, crocodiles et serpents', 'lizards, snakes and crocodiles › 31'],
  ] as const)('%s: %s leads to %s', (language, text, expected) => {
    expect(rows(search(text, language))[0]).toBe(expected);
  });

  test.each([
    ['es', 'pan', 'bread › 3'],
    ['pt', 'escola', null],
    ['it', 'scale', null],
    ['pt', 'bolo', null],
  ] as const)(
    '%s: %s is right beside what it means in English, or said to be missing',
    (language, text, expected) => {
      const result = search(text, language);
      const said = expected === null ? [result.missing?.title.split(' ')[0]] : rows(result).slice(0, 2);
      expect(said).toContain(expected ?? text);
    },
  );

  test.each([
    ['es', 'agua'],
    ['es', 'sol'],
    ['pt', 'escola'],
    ['pt', 'camarão'],
    ['it', 'campanello'],
  ] as const)('%s: %s is missing, whatever else has the word in its name', (language, text) => {
    const { missing, sure } = search(text, language);
    expect(missing?.title).toMatch(new RegExp(`^${text} `));
    expect(sure).toBe(false);
  });

  test('does not change a and o, as if both were endings', () => {
    expect(rows(search('foca', 'pt'))).not.toContain('spotlight');
    expect(rows(search('pala', 'es'))[0]).toBe('shovel');
    expect(rows(search('plato', 'es'))[0]).toBe('dishes and meals › 8');
  });
});

describe('a word that names a class and a group', () => {
  test.each(['gibbon', 'mask', 'mushroom', 'drum'])('%s: the class first, then its group', (text) => {
    const result = search(text);
    expect(rows(result)[0]).toBe(text);
    expect(result.matches[1]).toMatchObject({ kind: 'group', title: `${text}s` });
    expect(result.sure).toBe(true);
  });

  test.each(['gibbons', 'masks', 'mushrooms', 'drums'])('%s: the group first, then the class', (text) => {
    const result = search(text);
    expect(result.matches[0]).toMatchObject({ kind: 'group', title: text });
    expect(rows(result)[1]).toBe(text.slice(0, -1));
  });

  test('cats are all cats, big and small', () => {
    expect(rows(search('cats'))[0]).toBe('cats › 13');
  });
});

describe('a word for what is seen on the photos of a class', () => {
  test.each([
    ['kayak', 'canoe'],
    ['axe', 'hatchet'],
    ['axes', 'hatchet'],
    ['pistol', 'revolver'],
    ['bolt', 'screw'],
    ['flip-flops', 'sandal'],
    ['supermarket', 'grocery store'],
    ['clementine', 'orange'],
    ['shirt', 'jersey (T-shirt)'],
    ['kangaroo', 'wallaby'],
    ['seal', 'sea lion'],
    ['sea', 'seashore'],
    ['glove', 'mitten'],
    ['blanket', 'quilt'],
  ])('%s leads to %s, so that Enter picks it', (text, label) => {
    const result = search(text);
    expect(rows(result)[0]).toBe(label);
    expect(result).toMatchObject({ missing: null, meant: null, sure: true });
  });

  test.each([
    ['de', 'Axt', 'hatchet'],
    ['fr', 'hache', 'hatchet'],
    ['it', 'bullone', 'screw'],
    ['pt', 'caiaque', 'canoe'],
    ['es', 'supermercado', 'grocery store'],
  ] as const)('%s: %s leads to %s', (language, text, label) => {
    expect(search(text, language)).toMatchObject({ missing: null, sure: true });
    expect(rows(search(text, language))[0]).toBe(label);
  });

  test('is not taken for a class that it is only near to', () => {
    expect(search('flashlight').missing?.near.map(({ title }) => title)).toContain('torch');
    expect(search('gnu').missing?.near.map(({ title }) => title)).toContain('hartebeest');
  });
});

test.each([
  ['brush', 'en', 'paintbrush'],
  ['frige', 'en', 'refrigerator'],
  ['Fuks', 'de', 'red fox'],
  ['Egel', 'de', 'porcupine'],
] as const)('“%s” in %s leads to %s, and nothing is said to be missing', (text, language, label) => {
  const result = search(text, language);
  expect(rows(result)).toContain(label);
  expect(result.missing).toBeNull();
});
