import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#src/kit/element/import-progress/import-progress.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

test('progress is accessible, known and unknown', async () => {
  await expectAccessible(
    await mount(html`<hit5-import-progress what="Looking" .share=${0.4}></hit5-import-progress>`),
  );
  await expectAccessible(await mount(html`<hit5-import-progress what="Looking"></hit5-import-progress>`));
});

test('progress says files, bytes and the time that is left', async () => {
  const element = await mount(
    html`<hit5-import-progress
      what="Looking through the files"
      counted="1200 files"
      .share=${0.25}
      .bytes=${1.7e9}
      .totalBytes=${6.7e9}
      .secondsLeft=${72.4}
    ></hit5-import-progress>`,
  );
  expect(textOf(element).replaceAll('\u202f', ' ')).toContain(
    '1200 files, 1.7 GB of 6.7 GB, about 1 min 13 s left',
  );
  const bar = page.getByRole('progressbar', { name: 'Looking through the files' }).element();
  expect((bar as HTMLProgressElement).position).toBe(0.25);
});

test('it is given up by the keyboard', async () => {
  const cancel = vi.fn();
  await mount(html`<hit5-import-progress @hit5-import-cancel=${cancel}></hit5-import-progress>`);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(cancel).toHaveBeenCalledOnce();
});
