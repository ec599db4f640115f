import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Observer } from '../../core/observers/observer.ts';
import type { Grading } from '../../core/trials/grading.ts';
import type { ImageKinds } from '../../core/trials/challenge.ts';
import type { FormatError } from '../../core/schemas/check-format.ts';
import type { Session } from '../../core/trials/session.ts';
import type { Truth, RealLabels } from '../../core/truth/truth.ts';
import type { SessionFile } from './session-content.ts';

/** How a file begins, by which its form is told. */
export interface FileStart {
  /** The whole text, without a byte order mark. */
  readonly text: string;
  /** The first line with something in it. */
  readonly line: string;
  /** The first line's cells, as `headerKey` writes them; none where the text is JSON. */
  readonly keys: readonly string[];
  /** What a JSON object says under `format`. */
  readonly said: unknown;
}

/** What the page of observers says of a form. */
export interface FormatWords {
  readonly topic: 'people' | 'networks' | 'truth';
  /** A sentence. */
  readonly words: string;
}

/** What a session is saved as in one form. */
export interface SavedSession {
  /** A text; or the texts of a zip, by the names of its files. */
  readonly content: string | ReadonlyMap<string, string>;
  /** What of the session the form cannot hold, in sentences for a person; null: it holds what its page promises. */
  readonly missing: string | null;
  /** The network whose answers alone it holds, so that the file's name, which says the observer, can say it; null: none. */
  readonly network: string | null;
}

interface Download {
  /** Names it in the file's name too. */
  readonly id: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** The ending of the file's name. */
  readonly ending: 'json' | 'csv' | 'zip';
}

/** A file that a session can be saved as. */
export interface SessionDownload extends Download {
  /** Whether it has room for the 1000 classes alone, so that it is not offered where a short list was answered with. */
  readonly classesOnly?: true;
  /**
   * What the file holds; null where the session has nothing to put into it.
   *
   * @param grading what counts as right in files that say so.
   * @param kinds of the images, as far as they are known; default: of none.
   */
  write(file: SessionFile, catalogue: Catalogue, grading: Grading, kinds?: ImageKinds): SavedSession | null;
}

/** A file that a batch's answers can be saved as. */
export interface BatchDownload extends Download {
  write(observer: Observer, catalogue: Catalogue): string;
}

/**
 * A form of files: how to tell it, to read it and to write it. Readers throw a FormatError that names the file, the line
 * and what was expected.
 */
export interface FileFormat {
  readonly id: string;
  readonly title: string;
  /** Whether a file has this form; for forms that are only written, so that such a file is told from a damaged one. */
  readonly detect?: (start: FileStart) => boolean;
  /** What was expected where a file of answers has none of the forms: "a tidy CSV (observer, image, guess1)". */
  readonly expected?: string;
  readonly page?: FormatWords;
  /** The observers in it; `file` names it in messages, and the observer where it says none. */
  readonly readObservers?: (file: string, text: string, catalogue: Catalogue) => readonly Observer[];
  /** What a person is told who gives it as a file of answers, behind its name; left out where it says what is right. */
  readonly noAnswers?: string;
  /** What it says is right. */
  readonly readTruth?: (file: string, text: string, catalogue: Catalogue) => Truth | RealLabels;
  /** The sessions in it, with what is wrong in place of those that are damaged. */
  readonly readSessions?: (
    file: string,
    text: string,
    catalogue: Catalogue,
  ) => readonly (SessionFile | FormatError)[];
  readonly sessionDownloads?: readonly SessionDownload[];
  readonly batchDownload?: BatchDownload;
}

/** The name of an observer whose file does not say one: the file's name without folders and ending. */
export function observerName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

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
