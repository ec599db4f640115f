import { describe, expect, it } from 'vitest';
import { categoryList } from '#src/core/classes/category-list.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { maskKinds, usualView } from '#src/core/trials/timed-view.ts';
import { parseSession } from '#src/files/session-format.ts';
import { kindGroups } from '#src/core/trials/challenge.ts';
import { labelLink, parseRoute } from '#src/kit/route/pages.ts';
import { sessionOptions, usualOptions, type KeyedOption } from '#src/core/trials/session-options.ts';
import { isRequested, plainRequest } from '#src/core/trials/session-request.ts';
import { freshSession } from '#tools/sample-session.ts';

/** Values of options that the form does not ask for among the others. */
const elsewhere: Readonly<Partial<Record<KeyedOption['key'], readonly unknown[]>>> = {
  pruned: [50, 100, 200],
  kinds: kindGroups,
  shuffled: [true],
  sure: [true],
  cast: [true],
  only: [['fa6a5b34'], ['ILSVRC2012_val_00000293', 'b-2.x']],
  list: [
    sixteenCategories,
    categoryList([
      { name: 'a, b:c & 100 %', classes: ['n02085620', 'n02123045'] },
      { name: 'собака', classes: ['n02690373'] },
    ]),
  ],
  show: [[17], [8.3, 50, 10_000]],
  mask: maskKinds.filter((kind) => kind !== usualView.mask),
  size: ['400px', '8.5deg'],
  card: [true],
  group: ['A', 'Klasse 7 b', 'группа=1&2', '<b>A</b>', '=1+1', '👩‍🔬', 'x'.repeat(60)],
};

/** The values beside the usual one. */
function others({ key, field }: KeyedOption): readonly unknown[] {
  if (field?.kind === 'number') return [field.least, 7, field.most];
  return elsewhere[key] ?? [];
}

const settings = sessionOptions.flatMap((option) =>
  others(option).map((value) => ({ option, value, name: `${option.key} ${String(value)}` })),
);

describe('an option of a session', () => {
  it.each(settings)('is read from the link as it was written: $name', ({ option, value }) => {
    const isPart = ['cross', 'mask', 'maskTime', 'answer', 'size', 'card'].includes(option.key);
    const usual = { ...plainRequest, seed: 3, count: 10, ...(isPart && { show: [50] }) };
    const request = { ...usual, [option.key]: value };
    const link = labelLink('default', request);
    expect(link).toContain(`&${option.word}=`);
    expect(parseRoute(link)).toMatchObject({ page: 'label', request, problem: null });
  });

  it.each(settings)('is kept in files, and makes it another session: $name', ({ option, value }) => {
    const usual = freshSession();
    const session = { ...usual, [option.key]: value };
    expect(parseSession('a.json', JSON.parse(JSON.stringify(session)))).toEqual(session);
    const request = { ...plainRequest, seed: usual.seed, count: usual.order.length };
    expect(isRequested(usual, request, usual.person, usual.order)).toBe(true);
    expect(isRequested(session, request, usual.person, usual.order)).toBe(false);
    expect(isRequested(session, { ...request, [option.key]: value }, usual.person, usual.order)).toBe(true);
  });

  it.each(settings)('has words of its own in the report: $name', ({ option, value }) => {
    expect(option.reported(value)).not.toEqual(option.reported(option.usual));
  });

  it('that a file sets to the usual is as if it were not there', () => {
    const usual = freshSession();
    const content = { ...usual, sure: false };
    expect(parseSession('a.json', JSON.parse(JSON.stringify(content)))).toEqual(usual);
    expect(() => parseSession('a.json', { ...usual, sure: 'yes' })).toThrow(/at sure/);
  });

  it.each(sessionOptions)('$key says in a link nothing but what is not usual', ({ key, word }) => {
    expect(usualOptions[key]).toBe(plainRequest[key]);
    expect(labelLink('default', { ...plainRequest, seed: 3, count: 10 })).not.toContain(`&${word}=`);
  });

  it('is asked of the form, or has values here', () => {
    for (const option of sessionOptions) expect(others(option), option.key).not.toHaveLength(0);
  });
});

describe('the group of a link', () => {
  const routeOf = (group: string) =>
    parseRoute(`#/label?${new URLSearchParams({ seed: '3', n: '10', group }).toString()}`);
  const needs = 'needs the name of a group, from 1 to 60 characters without line breaks';

  it.each(['', '  ', 'x'.repeat(61), 'a\nb', 'a\u0000b', 'a\u202eb', '\u2028'])(
    'is refused where it is no name, and the link says why: %j',
    (group) => {
      expect(routeOf(group)).toMatchObject({
        page: 'start',
        problem: expect.stringContaining(needs) as unknown,
      });
    },
  );

  it('is counted in characters, and has no space at its ends', () => {
    expect(routeOf(' A ')).toMatchObject({ page: 'label', request: { group: 'A' } });
    expect(routeOf('🦊'.repeat(60))).toMatchObject({ page: 'label', request: { group: '🦊'.repeat(60) } });
  });

  it('in a session file is named where it is no name', () => {
    for (const group of ['', 'a\u202eb', 7]) {
      const session = { ...freshSession(), group };
      expect(() => parseSession('a.json', session)).toThrow(
        /^a\.json is not in the form expected at group: /,
      );
    }
    expect(() => parseSession('a.json', { ...freshSession(), group: 'a\u202eb' })).toThrow(
      'expected a group’s name of 1 to 60 characters, without line breaks, found "a⟨U+202E⟩b".',
    );
  });
});

describe('the images that a link names', () => {
  const routeOf = (only: string) =>
    parseRoute(`#/label?${new URLSearchParams({ seed: '3', n: '10', only }).toString()}`);

  it.each([
    ['none', ''],
    ['one twice', 'a,a'],
    ['an empty id', 'a,'],
    ['an id with a space', 'a b'],
    ['more than a hundred', Array.from({ length: 101 }, (_, at) => `i${at}`).join()],
  ])('are refused where it names %s', (_, only) => {
    const needs = 'needs the ids of 1 to 100 images, each once and divided by commas';
    expect(routeOf(only)).toMatchObject({
      page: 'start',
      problem: expect.stringContaining(needs) as unknown,
    });
  });
});

describe('the short list of a link', () => {
  const routeOf = (list: string, more = '') =>
    parseRoute(`#/label?${new URLSearchParams({ seed: '3', n: '10', list }).toString()}${more}`);

  it('of 16 is named by its number', () => {
    expect(routeOf('16')).toMatchObject({
      page: 'label',
      problem: null,
      request: { list: sixteenCategories },
    });
    expect(labelLink('default', { ...plainRequest, seed: 3, count: 10, list: sixteenCategories })).toContain(
      '&list=16',
    );
  });

  it('of one’s own has its categories and classes in it', () => {
    expect(routeOf('dog:02085620.02085782,cat:02123045')).toMatchObject({
      request: {
        list: {
          categories: [
            { name: 'dog', classes: ['n02085620', 'n02085782'] },
            { name: 'cat', classes: ['n02123045'] },
          ],
        },
      },
    });
  });

  it.each([
    ['a class twice in a category', 'dog:02085620.02085620,cat:02123045'],
    ['a class in two categories', 'dog:02085620,cat:02085620'],
    ['a category twice', 'dog:02085620,Dog:02123045'],
    ['a category without a class', 'dog:,cat:02123045'],
    ['no class at all', 'dog,cat'],
    ['one category', 'dog:02085620'],
    ['41 categories', Array.from({ length: 41 }, (_, at) => `c${at}:${String(10_000_000 + at)}`).join()],
    ['a word that is no wnid', 'dog:terrier,cat:02123045'],
    ['no name', ':02085620,cat:02123045'],
    ['a name of two lines', 'a%0Ab:02085620,cat:02123045'],
    ['a name that cannot be read', 'a%ZZ:02085620,cat:02123045'],
    ['another number', '17'],
    ['nothing', ''],
  ])('is refused where it has %s', (_, list) => {
    expect(routeOf(list)).toMatchObject({
      page: 'start',
      problem: expect.stringContaining('needs “list=16” for the 16 categories') as unknown,
    });
  });

  it('and the network’s likeliest classes exclude each other, and old links with the latter go on', () => {
    expect(routeOf('16', '&classes=50')).toMatchObject({
      page: 'start',
      problem: expect.stringContaining('not both') as unknown,
    });
    expect(parseRoute('#/label?seed=3&n=10&classes=50')).toMatchObject({
      page: 'label',
      request: { pruned: 50, list: undefined },
    });
  });
});
