import { basename } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright';
import { chromiumArguments, findChromium } from '../../chromium.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import { shippedPhotos } from '../shipped-photos.ts';
import type { Answerer, ClassifyPage, Runtime } from './page.ts';

/** The measuring page of `classify`, in a browser. */
export interface OpenClassifyPage {
  readonly session: CDPSession;
  /** See `ClassifyPage`. */
  openOurs(...words: Parameters<ClassifyPage['openOurs']>): ReturnType<ClassifyPage['openOurs']>;
  openStock(...words: Parameters<ClassifyPage['openStock']>): Promise<void>;
  /**
   * Starts another runtime.
   *
   * @param file what `make_onnx.py` or `make_tflite.py` has made.
   * @param threads null: as many as it takes by itself.
   */
  openRuntime(name: Runtime, file: string, threads: number | null): Promise<void>;
  /** Asks about so many photos; milliseconds in all. */
  answer(name: Answerer, count: number): Promise<number>;
}

/**
 * Gives each piece of work a browser tab of its own, with the photos of the shipped challenge; the browser and the
 * server of the page end with the last one.
 */
export async function withClassifyPages<Result>(
  works: readonly ((page: OpenClassifyPage) => Promise<Result>)[],
): Promise<Result[]> {
  const server = await serveBenchPage('tools/bench/classify/index.html');
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const results: Result[] = [];
  try {
    for (const work of works) {
      const page = await browser.newPage();
      await page.goto(server.url);
      results.push(await work(await opened(page)));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return results;
}

async function opened(page: Page): Promise<OpenClassifyPage> {
  await page.evaluate((photos) => globalThis.hit5Classify.takePhotos(photos), shippedPhotos());
  return {
    session: await page.context().newCDPSession(page),
    openOurs: (...words) => page.evaluate((given) => globalThis.hit5Classify.openOurs(...given), words),
    openStock: (...words) => page.evaluate((given) => globalThis.hit5Classify.openStock(...given), words),
    openRuntime: async (name, file, threads) => {
      await page.route(`**/${basename(file)}`, (route) => route.fulfill({ path: file }));
      await page.evaluate((given) => globalThis.hit5Classify.openRuntime(...given), [
        name,
        basename(file),
        threads,
      ] as const);
    },
    answer: (...words) => page.evaluate((given) => globalThis.hit5Classify.answer(...given), words),
  };
}
