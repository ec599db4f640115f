import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import { type Observer, fileColumn, roomSaid } from '../../core/observers/observer.ts';
import type { ImageKinds } from '../../core/trials/challenge.ts';
import { guessSlots, type Session } from '../../core/trials/session.ts';
import { surroundingsOf } from '../../core/trials/surroundings.ts';
import { confidences, type Surroundings, type TrialRecord } from '../../core/trials/trial-record.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { numberText } from '../csv/csv-cells.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { observerName } from './observer-name.ts';

const noKinds: ImageKinds = new Map();

/**
 * The observers of a session: the person, and each network that answered.
 *
 * @param file how to name it in a message; without its ending the person's name where the session has none.
 * @param kinds of the images, as far as they are known, for sessions that do not say them.
 * @throws FormatError when a class is none of the 1000, naming file and image.
 */
export function sessionObservers(
  file: string,
  session: Session,
  catalogue: Catalogue,
  kinds = noKinds,
): readonly Observer[] {
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
  const group = session.group ?? null;
  // A simulated session has real predictions.
  const person = new ObserverBuilder({
    ...{ name, kind: 'person', simulated, naming: 'file', challenge, group },
    guessCount: guessSlots,
  });
  const networks = new Map<string, ObserverBuilder>();
  const surroundings = surroundingsOf(session.trials);
  for (const [at, trial] of session.trials.entries()) {
    const { imageId, truth, guesses, time, assistance, record, prediction } = trial;
    const right = truth === null ? -1 : label(truth, imageId, 'the truth');
    const alsoRight = (trial.truths ?? []).slice(1).map((wnid) => label(wnid, imageId, 'the truth'));
    const labels = guesses.map((wnid, at) => label(wnid, imageId, `guess ${at + 1}`));
    person.add(imageId, labels, {
      seconds: time.response,
      assisted: assistance.length > 0,
      truth: right,
      condition: trial.condition ?? '',
      alsoRight,
      confidence: record.confidence === undefined ? -1 : confidences.indexOf(record.confidence),
    });
    const both = {
      place: String(trial.position + 1),
      mode: session.mode,
      seed: String(session.seed),
      session: session.id,
      image_kind: trial.imageKind ?? kinds.get(imageId) ?? '',
      [fileColumn]: trial.imageFile ?? '',
    };
    sayAll(person, {
      ...both,
      list: trial.offered === null ? 'all' : String(trial.offered.length),
      limit: numberText(session.limit),
      timed_out: trial.timedOut ? '1' : '0',
      committed_at: trial.committedAt,
      paused_seconds: numberText(time.paused),
      ...shownCells(record, surroundings[at] ?? null),
      [roomSaid]: session.room?.code ?? '',
    });
    if (!prediction) continue;
    const { network, name: networkName = network, weightsHash, backend, milliseconds } = prediction;
    const model = `${network}\n${weightsHash}`;
    const builder =
      networks.get(model) ??
      new ObserverBuilder({
        name: networkName,
        kind: 'network',
        naming: 'file',
        challenge,
        weights: weightsHash,
        guessCount: guessSlots,
      });
    networks.set(model, builder);
    const best = prediction.guesses.slice(0, guessSlots);
    builder.add(
      imageId,
      best.map(({ classIndex }) => classIndex),
      {
        probabilities: best.map(({ probability }) => probability),
        truth: right,
        alsoRight,
        condition: trial.condition ?? '',
      },
    );
    sayAll(builder, { ...both, network, backend, milliseconds: numberText(milliseconds) });
  }
  return [person, ...networks.values()].map((builder) => builder.build());
}

/** How an image was seen and answered, by the column's name in the tidy CSV. */
function shownCells({ photo }: TrialRecord, shown: Surroundings | null): Readonly<Record<string, string>> {
  return {
    ...(shown && {
      hit5_version: shown.version,
      browser: shown.browser,
      pixel_ratio: numberText(shown.pixelRatio),
      zoom: numberText(shown.zoom),
      languages: ['en', ...shown.languages].join(' '),
      examples: shown.examples ? '1' : '0',
    }),
    ...(photo && { photo_width: String(photo.width), photo_height: String(photo.height) }),
  };
}

/** @param cells by the column's name in the tidy CSV. */
function sayAll(builder: ObserverBuilder, cells: Readonly<Record<string, string>>): void {
  for (const [column, text] of Object.entries(cells)) builder.say(column, text);
}

/** The observers of a session that answered anything. */
export function answeringObservers(
  session: Session,
  catalogue: Catalogue,
  kinds = noKinds,
): readonly Observer[] {
  return sessionObservers('somebody', session, catalogue, kinds).filter(({ images }) => images.length > 0);
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
