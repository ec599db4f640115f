import { signal, type ReadonlySignal } from '@preact/signals-core';
import {
  afterBatchEvent,
  type Batch,
  type BatchEvent,
  batchObserver,
  type BatchOutcome,
  type BatchState,
  type LookedThrough,
  noBatch,
  progressWith,
} from '../../core/batches/batch.ts';
import { whyLeftOut } from '../../core/message-of.ts';
import { backendFacts } from '../../core/networks/backends.ts';
import { batchFileName, observerDownload } from '../../files/formats/file-formats.ts';
import type { BatchPool } from '../../networks/engine/worker-pool.ts';
import { writeProbabilitiesNpy } from '../logic/probabilities-npy.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { BatchDownload } from '../../files/formats/file-format.ts';
import { RateMeter } from '../../kit/logic/rate-meter.ts';
import { type ChallengeId, imagesOf, ImageUnreadableError, kindsOf } from '../../core/trials/challenge.ts';
import { failureWords, diskFailure } from '../../kit/keep/disk-failure.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import type { BatchDatabase } from '../disk/batch-database.ts';
import { type BatchPhoto, type BatchPhotos, type FoundPhotos, NoImageError } from '../source/batch-photos.ts';
import type { Kit } from '../../kit/kit.ts';
import { Latest } from '../../kit/latest.ts';
import type { Shape } from '../../core/shape.ts';
import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import { pluralize } from '../../core/text/pluralize.ts';

/** Milliseconds of answers that are written at once: so much is answered again when the page is closed. */
const pause = 250;

/** Writes a batch's outcomes to disk, several at once; what is told of them is there already. */
class BatchWriter {
  readonly #disk: Pick<BatchDatabase, 'add'>;
  readonly #onWritten: (outcomes: readonly BatchOutcome[]) => void;
  #waiting: BatchOutcome[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last: Promise<void> = Promise.resolve();
  #failure: string | null = null;

  constructor(disk: Pick<BatchDatabase, 'add'>, onWritten: (outcomes: readonly BatchOutcome[]) => void) {
    this.#disk = disk;
    this.#onWritten = onWritten;
  }

  /** @throws Error with a message for a person when an earlier one could not be written. */
  add(outcome: BatchOutcome): void {
    if (this.#failure !== null) throw new Error(this.#failure);
    this.#waiting.push(outcome);
    this.#timer ??= setTimeout(() => this.#flush(), pause);
  }

  /** Writes what waits; gives what went wrong, for a person, or null. */
  async write(): Promise<string | null> {
    this.#flush();
    await this.#last;
    return this.#failure;
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const outcomes = this.#waiting;
    this.#waiting = [];
    if (outcomes.length > 0) this.#last = this.#last.then(() => this.#keep(outcomes));
  }

  async #keep(outcomes: readonly BatchOutcome[]): Promise<void> {
    if (this.#failure !== null) return;
    try {
      await this.#disk.add(outcomes);
    } catch (cause) {
      this.#failure = diskFailure(cause);
      return;
    }
    this.#onWritten(outcomes);
  }
}

/** What batches are made of. */
interface BatchParts {
  readonly catalogue: Catalogue;
  readonly library: LibraryStore;
  readonly network: Pick<NetworkStore, 'nameOf' | 'lanes'>;
  readonly compare: Kit['compare'];
  readonly photos: Shape<BatchPhotos>;
  readonly disk: BatchDatabase;
}

/** Images over which the rate is taken. */
const rateEvents = 100;

/** One network answers many images; one batch at a time, which outlives a reload. */
export class BatchStore {
  readonly #parts: BatchParts;
  readonly #state = signal<BatchState>(noBatch);
  readonly #notice = signal<string | null>(null);
  readonly #outcomes = new Map<string, BatchOutcome>();
  /** When each answer of this run came that a GPU gave, by its image, in milliseconds since 1970. */
  readonly #fromGpu = new Map<string, number>();
  /** Null while they have to be found first. */
  #images: readonly BatchPhoto[] | null = null;
  /** The hash of the weights that answer; null before the first answer. */
  #weights: string | null = null;
  #restoring: Promise<void> | null = null;
  readonly #latest = new Latest();
  #running: Promise<void> = Promise.resolve();

  constructor(parts: BatchParts) {
    this.#parts = parts;
  }

  readonly state: ReadonlySignal<BatchState> = this.#state;

  /** For a person: what happened to the network while it answered, such as that it went on without the GPU; or null. */
  readonly notice: ReadonlySignal<string | null> = this.#notice;

  /** Reads what was kept of a batch, once. */
  restore(): Promise<void> {
    this.#restoring ??= this.#load();
    return this.#restoring;
  }

  /**
   * Lets a network answer all images of a challenge, or among files: then to be called in the event itself.
   *
   * @param all whether all 1000 probabilities are kept.
   */
  async start(network: string, of: ChallengeId | FilesGiven, all = false): Promise<void> {
    if (this.#state.value.kind === 'running') return;
    const abort = this.#latest.begin();
    this.#send({ kind: 'look' });
    try {
      const found = await this.#look(of, abort, (looked) => {
        if (!abort.aborted) this.#send({ kind: 'looked', looked });
      });
      abort.throwIfAborted();
      const { label, images, skipped } = found;
      const batch: Batch = {
        network,
        networkName: this.#parts.network.nameOf(network),
        source:
          typeof of === 'string'
            ? { kind: 'challenge', challenge: of, title: label }
            : { kind: 'files', label },
        total: images.length,
        skipped,
        ...(all && { all }),
      };
      this.#forgetImages();
      this.#images = images;
      await this.#parts.disk.begin(batch);
      abort.throwIfAborted();
      this.#send({ kind: 'begin', batch });
      await this.#run(abort);
    } catch (cause) {
      const skipped = cause instanceof NoImageError ? cause.skipped : undefined;
      if (!abort.aborted) this.#send({ kind: 'fail', message: failureWords(cause), skipped });
    }
  }

  /** Stops for a while; what is under way is answered again later. */
  async pause(): Promise<void> {
    this.#latest.end();
    await this.#running;
  }

  /**
   * Goes on with what is not answered yet.
   *
   * @param given the batch's files, after a reload; then to be called in the event itself.
   */
  async goOn(given: FilesGiven | null = null): Promise<void> {
    const state = this.#state.value;
    if (state.kind !== 'resting') return;
    const { source } = state.batch;
    const of = source.kind === 'challenge' ? source.challenge : given;
    if (!this.#images && !of) return;
    const abort = this.#latest.begin();
    try {
      if (!this.#images && of) {
        const found = await this.#look(of, abort, () => undefined);
        abort.throwIfAborted();
        requireSameImages(state.batch, this.#outcomes.keys(), found);
        this.#images = found.images;
      }
      this.#send({ kind: 'go-on' });
      await this.#run(abort);
    } catch (cause) {
      if (!abort.aborted) this.#send({ kind: 'fail', message: failureWords(cause) });
    }
  }

  /** Gives the batch up, or lets go of one that is done; nothing of it is left. */
  async forget(): Promise<void> {
    this.#latest.end();
    await this.#running;
    this.#forgetImages();
    this.#notice.value = null;
    this.#send({ kind: 'forget' });
    await this.#parts.disk.clear().catch(() => undefined);
  }

  /**
   * Adds the answers to the observers that are compared.
   *
   * @returns why they were not taken, for a person; none when they are there.
   */
  async addToObservers(): Promise<readonly string[]> {
    const file = this.file(observerDownload);
    return file ? this.#parts.compare([file]) : [];
  }

  /** The images that were answered, by name, in the order of the answers. */
  answeredNames(): readonly string[] {
    return [...this.#outcomes.values()].flatMap((one) => (one.kind === 'answered' ? [one.image] : []));
  }

  /** The answers as a file to save; null while nothing was answered. */
  file({ ending, write }: BatchDownload): { readonly name: string; readonly blob: Blob } | null {
    const state = this.#state.value;
    const answers = [...this.#outcomes.values()].filter((one) => one.kind === 'answered');
    if (!('batch' in state) || answers.length === 0) return null;
    const { catalogue, library } = this.#parts;
    const { source } = state.batch;
    const open = source.kind === 'challenge' ? library.opened.value.get(source.challenge) : undefined;
    const kinds = kindsOf(open?.challenge.images ?? []);
    const text = write(batchObserver(state.batch, answers, catalogue, kinds), catalogue);
    const type = ending === 'csv' ? 'text/csv' : 'application/json';
    return { name: `${batchFileName(state.batch)}.${ending}`, blob: new Blob([text], { type }) };
  }

  /** All 1000 probabilities of each image as a NumPy file to save; null where the batch does not keep them. */
  probabilitiesFile(): { readonly name: string; readonly blob: Blob } | null {
    const state = this.#state.value;
    const images = [...this.#outcomes.values()].flatMap((one) =>
      one.kind === 'answered' && one.probabilities
        ? [{ image: one.image, probabilities: one.probabilities }]
        : [],
    );
    if (!('batch' in state) || images.length === 0) return null;
    images.sort((one, other) => (one.image < other.image ? -1 : 1));
    const blob = new Blob([...writeProbabilitiesNpy(images)], { type: 'application/octet-stream' });
    return { name: `${batchFileName(state.batch)}.npy`, blob };
  }

  async #load(): Promise<void> {
    const kept = await this.#parts.disk.load().catch(() => null);
    if (!kept || this.#state.value.kind !== 'none') return;
    const { batch, outcomes } = kept;
    for (const outcome of outcomes) this.#outcomes.set(outcome.image, outcome);
    this.#weights = outcomes.find((one) => one.kind === 'answered')?.weightsHash ?? null;
    this.#send({ kind: 'restore', progress: progressWith(batch, outcomes) });
  }

  #look(
    of: ChallengeId | FilesGiven,
    abort: AbortSignal,
    onProgress: (looked: LookedThrough) => void,
  ): Promise<FoundPhotos> {
    const { library, photos } = this.#parts;
    return typeof of === 'string' ? challengeImages(library, of, abort) : photos.look(of, abort, onProgress);
  }

  #run(abort: AbortSignal): Promise<void> {
    this.#running = this.#answer(abort);
    return this.#running;
  }

  /** Answers what is left; settles when it has stopped and all is on disk. */
  async #answer(abort: AbortSignal): Promise<void> {
    const state = this.#state.value;
    if (state.kind !== 'running') return;
    const meter = new RateMeter(() => performance.now() / 1000, rateEvents);
    let rate: number | null = null;
    this.#notice.value = null;
    const writer = new BatchWriter(this.#parts.disk, (outcomes) => {
      for (const outcome of outcomes) this.#outcomes.set(outcome.image, outcome);
      this.#send({ kind: 'outcomes', outcomes, rate });
    });
    let problem: string | null = null;
    let takenBack: Promise<unknown> = Promise.resolve();
    this.#fromGpu.clear();
    try {
      const lanes = await this.#parts.network.lanes(state.batch.network, abort, (notice, verifiedAt) => {
        this.#notice.value = notice;
        if (verifiedAt !== null) takenBack = Promise.all([takenBack, this.#takeBack(verifiedAt, writer)]);
      });
      const onOutcome = (outcome: BatchOutcome) => {
        this.#requireSameWeights(outcome);
        rate = meter.tick();
        if (outcome.kind === 'answered' && outcome.backend && backendFacts[outcome.backend].onGpu)
          this.#fromGpu.set(outcome.image, performance.timeOrigin + performance.now());
        writer.add(outcome);
      };
      try {
        for (let left = this.#left(); left.length > 0; left = this.#left()) {
          await runBatch(left, lanes, abort, onOutcome, state.batch.all);
          await writer.write();
          await takenBack;
        }
      } finally {
        lanes.close();
      }
    } catch (cause) {
      if (!abort.aborted) problem = failureWords(cause);
    }
    const written = await writer.write();
    await takenBack.catch((cause: unknown) => (problem ??= failureWords(cause)));
    this.#send({ kind: 'rest', problem: problem ?? written });
  }

  #left(): readonly BatchPhoto[] {
    return (this.#images ?? []).filter(({ name }) => !this.#outcomes.has(name));
  }

  /** Takes back what a GPU answered since it was last seen to answer rightly, so that it is answered again. */
  async #takeBack(verifiedAt: number, writer: BatchWriter): Promise<void> {
    await writer.write();
    const doubted = [...this.#fromGpu].flatMap(([image, at]) => (at > verifiedAt ? [image] : []));
    for (const image of doubted) this.#fromGpu.delete(image);
    await this.#parts.disk.remove(doubted);
    for (const image of doubted) this.#outcomes.delete(image);
    this.#send({ kind: 'take-back', count: doubted.length });
  }

  /** @throws Error when the network is another one than before, though it has the same id. */
  #requireSameWeights(outcome: BatchOutcome): void {
    if (outcome.kind !== 'answered') return;
    this.#weights ??= outcome.weightsHash;
    if (this.#weights !== outcome.weightsHash)
      throw new Error('The network has changed since the batch began. Discard the batch and start again.');
  }

  #forgetImages(): void {
    this.#outcomes.clear();
    this.#images = null;
    this.#weights = null;
  }

  #send(event: BatchEvent): void {
    this.#state.value = afterBatchEvent(this.#state.value, event);
  }
}

/**
 * The images of a challenge that can be asked, for a batch.
 *
 * @throws Error with a message for a person when there is no such challenge; the signal's reason when aborted.
 */
async function challengeImages(
  library: LibraryStore,
  id: ChallengeId,
  abort: AbortSignal,
): Promise<FoundPhotos> {
  const opened = await library.open(id);
  abort.throwIfAborted();
  if (!opened) throw new Error('That challenge is not in this browser any more.');
  const images = imagesOf(opened.challenge.images, {}).map((image) => ({
    name: image.id,
    truth: image.wnid,
    truths: image.wnids,
    condition: image.condition,
    load: (loading: AbortSignal) => opened.images.load(image, loading),
  }));
  return { label: opened.challenge.title, images, skipped: [] };
}

/** @throws Error with a message for a person when these are not the images that a batch began with. */
function requireSameImages(
  { source, total }: Batch,
  done: Iterable<string>,
  { label, images }: FoundPhotos,
): void {
  const names = new Set(images.map(({ name }) => name));
  const missing = [...done].some((name) => !names.has(name));
  if (images.length === total && !missing) return;
  const before = source.kind === 'files' ? source.label : source.title;
  throw new Error(
    `These are not the images that the batch began with: ${before} had ${pluralize(total, 'image')}, ` +
      `${label} has ${pluralize(images.length, 'image')}${missing ? ' with other names' : ''}. ` +
      'Choose the same ones, or discard the batch.',
  );
}

/**
 * Lets a network answer images, as many at a time as it has use for, so that reading, decoding, resizing and answering
 * overlap; when it begins more lanes, more at a time. What cannot be read is left out.
 *
 * @param all whether all 1000 probabilities are kept.
 * @throws at once, whatever the other lanes do: the signal's reason when aborted; whatever is no image's fault. Nothing
 * is told after that.
 */
export function runBatch(
  images: readonly BatchPhoto[],
  lanes: BatchPool,
  signal: AbortSignal,
  onOutcome: (outcome: BatchOutcome) => void,
  all = false,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let next = 0;
    let begun = 0;
    let ended = 0;
    let failed = false;
    const work = async () => {
      while (!failed) {
        signal.throwIfAborted();
        const image = images[next++];
        if (!image) return;
        const outcome = await outcomeOf(image, lanes, signal, all);
        signal.throwIfAborted();
        if (failed) return;
        onOutcome(outcome);
        begin();
      }
    };
    const begin = () => {
      while (begun < Math.min(lanes.width, images.length)) {
        begun += 1;
        work().then(
          () => {
            ended += 1;
            if (ended === begun) resolve();
          },
          (cause: unknown) => {
            failed = true;
            reject(cause as Error);
          },
        );
      }
    };
    begin();
    if (images.length === 0) resolve();
  });
}

async function outcomeOf(
  image: BatchPhoto,
  lanes: BatchPool,
  signal: AbortSignal,
  all: boolean,
): Promise<BatchOutcome> {
  try {
    const bitmap = await image.load(signal);
    try {
      const { name, truth, truths, condition } = image;
      const { guesses, weightsHash, backend, probabilities } = await lanes.classify(bitmap, signal, all);
      const answer = { image: name, truth, truths, condition, guesses, weightsHash, backend };
      return { kind: 'answered', ...answer, ...(probabilities && { probabilities }) };
    } finally {
      bitmap.close();
    }
  } catch (cause) {
    if (!(cause instanceof ImageUnreadableError)) throw cause;
    return { kind: 'left-out', image: image.name, reason: whyLeftOut(image.name, cause).reason };
  }
}
