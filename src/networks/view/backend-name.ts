const names: Readonly<Record<string, string>> = { webgl: 'WebGL', wasm: 'wasm', cpu: 'cpu' };

/** A backend's name as it is written on screen. */
export function backendName(backend: string): string {
  return names[backend] ?? backend;
}
