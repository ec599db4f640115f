import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FileStore, type SessionFileReader } from '#src/results/state/file-store.ts';
import type { PhotosPage } from '#src/app/view/photos-page.ts';
import '#src/app/view/networks-page.ts';
import '#src/app/view/photos-page.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { fixture } from '#tests/browser/packs/source/support.ts';
import { expectAccessible, focusedName } from '#tests/browser/support.ts';
import { sessionContent } from '#src/files/formats/session-content.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const photo = await fixture('baseline.JPEG');

async function show(pack: string | null = null) {
  const stores = await sampleApp(catalogue, challenge, []);
  const shown = await mountPage<PhotosPage>(
    stores,
    html`<hit5-photos-page .pack=${pack}></hit5-photos-page>`,
  );
  return { stores, shown };
}

const photos = (...names: readonly string[]) => ({
  kind: 'files' as const,
  files: names.map((name) => new File([photo], name)),
});

describe('the page of photos and packs', () => {
  it('has no axe violation from the first look to the pack that was made', async () => {
    const { stores, shown } = await show();
    await expectAccessible(shown);
    await stores.imports.look(photos('n01440764_a.JPEG', 'page.svg.txt'));
    await expect.element(page.getByRole('button', { name: 'Make the pack' })).toBeVisible();
    await expectAccessible(shown);
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await expect.element(page.getByText('is made and stands in the list of packs')).toBeVisible();
    await expectAccessible(shown);
  });

  it('goes to the session files where the address says so', async () => {
    const stores = await sampleApp(catalogue, challenge, []);
    const shown = await mountPage<PhotosPage>(
      stores,
      html`<hit5-photos-page .section=${'sessions'}></hit5-photos-page>`,
    );
    const section = shown.renderRoot.querySelector('hit5-sessions-section');
    await expect
      .poll(() => section?.renderRoot.querySelector(':focus')?.textContent)
      .toBe('Sessions and backup');
    await expect.element(page.getByRole('heading', { name: 'Sessions and backup' })).toBeInViewport();
  });

  it('says where the examples of a new pack are shown, and shows them everywhere when asked to', async () => {
    const { stores } = await show();
    await stores.imports.look(photos('n01440764_a.JPEG'));
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await expect.element(page.getByText(/in other challenges once you say so/)).toBeVisible();
    await page.getByRole('button', { name: 'Show its examples in every challenge' }).click();
    await expect.element(page.getByText(/of every challenge shows its examples now/)).toBeVisible();
    await expect.poll(focusedName).toMatch(/shows its examples now/);
    expect(stores.examples.chosen.value).toBe(stores.packs.packs.value[0]?.id);
    await stores.examples.choose('none');
  });

  it('makes no pack while a word stands for a class that names none, and leads to it', async () => {
    const { stores } = await show();
    await stores.imports.look(photos('a.JPEG', 'b.JPEG'));
    const field = page.getByLabelText('Class of a.JPEG');
    await field.fill('crane');
    await page.getByLabelText('Class of b.JPEG').fill('goldfish');
    const make = page.getByRole('button', { name: 'Make the pack' });
    await make.click();
    await expect.element(page.getByText(/pack can be made once/)).toHaveTextContent(/: “crane” \(a\.JPEG\)/);
    expect((field.element().getRootNode() as ShadowRoot).activeElement).toBe(field.element());
    expect(stores.imports.state.value.kind).toBe('found');
    await field.fill('');
    expect(stores.imports.truths.value).toEqual(new Map([['b.JPEG', 'n01443537']]));
    await make.click();
    await expect.element(page.getByText('is made and stands in the list of packs: 1 image.')).toBeVisible();
  });

  it('says why nothing can be imported', async () => {
    const { stores, shown } = await show();
    const given = [new File(['<svg>'], 'a.JPEG'), new File(['text'], 'notes.txt')];
    await stores.imports.look({ kind: 'files', files: given });
    await shown.updateComplete;
    await expect.element(page.getByText(/There is no image to import in what you chose/)).toBeVisible();
    await page.getByText('2 files were left out').click();
    await expect.element(page.getByRole('cell', { name: 'notes.txt' })).toBeVisible();
    const saved = vi.spyOn(URL, 'createObjectURL');
    await page.getByRole('button', { name: 'Save the list' }).click();
    const list = saved.mock.calls[0]?.[0] as Blob;
    expect(await list.text()).toMatch(/^file,reason\r?\na\.JPEG,.+\r?\nnotes\.txt,/);
  });

  it('asks before it fetches the pack of a link, naming the host', async () => {
    await show('https://packs.example/dogs.zip');
    await expect.element(page.getByText('Fetch a pack from packs.example?')).toBeVisible();
    await expect.element(page.getByText('That sends a request to packs.example')).toBeVisible();
    await page.getByRole('button', { name: 'Not now' }).click();
    expect(page.getByText('Fetch a pack from packs.example?').elements()).toHaveLength(0);
  });

  it('names an address that is none', async () => {
    await show();
    await page.getByLabelText('Address of a pack').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Fetch the pack' }).click();
    await expect.element(page.getByText(/is not an address that a pack can be fetched from/)).toBeVisible();
  });
});

describe('sessions from files', () => {
  const text = JSON.stringify(
    sessionContent({ session: sampleSession(challenge, catalogue), reviews: [], draft: null, unknown: null }),
  );
  const file = (name: string, content: string) => new File([content], name);

  it('are told what came of each, accessibly, and a differing one is asked about', async () => {
    const { stores, shown } = await show();
    const other = text.replace('"person":"ada"', '"person":"<b>Grace</b>"');
    await stores.files.open([file('a.json', text), file('b.json', other), file('c.json', '{')]);
    await shown.updateComplete;
    await expect.element(page.getByText('is here now.')).toBeVisible();
    await expect.element(page.getByText('c.json is not JSON')).toBeVisible();
    await expect.element(page.getByText('<b>Grace</b>’s challenge')).toBeVisible();
    await expectAccessible(shown);
    await page.getByRole('button', { name: 'Keep both' }).click();
    await expect.element(page.getByText('2 sessions are on this machine.')).toBeVisible();
  });

  it('that are large show how far they are, and can be given up by keyboard', async () => {
    const sample = await sampleApp(catalogue, challenge, []);
    const half: SessionFileReader = {
      read: (given, signal, onBytes) => {
        onBytes(given.size / 2);
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason as Error)),
        );
      },
      close: () => undefined,
    };
    const stores = {
      ...sample,
      files: new FileStore({ ...sample, reader: half, kept: await SessionRepository.open(null) }),
    };
    await mountPage<PhotosPage>(stores, html`<hit5-photos-page></hit5-photos-page>`);
    const opening = stores.files.open([file('large.json', 'x'.repeat(4e6))]);
    await expect.element(page.getByText('2.0\u202fMB of 4.0\u202fMB')).toBeVisible();
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await expect.element(cancel).toBeVisible();
    cancel.element().focus();
    await userEvent.keyboard('{Enter}');
    await opening;
    await expect.element(page.getByText('large.json was not read, since you cancelled.')).toBeVisible();
    expect(stores.sessions.sessions.value).toEqual([]);
    expect(cancel.elements()).toEqual([]);
    await expect.poll(focusedName).toContain('large.json was not read');
  });

  it('that are a backup are restored but for a bad one, which is named', async () => {
    const { stores } = await show();
    const bad = text.replace('"id":"s-1"', '"id":"s-2"').replace('"seed":7', '"seed":1e999');
    const backup = `{"format":"hit5-backup","version":1,"sessions":[${text},${bad}]}`;
    await stores.files.open([file('backup.json', backup)]);
    await expect.element(page.getByText('One session is on this machine.')).toBeVisible();
    const alarm = page.getByText('backup.json, session 2 of “ada” cannot be taken at seed');
    await expect.element(alarm).toHaveTextContent('The other sessions of the file are not touched by that.');
  });
});
