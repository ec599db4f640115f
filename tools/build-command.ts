import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { bundledLicences, standardTexts } from './vite/bundled-licences.ts';
import { isCompressible } from '../server/files/answer-file.ts';

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

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller files are sent in one piece anyway. */
const least = 1024;

/** Writes `FILE.br` and `FILE.gz` beside each file of a build that gets smaller by it, so that nothing is compressed while pages wait. */
export async function compressBuild(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => isCompressible(path))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && statSync(path).size >= least);
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const bytes = readFileSync(file);
      const small = await brotli(bytes, {
        params: {
          // The last steps take ten times as long for a few per cent.
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
      writeFileSync(`${file}.br`, small);
      writeFileSync(`${file}.gz`, await zip(bytes, { level: 9 }));
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}
