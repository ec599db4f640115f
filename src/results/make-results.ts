import type { ReadonlySignal } from '@preact/signals-core';
import type { ImageChoice } from '../figures/observers/chosen-images.ts';
import type { CompareResult, ImageAnswer } from '../figures/observers/observers-report.ts';
import type { Session, SessionId } from '../core/trials/session.ts';
import type { Label } from '../label/make-label.ts';
import { FileStore, type SessionFileReader } from './state/file-store.ts';
import { GradingStore, ReviewStore } from './state/review-store.ts';

/** What the results need of the observers that are compared. */
interface ObserversAtHand {
  readonly result: ReadonlySignal<CompareResult | null>;
  /** Who is compared; null as long as what is kept is read. */
  readonly names: ReadonlySignal<readonly string[] | null>;
  readonly files: ReadonlySignal<readonly { readonly name: string; readonly session: SessionId | null }[]>;
  /** Reads what is kept, and compares it; once. */
  open(): Promise<void>;
  answersTo(image: string): Promise<readonly ImageAnswer[]>;
  imagesOf(choice: ImageChoice): Promise<readonly string[] | null>;
  addSessions(sessions: readonly Session[]): Promise<void>;
}

/** One session compared, with what it stands on. */
export interface Results extends Label {
  readonly reviews: ReviewStore;
  readonly grading: GradingStore;
  readonly files: FileStore;
  readonly observers: ObserversAtHand;
}

/** What the results need beside the session. */
interface ResultParts {
  readonly observers: ObserversAtHand;
  readonly reader: SessionFileReader;
}

/** Makes the feature; what is kept is read by the stores when pages first need it. */
export function makeResults(label: Label, { observers, reader }: ResultParts): Results {
  const { disk, sessions } = label;
  const { kept } = disk;
  const reviews = new ReviewStore(disk, kept);
  const files = new FileStore({ reader, disk, sessions, reviews, kept });
  return { ...label, reviews, grading: new GradingStore(reviews), files, observers };
}
