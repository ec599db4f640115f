import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standInOf } from '#src/core/classes/category-list.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { ConfusionCount, pairsOf, sessionConfusions, shownClass } from '#src/figures/errors/confusions.ts';
import { imageCases } from '#src/figures/errors/image-case.ts';
import { everyImage, selectImages } from '#src/figures/errors/image-query.ts';
import { catalogue, classAt, sampleSession } from './sample-cases.ts';

const side = fc.constantFrom('person', 'network');
/** Few classes, of several branches, so that pairs repeat. */
const label = fc.constantFrom(1, 2, 151, 152, 400, 800);
const answer = fc.record({ side, truth: label, guess: fc.oneof(label, fc.constant(-1)) });

const order = (count: ConfusionCount) =>
  pairsOf(count.result()).map(({ truth, guess }) => [Number(truth), Number(guess)]);

describe('who takes what for what', () => {
  it('is what counting every pair of classes and of branches gives', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
        const count = new ConfusionCount(catalogue);
        for (const one of answers) count.add(one.side, [one.truth], one.guess);
        const found = count.result();
        const of = (own: 'person' | 'network', holds: (one: (typeof answers)[number]) => boolean) =>
          answers.filter((one) => one.side === own && holds(one)).length;
        const branch = (index: number) => (index < 0 ? '' : classAt(index).branch);
        for (const own of ['person', 'network'] as const) {
          const wrong = of(own, ({ truth, guess }) => truth !== guess);
          expect(found.answers[own]).toBe(of(own, () => true));
          expect(found.wrong[own]).toBe(wrong);
          expect(found.nearby[own]).toBe(
            of(own, ({ truth, guess }) => truth !== guess && branch(truth) === branch(guess)),
          );
          for (const { truth, guess, counts } of pairsOf(found))
            expect(counts[own]).toBe(
              of(own, (one) => one.truth === Number(truth) && one.guess === Number(guess)),
            );
          expect(pairsOf(found).reduce((sum, { counts }) => sum + counts[own], 0)).toBe(
            of(own, ({ truth, guess }) => guess >= 0 && truth !== guess),
          );
          for (const { truth, guesses } of found.rows)
            for (const column of found.columns)
              expect(guesses.get(column)?.[own] ?? 0).toBe(
                of(own, (one) => branch(one.truth) === truth && branch(one.guess) === column),
              );
        }
        const all = found.rows.flatMap(({ guesses }) => [...guesses.values()]);
        expect(all.reduce((sum, { person, network }) => sum + person + network, 0)).toBe(answers.length);
      }),
    );
  });

  it('has the commonest pair first, each side’s in turn', () => {
    const count = new ConfusionCount(catalogue);
    for (let at = 0; at < 30; at += 1) count.add('person', [1], 2);
    for (let at = 0; at < 20; at += 1) count.add('person', [2], 1);
    count.add('network', [2], 1);
    count.add('network', [5], 6);
    expect(order(count)).toEqual([
      [1, 2],
      [2, 1],
      [5, 6],
    ]);
  });

  it('hides no side’s pairs behind the other’s where all came once', () => {
    const count = new ConfusionCount(catalogue);
    for (let at = 0; at < 40; at += 1) count.add('person', [100 + at], 1);
    for (let at = 0; at < 13; at += 1) count.add('network', [200 + at], 1);
    const first = pairsOf(count.result(), 12);
    expect(first.filter(({ counts }) => counts.person > 0)).toHaveLength(6);
    expect(pairsOf(count.result())).toHaveLength(53);
  });

  it('never takes a right answer for a mix-up, and is the same in whichever order the right classes stand', () => {
    const rights = fc.uniqueArray(label, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rights, label), { maxLength: 30 }), (answers) => {
        const [count, turned] = [new ConfusionCount(catalogue), new ConfusionCount(catalogue)];
        for (const [right, guess] of answers) {
          count.add('person', right, guess);
          turned.add('person', right.toReversed(), guess);
        }
        const found = count.result();
        expect(turned.result()).toEqual(found);
        const wrong = answers.filter(([right, guess]) => !right.includes(guess));
        expect(found.wrong.person).toBe(wrong.length);
        expect(pairsOf(found).reduce((sum, { counts }) => sum + counts.person, 0)).toBe(wrong.length);
        const branch = (index: number) => classAt(index).branch;
        expect(found.nearby.person).toBe(
          wrong.filter(([right, guess]) => right.some((one) => branch(one) === branch(guess))).length,
        );
        const onDiagonal = found.rows.reduce(
          (sum, { truth, guesses }) => sum + (guesses.get(truth)?.person ?? 0),
          0,
        );
        expect(onDiagonal).toBe(answers.length - wrong.length + found.nearby.person);
      }),
    );
  });

  it('sets a wrong guess against the right class that is nearest in the tree', () => {
    const against = (right: readonly number[], guess: number) => shownClass(catalogue, right, guess);
    // The husky is nearest to the malamute, of ladybug, Chihuahua and Siberian husky.
    expect(against([301, 151, 250], 249)).toBe(250);
    expect(against([250, 151, 301], 249)).toBe(250);
    expect(against([400, 151], 151)).toBe(151);
    expect(against([400, 151], -1)).toBe(151);
  });

  it('goes by the classes that a grading holds right in place of the label of the challenge', () => {
    const session = sampleSession([{ truth: 1, person: [250], network: { guesses: [1], probability: 0.9 } }]);
    const [husky, malamute] = [classAt(250), classAt(249)];
    const grading = { rule: 'uncontested', rightFor: () => [classAt(800).wnid, malamute.wnid] } as const;
    const cases = imageCases(session, null, catalogue, { grading });
    const found = sessionConfusions(cases, catalogue);
    const { wrong, several } = found;
    expect({ wrong, several }).toEqual({ wrong: { person: 1, network: 1 }, several: true });
    expect(pairsOf(found)[0]).toMatchObject({ truth: malamute.index, guess: husky.index });
    const taken = { side: 'person', id: husky.wnid } as const;
    expect(selectImages(cases, { ...everyImage, truth: malamute.wnid, taken })).toHaveLength(1);
  });

  it('of a short list has a row and a column for each category, also for those that did not occur', () => {
    const ids = sixteenCategories.categories.map(standInOf);
    const [first, second] = ids.map((id) => Number(catalogue.byWnid(id).index));
    const count = new ConfusionCount(catalogue.withCategories(sixteenCategories));
    count.add('person', [first ?? 0], second ?? 0);
    const { rows, columns } = count.result();
    expect(rows.map(({ truth }) => truth)).toEqual(ids);
    expect(columns).toEqual(ids);
    count.add('network', [first ?? 0], -1);
    expect(count.result().columns).toEqual([...ids, '']);
  });

  it('counts the images of a session that count, each number as many as its query finds', () => {
    const session = sampleSession([
      { truth: 1, person: [2, 1], network: { guesses: [1], probability: 0.9 } },
      { truth: 1, person: [2], network: { guesses: [400], probability: 0.9 } },
      { truth: 400, person: [], network: { guesses: [400], probability: 0.9 } },
      { truth: 1, person: [2], network: { guesses: [2], probability: 0.9 }, assisted: true },
      { truth: null, person: [2], network: { guesses: [2], probability: 0.9 } },
      { truth: 1, person: [2], network: null },
    ]);
    const cases = imageCases(session, null, catalogue);
    const found = sessionConfusions(cases, catalogue);
    expect(found).toMatchObject({ answers: { person: 3, network: 3 }, wrong: { person: 3, network: 1 } });
    const asked = { ...everyImage, standing: 'compared' } as const;
    for (const own of ['person', 'network'] as const) {
      for (const { truth, guess, counts } of pairsOf(found)) {
        const taken = { side: own, id: catalogue.byIndex(guess).wnid };
        const images = selectImages(cases, { ...asked, truth: catalogue.byIndex(truth).wnid, taken });
        expect(images).toHaveLength(counts[own]);
      }
      for (const { truth, guesses } of found.rows)
        for (const column of found.columns)
          expect(
            selectImages(cases, { ...asked, branch: truth, taken: { side: own, id: column } }),
          ).toHaveLength(guesses.get(column)?.[own] ?? 0);
    }
    expect(found.columns.at(-1)).toBe('');
  });
});
