import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { io, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import type { OldBuild } from './old-build.ts';

const root = join(import.meta.dirname, '../..');

/** Three classes with three photos each, taken from the smallest of the challenge: one to play, two as examples. */
function packFolder(scratch: string): string {
  const assets = join(root, 'assets/challenge');
  const { images } = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8')) as {
    readonly images: readonly { readonly id: string; readonly file: string }[];
  };
  const small = images
    .map(({ file }) => ({ file, bytes: readFileSync(join(assets, file)).length }))
    .sort((one, other) => one.bytes - other.bytes);
  const folder = join(scratch, 'my-photos');
  ['n01440764', 'n01443537', 'n02119789'].forEach((wnid, row) => {
    mkdirSync(join(folder, wnid), { recursive: true });
    for (let at = 0; at < 3; at += 1) {
      copyFileSync(join(assets, small[row * 3 + at]?.file ?? ''), join(folder, wnid, `${at}.jpg`));
    }
  });
  return folder;
}

/** A layers model that knows nothing, as files. */
async function untrainedNetwork(scratch: string): Promise<readonly string[]> {
  await setBackend('cpu');
  const model = sequential({
    layers: [
      layers.conv2d({ inputShape: [32, 32, 3], filters: 4, kernelSize: 3, strides: 4 }),
      layers.globalAveragePooling2d({}),
      layers.dense({ units: 1000, activation: 'softmax' }),
    ],
  });
  const saved = await new Promise<io.ModelArtifacts>((resolve) => {
    void model.save(
      io.withSaveHandler((artifacts) => {
        resolve(artifacts);
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } });
      }),
    );
  });
  const weightsManifest = [{ paths: ['weights.bin'], weights: saved.weightSpecs }];
  const json = { format: 'layers-model', modelTopology: saved.modelTopology, weightsManifest };
  mkdirSync(join(scratch, 'untrained'));
  const paths = ['model.json', 'weights.bin'].map((name) => join(scratch, 'untrained', name));
  writeFileSync(paths[0] ?? '', JSON.stringify(json));
  writeFileSync(paths[1] ?? '', Buffer.from(saved.weightData as ArrayBuffer));
  return paths;
}

export async function makePack(build: OldBuild, scratch: string): Promise<void> {
  await build.go('#/data');
  const section = build.page.locator('hit5-import-section');
  await section.getByLabel('Folder', { exact: true }).setInputFiles(packFolder(scratch));
  await build.page.getByLabel('Of each class', { exact: true }).check();
  await build.press('Make the pack');
  await build.page.getByText('“my-photos” is made and stands in the list of packs').waitFor();
  await build.press('Use its examples: my-photos');
  await build.page.getByText('Its examples stand in the class list').waitFor();
}

export async function addNetwork(build: OldBuild, scratch: string): Promise<void> {
  await build.go('#/data');
  const section = build.page.locator('hit5-networks-section');
  await section
    .getByLabel('Files', { exact: true })
    .first()
    .setInputFiles([...(await untrainedNetwork(scratch))]);
  await build.page.getByLabel('Name', { exact: true }).fill('Untrained');
  await build.press('Try it on the photos');
  await build.page.getByText('It does no better than chance.').waitFor({ timeout: 300_000 });
  await build.press('Keep Untrained');
  await build.page.getByText(/is here and works without the internet/).waitFor();
}

/** Files that come from elsewhere: labels, a session of another version's words, predictions. */
export async function bringFiles(
  build: OldBuild,
  session: string,
  { scratch, out }: { readonly scratch: string; readonly out: string },
): Promise<void> {
  await build.go(`#/results?session=${session}`);
  await build.button('Save as…').waitFor();
  const name = await build.saveAs('Hit5 session', scratch);
  const content = JSON.parse(readFileSync(join(scratch, name), 'utf8')) as Record<string, unknown>;
  const foreign = {
    ...content,
    id: '1-2',
    person: 'simulated-chi',
    simulated: true,
    pupilSize: { unit: 'mm', of: [3, 4.5] },
  };
  const foreignText = `${JSON.stringify(foreign).replaceAll(session, '1-2')}\n`;
  writeFileSync(join(out, 'inputs/foreign-session.json'), foreignText);
  copyFileSync(join(scratch, name), join(out, 'inputs/ada.json'));
  const { images } = JSON.parse(readFileSync(join(root, 'assets/challenge/manifest.json'), 'utf8')) as {
    readonly images: readonly { readonly id: string }[];
  };
  const rows = images.map(({ id }, at) => `${id}.jpg,${(at * 37) % 1000},0.5`);
  const head = 'file_name,predicted_class,predicted_probability';
  writeFileSync(join(out, 'inputs/resnet.csv'), [head, ...rows, ''].join('\n'));
  writeFileSync(join(out, 'inputs/real.json'), '[[0],[1,2],[]]\n');

  await build.go(`#/results/errors?session=${session}`);
  await build.page
    .getByLabel('ReaL labels (Beyer et al. 2020), real.json')
    .setInputFiles(join(out, 'inputs/real.json'));
  await build.page.waitForTimeout(1000);
  await build.go('#/data?section=sessions');
  const files = build.page.locator('hit5-sessions-section').getByLabel('Files', { exact: true });
  await files.setInputFiles(join(out, 'inputs/foreign-session.json'));
  await build.page.getByText('is here now').waitFor();

  await build.go('#/observers');
  await build.page
    .getByLabel('Files', { exact: true })
    .setInputFiles(['ada.json', 'foreign-session.json', 'resnet.csv'].map((one) => join(out, 'inputs', one)));
  await build.press('Rename: resnet');
  await build.page.getByRole('textbox', { name: 'Name' }).fill('ResNet-50 <b>v2</b>');
  await build.page.keyboard.press('Enter');
  await build.press('Remove: simulated-chi');
  await build.page.getByText('taken out of foreign-session.json').waitFor();
}

export async function beginBatch(build: OldBuild): Promise<void> {
  await build.go('#/data');
  await build.press('Use in new sessions: Untrained');
  const section = build.page.locator('hit5-batch-section');
  await section.getByRole('button', { name: 'Answer the challenge' }).press('Enter');
  await section.getByText(/[1-9]\d* of \d+ images answered/).waitFor();
  await section.getByRole('button', { name: 'Pause' }).press('Enter');
  await section.getByText('paused.').waitFor();
}
