import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkShowable } from '#src/files/formats/check-showable.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { compareSession } from '#src/results/logic/session-comparison.ts';
import { demoFiles } from '#tools/demo-data/demo-files.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { run } from '#tools/compare/run.ts';
import { projectFile, shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const catalogue = shippedCatalogue();
const files = demoFiles();
const sessionsOf = (folder: string) =>
  [...files]
    .filter(([name]) => name.endsWith('.json') && name.startsWith(folder))
    .map(([name, text]) => readSessionFile(name, text));
const sessions = sessionsOf('simulated-');
const pupils = sessionsOf('class/');

describe('the demo data', () => {
  it('are the same each time, and those in docs/demo-data', () => {
    expect([...demoFiles()]).toEqual([...files]);
    for (const [name, text] of files) expect(projectFile(`docs/demo-data/${name}`) === text, name).toBe(true);
  });

  it('are less than a megabyte', () => {
    expect([...files.values()].join('').length).toBeLessThan(1_000_000);
  });

  it('say of each person that they are simulated, by name and by field', () => {
    expect([sessions.length, pupils.length]).toEqual([4, 12]);
    for (const { session } of [...sessions, ...pupils]) {
      expect(session.person).toMatch(/^simulated-/);
      expect(session.simulated).toBe(true);
    }
  });

  it('can be shown, and fill every view', () => {
    for (const { session } of sessions) {
      expect(() => checkShowable(session.id, session, catalogue)).not.toThrow();
      const { pair, images } = compareSession(session, null, catalogue);
      expect(images).toBeGreaterThan(20);
      expect(Math.min(pair.bothRight, pair.onlyFirst, pair.onlySecond)).toBeGreaterThan(0);
    }
    const modes = new Set(sessions.map(({ session }) => session.mode));
    expect([...modes].sort()).toEqual(['challenge', 'practice', 'test']);
    const reviews = sessions.flatMap((file) => file.reviews);
    expect(new Set(reviews.map(({ side }) => side)).size).toBe(2);
    expect(reviews.some(({ categories }) => categories.includes('class-unawareness'))).toBe(true);
    expect(
      readObservers('n.csv', files.get('efficientnet-lite2.csv') ?? '', catalogue)[0]?.images,
    ).toHaveLength(159);
  });

  it('have images that everybody missed, that only people and only networks got, and that the people missed together', () => {
    const people = sessions.filter(({ session }) => session.mode !== 'practice');
    const { report } = compareFiles([
      ...people.map(({ session }) => ({
        file: session.id,
        observers: sessionObservers('', session, catalogue),
      })),
      {
        file: 'n.csv',
        observers: readObservers('n.csv', files.get('efficientnet-lite2.csv') ?? '', catalogue),
      },
    ]);
    const { missedByAll, onlyPeople, onlyNetworks, pooled, observers } = report;
    for (const images of [missedByAll, onlyPeople, onlyNetworks]) expect(images.length).toBeGreaterThan(1);
    expect(pooled?.optimisticErrors).toBeGreaterThan(1);
    expect(pooled?.majorityErrors).toBeGreaterThan(pooled?.optimisticErrors ?? NaN);
    expect(observers.map(({ kind, simulated }) => simulated === (kind === 'person'))).not.toContain(false);
  });

  it('never had an unknown class on screen, and always had one that was picked', () => {
    const [, test] = sessions;
    const unaware = (test?.reviews ?? []).filter(({ categories }) =>
      categories.includes('class-unawareness'),
    );
    for (const { imageId } of unaware) {
      const trial = test?.session.trials.find((one) => one.imageId === imageId);
      expect(trial?.record.seen.map(({ wnid }) => wnid)).not.toContain(trial?.truth);
      expect(trial?.record.seen.map(({ wnid }) => wnid)).toEqual(
        expect.arrayContaining([...(trial?.guesses ?? [])]),
      );
    }
    expect(unaware.length).toBeGreaterThan(0);
  });

  it('have a class whose tests say their group, as docs/classroom.md tells of it', () => {
    const links = projectFile('docs/classroom.md').match(/(?<=#\/label\?)[^`]*seed=90[^`]*/g) ?? [];
    const asked = links.map((link) => Object.fromEntries(new URLSearchParams(link)));
    for (const { session } of pupils) {
      const link = asked.find(({ mode }) => mode === session.mode);
      expect(session.seed).toBe(Number(link?.['seed']));
      expect(session.practice).toBe(Number(link?.['practice']));
      expect(session.trials).toHaveLength(Number(link?.['n']));
      expect(session.group === undefined).toBe(session.mode === 'practice');
      expect(() => checkShowable(session.id, session, catalogue)).not.toThrow();
    }
    const folder = join(root, 'docs/demo-data/class');
    const paths = readdirSync(folder).map((name) => join(folder, name));
    const said = ['from-file', 'from-practice'].map((spec) => run([...paths, '--groups', spec]).out);
    for (const out of said) expect(out).toContain(': −10.0 points (95 % interval ');
    expect(said[0]).toContain('It is not shown that group A and group B differ.');
    expect(said[1]).toContain('It is not shown that the people with practice');
    expect(run([...paths, '--groups', 'from-name']).out).toContain('That makes one group only, simulated');
  });

  it('compare as their README shows', () => {
    const found = /```console\n\$ npm run --silent compare -- (.*)\n([\s\S]*?)```/.exec(
      projectFile('docs/demo-data/README.md'),
    );
    const words = (found?.[1] ?? '').split(' ').map((word) => join(root, word));
    expect(words.length).toBeGreaterThan(1);
    expect(found?.[2]).toBe(run(words).out);
  });
});
