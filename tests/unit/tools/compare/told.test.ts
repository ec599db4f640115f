import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { run } from '#tools/compare/run.ts';
import { figures, useFiles } from './compared.ts';

const { fileOf } = useFiles();
const example = (name: string) =>
  join(fileURLToPath(new URL('../../../../docs/example', import.meta.url)), name);
const three = ['ada.json', 'grace.csv', 'second-made-up-net.csv'].map(example);

it('corrects p of the family that is said, and names one that it does not know or that is empty', () => {
  expect(figures(...three, '--family', 'networks').family).toEqual({ name: 'networks', tests: 1 });
  expect(run([...three, '--family', 'everybody'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('Allowed choices are people-networks, people, networks, all.') as string,
  });
  expect(run([example('second-made-up-net.csv'), example('ada.json'), '--family', 'people'])).toMatchObject({
    exitCode: 2,
    err: '--family people: no pair of two people has an image that counts in common.\n',
  });
});

it('begins with people beside the network that is said, or that has most images in common', () => {
  expect(run(three).out).toMatch(
    /^The 2 people missed 1 in 7 images on average; made-up-net missed 4 in 10\. .*none has more images in common/,
  );
  const chosen = run([...three, '--network', 'second-made-up-net']).out;
  expect(chosen).toMatch(
    /^The 2 people missed 1 in 7 images on average; second-made-up-net missed 1 in 4\. /,
  );
  expect(chosen).toContain('Of 2 networks this is second-made-up-net: it was chosen by hand.');
  expect(figures(...three, '--network', 'second-made-up-net').headline?.network).toBe('second-made-up-net');
  expect(run([...three, '--network', 'Ada (made up)']).err).toBe(
    '--network Ada (made up): no network has this name. Expected one of “made-up-net”, “second-made-up-net”.\n',
  );
  expect(run([example('ada.json'), '--network', 'made-up-net']).err).toBe(
    '--network made-up-net: it takes two people who have an image that counts in common with it.\n',
  );
});

it('says which of two files says what is right', () => {
  const rows = (first: number) =>
    Array.from({ length: 12 }, (_, at) => `ILSVRC2012_val_${String(first + at).padStart(8, '0')},1,0.5\n`);
  const [one, other] = [1, 11].map((first) =>
    fileOf(`from-${first}.csv`, `file_name,predicted_class,predicted_probability\n${rows(first).join('')}`),
  );
  const truth = fileOf(
    'truth.csv',
    `file_name,label\n${Array.from({ length: 22 }, (_, at) => `ILSVRC2012_val_${String(at + 1).padStart(8, '0')},1\n`).join('')}`,
  );
  const real = fileOf('real.json', JSON.stringify(Array.from({ length: 22 }, () => [2])));
  const files = [one ?? '', other ?? ''];
  const both = run([...files, '--truth', truth, '--labels', real]);
  expect(both.err).toBe('To note\n\nreal.json says what is right; truth.csv is not used.\n');
  expect(both.out).toContain('100.0 %');
});
