import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PackList, PackRow, PackActEvent } from '#src/packs/element/pack-list/pack-list.ts';
import '#src/packs/element/pack-list/pack-list.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const dogs: PackRow = {
  id: 'dogs' as ChallengeId,
  title: 'Dogs',
  description: 'Terriers mostly.',
  licence: 'CC0-1.0',
  images: 12,
  classes: 118,
  labels: null,
  place: 'browser',
  offered: null,
  classesWithExamples: 118,
  bytes: 4.2e6,
  predictionsOf: null,
  examplesUsed: false,
};

async function show(row: Partial<PackRow> = {}) {
  const acts: string[] = [];
  const list = await mount<PackList>(
    html`<hit5-pack-list
      .rows=${[{ ...dogs, ...row }]}
      @hit5-pack-act=${({ value: { act, id } }: PackActEvent) => acts.push(`${act} ${id}`)}
    ></hit5-pack-list>`,
  );
  return { list, acts };
}

const press = (name: string) => page.getByRole('button', { name: `${name}: Dogs` }).click();

describe('the list of packs', () => {
  it('has no axe violation, with the question open', async () => {
    const { list } = await show({ examplesUsed: true });
    await expectAccessible(list);
    await press('Remove');
    await expectAccessible(list);
  });

  it('writes out what turns the direction of a title', async () => {
    await show({ title: 'Dogs \u202egod' });
    await expect.element(page.getByText('Dogs ⟨U+202E⟩god', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Remove: Dogs ⟨U+202E⟩god' }).click();
    await expect.element(page.getByText(/^\s*Dogs ⟨U\+202E⟩god: 12 images/)).toBeInTheDocument();
  });

  it('says what a pack holds and takes', async () => {
    const { list } = await show();
    expect(textOf(list).replaceAll('\u202f', ' ')).toContain(
      'Dogs 12 images of 118 classes, examples of 118 classes 4.2 MB CC0-1.0 Terriers mostly.',
    );
  });

  it('hands on what shall be done', async () => {
    const { acts } = await show();
    for (const name of ['Play', 'Use its examples', 'Save as a file']) await press(name);
    expect(acts).toEqual(['play dogs', 'use-examples dogs', 'save dogs']);
  });

  it('offers to compare the answers that a pack brings', async () => {
    const { list, acts } = await show({ predictionsOf: 'efficientnet-lite0' });
    expect(textOf(list)).toContain('examples of 118 classes, answers of efficientnet-lite0');
    await press('Compare efficientnet-lite0’s answers');
    expect(acts).toEqual(['compare dogs']);
  });

  it('removes only after asking, and keeps by Enter or Escape', async () => {
    const { acts } = await show();
    await press('Remove');
    await userEvent.keyboard('{Enter}');
    await press('Remove');
    await userEvent.keyboard('{Escape}');
    expect(acts).toEqual([]);
    await press('Remove');
    await page.getByRole('button', { name: 'Remove it' }).click();
    expect(acts).toEqual(['remove dogs']);
  });

  it('plays no pack without images, and offers no examples where there are none', async () => {
    await show({ images: 0 });
    expect(page.getByRole('button', { name: 'Play: Dogs' }).elements()).toHaveLength(0);
    await show({ classesWithExamples: 0 });
    expect(page.getByRole('button', { name: 'Use its examples: Dogs' }).elements()).toHaveLength(1);
  });

  it('keeps a pack of the server when asked to, and has nothing to remove before', async () => {
    const { list, acts } = await show({ place: 'server', offered: 'same' });
    expect(textOf(list)).toContain(
      'It is on the server that Hit5 comes from, and can be used only while that can be reached.',
    );
    expect(page.getByRole('button', { name: 'Remove: Dogs' }).elements()).toHaveLength(0);
    await press('Keep for offline use');
    expect(acts).toEqual(['keep dogs']);
  });

  it('offers the server’s pack where the kept one was made at another time', async () => {
    const { list, acts } = await show({ offered: 'other' });
    expect(textOf(list)).toContain('The server that Hit5 comes from has another version of it.');
    await press('Take the server’s');
    expect(acts).toEqual(['keep dogs']);
  });

  it('says what is known of the labels', async () => {
    const labels = { from: 'a club', doubtful: 0.1, networkChosen: false, note: '' };
    const { list } = await show({ labels });
    expect(textOf(list)).toContain('The labels are those of a club. About one in 10 of them looks doubtful');
  });
});
