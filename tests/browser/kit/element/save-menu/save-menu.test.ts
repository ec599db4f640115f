import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SaveMenu, SaveChooseEvent } from '#src/kit/element/save-menu/save-menu.ts';
import '#src/kit/element/save-menu/save-menu.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const items = [
  { id: 'report', label: 'Report', purpose: 'One page to hand in.' },
  { id: 'tidy', label: 'Tidy CSV', purpose: 'One row an image and side.' },
];

const handIn = { id: 'session', label: 'Save a file to hand in', purpose: 'All your answers.' };
const researchers = {
  title: 'For researchers',
  items: [{ id: 'jspsych', label: 'jsPsych JSON', purpose: 'A list of trials.' }],
};

async function show(first: SaveMenu['first'] = null, folded: SaveMenu['folded'] = null) {
  const chosen: string[] = [];
  const menu = await mount<SaveMenu>(
    html`<hit5-save-menu
      .items=${items}
      .first=${first}
      .folded=${folded}
      @hit5-save-choose=${({ value: id }: SaveChooseEvent) => chosen.push(id)}
    ></hit5-save-menu>`,
  );
  return { menu, chosen };
}

describe('the menu of files', () => {
  it('has no axe violation, closed and open', async () => {
    const { menu } = await show();
    await expectAccessible(menu);
    await page.getByRole('button', { name: 'Save as…' }).click();
    await expectAccessible(menu);
  });

  it('opens, chooses and closes by keyboard', async () => {
    const { menu, chosen } = await show();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Save as…' })).toBeVisible();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(chosen).toEqual(['tidy']);
    expect(menu.dialog.open).toBe(false);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Save as…' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => menu.dialog.open).toBe(false);
    expect(chosen).toHaveLength(1);
  });

  it('has what most people want first, and what few want folded away, by keyboard', async () => {
    const { menu, chosen } = await show(handIn, researchers);
    await userEvent.keyboard('{Tab}{Enter}');
    const hidden = page.getByRole('button', { name: 'jsPsych JSON' });
    await expect.element(hidden).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual(['session']);
    await userEvent.keyboard('{Enter}{Tab}{Tab}{Tab}{Enter}');
    await expect.element(hidden).toBeVisible();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(chosen).toEqual(['session', 'jspsych']);
    expect(menu.dialog.open).toBe(false);
  });
});
