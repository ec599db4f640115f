import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Observer } from '#src/core/observers/observer.ts';
import { readAnswerFile } from '#src/observers/logic/files/read-answer-file.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

/** What an old build saved of two sessions, in each of its forms; those of jsPsych and Label Studio are never read. */
const folder = join(import.meta.dirname, '../../../../fixtures/old-builds/4a2b9fe/exports');
const catalogue = shippedCatalogue();

function observersIn(file: string): readonly Observer[] {
  const content = readAnswerFile(file, readFileSync(join(folder, file), 'utf8'), catalogue, 'answers');
  return content.use === 'answers' ? content.observers : [];
}

/** The guesses of an observer to an image. */
const guessesAt = ({ guesses, depth }: Observer, at: number) =>
  [...guesses.subarray(at * depth, (at + 1) * depth)].filter((label) => label >= 0);

/** Answers by person or network and by image; files in the order of the images name none. */
function answersOf(observers: readonly Observer[], mode: string): ReadonlyMap<string, readonly number[]> {
  return new Map(
    observers.flatMap((observer) =>
      observer.images.map((image, at) => {
        const who = observer.name.includes('efficientnet-lite0') ? 'network' : 'person';
        return [`${mode} ${who} ${image.split('_').at(-1) ?? ''}`, guessesAt(observer, at)] as const;
      }),
    ),
  );
}

const modes = ['challenge', 'practice'];
const known = new Map(
  modes.flatMap((mode) => [...answersOf(observersIn(`hit5-ada-${mode}-2026-11-26-session.json`), mode)]),
);

const files = readdirSync(folder)
  .filter((name) => name.startsWith('hit5-') && !/\.json$|ilsvrc/.test(name))
  .flatMap((name) => modes.filter((mode) => name.includes(mode)).map((mode) => [name, mode] as const));

it.each(files)('%s of an old build opens with the answers of its session', (file, mode) => {
  const observers = observersIn(file);
  const answers = answersOf(observers, mode);
  expect(answers.size).toBeGreaterThan(1);
  const [{ guessCount }] = observers as readonly [Observer];
  for (const [place, guesses] of answers)
    expect(guesses, place).toEqual(known.get(place)?.slice(0, guessCount));
});

it.each(readdirSync(folder).filter((name) => name.includes('ilsvrc')))('%s of an old build opens', (file) => {
  const [observer] = observersIn(file);
  expect(observer?.images.length).toBeGreaterThan(1);
});
