import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../../../tools/predict/run.ts';

async function predict(folder: string, out: string) {
  let said = '';
  let progress = '';
  const code = await run([folder, '--network', 'efficientnet-lite0', '--out', out], {
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

describe('a folder in which a browser would find nothing', () => {
  it('is refused by its name before the app is built or started, and nothing is written', async () => {
    const folder = emptyFolder();
    const outer = join(folder, '..');
    const { code, said, progress } = await predict(folder, join(outer, 'out.csv'));
    expect(code).toBe(2);
    expect(said).toContain(`There is no file in ${folder}. A folder with photos is expected`);
    expect(progress).toBe('');
    expect(readdirSync(outer)).toEqual(['my-photos']);
  });

  it('may hold links, which are not followed', async () => {
    const folder = emptyFolder();
    const outer = join(folder, '..');
    writeFileSync(join(outer, 'photo.jpg'), 'elsewhere');
    symlinkSync(join(outer, 'photo.jpg'), join(folder, 'more', 'photo.jpg'));
    const { code, said } = await predict(folder, join(outer, 'out.csv'));
    expect(code).toBe(2);
    expect(said).toContain('links are not followed');
  });
});
