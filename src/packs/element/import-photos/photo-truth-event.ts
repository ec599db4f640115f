import type { Wnid } from '../../../core/classes/class-ids.ts';

/** The person says the class of a photo; null for none, or where what was typed names none. */
export class PhotoTruthEvent extends Event {
  readonly photo: string;
  readonly wnid: Wnid | null;
  /** What was typed where that names no class; null where it does, or nothing was typed. */
  readonly unknown: string | null;

  constructor(photo: string, wnid: Wnid | null, unknown: string | null) {
    super('hit5-photo-truth', { bubbles: true, composed: true });
    this.photo = photo;
    this.wnid = wnid;
    this.unknown = unknown;
  }
}
