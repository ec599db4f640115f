import type { BrowserContext } from 'playwright';

/** Gives a context's pages a network of three layers in place of the first that ships: that one takes long without a GPU. */
export function serveSmallNetwork(context: BrowserContext): Promise<unknown> {
  return context.route('**/models/efficientnet-lite0/*', (route) => {
    const name = new URL(route.request().url()).pathname.replace(/.*\//, '');
    return route.fulfill({ path: `tests/fixtures/small-network/${name}` });
  });
}
