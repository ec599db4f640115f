import type { Wnid } from '../../domain/classes/class-ids.ts';

/** The person says the class of a photo; null for none. */
export class PhotoTruthEvent extends Event {
  readonly photo: string;
  readonly wnid: Wnid | null;

  constructor(photo: string, wnid: Wnid | null) {
    super('hit5-photo-truth', { bubbles: true, composed: true });
    this.photo = photo;
    this.wnid = wnid;
  }
}
