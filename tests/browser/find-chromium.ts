import { ensureChromium } from '#tools/chromium.ts';
import { toldSetup } from '#tools/tests/told-setup.ts';

export const setup = toldSetup(() => void ensureChromium());
