import type { Session } from '../core/trials/session.ts';
import type { SessionFile } from '../files/formats/session-content.ts';
import type { Networks } from '../networks/make-networks.ts';
import type { WriteQueue, SendEvent } from './disk/write-queue.ts';
import { LatePredictions, sessionNetwork } from './state/late-predictions.ts';
import { LabelFlow } from './state/label-flow.ts';
import { outerPage, EmbeddingHost } from './state/embedding-host.ts';
import { PhotoStore } from './state/photo-store.ts';
import { MaskWorker } from './mask/mask-worker.ts';
import { TimedViews, type ViewParts } from './state/timed-views.ts';
import type { WordsStore } from './state/words-store.ts';
import { SessionStore } from './state/session-store.ts';

export interface Label extends Networks {
  readonly disk: WriteQueue;
  readonly words: WordsStore;
  readonly sessions: SessionStore;
  readonly photos: PhotoStore;
  readonly flow: LabelFlow;
  readonly views: TimedViews;
  readonly late: LatePredictions;
  readonly embeddingHost: EmbeddingHost;
}

interface LabelParts {
  readonly disk: WriteQueue;
  readonly words: WordsStore;
  readonly onPrediction?: () => void;
  readonly onSent?: SendEvent;
  readonly contentOf: (session: Session) => Promise<SessionFile>;
  readonly viewParts?: Partial<ViewParts>;
}

/** Its thread is made with the first mask. */
const masks = new MaskWorker();

const pageParts: ViewParts = {
  nextFrame: (callback) => requestAnimationFrame(callback),
  now: () => performance.now(),
  makeMask: (...asked) => masks.maskBitmap(...asked),
};

/** Makes the feature; what is kept is read by `sessions.restore`. */
export function makeLabel(
  networks: Networks,
  { disk, words, onPrediction, onSent, contentOf, viewParts }: LabelParts,
): Label {
  const { library, network, catalogue } = networks;
  const sessions = new SessionStore(disk, library, catalogue, onSent);
  const photos = new PhotoStore(network, {
    unreadable: (_, reason) => void sessions.skip(reason),
    predicted: () => onPrediction?.(),
  });
  const flow = new LabelFlow(sessions, photos, library, catalogue);
  return {
    ...networks,
    disk,
    words,
    sessions,
    photos,
    flow,
    late: new LatePredictions({ sessions, photos, network, library, catalogue }),
    views: new TimedViews({ ...pageParts, ...viewParts }),
    embeddingHost: new EmbeddingHost(outerPage, sessions, contentOf),
  };
}

/** The network that the open session goes on with; null when it has none yet, or none is open. Reads signals. */
export function networkOfSession({ sessions }: Label): string | null {
  const session = sessions.kept.value?.session;
  return session ? sessionNetwork(session) : null;
}
