/** Measures in the browser: what is held after some images and after many more. */
import { wrap } from 'comlink';
import { decodeImage } from '../../../src/packs/source/decode-image.ts';
import { Classifier } from '../../../src/networks/engine/classifier.ts';
import { laneName } from '../../../src/networks/engine/protocol.ts';
import type { HeldTensors, MeasuredService } from './measured-worker.ts';

/** What page and worker hold once what nobody needs is gone. */
export interface Held extends HeldTensors {
  /** Scripts' memory of the page and its worker, without that of WebAssembly, in bytes. */
  readonly heapBytes: number;
}

/** What `memory-benchmark.ts` may ask. */
export interface MemoryPage {
  /** Starts the network again, in place of the one before, and answers one photo. */
  open(backend: 'wasm' | 'webgl', photos: readonly string[]): Promise<void>;
  /** Decodes and answers so many photos more, as a session does. */
  answer(count: number): Promise<void>;
  held(): Promise<Held>;
}

const absolute = (path: string) => new URL(path, location.origin).href;
const { signal } = new AbortController();
let classifier: Classifier | null = null;
let held: () => Promise<HeldTensors> = () => Promise.reject(new Error('No network was opened.'));
let files: readonly Blob[] = [];
let answered = 0;

const page: MemoryPage = {
  async open(backend, photos) {
    classifier?.close();
    files = await Promise.all(photos.map(async (photo) => (await fetch(absolute(photo))).blob()));
    classifier = new Classifier({
      open: () => Promise.resolve({ url: absolute('models/efficientnet-lite0/') }),
      backends: [backend],
      forced: true,
      spawn: () => {
        // With one thread: Chromium waits a minute for those that sleep inside WebAssembly, and then counts without them.
        const worker = new Worker(new URL('./measured-worker.ts', import.meta.url), {
          type: 'module',
          name: laneName,
        });
        held = () => wrap<MeasuredService>(worker).held();
        return worker;
      },
    });
    await classifier.whenReady();
    answered = 0;
    await page.answer(1);
  },

  async answer(count) {
    for (const end = answered + count; answered < end; answered++) {
      const bitmap = await decodeImage(files[answered % files.length] as Blob, 'a photo');
      await classifier?.ask({ kind: 'classify', bitmap }, signal);
      bitmap.close();
    }
  },

  async held() {
    // The browser collects what nobody needs before it measures.
    const { bytes: heapBytes } = await performance.measureUserAgentSpecificMemory();
    return { ...(await held()), heapBytes };
  },
};

globalThis.hit5Memory = page;

declare global {
  var hit5Memory: MemoryPage;

  interface Performance {
    /** The memory of the page and its workers, in cross-origin isolated pages of Chromium. */
    measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
  }
}
