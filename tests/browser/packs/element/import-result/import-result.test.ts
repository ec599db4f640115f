import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportResult, TruthGivenEvent } from '#src/packs/element/import-result/import-result.ts';
import '#src/packs/element/import-result/import-result.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const skipped = Array.from({ length: 150 }, (_, at) => ({
  name: at === 0 ? 'a\u202egpj.exe' : `f${at}.svg`,
  reason: 'is an SVG drawing',
}));

async function show(left = skipped, saved = vi.fn(), truth: File[] = []) {
  const element = await mount<ImportResult>(
    html`<hit5-import-result
      label="val"
      layout="A list says the class of each file."
      .images=${40}
      .classes=${12}
      .notes=${['val.tar breaks off at byte 512.']}
      .skipped=${left}
      truthWanted
      @hit5-skipped-save=${saved}
      @hit5-truth-given=${({ value: file }: TruthGivenEvent) => truth.push(file)}
    ></hit5-import-result>`,
  );
  return { element, saved, truth };
}

describe('what an import found', () => {
  it('has no axe violation, with the list open', async () => {
    const { element } = await show();
    await page.getByText('150 files were left out').click();
    await expectAccessible(element);
  });

  it('says how many images, classes and files left out, and what is to be known', async () => {
    const { element } = await show();
    expect(textOf(element)).toMatch(/Images 40 Their classes 12 Classes with examples 0 Left out 150/);
    expect(textOf(element)).toContain('val.tar breaks off at byte 512.');
  });

  it('stays within a phone, however long a path is', async () => {
    const long = `${'a-long-folder-name-without-a-space/'.repeat(5)}photo.JPEG`;
    const { element } = await show([{ name: long, reason: `is the same photo as ${long}` }]);
    element.label = long;
    element.notes = [`${long} breaks off.`];
    element.style.width = '340px';
    await page.getByText('1 file was left out').click();
    await element.updateComplete;
    expect(element.scrollWidth).toBeLessThanOrEqual(340);
    const list = element.renderRoot.querySelector('hit5-left-out-list');
    const scroll = list?.renderRoot.querySelector('.scroll');
    expect(scroll?.scrollWidth).toBe(scroll?.clientWidth);
  });

  it('lists the first files with reasons, with nothing hidden in their names, and says that there are more', async () => {
    const { element } = await show();
    expect(
      element.renderRoot.querySelector('hit5-left-out-list')?.renderRoot.querySelectorAll('tbody tr'),
    ).toHaveLength(100);
    expect(textOf(element)).toContain('a⟨U+202E⟩gpj.exe is an SVG drawing');
    expect(textOf(element)).toContain('And 50 more, in the list that you can save.');
  });

  it('gives the list to be saved, by keyboard', async () => {
    const { saved } = await show();
    await userEvent.keyboard('{Tab}{Tab}{Enter}{Tab}{Tab}{Enter}');
    expect(saved).toHaveBeenCalledOnce();
  });

  it('has no list when nothing was left out', async () => {
    await show([]);
    expect(page.getByText('left out', { exact: true }).elements()).toHaveLength(0);
    expect(page.getByRole('button', { name: 'Save the list' }).elements()).toHaveLength(0);
  });

  it('takes a file that says the classes', async () => {
    const { element, truth } = await show();
    const transfer = new DataTransfer();
    transfer.items.add(new File(['1'], 'truth.txt'));
    element.truthInput.files = transfer.files;
    element.truthInput.dispatchEvent(new Event('change'));
    expect(truth.map(({ name }) => name)).toEqual(['truth.txt']);
  });
});
