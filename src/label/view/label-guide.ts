import type { Trial } from '../../core/trials/session.ts';
import type { ActivationMaps } from '../../networks/logic/activation-map.ts';

/** How a room leads a session. */
export interface LabelGuide {
  /** Whether what is in the slot `held` stands in place of the photo, the answers and the end. */
  readonly held: boolean;
  /** Whether somebody else goes on to the next photo. */
  readonly led: boolean;
  /** The place of the photo that a class is at, from 0; null, or left out: each is at its own. */
  readonly place?: number | null;
  /** Whether the network of this machine answers. */
  readonly network: boolean;
  /** What is shown face to face in place of all else; null, or left out: nothing. */
  readonly told?: { readonly trial: Trial; readonly isAnswered: boolean } | null;
  /** Where the network of another machine looked in the photo that is face to face; null, or left out: nothing is known. */
  readonly looked?: ActivationMaps | null;
  /** Whether nothing is celebrated: in a study. */
  readonly plain: boolean;
}
