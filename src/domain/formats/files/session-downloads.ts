import type { Catalogue } from '../../classes/catalogue.ts';
import type { Observer } from '../../observers/observer.ts';
import type { Grading } from '../../scoring/grading.ts';
import type { Session } from '../../trials/session.ts';
import { writeGeirhosCsv } from './geirhos-csv.ts';
import { writeIlsvrcTask1 } from './ilsvrc-task1.ts';
import { writeImagenetXCsv } from './imagenet-x-csv.ts';
import { writeJspsychJson } from './jspsych-json.ts';
import { writeLabelStudioJson } from './label-studio-json.ts';
import type { SessionFile } from './session-content.ts';
import { writeSessionFile } from './session-file.ts';
import { sessionObservers } from './session-observers.ts';
import { writeTidyCsv } from './write-tidy-csv.ts';

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
  write(file: SessionFile, catalogue: Catalogue, grading: Grading): string | null;
}

/** Every file that a session can be saved as, in the order shown. `docs/formats.md` describes them. */
export const sessionDownloads: readonly SessionDownload[] = [
  {
    id: 'session',
    label: 'Hit5 session',
    purpose: 'All that was recorded, with your reviews of the errors. Opens again in Hit5: hand this one in.',
    ending: 'json',
    write: (file) => writeSessionFile(file),
  },
  {
    id: 'tidy',
    label: 'Tidy CSV',
    purpose: 'One row an image and side, for R, pandas or a spreadsheet.',
    ending: 'csv',
    write: (file, catalogue, grading) =>
      file.session.trials.length === 0
        ? null
        : writeTidyCsv(observersOf(file.session, catalogue), catalogue, file.reviews, grading),
  },
  {
    id: 'geirhos',
    label: 'Geirhos CSV',
    purpose: 'First guesses and times, for the tools of model-vs-human.',
    ending: 'csv',
    write: ({ session }, catalogue) => {
      const observers = observersOf(unaided(session), catalogue);
      return observers.length === 0 ? null : writeGeirhosCsv(observers, catalogue);
    },
  },
  {
    id: 'ilsvrc-person',
    label: 'ILSVRC task 1, your answers',
    purpose: 'A line an image in file-name order, five class numbers each, as the challenge took them.',
    ending: 'txt',
    write: ({ session }, catalogue) => {
      const person = observersOf(unaided(session), catalogue).find(({ kind }) => kind === 'person');
      return person ? writeIlsvrcTask1(person, catalogue) : null;
    },
  },
  {
    id: 'ilsvrc-network',
    label: 'ILSVRC task 1, the network’s answers',
    purpose: 'The same for the network.',
    ending: 'txt',
    write: ({ session }, catalogue) => {
      const network = networkOf(session, catalogue);
      return network ? writeIlsvrcTask1(network, catalogue) : null;
    },
  },
  {
    id: 'imagenet-x',
    label: 'ImageNet-X predictions, the network’s',
    purpose: 'Class indices with probabilities, for the tools of ImageNet-X.',
    ending: 'csv',
    write: ({ session }, catalogue) => {
      const network = networkOf(session, catalogue);
      return network ? writeImagenetXCsv(network) : null;
    },
  },
  {
    id: 'jspsych',
    label: 'jsPsych JSON',
    purpose: 'A list of trials with times in milliseconds, as psychology labs know it.',
    ending: 'json',
    write: ({ session }, _, grading) =>
      session.trials.length === 0 ? null : writeJspsychJson(session, grading),
  },
  {
    id: 'label-studio',
    label: 'Label Studio JSON',
    purpose: 'Your answers as annotations, the network’s as predictions, to look through in Label Studio.',
    ending: 'json',
    write: ({ session }, catalogue) => {
      const observers = observersOf(unaided(session), catalogue);
      return observers.length === 0 ? null : writeLabelStudioJson(observers, catalogue);
    },
  },
];

/**
 * The name of a session's file: "hit5-ada-challenge-2026-11-24-tidy.csv". What no file system takes is left out of the
 * pseudonym.
 */
export function downloadName(session: Session, id: string, ending: string): string {
  const words = session.person.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['somebody'];
  const person = words.join('-').slice(0, 60);
  return `hit5-${person}-${session.mode}-${session.startedAt.slice(0, 10)}-${id}.${ending}`;
}

/** Files that cannot say that an answer was assisted do without it. */
function unaided(session: Session): Session {
  return { ...session, trials: session.trials.filter(({ assistance }) => assistance.length === 0) };
}

/** The observers that answered anything. */
function observersOf(session: Session, catalogue: Catalogue): readonly Observer[] {
  return sessionObservers('somebody', session, catalogue).filter(({ images }) => images.length > 0);
}

/** The network that answered most, where several did. */
function networkOf(session: Session, catalogue: Catalogue): Observer | null {
  const networks = observersOf(unaided(session), catalogue).filter(({ kind }) => kind === 'network');
  const [most = null] = networks.sort((one, other) => other.images.length - one.images.length);
  return most;
}
