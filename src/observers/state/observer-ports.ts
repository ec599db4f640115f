/** The interfaces of the observers' comparison that its store needs; `main.ts` gives them thread and storage. */
import type { FileUse } from '../../core/formats/files/read-answer-file.ts';
import type { CompareProgress, CompareResult } from '../../core/observers/compare-result.ts';
import type { ObserverEdit } from '../../core/observers/gather-observers.ts';
import type { ImageChoice } from '../../core/observers/chosen-images.ts';
import type { ImageAnswer } from '../../core/observers/observers-report.ts';
import type { SessionId } from '../../core/trials/session.ts';

/** A file of answers, or of what is right, as it is kept. */
export interface ObserverFile {
  /** No two have the same. */
  readonly name: string;
  readonly blob: Blob;
  /** What to read it as; null: as its form says. */
  readonly use: FileUse | null;
  /** The session of this machine that it was made of; null for a file that was given. */
  readonly session: SessionId | null;
}

/** What a person chose about the comparison. */
export interface ObserverChoices {
  /** The name of the file that says what is right; null: the observers' own files. */
  readonly truth: string | null;
  /** By the observers' keys. */
  readonly edits: ReadonlyMap<string, ObserverEdit>;
}

/** Where observers' files are kept; every promise settles when it has reached the disk. */
export interface ObserverDiskPort {
  /** The files in the order in which they came; those that are damaged are named, and left as they are. */
  load(): Promise<{
    readonly files: readonly ObserverFile[];
    readonly choices: ObserverChoices;
    readonly damaged: readonly string[];
  }>;
  /** Keeps a file, in place of the one of the same name. */
  saveFile(file: ObserverFile): Promise<void>;
  removeFile(name: string): Promise<void>;
  saveChoices(choices: ObserverChoices): Promise<void>;
}

/** The comparison, in its thread. */
export interface ComparisonPort {
  /**
   * Reads the files and compares the observers in them; one comparison at a time.
   *
   * @throws the signal's reason when aborted; Error with a message for a person when the thread dies.
   */
  compare(
    request: ObserverChoices & {
      readonly files: readonly (Pick<ObserverFile, 'name' | 'blob' | 'use'> & {
        /** Names the content: the thread reads each once. */
        readonly id: number;
      })[];
    },
    signal: AbortSignal,
    onProgress: (progress: CompareProgress) => void,
  ): Promise<CompareResult>;
  /** What the observers of the last comparison answered to an image, by its id or file name. */
  answersTo(image: string): Promise<readonly ImageAnswer[]>;
  /** The images behind a number of the last comparison, by name; null where an observer is not in it. */
  imagesOf(choice: ImageChoice): Promise<readonly string[] | null>;
}
