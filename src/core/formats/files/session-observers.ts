import type { Catalogue } from '../../classes/catalogue.ts';
import type { Wnid } from '../../classes/class-ids.ts';
import { ObserverBuilder } from '../../observers/observer-builder.ts';
import type { Observer } from '../../observers/observer.ts';
import { guessSlots, type Session } from '../../trials/session.ts';
import { FormatError } from '../check-format.ts';
import { quoted, visibleText } from '../truth-files/visible-text.ts';
import { observerName } from './observer-name.ts';

/**
 * The observers of a session: the person, and each network that answered.
 *
 * @param file how to name it in a message; without its ending the person's name where the session has none.
 * @throws FormatError when a class is none of the 1000, naming file and image.
 */
export function sessionObservers(file: string, session: Session, catalogue: Catalogue): readonly Observer[] {
  const label = (wnid: Wnid, image: string, what: string) => {
    if (catalogue.has(wnid)) return catalogue.byWnid(wnid).index;
    throw new FormatError(
      `${visibleText(file)}, ${what} of the image ${quoted(image)}: expected the wnid of one of the 1000 classes, such ` +
        `as n01440764, found ${quoted(wnid)}.`,
    );
  };
  const challenge = session.challengeId;
  const name = session.person.trim() || observerName(file);
  const simulated = session.simulated === true;
  // A simulated session has real predictions.
  const person = new ObserverBuilder({ name, kind: 'person', simulated, naming: 'file', challenge });
  const networks = new Map<string, ObserverBuilder>();
  for (const { imageId, truth, guesses, time, assistance, prediction } of session.trials) {
    const right = truth === null ? -1 : label(truth, imageId, 'the truth');
    const details = { seconds: time.response, assisted: assistance.length > 0, truth: right };
    const labels = guesses.map((wnid, at) => label(wnid, imageId, `guess ${String(at + 1)}`));
    person.add(imageId, labels, details);
    if (!prediction) continue;
    const { network, weightsHash } = prediction;
    const model = `${network}\n${weightsHash}`;
    const builder =
      networks.get(model) ??
      new ObserverBuilder({
        name: network,
        kind: 'network',
        naming: 'file',
        challenge,
        weights: weightsHash,
      });
    networks.set(model, builder);
    const best = prediction.guesses.slice(0, guessSlots);
    builder.add(
      imageId,
      best.map(({ classIndex }) => classIndex),
      { probabilities: best.map(({ probability }) => probability), truth: right },
    );
  }
  return [person, ...networks.values()].map((builder) => builder.build());
}

/** The observers of a session that answered anything. */
export function answeringObservers(session: Session, catalogue: Catalogue): readonly Observer[] {
  return sessionObservers('somebody', session, catalogue).filter(({ images }) => images.length > 0);
}

/** Those that files without a word for assistance hold something of. */
export function unaidedObservers(session: Session, catalogue: Catalogue): readonly Observer[] {
  const observers = answeringObservers(session, catalogue);
  return observers.filter(({ assisted }) => assisted === null || assisted.includes(0));
}

/** The network that answered most, where several did. */
export function answeringNetwork(session: Session, catalogue: Catalogue): Observer | null {
  const networks = answeringObservers(session, catalogue).filter(({ kind }) => kind === 'network');
  const [most = null] = networks.sort((one, other) => other.images.length - one.images.length);
  return most;
}
