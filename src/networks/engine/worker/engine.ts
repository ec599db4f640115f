import { backendFacts, type Backend } from '../../../core/networks/backends.ts';
import { messageOf } from '../../../core/message-of.ts';
import type {
  AnswerTo,
  BackendChange,
  LoadProgress,
  LoadRequest,
  NetworkReady,
  Question,
  QuestionKind,
  RefusedBackend,
} from '../protocol.ts';
import { BackendRefusedError } from './backends/running-backend.ts';
import { fetchNetwork, fileEntry, type NetworkFiles } from './network-files.ts';
import { InferenceError } from './inference-error.ts';
import { NetworkRunner } from './network-runner.ts';
import { nextTask } from './next-task.ts';
import { normalise, readsPixels, networkInput } from './preprocess/network-input.ts';
import { headlineDepth } from '../../../core/trials/hit.ts';
import { photoCrop, seenPart } from './preprocess/crop.ts';
import { likeliest } from './probabilities.ts';
import { bareSelfTest, makeSelfTest } from './self-test.ts';

/** Answers on one backend; called again with the next where that fails. */
type Answering<Kind extends QuestionKind> = (runner: NetworkRunner) => Promise<AnswerTo<Kind>>;

/**
 * Prepares what is the same on every backend. An InferenceError is no backend's failure: it ends the question.
 */
type RequestHandler<Kind extends QuestionKind> = (
  question: Question<Kind>,
  network: NetworkFiles,
) => Answering<Kind>;

/** Inputs of answered questions, to be filled again: each is 0.6 MB, which the next garbage collection would have to free. */
const spare: Float32Array[] = [];

const requestHandlers: { readonly [Kind in QuestionKind]: RequestHandler<Kind> } = {
  classify({ bitmap, depth = headlineDepth, all = false }, { card, weightsHash }) {
    const begin = performance.now();
    const input = networkInput(bitmap, card.input, spare.pop());
    const prepared = performance.now() - begin;
    return async (runner) => {
      const { backend } = runner.running;
      const start = performance.now();
      const probabilities = await runner.probabilities(input);
      const milliseconds = prepared + performance.now() - start;
      spare.push(input);
      const guesses = likeliest(probabilities, depth);
      const prediction = { network: card.id, weightsHash, backend, guesses, milliseconds };
      return all ? { ...prediction, probabilities } : prediction;
    };
  },

  activationMaps({ bitmap, classes }, { card, weightsHash }) {
    const { width, height } = bitmap;
    const input = networkInput(bitmap, card.input);
    const crop = seenPart(photoCrop(width, height, card.input), card.input.size);
    return async (runner) => {
      const found = await runner.classMaps(input, classes);
      if (found) return { network: card.id, weightsHash, crop, ...found };
      throw new InferenceError(
        `${card.name} cannot show where it looked: no last feature map that is pooled and weighted by class was found in it.`,
      );
    };
  },

  stock: ({ bitmap }) => {
    return async (runner) => ({ names: await runner.stockNames(bitmap, headlineDepth) });
  },

  completion: (_, { card }) => {
    return async (runner) => {
      const { input, files } = card;
      const probabilities = (pixels: Uint8ClampedArray) => runner.probabilities(normalise(pixels, input));
      const text = JSON.stringify(await makeSelfTest(input.size, probabilities));
      const file = await fileEntry('self-test.json', new TextEncoder().encode(text));
      return { card: { ...card, files: [...files, file] }, selfTest: new Blob([text]) };
    };
  },
};

const noPixels =
  'The network cannot run in this browser, which gives it no pixels of a photo (OffscreenCanvas is missing or blocked). Take a newer browser, or another one.';

const hiddenPixels =
  'The network cannot see photos here: this browser hides the pixels of pictures from pages, to keep people from being told apart (“resist fingerprinting”). Allow that for this page, or take another browser.';

/** Its image is ready for the network. */
export interface PreparedQuestion<Kind extends QuestionKind> {
  readonly question: Question<Kind>;
  readonly network: NetworkFiles;
  readonly answer: Answering<Kind>;
}

/** A network with its files in memory: answers images, one after the other, and outlives its backend. */
export class Engine {
  /** Called when the network has moved to another backend. */
  onBackendChange: (change: BackendChange) => void = () => undefined;
  /** The backend was taken away between two images; `recover` moves on. */
  onLost: () => void = () => undefined;
  #network: NetworkFiles | null = null;
  #runner: NetworkRunner | null = null;
  #rest: readonly Backend[] = [];
  #refused: readonly RefusedBackend[] = [];
  /** Why there is no runner. */
  #fault = new InferenceError('No network has been loaded.');

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
    let loaded: LoadProgress = { loadedBytes: 0, totalBytes: 0 };
    const tell = (progress: LoadProgress) => onProgress((loaded = progress));
    if (!('OffscreenCanvas' in globalThis)) throw new InferenceError(noPixels);
    if (!readsPixels()) throw new InferenceError(hiddenPixels);
    this.#network = await fetchNetwork(request.source, tell);
    this.#rest = request.backends;
    return this.#choose(request.forced, (trying) => onProgress({ ...loaded, trying }));
  }

  /** `prepare` and `answer` in one. */
  async ask<Kind extends QuestionKind>(
    question: Question<Kind>,
    isCancelled: () => boolean,
  ): Promise<AnswerTo<Kind> | null> {
    return this.answer(this.prepare(question), isCancelled);
  }

  /**
   * Crops and resizes, for which no backend is needed.
   *
   * @throws InferenceError where the image has no pixels, or no network has been loaded.
   */
  prepare<Kind extends QuestionKind>(question: Question<Kind>): PreparedQuestion<Kind> {
    if (!this.#network) throw this.#fault;
    return {
      question,
      network: this.#network,
      answer: requestHandlers[question.kind](question, this.#network),
    };
  }

  /**
   * The answer to a question about an image; when the backend fails, or a GPU no longer answers as at the start, from the next one.
   *
   * @param isCancelled asked between the stages.
   * @param onBegun called when all that this thread has to do is done, and a GPU may still compute.
   * @returns null when it was cancelled.
   * @throws InferenceError when none is left, or of the question's own.
   */
  async answer<Kind extends QuestionKind>(
    prepared: PreparedQuestion<Kind>,
    isCancelled: () => boolean,
    onBegun: () => void = () => undefined,
  ): Promise<AnswerTo<Kind> | null> {
    // Another network was loaded meanwhile: it sees its own crop.
    const { answer } = prepared.network === this.#network ? prepared : this.prepare(prepared.question);
    for (;;) {
      await nextTask();
      if (isCancelled()) return null;
      const runner = this.#runner;
      if (!runner) throw this.#fault;
      try {
        const answering = answer(runner);
        onBegun();
        const given = await answering;
        await runner.check();
        return given;
      } catch (cause) {
        if (cause instanceof InferenceError) throw cause;
        await this.#moveOn(messageOf(cause), cause instanceof BackendRefusedError);
      }
    }
  }

  /**
   * All 1000 probabilities, for tests and the report.
   *
   * @param pixels `[size × size × 3]`, RGB in 0..255, cropped and resized already.
   */
  async probabilities(pixels: Uint8ClampedArray): Promise<Float32Array> {
    if (!this.#network || !this.#runner) throw this.#fault;
    return this.#runner.probabilities(normalise(pixels, this.#network.card.input));
  }

  /** Moves on when the present backend was taken away; does nothing while it is there. */
  async recover(): Promise<void> {
    const fault = this.#runner?.running.fault();
    if (fault) await this.#moveOn(fault);
  }

  /**
   * Takes the first backend that is left and passes the self-test.
   *
   * @param forced whether the first was asked for by name: WebGL or WebGPU without a GPU will do then.
   * @throws InferenceError with each one's reason.
   */
  async #choose(
    forced: boolean,
    onStage: (backend: Backend) => void = () => undefined,
  ): Promise<NetworkReady> {
    const network = this.#network;
    if (!network) throw this.#fault;
    const refused: RefusedBackend[] = [];
    for (const [place, backend] of this.#rest.entries()) {
      try {
        const named = forced && place === 0;
        const runner = await NetworkRunner.start(backend, network, named, () => onStage(backend));
        this.#rest = this.#rest.slice(place + 1);
        this.#refused = [...this.#refused, ...refused];
        this.#runner = runner;
        const { device, lost } = runner.running;
        void lost.then(() => this.#runner === runner && this.onLost());
        const { id, name } = network.card;
        const { milliseconds, difference } = runner.test;
        const measured = { milliseconds, selfTestDifference: difference };
        return { network: id, name, backend, device, ...measured, refused: this.#refused };
      } catch (cause) {
        // What the network itself is not will be so on every backend.
        if (cause instanceof InferenceError) throw cause;
        refused.push({ backend, reason: messageOf(cause) });
      }
    }
    const reasons = refused
      .map(({ backend, reason }) => `${backend}: ${reason.replace(/\.+$/, '')}`)
      .join('; ');
    // Those that come with the app run elsewhere; of a person's own nobody knows that.
    const what =
      network.selfTest === bareSelfTest
        ? 'The network does not run: its files may be damaged, or its card may be wrong.'
        : 'The network cannot run in this browser.';
    throw new InferenceError(`${what} ${reasons}.`, {}, refused);
  }

  /**
   * @param isWrong whether it answers, but wrongly.
   * @throws InferenceError when none is left.
   */
  async #moveOn(why: string, isWrong = false): Promise<void> {
    const failed = this.#runner;
    if (!failed) throw this.#fault;
    const { backend } = failed.running;
    this.#runner = null;
    this.#refused = [...this.#refused, { backend, reason: why }];
    failed.stop();
    try {
      const ready = await this.#choose(false);
      this.onBackendChange({
        ready,
        lastVerifiedAt: isWrong ? failed.lastVerifiedAt : null,
        reason: `${backendFacts[backend].title} stopped (${why}); ${backendFacts[ready.backend].title} goes on.`,
      });
    } catch (cause) {
      const message = `The network cannot go on: ${backendFacts[backend].title} stopped (${why}). ${messageOf(cause)}`;
      this.#fault = new InferenceError(message, { cause }, this.#refused);
      throw this.#fault;
    }
  }
}
