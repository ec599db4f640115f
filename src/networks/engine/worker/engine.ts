import type { ClassIndex } from '../../../core/classes/class-ids.ts';
import type { ActivationMaps } from '../../../core/networks/activation-map.ts';
import { headlineDepth } from '../../../core/scoring/hit.ts';
import { backends as allBackends, type Backend, type Prediction } from '../../../core/trials/prediction.ts';
import { messageOf } from '../../../core/message-of.ts';
import type { BackendChange, LoadProgress, LoadRequest, NetworkReady, RefusedBackend } from '../protocol.ts';
import { describeMachine } from './backends/describe-machine.ts';
import { chooseBackend } from './choose-backend.ts';
import type { Fetch } from './files/fetch-file.ts';
import { fetchNetwork, type NetworkFiles } from './files/network-files.ts';
import { InferenceError } from './inference-error.ts';
import type { NetworkRunner } from './network-runner.ts';
import { nextTask } from './next-task.ts';
import { centreCrop } from './preprocess/crop.ts';
import { networkInput, normalise } from './preprocess/network-input.ts';
import { likeliest } from './probabilities.ts';

/** A network with its files in memory: answers images, one after the other, and outlives its backend. */
export class Engine {
  /** Called when the network has moved to another backend. */
  onBackendChange: (change: BackendChange) => void = () => undefined;
  /** Called when the backend was taken away between two images; `recover` moves on. */
  onLost: () => void = () => undefined;
  readonly #fetch: Fetch;
  #network: NetworkFiles | null = null;
  #runner: NetworkRunner | null = null;
  /** Backends not tried yet. */
  #rest: readonly Backend[] = [];
  #refused: readonly RefusedBackend[] = [];
  /** Why there is no runner. */
  #fault = new InferenceError('failed', 'No network has been loaded.');

  /** @param fetch the browser's unless a test has its own. */
  constructor(fetch: Fetch = (url, init) => globalThis.fetch(url, init)) {
    this.#fetch = fetch;
  }

  /**
   * Fetches a network, checks it, and chooses a backend; a network loaded before is dropped.
   *
   * @throws InferenceError that names the file, or every backend with its reason.
   */
  async load(request: LoadRequest, onProgress: (progress: LoadProgress) => void): Promise<NetworkReady> {
    this.#runner?.stop();
    this.#runner = null;
    this.#refused = [];
    this.#network = null;
    this.#network = await fetchNetwork(request.source, onProgress, this.#fetch);
    const wanted = request.backends.length > 0 ? request.backends : allBackends;
    const machine = request.forced ? null : describeMachine();
    const settled = machine !== null && request.remembered?.machine === machine ? request.remembered : null;
    this.#rest = settled ? [settled.backend, ...wanted.filter((one) => one !== settled.backend)] : wanted;
    return { ...(await this.#choose(request.forced || settled !== null)), machine };
  }

  /**
   * The likeliest classes of an image; when the backend fails, from the next one.
   *
   * @param isCancelled asked between the stages.
   * @param depth how many classes, default 5.
   * @returns null when it was cancelled.
   * @throws InferenceError of kind `bad-image`, or `no-backend` when none is left.
   */
  async classify(
    bitmap: ImageBitmap,
    isCancelled: () => boolean,
    depth = headlineDepth,
  ): Promise<Prediction | null> {
    if (!this.#network) throw this.#fault;
    const { card, weightsHash } = this.#network;
    const begin = performance.now();
    const input = networkInput(bitmap, card.input);
    const prepared = performance.now() - begin;
    return this.#onSomeBackend(isCancelled, (runner) => {
      const { backend } = runner.running;
      const start = performance.now();
      const probabilities = runner.probabilities(input);
      const milliseconds = prepared + performance.now() - start;
      const guesses = likeliest(probabilities, depth);
      return { network: card.id, weightsHash, backend, guesses, milliseconds };
    });
  }

  /**
   * Where in an image the network finds evidence for some classes; when the backend fails, from the next one.
   *
   * @returns null when it was cancelled.
   * @throws InferenceError as `classify`, and of kind `no-map` for a network that cannot show it.
   */
  async activationMaps(
    bitmap: ImageBitmap,
    isCancelled: () => boolean,
    classes: readonly ClassIndex[],
  ): Promise<ActivationMaps | null> {
    if (!this.#network) throw this.#fault;
    const { card, weightsHash } = this.#network;
    const { width, height } = bitmap;
    const input = networkInput(bitmap, card.input);
    const crop = centreCrop(width, height, card.input.size, card.input.cropPadding);
    const found = await this.#onSomeBackend(isCancelled, (runner) => ({
      maps: runner.classMaps(input, classes),
    }));
    if (!found) return null;
    if (found.maps) return { network: card.id, weightsHash, crop, ...found.maps };
    throw new InferenceError(
      'no-map',
      `${card.name} cannot show where it looked: no last feature map that is pooled and weighted by class was found in it.`,
    );
  }

  /**
   * All 1000 probabilities, for tests and the report.
   *
   * @param pixels `[size × size × 3]`, RGB in 0..255, cropped and resized already.
   */
  probabilities(pixels: Uint8ClampedArray): Float32Array {
    if (!this.#network || !this.#runner) throw this.#fault;
    return this.#runner.probabilities(normalise(pixels, this.#network.card.input));
  }

  /** Moves on when the present backend was taken away; does nothing while it is there. */
  async recover(): Promise<void> {
    if (this.#runner?.running.isLost()) await this.#moveOn('the GPU was taken away');
  }

  /** Runs on the present backend; when that fails, on the next one. Null when it was cancelled. */
  async #onSomeBackend<Value>(
    isCancelled: () => boolean,
    run: (runner: NetworkRunner) => Value,
  ): Promise<Value | null> {
    for (;;) {
      await nextTask();
      if (isCancelled()) return null;
      if (!this.#runner) throw this.#fault;
      try {
        return run(this.#runner);
      } catch (cause) {
        await this.#moveOn(messageOf(cause));
      }
    }
  }

  /** @param settled whether the first that works is taken, however slow. */
  async #choose(settled: boolean): Promise<NetworkReady> {
    const network = this.#network;
    if (!network) throw this.#fault;
    const { runner, refused } = await chooseBackend(this.#rest, network, settled);
    const { backend, device, lost } = runner.running;
    this.#runner = runner;
    this.#refused = [...this.#refused, ...refused];
    this.#rest = this.#rest.filter(
      (one) => one !== backend && !refused.some((other) => other.backend === one),
    );
    void lost.then(() => {
      if (this.#runner === runner) this.onLost();
    });
    return {
      network: network.card.id,
      name: network.card.name,
      backend,
      device,
      milliseconds: runner.milliseconds,
      selfTestDifference: runner.selfTestDifference,
      refused: this.#refused,
      machine: null,
    };
  }

  /** @throws InferenceError of kind `no-backend` when none is left. */
  async #moveOn(why: string): Promise<void> {
    const failed = this.#runner;
    if (!failed) throw this.#fault;
    const { backend } = failed.running;
    this.#runner = null;
    this.#refused = [...this.#refused, { backend, reason: why }];
    failed.stop();
    try {
      const ready = await this.#choose(false);
      this.onBackendChange({ ready, reason: `${backend} stopped (${why}); ${ready.backend} goes on.` });
    } catch (cause) {
      const message = `The network cannot go on: ${backend} stopped (${why}). ${messageOf(cause)}`;
      this.#fault = new InferenceError('no-backend', message);
      throw this.#fault;
    }
  }
}
