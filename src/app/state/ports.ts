/** The interfaces that the stores need; `main.ts` gives them inference, imagery and storage. */
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex, Wnid } from '../../core/classes/class-ids.ts';
import type { LanguageCode, LanguageWords } from '../../core/classes/search-words.ts';
import type { Review } from '../../core/errors/review.ts';
import type { FormatError } from '../../core/formats/check-format.ts';
import type { Json } from '../../core/formats/files/keep-unknown.ts';
import type { SessionFile } from '../../core/formats/files/session-content.ts';
import type { NetworkCard } from '../../core/formats/network-card-format.ts';
import type { ActivationMaps } from '../../core/networks/activation-map.ts';
import type { LabelRule } from '../../core/scoring/grading.ts';
import type { Challenge, ChallengeId, ChallengeImage } from '../../core/trials/challenge.ts';
import type { Backend, Prediction } from '../../core/trials/prediction.ts';
import type {
  Draft,
  Session,
  SessionId,
  SessionOutline,
  SessionRow,
  Trial,
} from '../../core/trials/session.ts';

/** A network that can answer, as the page shows it. */
export interface NetworkInfo {
  readonly network: string;
  readonly name: string;
  readonly backend: string;
  readonly device: string;
  readonly milliseconds: number;
  readonly selfTestDifference: number;
  readonly refused: readonly { readonly backend: string; readonly reason: string }[];
}

/** How the network is at the moment. */
export type NetworkStatus =
  | { readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'ready'; readonly info: NetworkInfo; readonly notice: string | null }
  | { readonly kind: 'failed'; readonly message: string };

/** Who answers about images: a network. */
export interface ClassifierPort {
  /**
   * The network's likeliest classes; waits until the network is there. The bitmap stays the caller's, who must not
   * close it before.
   *
   * @param depth how many classes, default 5.
   * @throws DOMException named AbortError when the signal says so; Error with a message for a person otherwise.
   */
  classify(bitmap: ImageBitmap, signal: AbortSignal, depth?: number): Promise<Prediction>;
}

/** A network at hand, as a list shows it. */
export interface NetworkSummary {
  /** Names it in results: `efficientnet-lite0`. */
  readonly id: string;
  readonly name: string;
  /** Of all its files, in bytes. */
  readonly bytes: number;
  /** For a person: a licence's name, or that none is known. */
  readonly licence: string;
  /** Where it comes from: an address, or in words. */
  readonly source: string;
  /** Whether it comes with the app; any other can be removed. */
  readonly shipped: boolean;
  /** Top-1 accuracy on ILSVRC2012 validation as published, 0..1; null where none is known. */
  readonly top1: number | null;
  /** What it got right of the shipped photos when it was added; null for those that come with the app. */
  readonly checked: { readonly photos: number; readonly hit1: number; readonly hit5: number } | null;
}

/** A backend that was measured, or why it cannot run. */
export type MeasuredBackend =
  | {
      readonly backend: Backend;
      readonly device: string;
      /** Median milliseconds an image. */
      readonly milliseconds: number;
      /** Largest difference of a probability from the reference. */
      readonly selfTestDifference: number;
    }
  | { readonly backend: Backend; readonly reason: string };

/** Each network runs in a worker of its own. */
export interface NetworksPort {
  /** Those that come with the app first; and for a person what is wrong with those that cannot be read. */
  list(): Promise<{ readonly networks: readonly NetworkSummary[]; readonly damaged: readonly string[] }>;
  /** Starts a network and keeps it running; another that ran stays at hand for a while. */
  start(id: string): void;
  /** Calls with each new status; null: it does not run. The result ends it. */
  watch(listener: (id: string, status: NetworkStatus | null) => void): () => void;
  /** Starts a network once more after a failure. */
  retry(id: string): void;
  /** Ends a network's worker. */
  stop(id: string): void;
  /** Starts all that run anew, on the backend that the settings want now. */
  restart(): void;
  /** Measures a network on every backend, one after the other. */
  measure(id: string, signal: AbortSignal, onMeasured: (measured: MeasuredBackend) => void): Promise<void>;
  /** Removes a network that a person added. */
  remove(id: string): Promise<void>;
  /** As `ClassifierPort`; starts the network where it does not run. */
  classify(id: string, bitmap: ImageBitmap, signal: AbortSignal, depth?: number): Promise<Prediction>;
  /** Where in an image a network finds evidence for some classes; as `classify`. */
  activationMaps(
    id: string,
    bitmap: ImageBitmap,
    classes: readonly ClassIndex[],
    signal: AbortSignal,
  ): Promise<ActivationMaps>;
}

/** Where a challenge's images come from. */
export interface ImageSourcePort {
  /**
   * The image's pixels, decoded once, without colour-profile conversion: what the person sees and what the
   * network answers.
   *
   * @throws ImageUnreadableError when the file is missing or no image.
   */
  load(image: ChallengeImage, signal: AbortSignal): Promise<ImageBitmap>;
  /** The address of the image's file, for thumbnails after the answer. */
  url(image: ChallengeImage): string;
}

/** Example images of the classes, one strip a class: up to 13 square tiles side by side. */
export interface ExamplesPort {
  /** How many tiles a class's strip has; 0 where there is none. */
  count(wnid: Wnid): number;
  /** The strip's address, to be shown as an image; null where there is none. */
  strip(wnid: Wnid): Promise<string | null>;
}

/** A challenge that is open: its list of images, where their pixels come from, and what comes with them. */
export interface OpenChallenge {
  readonly challenge: Challenge;
  readonly images: ImageSourcePort;
  /** Null for a challenge that brings no examples. */
  readonly examples: ExamplesPort | null;
}

/** A challenge that can be opened, as a list shows it. */
export interface ChallengeSummary {
  readonly id: ChallengeId;
  readonly title: string;
  /** How many images it has. */
  readonly images: number;
  /** How many classes have examples. */
  readonly classesWithExamples: number;
  /** What it takes of the browser's disk; null for what comes with the app. */
  readonly bytes: number | null;
}

/** The challenges at hand: the one that ships, and packs kept in the browser. */
export interface LibraryPort {
  list(): Promise<readonly ChallengeSummary[]>;
  /**
   * Null when there is no such challenge.
   *
   * @throws FormatError when what is kept of it is damaged.
   */
  open(id: ChallengeId): Promise<OpenChallenge | null>;
}

/** What a person has set, kept as far as the browser allows. */
export interface Settings {
  /** The pseudonym chosen last; empty when none was. */
  readonly person: string;
  readonly clockShown: boolean;
  /** The network that answers in new sessions, by its id. */
  readonly network: string;
  /** The backend that networks run on; null: the fastest, by measurement. */
  readonly backend: Backend | null;
}

/** Where settings are kept. */
export interface SettingsPort {
  read(): Settings;
  write(settings: Settings): void;
}

/** The disk; each promise settles when the data are really there. */
export interface SessionsPort {
  /**
   * All sessions, the newest first, and for a person what is wrong with some of them, or with those that cannot be
   * read. Those marked as deleted are left out, and removed.
   *
   * @param catalogue counts the answers of those that were not counted yet.
   */
  list(
    catalogue: Catalogue,
  ): Promise<{ readonly outlines: readonly SessionOutline[]; readonly damaged: readonly string[] }>;
  /** These sessions with their trials, and for a person what is wrong with some; those that are gone are left out. */
  load(
    ids: readonly SessionId[],
  ): Promise<{ readonly sessions: readonly Session[]; readonly damaged: readonly string[] }>;
  loadDraft(id: SessionId): Promise<Draft | null>;
  /** Writes a session without its trials. */
  saveSession(session: SessionRow): Promise<void>;
  /** Writes one trial (again: with the prediction that came late), counts it, and drops its draft. */
  saveTrial(id: SessionId, trial: Trial, catalogue: Catalogue): Promise<void>;
  saveDraft(id: SessionId, draft: Draft): Promise<void>;
  /** Makes the trial of the draft's image that draft again, in one step. */
  takeBack(id: SessionId, draft: Draft): Promise<void>;
  /** Marks a session as deleted: the next `list` removes it, unless `saveSession` takes the mark back before. */
  markDeleted(session: SessionRow): Promise<void>;
  /** Removes a session with all that belongs to it. */
  delete(id: SessionId): Promise<void>;
}

/** The reviews of errors on the same disk. */
export interface ReviewsPort {
  /** A session's reviews, and for a person what is wrong with those that cannot be read. */
  loadReviews(id: SessionId): Promise<{
    readonly reviews: readonly Review[];
    readonly damaged: readonly string[];
  }>;
  /** Writes one review; settles when it is really there. */
  saveReview(review: Review): Promise<void>;
}

/** By which labels the results are graded, as long as the tab is open. */
export interface LabelRulePort {
  read(): LabelRule;
  write(rule: LabelRule): void;
}

/** Where the file of ReaL labels is kept; each promise rejects with a DOMException when the browser keeps nothing. */
export interface LabelsPort {
  /** Null when none was kept. */
  load(): Promise<{ readonly file: string; readonly text: string } | null>;
  save(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Whole sessions, as files bring them to the same disk and take them from it. */
export interface FilesPort {
  /** What a session's file held beyond what this version knows; null for a session that came from none. */
  loadUnknown(id: SessionId): Promise<Json | null>;
  /** Writes sessions with all that belongs to them, all or none; settles when they are really there. */
  saveFiles(files: readonly SessionFile[]): Promise<void>;
}

/** Reads session files and backups, in a thread of its own. */
export interface SessionReaderPort {
  /**
   * The sessions that a file holds, with what is wrong in place of those in a backup that are damaged; one file at a time.
   *
   * @param onBytes called with how many bytes of it are read.
   * @throws FormatError when the file as a whole cannot be taken; the signal's reason when aborted; Error with a message
   * for a person when the thread dies.
   */
  read(
    file: File,
    signal: AbortSignal,
    onBytes: (bytes: number) => void,
  ): Promise<readonly (SessionFile | FormatError)[]>;
  /** Ends the thread; the next file begins it again. */
  close(): void;
}

/** The words of languages beside English, and which of them the person searches in. */
export interface WordsPort {
  /** @throws Error saying what is wrong with the file, or that it is not there. */
  load(language: LanguageCode): Promise<LanguageWords>;
  /** Null when nothing was chosen. */
  recall(): readonly LanguageCode[] | null;
  remember(languages: readonly LanguageCode[]): void;
}

/** The cards of the networks that ship. */
export interface CardsPort {
  /** Null for a network that does not ship. */
  card(network: string): Promise<NetworkCard | null>;
}
