import { ensureChromium } from '#tools/chromium.ts';

export function setup(): void {
  ensureChromium();
}
