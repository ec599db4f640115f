import type { Plugin } from 'vite';

/**
 * Keeps the entry of a worker a file that no other file imports: what it shares with its chunks goes to a chunk as well. WebKit
 * evaluates an entry a second time for a chunk that imports it, and then a second service answers the page's calls.
 */
export function strictEntries(): Plugin {
  return {
    name: 'hit5-strict-entries',
    // Vite sets this to `false` for workers, whatever the configuration says.
    options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
  };
}
