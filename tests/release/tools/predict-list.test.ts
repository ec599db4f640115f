import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProbabilitiesNpy } from '#src/batch/logic/probabilities-npy.ts';
import { categoryGuesses, categoryOf } from '#src/core/classes/category-list.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { observerAnswers } from '#src/core/observers/observer-answers.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { readTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { run as compare } from '#tools/compare/run.ts';
import { run } from '#tools/predict/run.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const { images } = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
  images: { id: string; file: string; wnid: Wnid; kind: string }[];
};
const isListed = ({ wnid }: { wnid: Wnid }) => categoryOf(sixteenCategories, wnid) !== null;
const photos = images.filter(({ kind }) => kind === 'photo');
/** Three show one of the categories, three do not. */
const chosen = [
  ...photos.filter(isListed).slice(0, 3),
  ...photos.filter((one) => !isListed(one)).slice(0, 3),
];

async function predict(...words: readonly string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const code = await run([...words, '--network', 'efficientnet-lite0', '--backend', 'wasm'], {
    out: () => undefined,
    err: (text) => (err += text),
    progress: () => undefined,
  });
  return { code, err };
}

describe('npm run predict --list', () => {
  let place = '';
  let folder = '';
  let truth = '';

  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'hit5-list-'));
    folder = join(place, 'photos');
    mkdirSync(folder);
    for (const { id, file } of chosen)
      writeFileSync(join(folder, `${id}.jpg`), readFileSync(join('assets/challenge', file)));
    truth = join(place, 'truth.csv');
    writeFileSync(truth, `file,wnid\n${chosen.map(({ id, wnid }) => `${id}.jpg,${wnid}\n`).join('')}`);
    return () => rmSync(place, { recursive: true });
  });

  const read = (file: string) => readTidyCsv('out.csv', readFileSync(file, 'utf8'), catalogue);

  it('answers with the categories that the 1000 probabilities give, and says what is right', async () => {
    const [all, listed] = [join(place, 'all.npy'), join(place, 'listed.csv')];
    expect(await predict(folder, '--all', '--out', all)).toMatchObject({ code: 0 });
    const { code, err } = await predict(folder, '--list', '16', '--truth', truth, '--out', listed);
    expect(code).toBe(0);
    expect(err).toContain(`3 images show none of the categories by ${truth}, such as `);
    const [observer, ...others] = read(listed);
    if (!observer) throw new Error('The file has an observer.');
    expect(others).toEqual([]);
    const names = sixteenCategories.categories.map(({ name }) => name);
    expect(observer).toMatchObject({
      name: 'efficientnet-lite0',
      kind: 'network',
      labels: names,
      guessCount: 5,
    });
    const whole = readProbabilitiesNpy(readFileSync(all));
    const answers = observerAnswers(observer, catalogue);
    expect(answers.map(({ image }) => image)).toEqual(whole.map(({ image }) => image));
    for (const [at, { probabilities }] of whole.entries()) {
      const best = categoryGuesses(probabilities, sixteenCategories, (wnid) => catalogue.byWnid(wnid).index);
      const expected = best.slice(0, 5).map(({ classIndex, probability }) => {
        const { wnid } = catalogue.byIndex(classIndex);
        return [categoryOf(sixteenCategories, wnid)?.name, probability];
      });
      const { guesses, probabilities: shares } = answers[at] ?? { guesses: [], probabilities: [] };
      expect(guesses.map((guess, slot) => [guess, shares[slot]])).toEqual(expected);
    }
    const right = new Map(chosen.map(({ id, wnid }) => [`${id}.jpg`, categoryOf(sixteenCategories, wnid)]));
    expect(answers.map(({ truth: said }) => said)).toEqual(
      answers.map(({ image }) => right.get(image)?.name ?? null),
    );
    const counted = answers.filter(({ truth: said }) => said !== null);
    expect(counted.filter(({ guesses, truth: said }) => guesses[0] === said).length).toBeGreaterThan(1);
  });

  it('takes a list of one’s own, and a part of the images at a time: compare takes all parts for one observer', async () => {
    const list = join(place, 'own.tsv');
    const own = sixteenCategories.categories.filter(({ name }) => ['bear', 'bird'].includes(name));
    const lines = own.flatMap(({ name, classes }) => classes.map((wnid) => `${name}\t${wnid}\n`));
    writeFileSync(list, `category\twnid\n${lines.join('')}`);
    const names = chosen.map(({ id }) => `${id}.jpg`);
    const files = [names.slice(0, 2), names.slice(2)].map((part, at) => {
      const [listed, file] = [join(place, `part-${at}.txt`), join(place, `part-${at}.csv`)];
      writeFileSync(listed, part.join('\n'));
      return { listed, file };
    });
    for (const { listed, file } of files)
      expect(
        await predict(folder, '--list', list, '--files', listed, '--truth', truth, '--out', file),
      ).toMatchObject({ code: 0 });
    expect(read(files[0]?.file ?? '')[0]).toMatchObject({ labels: ['bear', 'bird'], guessCount: 2 });
    const together = compare([...files.map(({ file }) => file), '--json']);
    const n = chosen.filter(({ wnid }) => own.some(({ classes }) => classes.includes(wnid))).length;
    expect(n).toBeGreaterThan(0);
    expect(JSON.parse(together.out)).toMatchObject({
      observers: [{ name: 'efficientnet-lite0', n, withoutTruth: chosen.length - n }],
    });
    const five = join(place, 'five.csv');
    await predict(folder, '--files', files[0]?.listed ?? '', '--out', five);
    expect(readFileSync(five, 'utf8')).toMatch(
      /^file_name,.*,network,weights\r\n.*,efficientnet-lite0,[0-9a-f]{64}\r\n/,
    );
  });
});
