import type { ChallengeId } from '../../../core/trials/challenge.ts';

/** What can be done with a pack, beside choosing its file again. */
export type PackAct = 'play' | 'use-examples' | 'drop-examples' | 'save' | 'remove' | 'allow' | 'compare';

/** The person wants something done with a pack. */
export class PackActEvent extends Event {
  readonly act: PackAct;
  readonly id: ChallengeId;

  constructor(act: PackAct, id: ChallengeId) {
    super('hit5-pack-act', { bubbles: true, composed: true });
    this.act = act;
    this.id = id;
  }
}

/** The person chose again the file in which a pack's images lie. */
export class PackFileGivenEvent extends Event {
  readonly id: ChallengeId;
  readonly files: readonly File[];

  constructor(id: ChallengeId, files: readonly File[]) {
    super('hit5-pack-file-given', { bubbles: true, composed: true });
    this.id = id;
    this.files = files;
  }
}
