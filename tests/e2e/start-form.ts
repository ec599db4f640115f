import type { Page } from 'playwright';

/** Goes to the start page, as somebody who wants to choose how the session shall be. */
export async function openStartForm(page: Page, appUrl: string): Promise<void> {
  await page.goto(`${appUrl}/#/`);
  await page.getByText('Choose photos, length, mode, time limit').click();
  await page.getByLabel('Your name here (made up is fine)').waitFor();
}
