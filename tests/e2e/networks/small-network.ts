import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { openEmptyPage, writeBrowserState, type BrowserState } from '#tests/e2e/browser-state.ts';

/** Gives the browser of a page a network of three layers, added and chosen: those that ship take long without a GPU. */
export async function keepSmallNetwork(page: Page, appUrl: string): Promise<void> {
  const kept = new URL('../../fixtures/old-builds/4a2b9fe/browser.json', import.meta.url);
  const state = JSON.parse(readFileSync(kept, 'utf8')) as BrowserState;
  const databases = state.databases.filter(({ name }) => name === 'hit5-networks');
  await openEmptyPage(page, appUrl);
  await writeBrowserState(page, { ...state, databases });
}
