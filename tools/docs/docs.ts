import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as buildApp } from 'vite';
import { build as buildPages } from 'vitepress';
import { messageOf } from '../../src/core/message-of.ts';

/**
 * Makes the docs as a site, with Hit5 in its folder `app`, where the gallery's links lead.
 *
 * @param base where the site lies on its host, with a slash on both sides.
 * @param app an app that is built already; null: it is built.
 */
async function buildSite(folder: string, base: string, app: string | null): Promise<void> {
  await buildPages('docs', { outDir: folder, base });
  const place = join(folder, 'app');
  if (app !== null) return cpSync(app, place, { recursive: true });
  // Packs of this checkout are nobody else's.
  process.env['HIT5_PACKS'] = 'none';
  await buildApp({ logLevel: 'warn', build: { outDir: place, emptyOutDir: true } });
}

// `npm run docs`.
try {
  const { outDir, base, app } = parseArgs({
    options: {
      outDir: { type: 'string', default: 'dist-docs' },
      base: { type: 'string', default: '/' },
      app: { type: 'string' },
    },
  }).values;
  await buildSite(resolve(outDir), base, app ?? null);
} catch (cause) {
  console.error(messageOf(cause));
  process.exitCode = 1;
}
