import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { understand } from '../../core/text/link-words.ts';
import { imageWords } from '../../figures/errors/image-query.ts';
import type { LinkWords } from '../../kit/route/pages.ts';
import type { Results } from '../make-results.ts';
import { imageKey } from '../../core/observers/image-key.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { scoreTrial } from '../../figures/scoring/session-summary.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { Session } from '../../core/trials/session.ts';

/** Somebody else who answered images of the same challenge. */
interface OtherObserver {
  /** Names the observer in an address. */
  readonly id: string;
  readonly name: string;
}

/** A page of a session's images. */
type Page = ReactiveControllerHost & { readonly stores: Results };

/** What ids of observers begin with: a session of this machine, or an observer that was loaded from a file. */
const [ofSession, ofFile] = ['session ', 'file '];

/** The others who answered a session's images: other sessions of this machine, and observers loaded from files. */
export class OtherObservers implements ReactiveController {
  readonly #page: Page;
  /** What loaded observers missed, of one comparison. */
  #asked: { readonly result: unknown; readonly missed: Map<string, ReadonlySet<string> | null> } | null =
    null;

  constructor(page: Page) {
    this.#page = page;
    page.addController(this);
  }

  hostConnected(): void {
    void this.#page.stores.observers.open();
  }

  /** Those to choose from, other sessions first. */
  all(session: Session): readonly OtherObserver[] {
    const { observers } = this.#page.stores;
    const sessions = this.#sessions(session).map((one) => ({
      id: `${ofSession}${one.id}`,
      name: `${shownName({ name: one.person, simulated: one.simulated === true })}, ${one.mode}`,
    }));
    const report = observers.result.value?.report;
    if (!report || (report.challenge ?? session.challengeId) !== session.challengeId) return sessions;
    const own = new Set(observers.files.value.filter((file) => file.session).map(({ name }) => name));
    // Sessions of this machine that were added to the comparison stand there already.
    const loaded = report.observers.filter(({ files }) => !files.every((file) => own.has(file)));
    return [...sessions, ...loaded.map((one) => ({ id: `${ofFile}${one.name}`, name: shownName(one) }))];
  }

  /** What of an address is understood, and what is wrong with the rest; who is in a file that is still read can be there. */
  understand(words: LinkWords, session: Session) {
    const { catalogue, observers } = this.#page.stores;
    const hasObserver = (id: string) =>
      id.startsWith(ofFile)
        ? (observers.names.value?.includes(id.slice(ofFile.length)) ?? true)
        : this.#sessions(session).some((one) => `${ofSession}${one.id}` === id);
    return understand(words, imageWords({ catalogue: catalogue.of(session), hasObserver }));
  }

  /**
   * The images that one of them missed, by the guesses that count; null while that is not known.
   *
   * @param id as in an address; null for nobody.
   */
  missed(id: string | null, session: Session): ReadonlySet<ImageId> | null {
    if (id === null) return null;
    if (id.startsWith(ofFile)) return this.#missedInFile(id.slice(ofFile.length), session);
    const { catalogue } = this.#page.stores;
    const other = this.#sessions(session).find((one) => `${ofSession}${one.id}` === id);
    const wrong = other?.trials.filter((trial) => scoreTrial(trial, catalogue.of(other)).personHit === false);
    return wrong ? new Set(wrong.map(({ imageId }) => imageId)) : null;
  }

  /** Other sessions of the challenge; a test that is not finished tells nothing. */
  #sessions({ id, challengeId }: Session): readonly Session[] {
    return this.#page.stores.sessions.sessions.value.filter((one) => {
      const blind = one.mode === 'test' && donePositions(one) < one.order.length;
      return one.id !== id && one.challengeId === challengeId && !blind && one.trials.length > 0;
    });
  }

  #missedInFile(observer: string, session: Session): ReadonlySet<ImageId> | null {
    const { observers, library } = this.#page.stores;
    const result = observers.result.value;
    if (this.#asked?.result !== result) this.#asked = { result, missed: new Map() };
    const { missed } = this.#asked ?? { missed: new Map<string, ReadonlySet<string> | null>() };
    const keys = missed.get(observer);
    if (keys === undefined && result) {
      missed.set(observer, null);
      void observers.imagesOf({ kind: 'missed', observer }).then((names) => {
        missed.set(observer, names && new Set(names.map(imageKey)));
        this.#page.requestUpdate();
      });
    }
    if (!keys) return null;
    return new Set(
      session.order.filter((imageId) => {
        const file = library.find(session, imageId)?.image.file ?? imageId;
        return keys.has(imageKey(imageId)) || keys.has(imageKey(file));
      }),
    );
  }
}
