import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figuresOf as figuresOfSessions } from './sentence-figures.ts';
import { figuresOfClasses } from './sentence-figures-of-classes.ts';
import { figuresOfExposures, makersOfExposures } from './sentence-exposures.ts';
import { figuresOfFinale, makersOfFinale } from './sentence-finale.ts';
import { makersOfClasses } from './sentence-makers-of-classes.ts';
import { makers as makersOfSessions, type Figures } from './sentence-makers.ts';
import { figuresOfViews, makersOfViews } from './sentence-views.ts';

const makers = {
  ...makersOfSessions,
  ...makersOfClasses,
  ...makersOfFinale,
  ...makersOfExposures,
  ...makersOfViews,
};
const figuresOf = {
  ...figuresOfSessions,
  ...figuresOfClasses,
  ...figuresOfFinale,
  ...figuresOfExposures,
  ...figuresOfViews,
};

/**
 * Every sentence that the pages, the report and the command can say of figures, with figures that lead to it: a line is
 * what it is about, the figures as JSON, and the sentence.
 */
const written = readFileSync(new URL('../../fixtures/sentences.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [keyof typeof makers, string, string]);

function say(about: keyof typeof makers, figures: Figures): string {
  return (makers[about] as (...all: Figures) => string)(...figures);
}

/** A sentence without its numbers, so that two that say the same of other figures are one. */
function shape(about: string, sentence: string): string {
  const words = sentence
    .replace(/[−+-]?\d[\d,.]*/g, '#')
    .replace(/p [=<] #/g, 'p #')
    .replace(/\b(all|none)\b/g, '#');
  return `${about}: ${words}`;
}

/** What no study of this kind can show, in any case of letters. */
const forbidden = [
  /no (more )?difference/i,
  /makes? no/i,
  /prov(es?|en|ed)\b/i,
  /no more than chance/i,
  /chance alone/i,
  /nothing tells/i,
  /(?<!not say that you )\bare equally good/i,
  /the same as/i,
];

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where figures become sentences. */
const sources = [
  ...['core/networks', 'figures', 'live/logic', 'label/logic', 'networks/logic', 'packs/logic'].map(
    (folder) => `src/${folder}`,
  ),
  ...['src/results', 'src/observers'],
];

/** What is exported under a name of a sentence. */
const sentenceNames =
  /^export (?:async )?(?:function|const) (\w*(?:[wW]ords|[fF]indings?|[nN]otes?|[vV]erdict|[tT]itle|[hH]eadline|[sS]entence|[cC]aveat|Methods|Misses|Basis|Words?Told|Lines|sameNames|whyNoKappa|tooMany\w+|harder\w+|whoDid\w+))\b/gm;

/** Names that sound like a sentence of figures, and are none, with the reason. */
const noSentences: Readonly<Record<string, string>> = {
  framesWords: 'a part of shownWords',
  pointsWords: 'a part of equivalenceWords',
  verdict: 'a part of finding',
  scoreSentence: 'a part of finding',
  imageQueryWords: 'of an address',
  choiceWords: 'of an address',
  namedWords: 'of an address',
  ruleWords: 'names of rules',
  confidenceWords: 'names of levels',
  kindWords: 'names in a menu',
  sortWords: 'names in a menu',
  settingWords: 'a distortion and its strength',
  groupingWords: 'names in a menu',
  familyWords: 'a part of correctedWords',
  photoWords: 'sizes, a part of the methods',
  figuresHeadline: 'classHeadline, of figures that are no report',
  fileWords: 'which files can be given',
  nothingYetWords: 'what to do before there are figures',
  methodNotes: 'the same in each report',
  repeatNotes: 'names and numbers of a session',
  citeNotes: 'methods with text that is always the same',
  caseVerdict: 'the verdicts, with a link',
  laterWords: 'a part of mistakeWords',
  inputLines: 'a list of values, each with who said it',
  offsetWords: 'parts of that list',
  errorLines: 'lines of a curve',
  kappaLines: 'lines of a curve',
  exposureNotes: 'fewPeopleNote, otherConditionsNote and repeatedNote',
  sourceWords: 'parts of that list',
  benchLines: 'a table of speeds to paste, with a test of its own',
  ratioWords: 'figures of that table',
  promiseWords: 'what to do with a photo, without figures',
};

function exportedNames(): readonly string[] {
  return sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(root, folder, name), 'utf8').matchAll(sentenceNames)])
      .map(([, name = '']) => name),
  );
}

describe('what can be said', () => {
  it('is made by functions that all stand in the table', () => {
    const used = [
      'sentence-makers.ts',
      'sentence-makers-of-classes.ts',
      'sentence-finale.ts',
      'sentence-exposures.ts',
      'sentence-views.ts',
    ]
      .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
      .join('\n');
    const names = exportedNames();
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(used) && !(name in noSentences))).toEqual(
      [],
    );
    expect(Object.keys(noSentences).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(written)('of %s with %s is in the table', (about, figures, sentence) => {
    expect(say(about, JSON.parse(figures) as Figures)).toBe(sentence);
  });

  it('is all in the table, whatever the figures', () => {
    const known = new Set(written.map(([about, , sentence]) => shape(about, sentence)));
    const missing = (Object.keys(makers) as (keyof typeof makers)[]).flatMap((about) =>
      figuresOf[about].flatMap((figures) => {
        const sentence = say(about, figures);
        const form = shape(about, sentence);
        if (sentence === '' || known.has(form)) return [];
        known.add(form);
        return [`${about}\t${JSON.stringify(figures)}\t${sentence}`];
      }),
    );
    expect(missing.join('\n')).toBe('');
  });

  it('is written by a function that still says it', () => {
    const unknown = written.map(([about]) => about).filter((about) => !Object.hasOwn(makers, about));
    expect(unknown).toEqual([]);
  });

  it('claims nothing that is not shown, and holds no nonsense', () => {
    for (const [, , sentence] of written) {
      for (const claim of forbidden) expect(sentence).not.toMatch(claim);
      expect(sentence).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(sentence).not.toMatch(/(?<![.,\d])1 (images|pairs|points)\b/);
    }
  });

  it('calls a difference shown only where the test finds one', () => {
    const open = written.filter(([about, , sentence]) => {
      const [, p = '1'] = /\(p = ([\d.]+)\)/.exec(sentence) ?? [];
      return about === 'finding' && Number(p) >= 0.05;
    });
    expect(open.length).toBeGreaterThan(0);
    for (const [, figures, sentence] of open)
      expect(`${figures} ${sentence}`).not.toMatch(/more than chance would do(?! \(p <)/);
  });
});
