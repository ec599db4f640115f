/** The interfaces of packs and import that the stores need; `main.ts` gives them imagery and storage. */
import type { AskPerson } from '../../core/fetching/fetch-question.ts';
import type { PackPredictions, PackRecord } from '../../core/formats/pack-format.ts';
import type { PackOrder } from '../../core/formats/pack-order.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import type { ExamplesPort } from '../../app/state/ports.ts';

/** A pack in this browser. */
export interface PackSummary extends PackRecord {
  /**
   * Null for a pack that has its images itself. Else whether the file in which they were left can be read: yes, after
   * the person was asked, or only when it is chosen again.
   */
  readonly live: 'ready' | 'ask' | 'lost' | null;
}

/** A file with its path within what was chosen. */
export interface GivenFile {
  readonly path: string;
  readonly blob: Blob;
}

/** How far something is, in bytes; the total is null where nobody says it. */
export type BytesProgress = (bytes: number, totalBytes: number | null) => void;

/** The packs kept in the browser. What fails throws an Error with a message for a person, and leaves nothing. */
export interface PacksPort {
  /** The newest first. */
  list(): Promise<{ readonly packs: readonly PackSummary[]; readonly damaged: readonly string[] }>;
  /** The examples that a pack brings; null when it brings none, or is not there. */
  examples(id: ChallengeId): Promise<ExamplesPort | null>;
  /** The network's answers that a pack brings; null when it brings none, or is not there. */
  predictions(id: ChallengeId): Promise<PackPredictions | null>;
  /** Where an address leads: its host, and whether that is the one that the app itself came from. */
  whereTo(address: string): { readonly address: string; readonly host: string; readonly own: boolean };
  /** Fetches a pack from an address and keeps it; asks what only shows on the way. */
  addFromAddress(
    address: string,
    signal: AbortSignal,
    onProgress: BytesProgress,
    ask: AskPerson,
  ): Promise<PackSummary>;
  /** Keeps a pack that is a zip, or the files of a folder. */
  addFromFiles(
    files: readonly GivenFile[],
    signal: AbortSignal,
    onProgress: BytesProgress,
  ): Promise<PackSummary>;
  /** The pack as one file, to save; it is read while it is saved. */
  save(id: ChallengeId, signal: AbortSignal): Promise<{ readonly name: string; readonly blob: Blob }>;
  remove(id: ChallengeId): Promise<void>;
  /** Asks for access to the file in which a pack's images were left. */
  allow(id: ChallengeId): Promise<void>;
  /** Takes the file in which a pack's images were left, chosen again. False when it is another one. */
  giveAgain(id: ChallengeId, files: readonly File[]): Promise<boolean>;
  /** The browser's disk in bytes; null where it does not say. */
  space(): Promise<{ readonly used: number; readonly quota: number } | null>;
}

/** Where it is remembered whose examples the class list shows. */
export interface ExamplesChoicePort {
  read(): ChallengeId | null;
  write(id: ChallengeId | null): void;
}

/** What the person gave: chosen files, chosen places to which the browser gives access, or what was dropped. */
export type GivenFiles =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'handles'; readonly handles: readonly FileSystemHandle[] }
  | { readonly kind: 'drop'; readonly items: DataTransferItemList };

/** How far the looking through is. */
export interface LookProgress {
  readonly files: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

/** A file that was left out, and why, as a sentence's end. */
export interface SkippedFile {
  readonly name: string;
  readonly reason: string;
}

/** An import that failed because of files that it had to leave out. */
export interface ImportFailure extends Error {
  readonly skipped: readonly SkippedFile[];
}

/** How most of the images say their class. */
export type ImportLayout =
  'class-folders' | 'flat-names' | 'validation' | 'list' | 'photos' | 'training-tars';

/** What an import found. Nothing has been kept yet. */
export interface ImportFindings {
  /** What was chosen, for a person. */
  readonly label: string;
  readonly layout: ImportLayout;
  readonly images: number;
  /** Classes of these images. */
  readonly classes: number;
  readonly classesWithExamples: number;
  /** In bytes, of all that was chosen. */
  readonly bytes: number;
  readonly skipped: readonly SkippedFile[];
  readonly notes: readonly string[];
  /** Whether the images can be left where they are and read when they are shown: all lie in tars. */
  readonly canStay: boolean;
  /** A person's own photos by name, when they are few and nothing says their class. */
  readonly photos: readonly string[];
  /** What was to be made of it when the page was closed; null where nothing was. */
  readonly order: PackOrder | null;
}

/** How far the making of a pack is. */
export interface MakeProgress {
  readonly step: 'images' | 'examples';
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

/** A pack that was made. */
export interface MadePack {
  readonly pack: PackSummary;
  /** How many photos a pack got that was there before; null: it is new. */
  readonly added: number | null;
  /** Images that could not be read after all. */
  readonly skipped: readonly SkippedFile[];
  /** In how many classes an example is an image of the challenge, because there was no other. */
  readonly shared: number;
}

/**
 * The import of a person's own images; one at a time. What fails throws an Error with a message for a person, an
 * ImportFailure where files were left out.
 */
export interface ImportPort {
  /**
   * Looks through what was given; a Hit5 pack is handed back as its files. To be called in the event itself: a browser
   * forgets what was dropped.
   */
  look(
    given: GivenFiles,
    signal: AbortSignal,
    onProgress: (progress: LookProgress) => void,
  ): Promise<ImportFindings | readonly GivenFile[]>;
  /** Looks through it once more, with a file that says the classes. */
  lookWithTruth(
    truth: File,
    signal: AbortSignal,
    onProgress: (progress: LookProgress) => void,
  ): Promise<ImportFindings>;
  /** The import that was under way when the page was closed; null when there is none. */
  begun(): Promise<{ readonly label: string; readonly canGoOn: boolean } | null>;
  /** Goes on with it; asks for access where need be. */
  goOn(
    signal: AbortSignal,
    onProgress: (progress: LookProgress) => void,
  ): Promise<ImportFindings | readonly GivenFile[]>;
  /** Lets go of what was given and found. */
  forget(): Promise<void>;
  /** The file of one of the photos. */
  photo(name: string): Promise<Blob>;
  makePack(
    order: PackOrder,
    signal: AbortSignal,
    onProgress: (progress: MakeProgress) => void,
  ): Promise<MadePack>;
  /** What was left out, as a CSV to save. */
  skippedText(skipped: readonly SkippedFile[]): string;
}
