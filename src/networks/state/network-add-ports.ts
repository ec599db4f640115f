/** The interfaces of adding a network that the stores need; `main.ts` gives them inference and imagery. */
import type { AskPerson } from '../../core/fetching/fetch-question.ts';
import type { InputRangeId } from '../../core/networks/input-range.ts';
import type { NetworkForm } from '../../core/networks/network-form.ts';
import type { PhotoCheck } from '../../core/networks/photo-check.ts';
import type { GivenFile, GivenFiles } from '../../packs/state/pack-ports.ts';

/** A model that was found, before it is made a network. */
export interface FoundNetwork {
  /** Filled in as far as the model tells it. */
  readonly form: NetworkForm;
  /** Whether it is one of those that @tensorflow-models/mobilenet offers, so that nothing need be asked. */
  readonly known: boolean;
  /** Its top-1 accuracy on ILSVRC2012 validation as published, 0..1; null where none is known. */
  readonly top1: number | null;
  /** The input range that the graph tells; null: the photos must say it. */
  readonly range: InputRangeId | null;
  /** The input's side that the graph fixes, in pixels; null where any will do. */
  readonly size: number | null;
  /** The places at which class index 0 can be among its values, the usual one first. */
  readonly offsets: readonly number[];
  /** Where it comes from, for a person. */
  readonly source: string;
}

/**
 * Adds networks, one at a time: find, check, keep, all with the same signal. What fails throws an Error with a
 * message for a person, and leaves nothing.
 */
export interface NetworkAddPort {
  /** Where an address leads, before anything is asked there. */
  whereTo(address: string): { readonly address: string; readonly host: string };
  /** Fetches a model from the address of its folder or of its `model.json`; asks before any other host. */
  fetch(
    address: string,
    signal: AbortSignal,
    onProgress: (progress: { readonly loadedBytes: number; readonly totalBytes: number }) => void,
    ask: AskPerson,
  ): Promise<FoundNetwork>;
  /** Finds a model among files from the disk. */
  take(files: readonly GivenFile[], signal: AbortSignal): Promise<FoundNetwork>;
  /** Makes a network of the model that was found, and tries it on the shipped photos with every input range. */
  check(
    form: NetworkForm,
    signal: AbortSignal,
    onProgress: (photos: number, of: number) => void,
  ): Promise<PhotoCheck>;
  /** Keeps the network that was checked; its id. */
  keep(signal: AbortSignal): Promise<string>;
  /** Lets go of what was found. */
  forget(): void;
}

/** Reads what a person gave; to be called in the event itself: a browser forgets what was dropped. */
export type GatherFiles = (given: GivenFiles, signal: AbortSignal) => Promise<readonly GivenFile[]>;
