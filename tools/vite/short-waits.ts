import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { shortenWaits } from '../../src/networks/engine/worker/tensorflow-patches/short-waits.ts';

const query = '?short-waits';

/**
 * Gives the address of a wasm backend whose threads sleep sooner: `import url from '….wasm?short-waits'`. While the app
 * is developed, it is the backend as it is.
 *
 * @throws Error when it is not the known backend.
 */
export function shortWaits(): Plugin {
  return {
    name: 'hit5-short-waits',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return null;
      const found = await this.resolve(source.replace(query, '?url'), importer, { skipSelf: true });
      return this.environment.mode === 'build' && found ? found.id.replace('?url', query) : found;
    },
    load(id) {
      if (!id.endsWith(query)) return null;
      const originalFileName = id.slice(0, -query.length);
      const asset = this.emitFile({
        type: 'asset',
        name: basename(originalFileName),
        originalFileName,
        source: shortenWaits(readFileSync(originalFileName)),
      });
      return { code: `export default import.meta.ROLLUP_FILE_URL_${asset};`, map: null, moduleType: 'js' };
    },
  };
}
