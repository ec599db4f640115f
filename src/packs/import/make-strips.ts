import { makeStrip } from './make-strip.ts';
import type { Strip, StripOptions, StripSource } from './strip.ts';

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
