import { setBackend, type Tensor } from '@tensorflow/tfjs-core';
import type { ClassIndex } from '../../../core/classes/class-ids.ts';
import type { ActivationMaps } from '../../logic/activation-map.ts';
import { backendFacts, type Backend } from '../../../core/networks/backends.ts';
import { BackendRefusedError, type RunningBackend } from './backends/running-backend.ts';
import { startBackend } from './backends/start-backend.ts';
import { stopBackend } from './backends/stop-backend.ts';
import type { NetworkFiles } from './files/network-files.ts';
import { loadNetworkModel, type NetworkModel } from './models/network-model.ts';
import { nextTask } from './next-task.ts';
import { normalise } from './preprocess/network-input.ts';
import { classProbabilities } from './probabilities.ts';
import { drawPattern, patternDifference } from './self-test.ts';

/** A probability may differ this much from the original's in the self-test: float16 stays below, a fault does not. */
const selfTestTolerance = 0.02;

/** Milliseconds for which a backend that failed is given time to say why. */
const wordsLimit = 1000;

/** The network on one backend, self-tested. */
export class NetworkRunner {
  readonly running: RunningBackend;
  /** Median milliseconds an image, over the self-test's pictures. */
  readonly milliseconds: number;
  /** Largest difference of a probability in the self-test. */
  readonly selfTestDifference: number;
  readonly #network: NetworkFiles;
  readonly #model: NetworkModel;

  /** For `start`, which tests the network first. */
  constructor(
    running: RunningBackend,
    network: NetworkFiles,
    model: NetworkModel,
    test: { milliseconds: number; difference: number },
  ) {
    this.running = running;
    this.#network = network;
    this.#model = model;
    this.milliseconds = test.milliseconds;
    this.selfTestDifference = test.difference;
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

  /** Makes TensorFlow.js compute on this one's backend again, after another was tried. */
  async resume(): Promise<void> {
    await setBackend(this.running.backend);
  }

  /** Frees the network and the backend. */
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
  const probabilities = classProbabilities(values, {
    ...network.card.output,
    classOffset: model.classOffset,
  });
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

/** Waits for what the network gives, and frees it. */
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

function notNumbers(): Error {
  return new Error('it gave results that are not numbers');
}

async function selfTest(
  running: RunningBackend,
  network: NetworkFiles,
  model: NetworkModel,
  onStage: () => void,
): Promise<{ milliseconds: number; difference: number }> {
  const { input } = network.card;
  const pictures = network.selfTest.patterns.map((pattern) => ({
    pattern,
    values: normalise(drawPattern(pattern, input.size), input),
  }));
  onStage();
  await running.warmUp(() => model.execute(new Float32Array(input.size ** 2 * 3)).dispose());
  const times: number[] = [];
  let difference = 0;
  for (const { pattern, values } of pictures) {
    onStage();
    const begin = performance.now();
    const probabilities = await compute(running, network, model, values);
    times.push(performance.now() - begin);
    difference = Math.max(difference, patternDifference(pattern, probabilities));
  }
  if (difference > selfTestTolerance) {
    const amount = difference.toFixed(3);
    throw new BackendRefusedError(
      `the self-test failed: a probability differs by ${amount} from the original's`,
    );
  }
  times.sort((a, b) => a - b);
  return { milliseconds: times[times.length >> 1] ?? 0, difference };
}
