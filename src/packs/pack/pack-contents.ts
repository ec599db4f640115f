import type { PackManifest } from '../../files/pack-format.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Challenge, ChallengeImage } from '../../core/trials/challenge.ts';
import type { Examples, ImageSource } from '../source/library.ts';

/** All that a pack holds, wherever it lies; images are read when they are opened. */
export interface PackContents {
  readonly manifest: PackManifest;
  /** Null for a pack that only brings examples. */
  readonly challenge: Challenge | null;
  readonly predictions: string | null;
  /** The image's file, typed by its first bytes. */
  openImage(image: ChallengeImage, signal: AbortSignal): Promise<Blob>;
  /** The strip of a class that the manifest lists, typed by its first bytes. */
  openStrip(wnid: Wnid, signal: AbortSignal): Promise<Blob>;
}

/** A pack whose files can be shown: one in the browser's disk, or one on the app's own server. */
export interface OpenPack extends PackContents, ImageSource, Examples {
  readonly manifest: PackManifest;
  close(): void;
}

/** A pack cannot be opened or kept; the message says what was wrong, where, and what to do. Nothing was kept. */
export class PackError extends Error {
  override readonly name = 'PackError';
}
