import type { Page } from 'playwright';

/** Chooses a form of “Save as…” on the results, by keyboard; opens what is folded away where it lies there. */
export async function chooseForm(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Save as…' }).press('Enter');
  const form = page.getByRole('button', { name: label, exact: true });
  if (!(await form.isVisible())) await page.getByText('For researchers', { exact: true }).press('Enter');
  await form.press('Enter');
}
