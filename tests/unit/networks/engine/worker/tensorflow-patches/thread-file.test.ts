import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { beginsFromFile, threadScript } from '#src/networks/engine/worker/tensorflow-patches/thread-file.ts';

const wasmPackage = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
const textOf = (path: string) => readFileSync(wasmPackage.replace('package.json', path), 'utf8');
const worker = textOf('wasm-out/tfjs-backend-wasm-threaded-simd.worker.js');
const factory = textOf('wasm-out/tfjs-backend-wasm-threaded-simd.js');
const starter = textOf('dist/backend_wasm.js');

describe('the threads of the wasm backend', () => {
  it('have one script that is whole: it loads no other, and has the factory that it calls', () => {
    const script = threadScript(worker, factory);
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toContain('importScripts(e.data');
    expect(script).toContain('WasmBackendModuleThreadedSimd(Module)');
    expect(script).toContain('var WasmBackendModuleThreadedSimd =');
  });

  it('still begin with texts in TensorFlow.js, which is changed', () => {
    const changed = beginsFromFile(starter, 'address');
    expect(starter).toContain('new Blob(');
    expect(changed).not.toContain('new Blob(');
    expect(changed).toContain('return address;');
  });

  it('stop the build where TensorFlow.js has others', () => {
    expect(() => threadScript('another script', factory)).toThrow('not the known script');
    expect(() => beginsFromFile('another starter', 'address')).toThrow('not the known wasm backend');
  });
});
