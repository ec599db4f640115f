import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { run } from '#tools/compare/run.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { figures, useFiles } from './compared.ts';

const { fileOf } = useFiles();
const example = (name: string) => fileURLToPath(new URL(`../../../../docs/example/${name}`, import.meta.url));

it('compare counts a file once that is given twice, and a session under two names', () => {
  const again = fileOf('ada-copy.json', projectFile('docs/example/ada.json'));
  const alone = figures(example('ada.json'), example('grace.csv'));
  const { exitCode, out, err } = run([
    ...[example('ada.json'), again, example('grace.csv'), example('grace.csv'), '--json'],
  ]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toEqual(alone);
  expect(err).toBe(
    'To note\n\nada-copy.json is the same as ada.json, and counts once.\n' +
      'grace.csv is the same as grace.csv, and counts once.\n',
  );
  const same = fileOf('twin.csv', projectFile('docs/example/second-made-up-net.csv'));
  const { observers } = figures(example('second-made-up-net.csv'), same, '--truth', example('truth.csv'));
  expect(observers).toHaveLength(2);
});
