import type { Wnid } from '../../../core/classes/class-ids.ts';

/** The person wants to see where a branch of the hierarchy begins, or a part of it. */
export class BranchJumpEvent extends Event {
  readonly branch: string;
  /** The first class of the part; null: the branch as a whole. */
  readonly first: Wnid | null;

  constructor(branch: string, first: Wnid | null) {
    super('hit5-branch-jump', { bubbles: true });
    this.branch = branch;
    this.first = first;
  }
}
