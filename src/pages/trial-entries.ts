import type { Stores } from '../app/stores.ts';
import type { TrialListEntry } from '../components/trial-list/trial-list.ts';
import type { ScoredTrial } from '../domain/scoring/session-summary.ts';
import type { ImageId } from '../domain/trials/challenge.ts';
import type { Session } from '../domain/trials/session.ts';

type Sources = Pick<Stores, 'catalogue' | 'library'>;

/** Answered images as the list shows them. */
export function trialEntries(
  session: Session,
  scored: readonly ScoredTrial[],
  sources: Sources,
): readonly TrialListEntry[] {
  const { catalogue } = sources;
  return scored.map(({ trial, outcome }) => ({
    imageId: trial.imageId,
    thumbnail: addressOf(session, trial.imageId, sources),
    truth: trial.truth ? catalogue.byWnid(trial.truth).label : 'no truth given',
    person: trial.guesses.map((wnid) => ({ label: catalogue.byWnid(wnid).label, hit: wnid === trial.truth })),
    network:
      trial.prediction?.guesses.map(({ classIndex, probability }) => {
        const { wnid, label } = catalogue.byIndex(classIndex);
        return { label, probability, hit: wnid === trial.truth };
      }) ?? null,
    outcome,
    seconds: trial.time.response,
    skippedReason: null,
  }));
}

/** Images that were passed over, as the list shows them. */
export function skippedEntries(session: Session, sources: Sources): readonly TrialListEntry[] {
  return session.skipped.map(({ imageId, reason }) => ({
    imageId,
    thumbnail: addressOf(session, imageId, sources),
    truth: 'not shown',
    person: [],
    network: null,
    outcome: null,
    seconds: 0,
    skippedReason: reason,
  }));
}

function addressOf(session: Session, id: ImageId, { library }: Sources): string {
  const found = library.find(session, id);
  return found ? found.source.images.url(found.image) : '';
}
