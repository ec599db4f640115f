/** What crosses the thread between the page and the workers of networks. */
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import type { GivenCard, NetworkCard } from '../../files/network-card-format.ts';
import type { ActivationMaps } from '../logic/activation-map.ts';
import type { Backend } from '../../core/networks/backends.ts';
import type { Prediction } from '../../core/trials/prediction.ts';

/** Where a network's files are, `card.json` among them. */
export type NetworkSource =
  /** Absolute address of its folder, with a slash at its end. */
  | { readonly url: string }
  /** Kept in the browser: its name for messages, and its files by name. */
  | { readonly name: string; readonly files: ReadonlyMap<string, Blob> }
  /** A person adds it: nothing is known of it yet but what its card says. */
  | { readonly given: GivenNetwork };

/** `model.json` and its shards by name, and a card that says what it must (see `lackingParts`). */
export interface GivenNetwork {
  readonly card: GivenCard;
  readonly files: ReadonlyMap<string, Blob>;
}

export interface LoadRequest {
  readonly source: NetworkSource;
  readonly backends: readonly Backend[];
  /**
   * Whether a person asked for the first backend by name: then it is taken if it works at all, WebGL and
   * WebGPU also without a GPU. Else these are only taken on a real GPU.
   */
  readonly forced: boolean;
}

export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly trying?: Backend;
}

export interface RefusedBackend {
  readonly backend: Backend;
  /** For a person. */
  readonly reason: string;
}

export interface NetworkReady {
  readonly network: string;
  /** For a person. */
  readonly name: string;
  readonly backend: Backend;
  /** What runs it: the GPU's name, "4 threads, SIMD". */
  readonly device: string;
  /** Median for an image, in milliseconds, measured at the start. */
  readonly milliseconds: number;
  /** Largest difference of a probability from the reference in the self-test. */
  readonly selfTestDifference: number;
  readonly refused: readonly RefusedBackend[];
}

export interface InferenceFault {
  readonly message: string;
  /** Where no backend runs the network: each with its reason. Else null. */
  readonly refused: readonly RefusedBackend[] | null;
}

/** What a call of the worker comes to: faults cross the thread as values, since errors lose their type there. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: InferenceFault };

/** The network was moved to another backend while the page ran (the GPU was lost, say). */
export interface BackendChange {
  readonly ready: NetworkReady;
  readonly reason: string;
  /**
   * Where a GPU answered wrongly: when it was last seen to answer rightly, in milliseconds since 1970; what it answered later may be
   * wrong. Else null.
   */
  readonly lastVerifiedAt: number | null;
}

/** A prediction, with all probabilities where they were asked for. */
export interface FullPrediction extends Prediction {
  /** `[1000]`, by class index. */
  readonly probabilities?: Float32Array;
}

/** What a network can be asked about an image: each question with what it says beside the image, and its answer. */
interface Questions {
  classify: {
    readonly says: {
      /** How many classes, default 5. */
      readonly depth?: number;
      /** Whether all 1000 probabilities are wanted too, default false. */
      readonly all?: boolean;
    };
    readonly answer: FullPrediction;
  };
  /** Where in the image the network finds evidence for some classes; a network that cannot show it says so. */
  activationMaps: {
    readonly says: { readonly classes: readonly ClassIndex[] };
    readonly answer: ActivationMaps;
  };
  /** What the package @tensorflow-models/mobilenet names by itself on the same backend, with the network's weights; to be timed. */
  stock: {
    readonly says: Readonly<Record<never, never>>;
    readonly answer: { readonly names: readonly string[] };
  };
  /** The whole card of a network that is added, and what it answers to drawn pictures here, by which it is tested later. */
  completion: {
    readonly says: Readonly<Record<never, never>>;
    readonly answer: { readonly card: NetworkCard; readonly selfTest: Blob };
  };
}

export type QuestionKind = keyof Questions;

/** A question about an image. The bitmap stays the caller's, who must not close it before the answer. */
export type Question<Kind extends QuestionKind = QuestionKind> = {
  readonly [One in Kind]: { readonly kind: One; readonly bitmap: ImageBitmap } & Questions[One]['says'];
}[Kind];

export type AnswerTo<Kind extends QuestionKind = QuestionKind> = Questions[Kind]['answer'];

/** What a worker and the page say of a thread that the page makes for it; messages of comlink have no `thread`. */
export type ThreadWord = { readonly thread: number } & (
  | { /** The address of its script. */ readonly starts: string }
  | { readonly says: unknown }
  | { readonly ends: true }
  | { /** Why, as the browser says it. */ readonly failed: string }
);

/** The worker's calls, made through comlink; `id` names a question so that `cancel` can drop it. */
export interface InferenceWorkerApi {
  /**
   * Takes the lock of that name for the worker's whole life: who gets it next knows that the worker is dead. False
   * where the browser has no locks (plain http).
   */
  hold(lockName: string): Promise<boolean>;
  load(
    request: LoadRequest,
    onProgress: (progress: LoadProgress) => void,
    onBackendChange: (change: BackendChange) => void,
  ): Promise<Outcome<NetworkReady>>;
  /** The answer to this question; null when it was cancelled. */
  ask(id: number, question: Question): Promise<Outcome<AnswerTo> | null>;
  cancel(id: number): Promise<void>;
}

/** The name of a worker that answers with as many threads as there are. */
export const answeringName = 'hit5-inference';

/** The name of a worker that answers beside others of the same network: it takes one thread. */
export const laneName = 'hit5-lane';
