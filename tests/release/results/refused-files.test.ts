import type { Page } from 'playwright';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { alterEntry, zipOf } from '#tests/unit/packs/archives/zip-builder.ts';
import { DataScreen, threeClasses } from '../../e2e/data-screen.ts';
import { Participant } from '../../e2e/participant.ts';
import { holdBackNetwork, useChromium } from '../../e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
beforeEach(() => holdBackNetwork(used.context));
let page: Page;
let data: DataScreen;

beforeEach(async () => {
  page = await used.context.newPage();
  data = new DataScreen(page);
  await data.open(appUrl);
});

describe('a file that cannot be taken', () => {
  it.each([
    ['a pack from a newer version', { 'hit5-pack.json': newerPack() }, 'is of version 2 of the pack format'],
    [
      'a pack that leads out of itself',
      { 'hit5-pack.json': '{}', '../../evil.jpg': 'x' },
      'leads out of the zip (..)',
    ],
    ['a zip that is a bomb', { 'a.jpg': new Uint8Array(30e6) }, 'The limit is 100 times the size of the zip'],
    ['a zip without photos', { 'a.txt': 'hello' }, 'There is no image to import'],
  ])('%s is refused with a message', async (_, files, message) => {
    const buffer = Buffer.from(zipOf(files as Record<string, string>));
    await data.chooseFiles({ name: 'given.zip', mimeType: 'application/zip', buffer });
    await new Participant(page).alarm(message).waitFor();
    await page.getByText('There is none yet.').waitFor();
  });
});

describe('an encrypted zip', () => {
  it.each([
    ['of photos', { 'n01440764/a.JPEG': 'x', 'n01443537/b.JPEG': 'x' }],
    ['that is a pack', { 'hit5-pack.json': newerPack() }],
  ])('%s is refused by its name, with what to do', async (_, files) => {
    const encrypted = Object.keys(files).reduce(
      (zip, _name, which) => alterEntry(zip, which, (entry) => entry.setUint16(8, 1, true)),
      zipOf(files as Record<string, string>),
    );
    await data.chooseFiles({
      name: 'secret.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(encrypted),
    });
    const alarm = new Participant(page).alarm('encrypted');
    await alarm.waitFor();
    const text = await alarm.innerText();
    expect(text).toContain('secret.zip');
    expect(text).toContain('unpack the zip with its password and choose the folder');
    await page.getByText('There is none yet.').waitFor();
  });
});

function newerPack(): string {
  return JSON.stringify({ format: 'hit5-pack', version: 2, id: 'new', title: 'New' });
}

describe('a disk that fills up in the middle', () => {
  it('leaves nothing half-made, and says what to do', async () => {
    await used.context.addInitScript(() => {
      const write = FileSystemWritableFileStream.prototype.write;
      let left = 6;
      FileSystemWritableFileStream.prototype.write = function (...words) {
        left -= 1;
        if (left < 0) throw new DOMException('Full.', 'QuotaExceededError');
        return write.apply(this, words);
      };
    });
    await page.reload();
    await data.chooseFolder(threeClasses());
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await new Participant(page).alarm('disk space that the browser gives to this page is used up').waitFor();
    await page.getByText('There is none yet.').waitFor();
    const left = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = (await root.getDirectoryHandle('hit5-packs')) as unknown as {
        keys(): AsyncIterable<string>;
      };
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    });
    expect(left).toEqual([]);
    await page.getByRole('button', { name: 'Make the pack' }).waitFor();
  });
});
