import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ComparisonService } from '#src/observers/comparison/worker/comparison-service.ts';
import type { CompareRequest } from '#src/observers/comparison/protocol.ts';
import { run } from '#tools/compare/run.ts';
import { ilsvrcFiles } from '#src/files/formats/ilsvrc-files.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { zipParts } from '#src/packs/pack/zip-writer.ts';
import { projectFile, shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { figures, useFiles, type Printed } from './compared.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const { fileOf } = useFiles();

/** The JSON that the page saves of files, by its own worker's code. */
async function fromPage(
  paths: readonly string[],
  by: Pick<CompareRequest, 'truth' | 'onlyM'> = { truth: null },
): Promise<unknown> {
  const service = new ComparisonService();
  service.start(projectFile('assets/classes.json'));
  const files = paths.map((path, id) => ({
    ...{ id, use: null, name: path.split('/').at(-1) ?? '' },
    blob: new Blob([readFileSync(path)]),
  }));
  await service.compare({ files, ...by, edits: new Map() }, () => undefined);
  return JSON.parse(service.ask({ kind: 'json', named: true, choices: {} }) ?? 'null') as unknown;
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

it('the page grades by ImageNet-M as the command does, and by all of that file unless asked', async () => {
  const image = (number: number) => `ILSVRC2012_val_0000000${number}.JPEG`;
  const labels = fileOf(
    'human_accuracy.json',
    JSON.stringify({
      initial_annots: Object.fromEntries([1, 2, 3].map((at) => [image(at), { correct: ['n01440764'] }])),
      imagenet_m: [image(2), image(3)],
    }),
  );
  const rows = (...classes: readonly number[]) =>
    ['file_name,predicted_class', ...classes.map((one, at) => `${image(at + 1)},${one}`), ''].join('\n');
  const files = [fileOf('one.csv', rows(1, 0, 1)), fileOf('two.csv', rows(0, 0, 0))];
  const printed = (...words: readonly string[]) =>
    JSON.parse(run([...files, '--labels', labels, ...words, '--json']).out) as Printed;
  const all = { truth: 'human_accuracy.json' };
  expect(await fromPage([...files, labels], { ...all, onlyM: true })).toEqual(printed('--imagenet-m'));
  expect(printed('--imagenet-m').observers).toMatchObject([
    { n: 2, errors: 1 },
    { n: 2, errors: 0 },
  ]);
  expect(await fromPage([...files, labels], all)).toEqual(printed());
  expect(printed().observers).toMatchObject([
    { n: 3, errors: 2 },
    { n: 3, errors: 0 },
  ]);
});

it('both read the zip of ILSVRC answers that Hit5 saves, and find the same errors as in the session', async () => {
  const { session } = readSessionFile('ada.json', projectFile('docs/example/ada.json'));
  const { content } = ilsvrcFiles(session, shippedCatalogue()) ?? expect.fail();
  const files = [...new Map(content as ReadonlyMap<string, string>)].map(([name, text]) => ({
    name,
    blob: new Blob([text]),
  }));
  const parts: BlobPart[] = [];
  for await (const part of zipParts(files, new AbortController().signal)) parts.push(part);
  const zip = fileOf('ada.zip', new Uint8Array(await new Blob(parts).arrayBuffer()));
  const printed = JSON.parse(run([zip, '--groups', 'from-kind', '--json']).out) as Printed;
  expect(await fromPage([zip])).toEqual(printed);
  expect(printed.observers.map(({ kind, errors }) => [kind, errors])).toEqual([
    ['person', 7],
    ['network', 12],
  ]);
  // Beside the session itself: the images have the same names.
  expect(figures(zip, examples[0] ?? '').commonImages).toBeNull();
  expect(run([fileOf('other.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))]).err).toMatch(
    /^other\.zip cannot be read: it is a zip, but not as Hit5 saves ILSVRC answers/,
  );
});
