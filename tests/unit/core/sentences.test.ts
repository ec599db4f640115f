import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf } from './sentence-figures.ts';
import { makers, type Figures } from './sentence-makers.ts';

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

describe('what can be said', () => {
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
    for (const [about, figures, sentence] of written) {
      if (about !== 'finding') continue;
      const [, p = '1'] = /\(p = ([\d.]+)\)/.exec(sentence) ?? [];
      if (Number(p) >= 0.05)
        expect(`${figures} ${sentence}`).not.toMatch(/more than chance would do(?! \(p <)/);
    }
  });
});
