import { playwright } from '@vitest/browser-playwright';
import { viteStaticCopy } from 'vite-plugin-static-copy';
import { defineConfig } from 'vitest/config';
import { findChromium, testArguments, webgpuArguments } from './tools/chromium.ts';
import { LastLines } from './tools/tests/last-lines.ts';
import { assemblyScript } from './tools/vite/assembly-script.ts';
import { bundledWorkers } from './tools/vite/bundled-workers.ts';
import { bundledLicences, standardTexts } from './tools/vite/bundled-licences.ts';
import { contentSecurityPolicy } from './tools/vite/content-security-policy.ts';
import { offeredPacks } from './tools/vite/offered-packs.ts';
import { strictEntries } from './tools/vite/strict-entries.ts';
import { offlineCopy } from './tools/vite/offline-copy.ts';
import { shortWaits } from './tools/vite/short-waits.ts';
import { threadFile } from './tools/vite/thread-file.ts';
import { previewHeaders, serverHeaders } from './tools/vite/server-headers.ts';

const licences = bundledLicences(standardTexts);

/** What page and workers alike are built with. */
const ofAllCode = () => [assemblyScript(), threadFile(), shortWaits()];

/** Tests import `#src/…` and the like: `tsconfig.base.json` says where that is. */
const resolve = { tsconfigPaths: true };

/** Browser tests and tests of the built app run at the same time, the latter two files at a time: each waits for a page often. */
const besideEachOther = { maxWorkers: 2, sequence: { groupOrder: 1 } };

/** Tests of the built app, in e2e and release. */
const ofBuiltApp = {
  // A busy machine may be slow; what never comes fails all the same.
  expect: { poll: { timeout: 60_000 } },
  environment: 'node',
  setupFiles: ['tests/own-folder.ts'],
  testTimeout: 360_000,
  hookTimeout: 360_000,
  // Each file has a browser of its own; what they import in Node is loaded once.
  isolate: false,
  ...besideEachOther,
};

// A person's own packs play no part in tests.
if (process.env['VITEST']) process.env['HIT5_PACKS'] = 'none';

/** Tests of modules in a real Chromium. */
const inChromium = (name: string, include: string) => ({
  extends: true as const,
  resolve,
  plugins: [bundledWorkers(() => [...ofAllCode(), strictEntries()])],
  test: {
    name,
    include: [include],
    globalSetup: ['tests/browser/find-chromium.ts'],
    setupFiles: ['tests/browser/put-back.ts'],
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 180_000,
    ...besideEachOther,
    browser: {
      enabled: true,
      headless: true,
      // Files share one page, so that what they import is loaded once.
      isolate: false,
      // Its files share a page's focus and the network's two threads.
      fileParallelism: false,
      screenshotFailures: false,
      provider: playwright({
        actionTimeout: 30_000,
        launchOptions: {
          // Asked for at its start: it may have been installed just before.
          get executablePath() {
            return findChromium();
          },
          args: [...testArguments, ...webgpuArguments],
        },
      }),
      instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
    },
  },
});

export default defineConfig({
  base: './',
  // The page's parts are behind its hash: an address of a file that is not there is not answered with the page.
  appType: 'mpa',
  // Lets several people run tests in one checkout at a time.
  ...(process.env['HIT5_CACHE'] ? { cacheDir: process.env['HIT5_CACHE'] } : {}),
  publicDir: false,
  plugins: [
    ...ofAllCode(),
    licences.app,
    viteStaticCopy({
      targets: [
        { src: 'models/*', dest: 'models' },
        { src: 'assets/*', dest: 'assets' },
        { src: ['LICENSE', 'NOTICE', 'src/app/start/start.js'], dest: '.' },
      ],
    }),
    contentSecurityPolicy(),
    offeredPacks(),
    previewHeaders(),
    offlineCopy(),
  ],
  build: {
    target: 'es2023',
    assetsDir: 'app',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: {
    format: 'es',
    plugins: () => [...ofAllCode(), strictEntries(), licences.worker],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // Tests read example data beside the repository, where there are any.
  server: { headers: serverHeaders, ...(process.env['VITEST'] ? { fs: { allow: ['.', '../shared'] } } : {}) },
  preview: { port: 4173, strictPort: true },
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directives/class-map.js',
      'lit/directives/keyed.js',
      'lit/directives/live.js',
      'lit/directives/repeat.js',
      'lit/directives/style-map.js',
      '@lit-labs/preact-signals',
      '@lit/context',
      '@lit/task',
      '@observablehq/plot',
      '@preact/signals-core',
      '@stdlib/stats-base-dists-binomial-cdf',
      '@stdlib/stats-base-dists-binomial-pmf',
      '@stdlib/stats-base-dists-normal-cdf',
      '@stdlib/stats-base-dists-normal-quantile',
      '@stdlib/stats-base-dists-t-quantile',
      'fflate',
      'papaparse',
      '@tensorflow-models/mobilenet',
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-converter',
      '@tensorflow/tfjs-layers',
      '@tensorflow/tfjs-backend-cpu',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-backend-webgl',
      '@tensorflow/tfjs-backend-webgpu',
      '@noble/hashes/sha2.js',
      'axe-core',
      'comlink',
      'fake-indexeddb',
      'idb',
      'pure-rand/distribution/uniformFloat64',
      'pure-rand/distribution/uniformInt',
      'pure-rand/generator/xoroshiro128plus',
      'uqr',
      'valibot',
    ],
  },
  test: {
    reporters: ['default', new LastLines()],
    projects: [
      {
        plugins: [assemblyScript(), shortWaits()],
        resolve,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/own-folder.ts'],
          // Pure tests leave nothing behind, so files share the modules that are loaded, and use every core.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          isolate: false,
          maxWorkers: '100%',
        },
      },
      inChromium('browser', 'tests/browser/**/*.test.ts'),
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-and-serve.ts'],
          ...ofBuiltApp,
        },
      },
      {
        resolve,
        test: {
          name: 'release',
          include: ['tests/release/**/*.test.ts'],
          exclude: ['tests/release/browser/**'],
          globalSetup: ['tests/release/install-programs.ts', 'tests/e2e/build-and-serve.ts'],
          ...ofBuiltApp,
        },
      },
      inChromium('release-browser', 'tests/release/browser/**/*.test.ts'),
    ],
  },
});
