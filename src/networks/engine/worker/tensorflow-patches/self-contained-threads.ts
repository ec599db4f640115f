/** What a Vite plugin needs of Vite, whose types would bring those of Node into the worker's code. */
interface PluginContext {
  error(message: string): never;
}

/** A file of TensorFlow.js's wasm backend, and what is changed in it. */
interface Change {
  readonly file: RegExp;
  /** Each must be there. */
  readonly replacements: readonly (readonly [string, string])[];
}

const guarded = 'typeof _scriptDir !== "undefined" && _scriptDir';

const changes: readonly Change[] = [
  {
    // The factory of the threaded module.
    file: /tfjs-backend-wasm\/wasm-out\/tfjs-backend-wasm-threaded-simd\.js$/,
    replacements: [
      [guarded, 'false'],
      ['||_scriptDir', ''],
      ['=_scriptDir}', '=""}'],
    ],
  },
  {
    // The script of a thread.
    file: /tfjs-backend-wasm\/wasm-out\/tfjs-backend-wasm-threaded-simd\.worker\.js$/,
    replacements: [
      [
        'if(typeof e.data.urlOrBlob=="string"){importScripts(e.data.urlOrBlob)}else{' +
          'var objectUrl=URL.createObjectURL(e.data.urlOrBlob);importScripts(objectUrl);URL.revokeObjectURL(objectUrl)}',
        '',
      ],
    ],
  },
  {
    // What starts them.
    file: /tfjs-backend-wasm\/dist\/backend_wasm\.js$/,
    replacements: [
      [
        'new Blob([response],',
        'new Blob([response, ";var WasmBackendModuleThreadedSimd=" + wasmFactoryThreadedSimd.toString()],',
      ],
    ],
  },
];

/**
 * A Vite plugin that keeps the threads of TensorFlow.js's wasm backend working in the built app. It gives them the source text of its
 * factory, in which a variable of the surrounding scope stands behind a `typeof`; the minifier renames that variable
 * and drops the `typeof`, and each thread dies of a ReferenceError. The variable is never set in a module: it goes.
 * And it lets them import that text as a script, which would need a Content-Security-Policy that runs any text that
 * a page makes: the text is made part of the thread's own script.
 */
export function selfContainedThreads() {
  return {
    name: 'hit5-self-contained-threads',
    apply: 'build' as const,
    transform(this: PluginContext, code: string, id: string) {
      const change = changes.find(({ file }) => file.test(id.replaceAll('\\', '/')));
      if (!change) return null;
      let own = code;
      for (const [known, other] of change.replacements) {
        if (!own.includes(known)) this.error(`${id} is not the known one: “${known}” is not in it.`);
        own = own.replaceAll(known, other);
      }
      return { code: own, map: null };
    },
  };
}
