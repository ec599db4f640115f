import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ComparisonService } from '#src/observers/comparison/worker/comparison-service.ts';
import type { CompareRequest } from '#src/observers/comparison/protocol.ts';
import { run } from '#tools/compare/run.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { useFiles, type Printed } from './compared.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const { fileOf } = useFiles();

/** The page's own worker after it compared files. */
async function pageWith(
  paths: readonly string[],
  by: Pick<CompareRequest, 'truth'> = { truth: null },
): Promise<ComparisonService> {
  const service = new ComparisonService();
  service.start(projectFile('assets/classes.json'));
  const files = paths.map((path, id) => ({
    ...{ id, use: null, name: path.split('/').at(-1) ?? '' },
    blob: new Blob([readFileSync(path)]),
  }));
  await service.compare({ files, ...by, edits: new Map() }, () => undefined);
  return service;
}

/** The JSON that the page saves of files. */
async function fromPage(...given: Parameters<typeof pageWith>): Promise<unknown> {
  return JSON.parse((await pageWith(...given)).json(true, {}) ?? 'null') as unknown;
}

const examples = ['ada.json', 'grace.csv', 'second-made-up-net.csv'].map((name) =>
  join(root, 'docs/example', name),
);

it('the page saves the same JSON as the command prints, people against networks too', async () => {
  const printed = JSON.parse(run([...examples, '--groups', 'from-kind', '--json']).out) as unknown;
  expect(await fromPage(examples)).toEqual(printed);
  expect(printed).toMatchObject({
    tests: 6,
    groups: [{ by: 'kind', groups: [{ name: 'networks' }, { name: 'people' }] }],
  });
});

it('the page saves the same CSV as the command prints', async () => {
  const page = await pageWith(examples);
  expect(run([...examples, '--csv']).out).toBe(page.tidyCsv(new Map(), true));
});

it('the page saves each way that makes two groups, and none where there is none', async () => {
  const header = 'observer,kind,group,image,truth,guess1\n';
  const line = (name: string, group: string) => `${name},person,${group},a,n01440764,n01440764\n`;
  const people = fileOf('people.csv', header + line('ann', '7a') + line('bob', '7b'));
  expect(await fromPage([people])).toMatchObject({ groups: [{ by: 'group', tests: 0 }] });
  expect(await fromPage([people, ...examples.slice(0, 1)])).toMatchObject({
    groups: [{ by: 'group' }, { by: 'kind' }],
  });
  expect(await fromPage(examples.slice(1, 2))).not.toHaveProperty('groups');
});

it('the page grades by ImageNet-Multilabel as the command does', async () => {
  const image = (number: number) => `ILSVRC2012_val_0000000${number}.JPEG`;
  const labels = fileOf(
    'human_accuracy.json',
    JSON.stringify({
      initial_annots: Object.fromEntries([1, 2, 3].map((at) => [image(at), { correct: ['n01440764'] }])),
    }),
  );
  const rows = (...classes: readonly number[]) =>
    ['file_name,predicted_class', ...classes.map((one, at) => `${image(at + 1)},${one}`), ''].join('\n');
  const files = [fileOf('one.csv', rows(1, 0, 1)), fileOf('two.csv', rows(0, 0, 0))];
  const printed = JSON.parse(run([...files, '--labels', labels, '--json']).out) as Printed;
  expect(await fromPage([...files, labels], { truth: 'human_accuracy.json' })).toEqual(printed);
  expect(printed.observers).toMatchObject([
    { n: 3, errors: 2 },
    { n: 3, errors: 0 },
  ]);
});
