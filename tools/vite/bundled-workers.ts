import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import { build, type Plugin, type PluginOption, type ViteDevServer } from 'vite';
import { serverHeaders } from './server-headers.ts';

/** Where the bundles are served. */
const folder = '/hit5-workers/';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/**
 * Gives the browser of the tests each worker of the app in one file, as the built app does. Module by module, as Vite
 * serves it, a start takes 0.4 seconds of the processor, and hundreds of tests start one.
 *
 * @param plugins those of the built app's workers, made anew for each.
 */
export function bundledWorkers(plugins: () => PluginOption[]): Plugin {
  /** The folders of the bundles, by the address of the worker's own file. */
  const bundles = new Map<string, Promise<string>>();
  return {
    name: 'hit5-bundled-workers',
    apply: 'serve',
    configureServer(server) {
      // A file that changes may be part of any of them.
      server.watcher.on('change', () => bundles.clear());
      server.middlewares.use((request, response, next) => {
        const [path = '', query = ''] = (request.url ?? '').split('?');
        const send = (type: string, content: string | Buffer) => {
          for (const [name, value] of Object.entries(serverHeaders)) response.setHeader(name, value);
          response.setHeader('Content-Type', type);
          response.setHeader('Cache-Control', 'max-age=3600');
          response.end(content);
        };
        if (path.startsWith('/src/') && query.includes('worker_file')) {
          let bundle = bundles.get(path);
          if (!bundle) bundles.set(path, (bundle = bundleWorker(server, path, plugins())));
          bundle.then((name) => send('text/javascript', `import '${folder}${name}/worker.js';`), next);
        } else if (path.startsWith(folder)) {
          const file = join(outputOf(server), path.slice(folder.length));
          readFile(file).then((content) => send(types[extname(file)] ?? '', content), next);
        } else next();
      });
    },
  };
}

function outputOf(server: ViteDevServer): string {
  return join(server.config.cacheDir, 'workers');
}

/** @returns the name of the folder that has the bundle, with `worker.js` in it. */
async function bundleWorker(server: ViteDevServer, path: string, plugins: PluginOption[]): Promise<string> {
  const { root } = server.config;
  const name = `${basename(path, '.ts')}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: {
      target: 'es2023',
      outDir: join(outputOf(server), name),
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: join(root, path),
        output: { entryFileNames: 'worker.js' },
        checks: { pluginTimings: false },
      },
    },
  });
  return name;
}
