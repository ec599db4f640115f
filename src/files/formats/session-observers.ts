import type { Catalogue } from '../../core/classes/catalogue.ts';
import { standInOf, type CategoryList } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import { type Observer, excludedSaid, fileColumn, roomSaid } from '../../core/observers/observer.ts';
import type { ImageKinds } from '../../core/trials/challenge.ts';
import { isSpoiled } from '../../core/trials/grading.ts';
import { mostGuesses } from '../../core/trials/guesses.ts';
import type { Session } from '../../core/trials/session.ts';
import { conditionSeen } from '../../core/trials/timed-view.ts';
import {
  confidences,
  type Surroundings,
  surroundingsOf,
  type TrialRecord,
} from '../../core/trials/trial-record.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { numberText } from '../csv/csv-cells.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { observerName } from './file-format.ts';
import { categoriesCell, categoriesColumn, viewCells } from './tidy-view.ts';

const noKinds: ImageKinds = new Map();

/** The labels of a session's answers. */
interface SessionLabels {
  /** The categories' names; null: the 1000 classes. */
  readonly words: readonly string[] | null;
  /** The label of a class; −1: it is none of them. */
  of(wnid: string): number;
  /** What must stand where a class is none of them. */
  readonly expected: string;
}

/** @param list the short list that is answered with; undefined: the 1000 classes. */
export function sessionLabels(list: CategoryList | undefined, catalogue: Catalogue): SessionLabels {
  if (!list)
    return {
      words: null,
      of: (wnid) => (catalogue.has(wnid) ? catalogue.byWnid(wnid).index : -1),
      expected: 'the wnid of one of the 1000 classes, such as n01440764',
    };
  const { categories } = list;
  const labels = new Map<string, number>(categories.map((one, at) => [standInOf(one), at]));
  const examples = categories.slice(0, 2).map((one) => `${standInOf(one)} for ${quoted(one.name)}`);
  return {
    words: categories.map(({ name }) => name),
    of: (wnid) => labels.get(wnid) ?? -1,
    expected: `the first class of one of the session’s ${categories.length} categories, such as ${examples.join(' or ')}`,
  };
}

/**
 * The observers of a session: the person, and each network that answered. In a session with a list their words are the
 * names of its categories.
 *
 * @param file how to name it in a message; without its ending the person's name where the session has none.
 * @param kinds of the images, as far as they are known, for sessions that do not say them.
 * @throws FormatError when a class is none of the 1000, or stands for no category of the list, naming file and image.
 */
export function sessionObservers(
  file: string,
  session: Session,
  catalogue: Catalogue,
  kinds = noKinds,
): readonly Observer[] {
  const labels = sessionLabels(session.list, catalogue);
  const label = (wnid: Wnid, image: string, what: string) => {
    const found = labels.of(wnid);
    if (found >= 0) return found;
    throw new FormatError(
      `${visibleText(file)}, ${what} of the image ${quoted(image)}: expected ${labels.expected}, found ${quoted(wnid)}.`,
    );
  };
  const offered = labels.words?.length ?? null;
  // A network always names several.
  const guessCount = mostGuesses({ list: session.list });
  const given = mostGuesses(session);
  const challenge = session.challengeId;
  const name = session.person.trim() || observerName(file);
  const simulated = session.simulated === true;
  const group = session.group ?? null;
  // A simulated session has real predictions.
  const person = new ObserverBuilder({
    ...{ name, kind: 'person', simulated, naming: 'file', challenge, group },
    ...{ labels: labels.words, guessCount: given },
  });
  const networks = new Map<string, ObserverBuilder>();
  const surroundings = surroundingsOf(session.trials);
  for (const [at, trial] of session.trials.entries()) {
    if (trial.use === 'check') continue;
    const { imageId, truth, guesses, time, assistance, record, prediction } = trial;
    const right = truth === null ? -1 : label(truth, imageId, 'the truth');
    const alsoRight = (trial.truths ?? []).slice(1).map((wnid) => label(wnid, imageId, 'the truth'));
    const named = guesses.map((wnid, at) => label(wnid, imageId, `guess ${at + 1}`));
    const condition = conditionSeen(trial);
    person.add(imageId, named, {
      seconds: time.response,
      assisted: assistance.length > 0,
      spoiled: isSpoiled(trial),
      truth: right,
      condition,
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
      exposure_ms: numberText(record.viewed?.exposure ?? null),
      [categoriesColumn]: categoriesCell(labels.words ?? []),
      image_class: trial.imageClass ?? '',
    };
    sayAll(person, {
      ...both,
      list: String(offered ?? trial.offered?.length ?? 'all'),
      limit: numberText(session.limit),
      timed_out: trial.timedOut ? '1' : '0',
      committed_at: trial.committedAt,
      paused_seconds: numberText(time.paused),
      ...shownCells(record, surroundings[at] ?? null),
      [roomSaid]: session.room?.code ?? '',
      [excludedSaid]: session.room?.excluded?.join('; ') ?? '',
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
        labels: labels.words,
        guessCount,
      });
    networks.set(model, builder);
    const best = prediction.guesses.slice(0, guessCount);
    const answered = best.map(({ classIndex }, at) =>
      label(catalogue.byIndex(classIndex).wnid, imageId, `guess ${at + 1} of ${networkName}`),
    );
    builder.add(imageId, answered, {
      probabilities: best.map(({ probability }) => probability),
      truth: right,
      alsoRight,
      condition,
    });
    sayAll(builder, { ...both, network, backend, milliseconds: numberText(milliseconds) });
  }
  return [person, ...networks.values()].map((builder) => builder.build());
}

/** How an image was seen and answered, by the column's name in the tidy CSV. */
function shownCells(
  { photo, viewed }: TrialRecord,
  shown: Surroundings | null,
): Readonly<Record<string, string>> {
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
    ...(viewed && viewCells(viewed)),
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

/** Those that files without a word for assistance, and for photos not shown as asked, hold something of. */
export function unaidedObservers(session: Session, catalogue: Catalogue): readonly Observer[] {
  return answeringObservers(session, catalogue).filter(({ images, assisted, spoiled }) =>
    images.some((_, place) => assisted?.[place] !== 1 && spoiled?.[place] !== 1),
  );
}

/** The network that answered most, where several did. */
export function answeringNetwork(session: Session, catalogue: Catalogue): Observer | null {
  const networks = answeringObservers(session, catalogue).filter(({ kind }) => kind === 'network');
  const [most = null] = networks.sort((one, other) => other.images.length - one.images.length);
  return most;
}
