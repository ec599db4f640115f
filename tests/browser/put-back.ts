import { afterEach } from 'vitest';
import { page } from 'vitest/browser';

// A test may make the window smaller; the next one finds it as it was.
afterEach(async () => {
  if (innerWidth !== 1280 || innerHeight !== 800) await page.viewport(1280, 800);
});
