import type { Tensor } from '@tensorflow/tfjs-core';
import { classCount, type ClassIndex } from '../../../core/classes/class-ids.ts';
import type { ActivationMaps } from '../../logic/activation-map.ts';
import { backendFacts, type Backend } from '../../../core/networks/backends.ts';
import { BackendRefusedError, type RunningBackend } from './backends/running-backend.ts';
import { startBackend, stopBackend } from './backends/start-backend.ts';
import type { NetworkFiles } from './network-files.ts';
import { InferenceError } from './inference-error.ts';
import { loadNetworkModel, type NetworkModel } from './models/network-model.ts';
import type { StockNetwork } from './models/stock-network.ts';
import { nextTask } from './next-task.ts';
import { normalise } from './preprocess/network-input.ts';
import { classProbabilities } from './probabilities.ts';
import { drawPattern, patternDifference } from './self-test.ts';

/** A probability may differ this much from the original's in the self-test: float16 stays below, a fault does not. */
const selfTestTolerance = 0.02;

/** A check of a GPU may take one part in so many of the time: a session's answers are all checked, a batch's now and then. */
const checkShare = 50;

/** Milliseconds for which a backend that failed is given time to say why. */
const wordsLimit = 1000;

interface Tested {
  /** Median milliseconds an image. */
  readonly milliseconds: number;
  /** Largest difference of a probability from the original's. */
  readonly difference: number;
  /** One of its pictures as the network is fed with it, and the probabilities that it gave; null where the test has none. */
  readonly picture: { readonly input: Float32Array; readonly probabilities: Float32Array } | null;
}

/** The network on one backend, self-tested. */
export class NetworkRunner {
  readonly running: RunningBackend;
  readonly test: Tested;
  readonly #network: NetworkFiles;
  readonly #model: NetworkModel;
  #stock: Promise<StockNetwork> | null = null;
  /** When it last answered as at the start, by `performance.now`; its first answer is checked. */
  #checkedAt = -Infinity;
  /** How many milliseconds that took. */
  #checkTook: number;
  /** Answers given out since then without a check. */
  #unchecked = 0;

  /** For `start`, which tests the network first. */
  constructor(running: RunningBackend, network: NetworkFiles, model: NetworkModel, test: Tested) {
    this.running = running;
    this.#network = network;
    this.#model = model;
    this.test = test;
    this.#checkTook = test.milliseconds;
  }

  /**
   * Starts the backend, loads the network onto it, and tests it.
   *
   * @param softwareToo whether WebGL or WebGPU without a GPU will do.
   * @param onStage called before each stage; a stage that never ends blocks this thread, and only the page notices.
   * @throws BackendRefusedError or whatever the backend throws; nothing of it is left then.
   */
  static async start(
    backend: Backend,
    network: NetworkFiles,
    softwareToo: boolean,
    onStage: () => void = () => undefined,
  ): Promise<NetworkRunner> {
    let running: RunningBackend | null = null;
    try {
      onStage();
      running = await startBackend(backend, softwareToo);
      onStage();
      const model = await loadNetworkModel(network);
      const test = await selfTest(running, network, model, onStage);
      return new NetworkRunner(running, network, model, test);
    } catch (cause) {
      const fault = running?.fault() ?? null;
      stopBackend(backend);
      throw fault === null ? cause : new BackendRefusedError(fault);
    }
  }

  /**
   * One image's probabilities. While a GPU computes, this thread is free.
   *
   * @param input `[size × size × 3]`, as the card's mean and scale make it.
   * @returns `[1000]`, by class index.
   * @throws Error when the backend fails or is lost, which the message says.
   */
  probabilities(input: Float32Array): Promise<Float32Array> {
    return compute(this.running, this.#network, this.#model, input);
  }

  /**
   * One image's class activation maps.
   *
   * @param input as for `probabilities`.
   * @returns null where the network is not made so that it has any.
   * @throws Error as `probabilities`.
   */
  async classMaps(
    input: Float32Array,
    classes: readonly ClassIndex[],
  ): Promise<Pick<ActivationMaps, 'width' | 'height' | 'maps'> | null> {
    const output = execute(this.running, () => this.#model.classMaps(input, classes));
    if (!output) return null;
    const [, height, width] = output.shape;
    const values = await readOutput(this.running, output);
    if (!values.every(Number.isFinite)) throw notNumbers();
    const cells = width * height;
    const maps = classes.map((classIndex, at) => ({
      classIndex,
      values: values.slice(at * cells, (at + 1) * cells),
    }));
    return { width, height, maps };
  }

  /**
   * What the package @tensorflow-models/mobilenet names by itself, with these weights on this backend.
   *
   * @throws Error as `probabilities`, or as the package does.
   */
  async stockNames(bitmap: ImageBitmap, depth: number): Promise<readonly string[]> {
    this.#stock ??= (await import('./models/stock-network.ts')).loadStockNetwork(this.#network);
    return (await this.#stock).classify(bitmap, depth);
  }

  /** When it was last seen to answer as at the start, in milliseconds since 1970; before its first answer, -Infinity. */
  get lastVerifiedAt(): number {
    return performance.timeOrigin + this.#checkedAt;
  }

  /**
   * To be called with each answer, before it is given out: now and then looks whether a GPU still answers as at the start. There are
   * drivers on which a network is right while it is tested, and wrong afterwards.
   *
   * @throws BackendRefusedError where it does not; Error as `probabilities`.
   */
  async check(): Promise<void> {
    if (!this.test.picture || !backendFacts[this.running.backend].onGpu) return;
    const begin = performance.now();
    if (begin - this.#checkedAt >= checkShare * this.#checkTook) {
      const { input, probabilities } = this.test.picture;
      const found = await this.probabilities(input);
      const difference = found.reduce(
        (most, one, at) => Math.max(most, Math.abs(one - (probabilities[at] ?? NaN))),
        0,
      );
      if (difference > selfTestTolerance)
        throw new BackendRefusedError(driftWords(difference, this.#unchecked));
      this.#checkedAt = performance.now();
      this.#checkTook = this.#checkedAt - begin;
      this.#unchecked = 0;
    } else this.#unchecked++;
  }

  stop(): void {
    try {
      this.#model.dispose();
    } catch {
      // A backend that was taken away has nothing left to free.
    }
    stopBackend(this.running.backend);
  }
}

async function compute(
  running: RunningBackend,
  network: NetworkFiles,
  model: NetworkModel,
  input: Float32Array,
): Promise<Float32Array> {
  const values = await readOutput(
    running,
    execute(running, () => model.execute(input)),
  );
  const { name, output } = network.card;
  if (values.length !== output.classes)
    throw new InferenceError(
      `${name} gives ${values.length} values, and its card or the form says ${output.classes}: the 1000 classes${output.classes > classCount ? ' and others' : ''}.`,
    );
  const probabilities = classProbabilities(values, output);
  if (!probabilities.every(Number.isFinite)) throw notNumbers();
  return probabilities;
}

/** Runs the network. Of a faulty backend's errors, its own words are the ones for a person. */
function execute<Output>(running: RunningBackend, run: () => Output): Output {
  refuseFaulty(running);
  try {
    return run();
  } catch (cause) {
    refuseFaulty(running);
    throw cause;
  }
}

async function readOutput(running: RunningBackend, output: Tensor): Promise<Float32Array> {
  try {
    return await output.data<'float32'>();
  } catch (cause) {
    // The reading hears first that a GPU is lost; the backend's own words, which come later, are the ones for a person.
    await Promise.race([running.lost, new Promise((resume) => setTimeout(resume, wordsLimit))]);
    throw cause;
  } finally {
    output.dispose();
    if (backendFacts[running.backend].onGpu) await nextTask();
    refuseFaulty(running);
  }
}

/** What a faulty backend computed means nothing. */
function refuseFaulty(running: RunningBackend): void {
  const fault = running.fault();
  if (fault !== null) throw new Error(fault);
}

/** @param unchecked how many answers were given out since it was last found right. */
function driftWords(difference: number, unchecked: number): string {
  const before =
    unchecked === 0
      ? ''
      : `, and ${unchecked === 1 ? 'the answer' : `the ${unchecked} answers`} before may be wrong too`;
  return `it answers a test picture otherwise than at the start: a probability differs by ${difference.toFixed(3)}${before}`;
}

function notNumbers(): Error {
  return new Error('it gave results that are not numbers');
}

async function selfTest(
  running: RunningBackend,
  network: NetworkFiles,
  model: NetworkModel,
  onStage: () => void,
): Promise<Tested> {
  const { input } = network.card;
  const pictures = network.selfTest.patterns.map((pattern) => ({
    pattern,
    values: normalise(drawPattern(pattern, input.size), input),
  }));
  onStage();
  await running.warmUp(() => model.execute(new Float32Array(input.size ** 2 * 3)).dispose());
  const times: number[] = [];
  let difference = 0;
  let picture: Tested['picture'] = null;
  for (const { pattern, values } of pictures) {
    onStage();
    const begin = performance.now();
    const probabilities = await compute(running, network, model, values);
    times.push(performance.now() - begin);
    difference = Math.max(difference, patternDifference(pattern, probabilities));
    picture ??= { input: values, probabilities };
  }
  if (difference > selfTestTolerance) {
    const amount = difference.toFixed(3);
    throw new BackendRefusedError(
      `the self-test failed: a probability differs by ${amount} from the original's`,
    );
  }
  times.sort((a, b) => a - b);
  return { milliseconds: times[times.length >> 1] ?? 0, difference, picture };
}
