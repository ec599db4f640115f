import type { Catalogue } from '../../classes/catalogue.ts';
import type { Observer } from '../../observers/observer.ts';
import type { Grading } from '../../scoring/grading.ts';
import type { Session } from '../../trials/session.ts';
import { writeGeirhosCsv } from './geirhos-csv.ts';
import { writeIlsvrcTask1 } from './ilsvrc-task1.ts';
import { writeImagenetXCsv } from './imagenet-x-csv.ts';
import { writeJspsychJson } from './jspsych-json.ts';
import { writeLabelStudioJson } from './label-studio-json.ts';
import {
  assistedLines,
  assistedMissing,
  otherNetworks,
  sentences,
  simulatedMissing,
  unansweredLines,
} from './missing-words.ts';
import type { SessionFile } from './session-content.ts';
import { writeSessionFile } from './session-file.ts';
import { sessionObservers } from './session-observers.ts';
import { writeTidyCsv } from './write-tidy-csv.ts';

/** What a session is saved as in one form. */
export interface SavedText {
  readonly text: string;
  /** What of the session the form cannot hold, in sentences for a person; null: it holds what its page promises. */
  readonly missing: string | null;
  /** The network whose answers alone it holds, so that the file's name, which says the observer, can say it; null: none. */
  readonly network: string | null;
}

/** A file that a session can be saved as. */
export interface SessionDownload {
  /** Names it in the file's name too. */
  readonly id: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** The ending of the file's name. */
  readonly ending: 'json' | 'csv' | 'txt';
  /**
   * The file's text; null where the session has nothing to put into it.
   *
   * @param grading what counts as right in files that say so.
   */
  write(file: SessionFile, catalogue: Catalogue, grading: Grading): SavedText | null;
}

/** Every file that a session can be saved as, in the order shown. `docs/formats.md` describes them. */
export const sessionDownloads: readonly SessionDownload[] = [
  {
    id: 'session',
    label: 'Hit5 session',
    purpose: 'All that was recorded, with your reviews of the errors. Opens again in Hit5: hand this one in.',
    ending: 'json',
    write: (file) => whole(writeSessionFile(file)),
  },
  {
    id: 'tidy',
    label: 'Tidy CSV',
    purpose: 'One row for each image and side, for R, pandas or a spreadsheet.',
    ending: 'csv',
    write: (file, catalogue, grading) =>
      file.session.trials.length === 0
        ? null
        : whole(writeTidyCsv(observersOf(file.session, catalogue), catalogue, file.reviews, grading)),
  },
  {
    id: 'geirhos',
    label: 'Geirhos CSV',
    purpose: 'First guesses and times, for the tools of model-vs-human.',
    ending: 'csv',
    write: ({ session }, catalogue) => {
      const observers = withUnaided(observersOf(session, catalogue));
      if (observers.length === 0) return null;
      const missing = sentences([assistedMissing(session), simulatedMissing(session)]);
      return { text: writeGeirhosCsv(observers, catalogue), missing, network: null };
    },
  },
  {
    id: 'ilsvrc-person',
    label: 'ILSVRC task 1, your answers',
    purpose:
      'One line for each image, in file-name order, with five class numbers, as the challenge took them.',
    ending: 'txt',
    write: ({ session }, catalogue) => {
      const [person] = withUnaided(observersOf(session, catalogue).filter(({ kind }) => kind === 'person'));
      if (!person) return null;
      const missing = sentences([assistedLines(session), simulatedMissing(session)]);
      return { text: writeIlsvrcTask1(person, catalogue), missing, network: null };
    },
  },
  {
    id: 'ilsvrc-network',
    label: 'ILSVRC task 1, the network’s answers',
    purpose: 'The same for the network.',
    ending: 'txt',
    write: ({ session }, catalogue) => {
      const network = networkOf(session, catalogue);
      if (!network) return null;
      const images = session.trials.map(({ imageId }) => imageId);
      const missing = sentences([otherNetworks(network, session), unansweredLines(network, session)]);
      return { text: writeIlsvrcTask1(network, catalogue, images), missing, network: network.name };
    },
  },
  {
    id: 'imagenet-x',
    label: 'ImageNet-X predictions, the network’s',
    purpose: 'Class indices with probabilities, for the tools of ImageNet-X.',
    ending: 'csv',
    write: ({ session }, catalogue) => {
      const network = networkOf(session, catalogue);
      if (!network) return null;
      const missing = otherNetworks(network, session);
      return { text: writeImagenetXCsv(network), missing, network: network.name };
    },
  },
  {
    id: 'jspsych',
    label: 'jsPsych JSON',
    purpose: 'A list of trials with times in milliseconds, as psychology labs know it.',
    ending: 'json',
    write: ({ session }, _, grading) =>
      session.trials.length === 0 ? null : whole(writeJspsychJson(session, grading)),
  },
  {
    id: 'label-studio',
    label: 'Label Studio JSON',
    purpose: 'Your answers as annotations, the network’s as predictions, to look through in Label Studio.',
    ending: 'json',
    write: ({ session }, catalogue) => {
      const observers = observersOf(session, catalogue);
      if (withUnaided(observers).length === 0) return null;
      const missing = sentences([assistedMissing(session), simulatedMissing(session)]);
      return { text: writeLabelStudioJson(observers, catalogue), missing, network: null };
    },
  },
];

/**
 * The name of a session's file: "hit5-ada-challenge-2026-11-24-tidy.csv". What no file system takes is left out of the
 * pseudonym.
 *
 * @param network whose answers alone it holds: "hit5-efficientnet-lite0-ada-challenge-2026-11-24-imagenet-x.csv".
 */
export function downloadName(
  session: Session,
  id: string,
  ending: string,
  network: string | null = null,
): string {
  const whose = [...(network === null ? [] : [fileWords(network)]), fileWords(session.person)].join('-');
  return `hit5-${whose}-${session.mode}-${session.startedAt.slice(0, 10)}-${id}.${ending}`;
}

function fileWords(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['somebody'];
  return words.join('-').slice(0, 60);
}

function whole(text: string): SavedText {
  return { text, missing: null, network: null };
}

/** The observers that answered anything. */
function observersOf(session: Session, catalogue: Catalogue): readonly Observer[] {
  return sessionObservers('somebody', session, catalogue).filter(({ images }) => images.length > 0);
}

/** Those that files without a word for assistance hold something of. */
function withUnaided(observers: readonly Observer[]): readonly Observer[] {
  return observers.filter(({ assisted }) => assisted === null || assisted.includes(0));
}

/** The network that answered most, where several did. */
function networkOf(session: Session, catalogue: Catalogue): Observer | null {
  const networks = observersOf(session, catalogue).filter(({ kind }) => kind === 'network');
  const [most = null] = networks.sort((one, other) => other.images.length - one.images.length);
  return most;
}
