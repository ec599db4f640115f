import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../../../tools/predict/run.ts';

async function predict(folder: string, out: string, network = 'efficientnet-lite0') {
  let said = '';
  let progress = '';
  const code = await run([folder, '--network', network, '--out', out], {
    out: (text) => (said += text),
    err: (text) => (said += text),
    progress: (line) => (progress += line),
  });
  return { code, said, progress };
}

function emptyFolder(): string {
  const outer = mkdtempSync(join(tmpdir(), 'hit5-empty-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const folder = join(outer, 'my-photos');
  mkdirSync(join(folder, 'more', 'still more'), { recursive: true });
  return folder;
}

describe('a folder in which there is nothing to answer', () => {
  it('is refused by its name before the app is built or started, and nothing is written', async () => {
    const folder = emptyFolder();
    const outer = join(folder, '..');
    const { code, said, progress } = await predict(folder, join(outer, 'out.csv'));
    expect(code).toBe(2);
    expect(said).toContain(`There is no file in ${folder}. A folder with photos is expected`);
    expect(progress).toBe('');
    expect(readdirSync(outer)).toEqual(['my-photos']);
  });

  it('may hold links that lead nowhere, which are named', async () => {
    const folder = emptyFolder();
    const outer = join(folder, '..');
    symlinkSync(join(outer, 'gone.jpg'), join(folder, 'more', 'photo.jpg'));
    const { code, said } = await predict(folder, join(outer, 'out.csv'));
    expect(code).toBe(2);
    expect(said).toContain('Left out: more/photo.jpg is a link to something that does not exist\n');
    expect(said).toContain(`There is no file that can be read in ${folder}.`);
  });
});

it('a network whose file is not there is no such file, whatever the folder holds', async () => {
  const folder = emptyFolder();
  const { code, said } = await predict(folder, join(folder, 'out.csv'), '/nosuch/model.json');
  expect(code).toBe(2);
  expect(said).toContain('There is no such file: /nosuch/model.json, for --network.');
});
