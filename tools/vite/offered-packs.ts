import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { packIndexText } from '../../src/files/pack-format.ts';
import { packEntries } from '../../src/packs/pack/pack-files.ts';
import { withoutMetadata } from '../../src/packs/pack/without-metadata.ts';
import { PackFolder, packIndexFile } from '../packs/pack-folder.ts';
import { packsWanted } from '../packs/packs-wanted.ts';

const place = 'packs/';

const none: Awaited<ReturnType<PackFolder['list']>> = { packs: new Map(), broken: [] };

/**
 * Puts the packs of the folder `packs/` beside the built app, file by file, so that any static host offers them; the
 * development server gives them as `npm start` does.
 */
export function offeredPacks(): Plugin {
  let outDir = '';
  let root = '';
  const folderOf = (wanted: string) => new PackFolder(wanted, join(root, 'assets/classes.json'));
  return {
    name: 'hit5-offered-packs',
    configResolved(config) {
      root = config.root;
      outDir = resolve(root, config.build.outDir);
    },
    async writeBundle() {
      const wanted = packsWanted(root);
      const { packs, broken } = wanted === null ? none : await folderOf(wanted).list();
      for (const message of broken) this.warn(`A pack is left out. ${message}`);
      const write = async (path: string, blob: Blob) => {
        const file = join(outDir, place, path);
        mkdirSync(dirname(file), { recursive: true });
        // While a class is at work, nothing beside its picture may say what a photo shows.
        writeFileSync(file, withoutMetadata(new Uint8Array(await blob.arrayBuffer())));
      };
      const { signal } = new AbortController();
      for (const [id, { pack }] of packs) {
        if (!pack) continue;
        for await (const { name, blob } of packEntries(pack.contents, signal, () => undefined))
          await write(`${id}/${name}`, blob);
      }
      const outlines = [...packs.values()].flatMap(({ pack }) => pack?.outline ?? []);
      // Empty where there are none, so that the page does not ask for what is missing.
      await write(packIndexFile, new Blob([packIndexText({ packs: outlines, broken })]));
    },
    configureServer(server) {
      const wanted = packsWanted(root);
      if (wanted === null) return;
      const folder = folderOf(wanted);
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://host');
        if (!pathname.startsWith(`/${place}`)) return next();
        folder
          .file(decodeURIComponent(pathname.slice(place.length + 1)))
          .then(async (file) => {
            if (!file) return next();
            response.setHeader('Content-Type', file.blob.type);
            response.end(Buffer.from(await file.blob.arrayBuffer()));
          })
          .catch(next);
      });
    },
  };
}
