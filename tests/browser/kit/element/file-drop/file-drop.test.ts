import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FileDrop, FilesGiven, FilesGivenEvent } from '#src/kit/element/file-drop/file-drop.ts';
import '#src/kit/element/file-drop/file-drop.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const photo = new File(['a'], 'a.jpg');

async function show(disabled = false) {
  const given: FilesGiven[] = [];
  const drop = await mount<FileDrop>(
    html`<hit5-file-drop
      ?disabled=${disabled}
      @hit5-files-given=${(event: FilesGivenEvent) => given.push(event.value)}
      ><p>Drop photos here.</p></hit5-file-drop
    >`,
  );
  return { drop, given };
}

function dropped(drop: FileDrop): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(photo);
  const zone = drop.renderRoot.querySelector('.zone') as HTMLElement;
  for (const type of ['dragenter', 'dragover', 'drop']) {
    zone.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}

describe('the place for files', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('takes what is dropped, and has no axe violation', async () => {
    const { drop, given } = await show();
    await expectAccessible(drop);
    dropped(drop);
    expect(given).toMatchObject([{ kind: 'drop' }]);
  });

  it('takes a folder by keyboard', async () => {
    const folder = { kind: 'directory', name: 'val' };
    vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(folder));
    const { given } = await show();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.poll(() => given).toEqual([{ kind: 'folder', folder }]);
  });

  it('takes nothing when the person chooses nothing', async () => {
    const nothing = vi.fn(() => Promise.reject(new DOMException('Cancelled.', 'AbortError')));
    vi.stubGlobal('showDirectoryPicker', nothing);
    const { drop, given } = await show();
    const plain = vi.spyOn(drop.folderInput, 'click');
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    expect(nothing).toHaveBeenCalledOnce();
    expect([given, plain.mock.calls]).toEqual([[], []]);
  });

  it('falls back to the plain choice where there is no other', async () => {
    vi.stubGlobal('showDirectoryPicker', undefined);
    const { drop, given } = await show();
    const plain = vi.spyOn(drop.folderInput, 'click').mockImplementation(() => undefined);
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await expect.poll(() => plain.mock.calls).toHaveLength(1);
    const transfer = new DataTransfer();
    transfer.items.add(photo);
    drop.folderInput.files = transfer.files;
    drop.folderInput.dispatchEvent(new Event('change'));
    expect(given).toMatchObject([{ kind: 'files', files: [{ name: 'a.jpg' }] }]);
  });

  it('that is wide takes what is dropped anywhere on the page, but not what another zone takes', async () => {
    const given: string[] = [];
    const taking = (name: string) => () => given.push(name);
    const both = await mount<HTMLElement>(
      html`<section>
        <hit5-file-drop wide @hit5-files-given=${taking('wide')}></hit5-file-drop>
        <hit5-file-drop plain @hit5-files-given=${taking('other')}></hit5-file-drop>
      </section>`,
    );
    const [wide, other] = both.querySelectorAll('hit5-file-drop');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(photo);
    const over = () => [wide?.over, other?.over];
    const drag = (type: string, on: Element | null | undefined) =>
      on?.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
      );
    drag('dragover', both);
    expect(over()).toEqual([true, false]);
    drag('dragover', other?.renderRoot.querySelector('.zone'));
    expect(over()).toEqual([false, true]);
    drag('drop', other?.renderRoot.querySelector('.zone'));
    drag('drop', both);
    drag('drop', wide?.renderRoot.querySelector('.zone'));
    expect(given).toEqual(['other', 'wide', 'wide']);
    both.remove();
    drag('drop', document.body);
    expect(given).toHaveLength(3);
  });

  it('takes nothing while it is disabled', async () => {
    const { drop, given } = await show(true);
    dropped(drop);
    expect(given).toEqual([]);
  });

  it('that is plain takes files alone', async () => {
    const { drop, given } = await show();
    drop.plain = true;
    await drop.updateComplete;
    await expect.element(page.getByRole('button', { name: 'Choose a folder' })).not.toBeInTheDocument();
    dropped(drop);
    await userEvent.upload(page.elementLocator(drop.filesInput), photo);
    expect(given.map(({ kind }) => kind)).toEqual(['files', 'files']);
  });
});
