/** The interfaces of camera, single pictures and distortions that the stores need. */
import type { AskPerson } from '../../core/fetching/fetch-question.ts';
import type { DistortionSetting } from '../../core/distortions/setting.ts';
import type { Challenge, ChallengeImage } from '../../core/trials/challenge.ts';
import type { GivenFiles, PackSummary } from '../../packs/state/pack-ports.ts';

/** A camera that is on. */
export interface OpenCamera {
  /** To be shown. */
  readonly stream: MediaStream;
  /** What it sees now. */
  frame(): Promise<ImageBitmap>;
  /** Calls once when it ends by itself. */
  onEnd(listener: () => void): void;
  stop(): void;
}

/** The machine's camera. */
export interface CameraPort {
  /**
   * Turns it on; the browser asks the person.
   *
   * @throws Error with a message for a person that says why not and what to do.
   */
  start(signal: AbortSignal): Promise<OpenCamera>;
}

/** A picture that the person gave, decoded. */
export interface Picture {
  readonly name: string;
  readonly blob: Blob;
  readonly bitmap: ImageBitmap;
}

/** Single pictures. What fails throws an Error with a message for a person. */
export interface PicturesPort {
  /** The first image among what was given. To be called in the event itself. */
  read(given: GivenFiles, signal: AbortSignal): Promise<Picture>;
  /** Where an address leads, to be shown before anything is asked of it. */
  whereTo(address: string): { readonly address: string; readonly host: string; readonly own: boolean };
  /** Fetches it; asks about a redirect. */
  fetch(address: string, signal: AbortSignal, ask: AskPerson): Promise<Picture>;
  /** The pixels as a file, exactly. */
  encode(bitmap: ImageBitmap): Promise<Blob>;
}

/** Distorts photos beside the page. */
export interface DistorterPort {
  /** The photo on white, bounded by `longestSide`. The bitmap that is given stays the caller's. */
  fit(photo: ImageBitmap): Promise<ImageBitmap>;
  /** A photo that `fit` made, under a setting: the same pixels each time. */
  distort(photo: ImageBitmap, setting: DistortionSetting): Promise<ImageBitmap>;
}

/** The challenge that the person wants made of a setting. */
export interface DistortedOrder {
  readonly challenge: Challenge;
  readonly load: (image: ChallengeImage, signal: AbortSignal) => Promise<ImageBitmap>;
  readonly setting: DistortionSetting;
  /** How many photos of the challenge; the setting's seed chooses them. */
  readonly count: number;
  readonly title: string;
}

/** Makes packs of distorted photos. */
export interface DistortedPacksPort {
  /** @throws Error with a message for a person; nothing is left then. */
  make(
    order: DistortedOrder,
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Promise<PackSummary>;
}
