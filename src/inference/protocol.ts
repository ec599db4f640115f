/** What crosses the thread between the page and the worker of the network. Types only. */
import type { Backend, Prediction } from '../domain/trials/prediction.ts';

/** Where a network's files are, `card.json` among them. */
export type NetworkSource =
  /** Absolute address of its folder, with a slash at its end. */
  | { readonly url: string }
  /** Kept in the browser: its name for messages, and its files by name. */
  | { readonly name: string; readonly files: ReadonlyMap<string, Blob> };

/** Which network, and which backends may run it, the preferred one first. */
export interface LoadRequest {
  readonly source: NetworkSource;
  readonly backends: readonly Backend[];
  /**
   * Whether a person asked for the first backend by name: then it is taken if it works at all, WebGL also without a
   * GPU. Else WebGL is only taken on a real GPU.
   */
  readonly forced: boolean;
}

/** Bytes of the network's files so far. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** A backend that was tried and not taken. */
export interface RefusedBackend {
  readonly backend: Backend;
  /** For a person: why. */
  readonly reason: string;
}

/** A network that can answer. */
export interface NetworkReady {
  /** The id on the card. */
  readonly network: string;
  /** The name on the card, for a person. */
  readonly name: string;
  readonly backend: Backend;
  /** What runs it: the GPU's name, "4 threads, SIMD". */
  readonly device: string;
  /** Median milliseconds an image, measured at the start. */
  readonly milliseconds: number;
  /** Largest difference of a probability from the reference in the self-test. */
  readonly selfTestDifference: number;
  readonly refused: readonly RefusedBackend[];
}

/** Why a network cannot answer; the message is for a person and names the file or the backend. */
export interface InferenceFault {
  readonly kind: 'missing-file' | 'altered-file' | 'not-a-network' | 'no-backend' | 'bad-image' | 'failed';
  readonly message: string;
}

/** What a call of the worker comes to: faults cross the thread as values, since errors lose their type there. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: InferenceFault };

/** The network was moved to another backend while the page ran (the GPU was lost, say). */
export interface BackendChange {
  readonly ready: NetworkReady;
  readonly reason: string;
}

/** The worker's calls, made through comlink; `id` names a request so that `cancel` can drop it. */
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
  /** The likeliest classes of the image, as many as `depth` says; null when it was cancelled. */
  classify(id: number, bitmap: ImageBitmap, depth: number): Promise<Outcome<Prediction> | null>;
  cancel(id: number): Promise<void>;
}
