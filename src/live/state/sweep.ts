import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import {
  distortionKinds,
  type DistortionKind,
  strengthOf,
  type DistortionSetting,
} from '../logic/distortions/distortion.ts';
import {
  coarseToFine,
  nextRefinement,
  sweepStrengths,
  withStrength,
  type SweepPoint,
  truthOf,
} from '../logic/sweep.ts';
import type { DistortWorker } from '../distort/distort-worker.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import { Latest } from '../../kit/latest.ts';

/** Equal steps from 0 to an end of a slider. */
const steps = 16;

export interface SweepOf {
  readonly photo: ImageBitmap;
  readonly truth: ClassIndex;
  readonly kind: DistortionKind;
  readonly setting: DistortionSetting;
}

export interface SweepState {
  readonly kind: DistortionKind;
  /** In rising order of strength. */
  readonly points: readonly SweepPoint[];
  /** Whether the whole range has been looked at, and closely where the truth falls out of the five. */
  readonly whole: boolean;
}

/** Place after place, from coarse to fine; then closer to where the truth falls out of the five, down to the slider's own step. */
export class Sweep {
  readonly #distorter: Pick<DistortWorker, 'fit' | 'distort'>;
  readonly #classifier: Pick<NetworkStore, 'ask'>;
  readonly #state = signal<SweepState | null>(null);
  readonly #latest = new Latest();
  #of: SweepOf | null = null;

  constructor(distorter: Pick<DistortWorker, 'fit' | 'distort'>, classifier: Pick<NetworkStore, 'ask'>) {
    this.#distorter = distorter;
    this.#classifier = classifier;
  }

  readonly state: ReadonlySignal<SweepState | null> = this.#state;

  /** Ends a sweep that no longer shows what stands there; one that does goes on. */
  endUnless(of: SweepOf | null): void {
    if (of && this.#of && isSame(of, this.#of)) return;
    this.#latest.end();
    this.#of = null;
    this.#state.value = null;
  }

  /**
   * Does nothing where that is done or under way.
   * @throws Error with a message for a person when the network fails.
   */
  async run(of: SweepOf): Promise<void> {
    this.endUnless(of);
    if (this.#of) return;
    this.#of = of;
    const abort = this.#latest.begin();
    const grid = [...coarseToFine(sweepStrengths(of.kind, steps))];
    let points: readonly SweepPoint[] = [];
    let next = grid.shift() ?? null;
    while (next !== null) {
      this.#state.value = { kind: of.kind, points, whole: false };
      const point = await this.#look(of, next, abort);
      if (!point) return;
      points = [...points, point].sort((one, other) => one.strength - other.strength);
      next = grid.shift() ?? nextRefinement(of.kind, points);
    }
    this.#state.value = { kind: of.kind, points, whole: true };
  }

  async #look(of: SweepOf, strength: number, abort: AbortSignal): Promise<SweepPoint | null> {
    const { distortions, seed } = of.setting;
    const setting = { distortions: withStrength(distortions, of.kind, strength), seed };
    const bitmap = await this.#distorter.distort(of.photo, setting);
    try {
      if (abort.aborted) return null;
      const answer = await this.#classifier.ask({ kind: 'classify', bitmap, depth: allClasses }, abort);
      return { strength, ...truthOf(answer, of.truth) };
    } catch (cause) {
      if (abort.aborted) return null;
      this.#of = null;
      throw cause;
    } finally {
      bitmap.close();
    }
  }
}

/** The network is asked for all of them, because the truth may be the last. */
export const allClasses = 1000;

/** The swept slider itself may stand elsewhere: the curve is the same. */
function isSame(one: SweepOf, other: SweepOf): boolean {
  return (
    one.photo === other.photo &&
    one.truth === other.truth &&
    one.kind === other.kind &&
    one.setting.seed === other.setting.seed &&
    distortionKinds.every(
      (kind) =>
        kind === one.kind ||
        strengthOf(one.setting.distortions, kind) === strengthOf(other.setting.distortions, kind),
    )
  );
}
