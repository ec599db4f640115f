import { expect } from 'vitest';
import { about, toYou } from '#src/figures/scoring/addressed.ts';
import type { TestFigure } from '#src/results/element/test-figures/test-figures.ts';

/** Sentences by what they are about. */
export type Sentences = Readonly<Record<string, readonly string[]>>;

/** What a function says of each of these figures. */
export function each<const Sets extends readonly (readonly unknown[])[]>(
  say: (...figures: [...Sets[number]]) => string | null,
  ...sets: Sets
): readonly string[] {
  return sets.map((figures) => say(...(figures as [...Sets[number]])) ?? '').filter((one) => one !== '');
}

type OneOfEach<Values extends readonly (readonly unknown[])[]> = {
  -readonly [At in keyof Values]: Values[At][number];
};

/** All combinations of one value each. */
export function grid<const Values extends readonly (readonly unknown[])[]>(...values: Values) {
  const all = values.reduce<readonly (readonly unknown[])[]>(
    (found, own) => found.flatMap((before) => own.map((value) => [...before, value])),
    [[]],
  );
  return all as readonly OneOfEach<Values>[];
}

/** What no study of this kind can show, in any case of letters, and what is nonsense. */
const forbidden = [
  ...[/no (more )?difference/i, /makes? no/i, /prov(es?|en|ed)\b/i, /no more than chance/i, /chance alone/i],
  ...[/nothing tells/i, /(?<!not say that you )\bare equally good/i, /the same as/i],
  ...[/NaN|Infinity|undefined|null/, /(?<![.,\d])1 (images|pairs|points)\b/],
];

/** That no sentence claims what is not shown or holds nonsense, and that they read as in the file of this name; two that differ in numbers are one. */
export async function expectSentences(name: string, sentences: Sentences): Promise<void> {
  const shape = (sentence: string) =>
    sentence
      .replace(/[−+-]?\d[\d,.]*/g, '#')
      .replace(/p [=<] #/g, 'p #')
      .replace(/\b(all|none)\b/g, '#');
  const parts = Object.entries(sentences).map(([about, said]) => {
    for (const sentence of said) {
      for (const claim of forbidden) expect(sentence, about).not.toMatch(claim);
    }
    const unlike = said.filter((one, at) => said.findIndex((other) => shape(other) === shape(one)) === at);
    return [about, ...unlike.map((one) => `  ${one}`)].join('\n');
  });
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot(`../../fixtures/sentences/${name}.txt`);
}

/** Who is spoken to or of. */
export const people = ['you', 'ada'] as const;
export const whoOf = (who: string) => (who === 'you' ? toYou : about(who));

/** What the tests of two sides say, in their order. */
export function testsSaid(figures: readonly TestFigure[]): string {
  return figures
    .map(({ value, beside, notes }) => [
      value,
      beside,
      ...notes.map((note) => (typeof note === 'string' ? note : note.text)),
    ])
    .map((words) => words.filter((one) => one !== '').join('; '))
    .join(' / ');
}
