import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import {
  beginsFromFile,
  threadScript,
  threadStarter,
} from '../../src/networks/engine/worker/tensorflow-patches/thread-file.ts';

/**
 * Gives the threads of TensorFlow.js's wasm backend a script in a file of the build. TensorFlow.js makes it of texts while it runs, which
 * a Content-Security-Policy of scripts from files alone forbids, and which a minifier breaks. While the app is developed, it is as it comes.
 *
 * @throws Error when it is not the known backend.
 */
export function threadFile(): Plugin {
  return {
    name: 'hit5-thread-file',
    apply: 'build',
    transform(code, id) {
      const file = id.replaceAll('\\', '/');
      if (!threadStarter.test(file)) return null;
      const textOf = (name: string) =>
        readFileSync(file.replace('dist/backend_wasm.js', `wasm-out/${name}.js`), 'utf8');
      const threaded = 'tfjs-backend-wasm-threaded-simd';
      const asset = this.emitFile({
        type: 'asset',
        name: 'network-thread.js',
        source: threadScript(textOf(`${threaded}.worker`), textOf(threaded)),
      });
      return { code: beginsFromFile(code, `import.meta.ROLLUP_FILE_URL_${asset}`), map: null };
    },
  };
}
