import type { DistortionKind } from '../../../core/distortions/distortion.ts';

/** The person moves a slider. */
export class StrengthChangeEvent extends Event {
  readonly kind: DistortionKind;
  /** In the slider's unit. */
  readonly strength: number;

  constructor(kind: DistortionKind, strength: number) {
    super('hit5-strength-change', { bubbles: true, composed: true });
    this.kind = kind;
    this.strength = strength;
  }
}

/** The person gives noise and occluder another seed. */
export class SeedChangeEvent extends Event {
  readonly seed: number;

  constructor(seed: number) {
    super('hit5-seed-change', { bubbles: true, composed: true });
    this.seed = seed;
  }
}

/** The person wants the untouched photo back. */
export class DistortionResetEvent extends Event {
  constructor() {
    super('hit5-distortion-reset', { bubbles: true, composed: true });
  }
}

/** The person wants the probability drawn along another slider. */
export class SweptChangeEvent extends Event {
  readonly kind: DistortionKind;

  constructor(kind: DistortionKind) {
    super('hit5-swept-change', { bubbles: true, composed: true });
    this.kind = kind;
  }
}
