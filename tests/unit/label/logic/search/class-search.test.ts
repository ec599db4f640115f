import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ClassSearch } from '#src/label/logic/search/class-search.ts';
import { parseClasses } from '#src/files/classes-format.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const search = new ClassSearch(catalogue);
const classesOf = (text: string, from = search) =>
  from.search(text).matches.flatMap((match) => (match.kind === 'class' ? [match] : []));
const labels = (text: string, from = search) => classesOf(text, from).map((found) => found.imageClass.label);
const marked = (text: string, label: string) =>
  classesOf(text)
    .find((found) => found.imageClass.label === label)
    ?.segments.map(({ text: piece, matched }) => (matched ? `[${piece}]` : piece))
    .join('');

describe('searching the 1000 classes', () => {
  test('finds a class by its label, the exact one first', () => {
    expect(labels('meerkat')).toEqual(['meerkat']);
    expect(labels('hen')[0]).toBe('hen');
  });

  test('finds a class by a synonym and says by which', () => {
    const [found] = classesOf('red panda');
    expect(found?.imageClass.label).toBe('lesser panda');
    expect(found?.name).toBe('red panda');
  });

  // Before, the toy terrier, which is no terrier to WordNet, stood among them.
  test('keeps the depth-first order among equals: those of the group, then others that only have its name', () => {
    const terriers = classesOf('terrier').map((found) => found.imageClass);
    const group = catalogue.members('n02092468');
    expect(group.length).toBe(26);
    expect(terriers.slice(0, group.length)).toEqual(group);
    expect(terriers[group.length]?.label).toBe('toy terrier');
  });

  test('does not care about capitals, accents, hyphens and apostrophes', () => {
    for (const text of ["jack-o'-lantern", 'Jack o lantern', 'JACKOLANTERN', 'jàck–ó’lantern'])
      expect(labels(text)[0], text).toBe("jack-o'-lantern");
    expect(labels('black footed ferret')[0]).toBe('black-footed ferret');
  });

  test('takes several words in any order, each the beginning of a word', () => {
    expect(labels('ret gold')).toContain('golden retriever');
    expect(labels('ferret black')[0]).toBe('black-footed ferret');
    // Before, nothing at all: now the word that is the name of something is offered.
    expect(search.search('ferret xylophone')).toMatchObject({ meant: 'xylophone', sure: false });
  });

  test('marks what was typed in the name as it is written', () => {
    expect(marked('bl fer', 'black-footed ferret')).toBe('[bl]ack-footed [fer]ret');
    expect(marked('blackf', 'black-footed ferret')).toBe('[black-f]ooted ferret');
    expect(marked('panzee', 'chimpanzee')).toBe('chim[panzee]');
  });

  test('finds a class by its wnid and by the beginning of one', () => {
    expect(labels('n02138441')).toEqual(['meerkat']);
    expect(labels('N0213844')).toContain('meerkat');
    expect(marked('n0213', 'meerkat')).toBe('[n0213]8441');
  });

  test('finds nothing for a text without words', () => {
    expect(labels('')).toEqual([]);
    expect(labels(" -'? ")).toEqual([]);
  });

  test('finds every class first by its own label and by its wnid, and among the results by each synonym', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue.classes), (imageClass) => {
        expect(classesOf(imageClass.label)[0]?.imageClass).toBe(imageClass);
        expect(classesOf(imageClass.wnid).map((found) => found.imageClass)).toEqual([imageClass]);
        for (const synonym of imageClass.synonyms)
          expect(classesOf(synonym).map((found) => found.imageClass)).toContain(imageClass);
      }),
      { numRuns: 200 },
    );
  });

  test('never throws, and the segments always make up the name', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[a-zé' -]{1,8}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { name, segments, imageClass } of classesOf(text)) {
          expect(segments.map((segment) => segment.text).join('')).toBe(name);
          expect([imageClass.label, imageClass.wnid, ...imageClass.synonyms]).toContain(name);
        }
      }),
    );
  });

  test('each further letter of a label keeps its class among the results', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue.classes), fc.nat(), (imageClass, length) => {
        const typed = imageClass.label.slice(0, 1 + (length % imageClass.label.length));
        expect(classesOf(typed).map((found) => found.imageClass)).toContain(imageClass);
      }),
      { numRuns: 200 },
    );
  });
});
