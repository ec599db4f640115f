import type { Label } from '../label/make-label.ts';
import type { FoundImage } from '../packs/state/library-store.ts';
import { Camera } from './camera/camera.ts';
import { DistortWorker } from './distort/distort-worker.ts';
import { DistortedChallenge } from './state/distorted-challenge.ts';
import { Pictures } from './source/pictures.ts';
import { BreakStore } from './state/break-store.ts';
import { LiveStore } from './state/live-store.ts';

export interface Live extends Label {
  readonly live: LiveStore;
  readonly breaking: BreakStore;
  readonly distorted: DistortedChallenge;
}

/** @param first the photo that can be broken before one is chosen. */
export function makeLive(label: Label, first: () => Promise<FoundImage>): Live {
  const { network, catalogue, shelf, library, packs } = label;
  const pictures = new Pictures(document.baseURI);
  const distorter = new DistortWorker();
  return {
    ...label,
    live: new LiveStore(network, new Camera(), pictures),
    breaking: new BreakStore(distorter, network, pictures, catalogue, first),
    distorted: new DistortedChallenge(distorter, shelf, library, packs),
  };
}
