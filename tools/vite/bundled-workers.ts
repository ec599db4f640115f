import { basename, extname, join } from 'node:path';
import { build, type Plugin, type PluginOption, type Rolldown } from 'vite';
import { serverHeaders } from './server-headers.ts';

const folder = '/hit5-workers/';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/**
 * Gives the browser of the tests each worker of the app in one file, as the built app does. Module by module, as Vite
 * serves it, a start takes 0.4 seconds of the processor, and hundreds of tests start one. Workers that are part of a test
 * stay as they are.
 *
 * @param plugins those of the built app's workers, made anew for each.
 */
export function bundledWorkers(plugins: () => PluginOption[]): Plugin {
  const bundles = new Map<string, Promise<string>>();
  /** All that the bundles consist of, by address. */
  const files = new Map<string, string | Uint8Array>();
  let made = 0;
  const bundle = async (root: string, path: string): Promise<string> => {
    const home = `${folder}${basename(path, '.ts')}-${++made}/`;
    for (const part of await bundleWorker(root, path, plugins())) {
      files.set(home + part.fileName, part.type === 'chunk' ? part.code : part.source);
    }
    return home + entry;
  };
  return {
    name: 'hit5-bundled-workers',
    apply: 'serve',
    configureServer(server) {
      // A file that changes may be part of any of them.
      server.watcher.on('change', () => bundles.clear());
      server.middlewares.use((request, response, next) => {
        const [path = '', query = ''] = (request.url ?? '').split('?');
        const send = (type: string, content: string | Uint8Array, kept: boolean) => {
          for (const [name, value] of Object.entries(serverHeaders)) response.setHeader(name, value);
          response.setHeader('Content-Type', type);
          response.setHeader('Cache-Control', kept ? 'max-age=3600' : 'no-store');
          response.end(content);
        };
        const file = files.get(path);
        if (file !== undefined) {
          send(types[extname(path)] ?? 'application/octet-stream', file, true);
        } else if (path.startsWith('/src/') && query.includes('worker_file')) {
          const found = bundles.get(path) ?? bundle(server.config.root, path);
          bundles.set(path, found);
          found.then(
            (address) => send('text/javascript', `import '${address}';`, false),
            (cause: unknown) => {
              bundles.delete(path);
              next(cause);
            },
          );
        } else next();
      });
    },
  };
}

const entry = 'worker.js';

/**
 * All files of a worker's bundle, with `worker.js` among them.
 *
 * @param path of the worker in the repository, with a slash before it.
 */
async function bundleWorker(
  root: string,
  path: string,
  plugins: PluginOption[],
): Promise<Rolldown.RolldownOutput['output']> {
  const built = await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: {
      target: 'es2023',
      write: false,
      minify: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: join(root, path),
        output: { entryFileNames: entry },
        checks: { pluginTimings: false },
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${path} gave no bundle.`);
  return output.output;
}
