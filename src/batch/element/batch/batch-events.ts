import type { ChallengeId } from '../../../core/trials/challenge.ts';
import type { FilesGiven } from '../../../kit/element/file-drop/files-given-event.ts';

/** The person wants a network to answer all images of a challenge. */
export class BatchChallengeEvent extends Event {
  readonly network: string;
  readonly challenge: ChallengeId;

  constructor(network: string, challenge: ChallengeId) {
    super('hit5-batch-challenge', { bubbles: true, composed: true });
    this.network = network;
    this.challenge = challenge;
  }
}

/** The person wants a network to answer all images among files; what was dropped must be read while the event lasts. */
export class BatchFilesEvent extends Event {
  readonly network: string;
  readonly given: FilesGiven;

  constructor(network: string, given: FilesGiven) {
    super('hit5-batch-files', { bubbles: true, composed: true });
    this.network = network;
    this.given = given;
  }
}
