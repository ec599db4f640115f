/** The person wants to see where a branch of the hierarchy begins. */
export class BranchJumpEvent extends Event {
  readonly branch: string;

  constructor(branch: string) {
    super('hit5-branch-jump', { bubbles: true });
    this.branch = branch;
  }
}
