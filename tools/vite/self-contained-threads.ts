import type { Plugin } from 'vite';

/** The factory of the threaded wasm module, by TensorFlow.js. */
const factory = /tfjs-backend-wasm\/wasm-out\/tfjs-backend-wasm-threaded-simd\.js$/;
const guarded = 'typeof _scriptDir !== "undefined" && _scriptDir';

/**
 * Keeps the threads of TensorFlow.js's wasm backend working in the built app: it gives them the source text of its
 * factory, in which a variable of the surrounding scope stands behind a `typeof`; the minifier renames that variable
 * and drops the `typeof`, and each thread dies of a ReferenceError. The variable is never set in a module: it goes.
 */
export function selfContainedThreads(): Plugin {
  return {
    name: 'hit5-self-contained-threads',
    apply: 'build',
    transform(code, id) {
      if (!factory.test(id.replaceAll('\\', '/'))) return null;
      if (!code.includes(guarded))
        this.error('The factory of the threaded wasm module is not the known one.');
      const own = code
        .replace(guarded, 'false')
        .replaceAll('||_scriptDir', '')
        .replaceAll('=_scriptDir}', '=""}');
      return { code: own, map: null };
    },
  };
}
