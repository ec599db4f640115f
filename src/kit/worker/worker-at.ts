/**
 * A worker whose script lies at an address, absolute. Browsers start none of another origin: there it begins with a line of this origin
 * that loads it, which takes `blob:` in the `worker-src` of the page, and that server's leave (CORS).
 */
export function workerAt(address: string, options: WorkerOptions = {}): Worker {
  if (new URL(address).origin === location.origin) return new Worker(address, options);
  const text = JSON.stringify(address);
  const load = options.type === 'module' ? `import ${text};` : `importScripts(${text});`;
  const line = URL.createObjectURL(new Blob([load], { type: 'text/javascript' }));
  return new Worker(line, options);
}
