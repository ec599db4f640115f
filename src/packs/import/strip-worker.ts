import { whyLeftOut } from '../../core/message-of.ts';
import { makeStrip, type Strip, type StripOptions, type StripSource } from './make-strip.ts';
import { WorkerBridge } from '../../kit/worker/worker-bridge.ts';
import { examplesPerClass, type ImportedImage, type Skipped } from './import-plan.ts';
import type { StripService } from './strip-service.ts';

/** Makes one strip: `makeStrip` in this thread, or the method of a `StripWorker`. */
type StripMaker<Source> = (
  sources: readonly Source[],
  signal: AbortSignal,
  options?: StripOptions,
) => Promise<Strip>;

/** Strips begun before the first of them is done, so that decoding never waits for encoding. */
const width = 8;

/**
 * The strips of many classes, in their order, each given out once it is done.
 * @throws the signal's reason when aborted.
 */
export async function* makeStrips<Key, Source extends StripSource>(
  classes: Iterable<readonly [Key, readonly Source[]]>,
  signal: AbortSignal,
  options: StripOptions = {},
  make: StripMaker<Source> = makeStrip,
): AsyncGenerator<readonly [Key, Strip]> {
  const begun: { key: Key; strip: Promise<Strip> }[] = [];
  for (const [key, sources] of classes) {
    const strip = make(sources, signal, options);
    // Where the reader stops early or an earlier one fails, nobody waits for this one.
    strip.catch(() => undefined);
    begun.push({ key, strip });
    const [first] = begun;
    if (first && begun.length === width) {
      yield [first.key, await first.strip];
      begun.shift();
    }
  }
  for (const { key, strip } of begun) yield [key, await strip];
}

const spawnStripWorker = () => new Worker(new URL('./strip-service.ts', import.meta.url), { type: 'module' });

/** Makes strips in a thread of its own, so that the page goes on. */
export class StripWorker {
  readonly #bridge: WorkerBridge<StripService>;

  constructor(spawn = spawnStripWorker) {
    this.#bridge = new WorkerBridge(spawn(), 'The examples could not be drawn');
  }

  /**
   * As `makeStrip`.
   * @throws the signal's reason when aborted; Error with a message for a person when the thread dies.
   */
  makeStrip = async (
    images: readonly ImportedImage[],
    signal: AbortSignal,
    options: StripOptions = {},
  ): Promise<Strip> => {
    const taken = images.slice(0, examplesPerClass);
    const lost: Skipped[] = [];
    const files = await Promise.all(
      taken.map(async (image) => {
        try {
          return [{ name: image.name, blob: await image.open(signal) }];
        } catch (cause) {
          signal.throwIfAborted();
          lost.push(whyLeftOut(image.name, cause));
          return [];
        }
      }),
    );
    const strip = await this.#bridge.settle(this.#bridge.api.makeStrip(files.flat(), options));
    signal.throwIfAborted();
    return { ...strip, leftOut: [...lost, ...strip.leftOut] };
  };

  /** Ends the thread; strips that are not done are never done. */
  close(): void {
    this.#bridge.close();
  }
}
