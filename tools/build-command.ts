import { build } from 'vite';

/**
 * Builds a command for Node as plain JavaScript, which starts sooner and takes less memory than its source.
 *
 * @param entry the source's path, such as `tools/serve.ts`.
 * @param folder where the result is written, under the entry's name: within `node_modules`, where it finds the packages.
 */
export async function buildCommand(entry: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: entry, outDir: folder, target: 'node20' },
  });
}
