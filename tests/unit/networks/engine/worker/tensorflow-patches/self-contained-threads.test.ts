import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { selfContainedThreads } from '#src/networks/engine/worker/tensorflow-patches/self-contained-threads.ts';

const wasmPackage = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
const fileOf = (path: string) => wasmPackage.replace('package.json', path);
const factory = fileOf('wasm-out/tfjs-backend-wasm-threaded-simd.js');

function transform(code: string, id: string): string | null {
  const context = {
    error: (message: string): never => {
      throw new Error(message);
    },
  };
  return selfContainedThreads().transform.call(context, code, id)?.code ?? null;
}

describe("the text that the wasm backend's threads are made of", () => {
  it('names no variable of the scope around it', () => {
    const code = readFileSync(factory, 'utf8');
    const inner = (text: string) => text.slice(text.indexOf('return ('));
    expect(inner(code)).toContain('_scriptDir');
    expect(inner(transform(code, factory) ?? '')).not.toContain('_scriptDir');
  });

  it.each([
    'wasm-out/tfjs-backend-wasm-threaded-simd.js',
    'wasm-out/tfjs-backend-wasm-threaded-simd.worker.js',
    'dist/backend_wasm.js',
  ])('still needs %s to be changed', (path) => {
    const code = readFileSync(fileOf(path), 'utf8');
    expect(transform(code, fileOf(path))).not.toBe(code);
  });

  it('stops the build where TensorFlow.js has another', () => {
    expect(() => transform('another factory', factory)).toThrow('is not the known one');
  });

  it('is the only one that changes', () => {
    expect(transform('const _scriptDir = 1;', '/src/app/main.ts')).toBeNull();
  });
});
