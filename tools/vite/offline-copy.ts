import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Larger than any file that ships; the plugin leaves out what is larger than its limit, with a warning. */
const largestFile = 50e6;

/**
 * Makes the built app installable, and its service worker from `src/offline/worker`, into which it writes the address,
 * the size and the checksum of each file of the build.
 */
export function offlineCopy(): PluginOption {
  let outDir = '';
  return [
    {
      name: 'hit5-offline-copy',
      apply: 'build',
      configResolved(config) {
        outDir = resolve(config.root, config.build.outDir);
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/offline/worker',
      filename: 'service-worker.ts',
      // The page registers it itself, after the first prediction.
      injectRegister: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        // Packs may be large: a person keeps the ones that they want.
        globIgnores: ['service-worker.js', 'packs/**'],
        maximumFileSizeToCacheInBytes: largestFile,
        dontCacheBustURLsMatching: /^app\//,
        manifestTransforms: [
          (entries) => ({
            warnings: [],
            // Some hosts add to pages what they like; all other files are kept byte for byte.
            manifest: entries.map((entry) => ({
              ...entry,
              bytes: statSync(join(outDir, entry.url)).size,
              ...(!entry.url.endsWith('.html') && { integrity: integrityOf(join(outDir, entry.url)) }),
            })),
          }),
        ],
      },
      manifest: {
        name: 'Hit5',
        short_name: 'Hit5',
        description:
          'You and a network look at the same photo. Each names five of ImageNet’s 1000 classes, and your errors are compared.',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#faf8f3',
        theme_color: '#faf8f3',
        icons: [
          { src: 'assets/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'assets/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'assets/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
          { src: 'assets/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'assets/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
  ];
}

function integrityOf(path: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;
}
