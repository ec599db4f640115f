import { findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import type { Backend } from '../../../../core/networks/backends.ts';

/** Frees what a backend holds; it can be started again. */
export function stopBackend(backend: Backend): void {
  const factory = findBackendFactory(backend);
  // Not registered: its module never came.
  if (!factory) return;
  try {
    removeBackend(backend);
  } catch {
    // A backend that was taken away has nothing left to free.
  }
  registerBackend(backend, factory);
}
