import { build } from 'vite';
import { compressBuild } from './compress-build.ts';

/** Builds the app as the server gives it: without packs, which lie in a folder of their own, and compressed beforehand. */
export async function buildApp(folder: string): Promise<void> {
  process.env['HIT5_PACKS'] = 'none';
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  await compressBuild(folder);
}
