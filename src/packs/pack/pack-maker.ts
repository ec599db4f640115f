import type { Wnid } from '../../core/classes/class-ids.ts';
import { whyLeftOut } from '../../core/message-of.ts';
import { challengeText } from '../../files/challenge-format.ts';
import { packFile, packText, type PackManifest, type PackStrip } from '../../files/pack-format.ts';
import type { PackOrder } from '../logic/pack-order.ts';
import type { ChallengeId, ChallengeImage } from '../../core/trials/challenge.ts';
import { ImportError, type ImportedImage, type ImportPlan, type Skipped } from '../import/import-plan.ts';
import { makeStrips, StripWorker } from '../import/strip-worker.ts';
import { chooseExamples, chooseImages } from './choose-images.ts';
import { freshId } from './fresh-id.ts';
import { readImage } from './own-image.ts';
import { countImages, imagePath, stripPath, textFile } from './pack-files.ts';
import type { ZipFile } from './zip-writer.ts';

export interface MakeProgress {
  readonly step: 'images' | 'examples';
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

/** Milliseconds between two reports. */
const pause = 100;
/** Milliseconds before a time left is worth telling. */
const settling = 500;

export class MakeMeter {
  readonly #step: MakeProgress['step'];
  readonly #total: number;
  readonly #report: (progress: MakeProgress) => void;
  readonly #start = performance.now();
  #done = 0;
  #bytes = 0;
  #reported = -Infinity;

  constructor(step: MakeProgress['step'], total: number, report: (progress: MakeProgress) => void) {
    this.#step = step;
    this.#total = total;
    this.#report = report;
  }

  add(bytes: number): void {
    this.#done += 1;
    this.#bytes += bytes;
    const now = performance.now();
    if (now - this.#reported < pause && this.#done < this.#total) return;
    this.#reported = now;
    const elapsed = now - this.#start;
    const left = ((elapsed / 1000) * (this.#total - this.#done)) / this.#done;
    this.#report({
      step: this.#step,
      done: this.#done,
      total: this.#total,
      bytes: this.#bytes,
      secondsLeft: elapsed < settling ? null : left,
    });
  }
}

/** Images decoded ahead of the one that is written. */
const width = 4;

export class PackMaker {
  readonly skipped: Skipped[] = [];
  readonly #named = new Set<string>();
  readonly #plan: ImportPlan;
  readonly #order: PackOrder;
  readonly #images: readonly ImportedImage[];
  readonly #examples: ReturnType<typeof chooseExamples>;
  readonly #listed: ChallengeImage[] = [];
  readonly #strips = new Map<Wnid, PackStrip>();
  readonly #id: ChallengeId;
  readonly #created = new Date().toISOString();

  constructor(plan: ImportPlan, order: PackOrder) {
    this.#plan = plan;
    this.#order = order;
    this.#images = chooseImages(plan.images, order.take, order.seed);
    const examples = order.withExamples ? plan.examplesByClass : new Map<Wnid, readonly ImportedImage[]>();
    this.#examples = chooseExamples(plan.images, examples, this.#images);
    this.#id = freshId(order.title);
  }

  /** In how many classes an example is an image of the challenge. */
  get shared(): number {
    return this.#examples.shared;
  }

  describe() {
    const { examples: _, ...manifest } = this.#manifest();
    return {
      ...manifest,
      ...countImages(this.#listed),
      classesWithExamples: this.#strips.size,
      address: null,
      predictionsOf: null,
    };
  }

  /**
   * The files of the pack, what lists them at the end.
   * @throws ImportError when no image could be read; the signal's reason when aborted.
   */
  async *files(signal: AbortSignal, onProgress: (progress: MakeProgress) => void): AsyncGenerator<ZipFile> {
    yield* this.#copy(signal, new MakeMeter('images', this.#images.length, onProgress));
    yield* this.#draw(signal, new MakeMeter('examples', this.#examples.byClass.size, onProgress));
    if (this.#listed.length === 0 && this.#strips.size === 0) throw this.#nothing();
    if (this.#listed.length > 0) yield textFile('challenge.json', this.#challengeText());
    yield textFile(packFile, packText(this.#manifest()));
  }

  /** The same photo twice is taken once: in a challenge it would be asked twice. */
  async *#copy(signal: AbortSignal, meter: MakeMeter): AsyncGenerator<ZipFile> {
    const first = new Map<string, string>();
    const read = ahead(this.#images, width, async (image) => {
      try {
        return { image, ...(await readImage(image, this.#truthOf(image), signal)) };
      } catch (cause) {
        signal.throwIfAborted();
        return { image, reason: whyLeftOut(image.name, cause).reason };
      }
    });
    for await (const result of read) {
      meter.add('blob' in result ? result.blob.size : 0);
      const { name } = result.image;
      if (!('blob' in result)) {
        this.#skip({ name, reason: result.reason });
        continue;
      }
      const { id } = result.listed;
      const same = first.get(id);
      if (same !== undefined) {
        this.#skip({ name, reason: `is the same photo as ${same}` });
        continue;
      }
      first.set(id, name);
      const file = imagePath(id, result.blob.type);
      this.#listed.push({ ...result.listed, file });
      yield { name: file, blob: result.blob };
    }
  }

  async *#draw(signal: AbortSignal, meter: MakeMeter): AsyncGenerator<ZipFile> {
    if (this.#examples.byClass.size === 0) return;
    const worker = new StripWorker();
    try {
      for await (const [wnid, strip] of makeStrips(this.#examples.byClass, signal, {}, worker.makeStrip)) {
        meter.add(strip.blob?.size ?? 0);
        for (const left of strip.leftOut) this.#skip(left);
        if (!strip.blob) continue;
        const file = stripPath(wnid, strip.blob.type);
        this.#strips.set(wnid, { file, tiles: strip.tiles });
        yield { name: file, blob: strip.blob };
      }
    } finally {
      worker.close();
    }
  }

  /** A photo that is an example too is named once. */
  #skip(left: Skipped): void {
    if (this.#named.has(left.name)) return;
    this.#named.add(left.name);
    this.skipped.push(left);
  }

  #truthOf({ name, wnid }: ImportedImage): Wnid | null {
    return this.#order.truths.get(name) ?? wnid;
  }

  #manifest(): PackManifest {
    return {
      id: this.#id,
      title: this.#order.title,
      description: '',
      licence: '',
      created: this.#created,
      labels: null,
      examples: this.#strips,
    };
  }

  #challengeText(): string {
    const { title } = this.#order;
    const { list } = this.#plan;
    const images = this.#listed;
    return challengeText({ id: this.#id, title, description: '', ...(list && { list }), images });
  }

  #nothing(): ImportError {
    const [first] = this.skipped;
    const why = first ? ` ${first.name} ${first.reason}` : '';
    const of =
      this.#plan.images.length === 0
        ? 'There are no images to make a pack of.'
        : 'None of the images could be read.';
    return new ImportError(`${of}${why}`, this.skipped);
  }
}

/**
 * What the work makes of the items, in their order; `width` are begun ahead of the one that is waited for.
 * @throws whatever the work throws for an item, when its turn comes.
 */
async function* ahead<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let next = 0;
  while (next < items.length || begun.length > 0) {
    while (begun.length < width && next < items.length) {
      const result = work(items[next] as Item);
      // Where the reader stops early, nobody waits for this one.
      result.catch(() => undefined);
      begun.push(result);
      next += 1;
    }
    yield await (begun.shift() as Promise<Result>);
  }
}
