import type { Locator, Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import { serveFolder, type ServedFolder } from '#tools/serve-folder.ts';

/** The policy of docs/package.md. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self' blob:; style-src 'self'";

/** What isolates a page. */
export const isolating = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Serves sample pages under the policy until the test is over. */
export async function servePages(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<ServedFolder> {
  const server = await serveFolder(path, {
    headers: () => ({ 'Content-Security-Policy': policy, ...headers }),
  });
  onTestFinished(() => server.close());
  return server;
}

/** What a page says in its `output` once it is done. */
export async function said(page: Page): Promise<string> {
  const output = page.locator('output:not(:empty)');
  await output.waitFor({ timeout: 90_000 });
  return (await output.textContent()) ?? '';
}

/** The labels of the guesses on a card. */
export function guessesOn(card: Locator): Promise<readonly string[]> {
  return card.locator('li:not(.unused) .label').allTextContents();
}

/** Whether what is drawn of an element ends where the element does, and its list can be scrolled. */
export function holdsItsList(element: Locator): Promise<boolean> {
  return element.evaluate((host) => {
    const list = host.shadowRoot?.querySelector('.list');
    if (!list) return false;
    const isWithin = list.getBoundingClientRect().bottom <= host.getBoundingClientRect().bottom;
    return isWithin && list.clientHeight > 0 && list.scrollHeight > list.clientHeight;
  });
}

/** What the network names, as a sample page says it. */
interface Named {
  readonly guesses: readonly { readonly wnid: string; readonly name: string; readonly probability: number }[];
  readonly backend: string;
}

/** What is in the photo `dog.jpg`. */
export const dog = { wnid: 'n02106662', name: 'German shepherd' };

/** What a page names, which has to be the dog. */
export function expectDog(text: string): Named {
  expect(text).toMatch(/^\{/);
  const named = JSON.parse(text) as Named;
  expect(named.guesses).toHaveLength(5);
  expect(named.guesses[0]).toMatchObject(dog);
  expect(named.guesses[0]?.probability).toBeGreaterThan(0.9);
  return named;
}
