import { build } from 'vite';
import { bundledLicences, standardTexts } from './vite/bundled-licences.ts';
import { compressBuild } from './compress-build.ts';

/** Packages with compiled parts for each system, or files of their own that they look for: they stay where npm has put them. */
const apart = ['libsql', 'playwright-core', 'sharp'];

/**
 * Builds a command for Node as plain JavaScript, which starts sooner and takes less memory than its source. It needs no package but
 * those that stay apart.
 *
 * @param entry the source's path, such as `tools/serve.ts`.
 * @param folder where the result is written, under the entry's name: within `node_modules`, where it finds the packages.
 */
export async function buildCommand(entry: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [bundledLicences(standardTexts).app],
    ssr: { noExternal: true, external: apart },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { chunkFileNames: '[name].js' } },
    },
  });
}

/** Builds the app as the server gives it: without packs, which lie in a folder of their own, and compressed beforehand. */
export async function buildApp(folder: string): Promise<void> {
  process.env['HIT5_PACKS'] = 'none';
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  await compressBuild(folder);
}
