import { version_core } from '@tensorflow/tfjs-core';
import { rendererName } from './webgl-backend.ts';

/** What a backend's speed hangs on: when any of it is another, backends are measured again. */
export function describeMachine(): string {
  const threads = crossOriginIsolated ? navigator.hardwareConcurrency : 1;
  const webgpu = 'gpu' in navigator ? 'WebGPU' : 'no WebGPU';
  return [navigator.userAgent, rendererName() ?? 'no WebGL', webgpu, threads, version_core].join(' | ');
}
