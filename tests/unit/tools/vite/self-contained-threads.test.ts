import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { selfContainedThreads } from '../../../../tools/vite/self-contained-threads.ts';

const wasmPackage = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
const factory = wasmPackage.replace('package.json', 'wasm-out/tfjs-backend-wasm-threaded-simd.js');

function transform(code: string, id: string): { code: string } | null {
  const { transform: hook } = selfContainedThreads();
  if (typeof hook !== 'function') throw new Error('no transform');
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
  };
  return hook.call(context as unknown as Rollup.TransformPluginContext, code, id) as { code: string } | null;
}

describe("the text that the wasm backend's threads are made of", () => {
  it('names no variable of the scope around it', () => {
    const code = readFileSync(factory, 'utf8');
    const inner = (text: string) => text.slice(text.indexOf('return ('));
    expect(inner(code)).toContain('_scriptDir');
    expect(inner(transform(code, factory)?.code ?? '')).not.toContain('_scriptDir');
  });

  it('stops the build where TensorFlow.js has another', () => {
    expect(() => transform('another factory', factory)).toThrow('is not the known one');
  });

  it('is the only one that changes', () => {
    expect(transform('const _scriptDir = 1;', '/src/app/main.ts')).toBeNull();
  });
});
