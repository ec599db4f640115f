import { build } from 'vite';

/** Builds the server as plain JavaScript, which starts sooner and takes less memory: `serve.js` in the folder. */
export async function buildServer(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: 'tools/serve.ts', outDir: folder, target: 'node20' },
  });
}
