import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { defaultChallenge, imagesOf, practiceOf, type Challenge } from '../../core/trials/challenge.ts';
import { seededOrder } from '../../core/trials/seeded-order.ts';
import type { Session, SessionPlan, Trial } from '../../core/trials/session.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { Label } from '../make-label.ts';
import { timedWords } from '../words/timed/timed.ts';
import { answeringWords } from '../words/answering/answering.ts';

/** How many photos are practised with where the challenge has none for it. */
const trials = 3;

/**
 * What is played aside before the first photo of a timed session: the images of its challenge that are for practice. Where it has none, in a
 * room nothing, else some that the session does not show, or some of those that come with Hit5.
 */
export async function practicePlan(
  library: LibraryStore,
  session: Session,
): Promise<Partial<SessionPlan> | null> {
  const own = library.of(session)?.challenge;
  const meant = own ? practiceOf(own, { list: session.list }) : [];
  if (own && meant.length > 0) return planOf(own, meant);
  if (session.room) return null;
  const found = own ? unseen(own, session) : [];
  if (own && found.length === trials) return planOf(own, found);
  const shipped = (await library.open(defaultChallenge).catch(() => null))?.challenge;
  const others = shipped ? unseen(shipped, session) : [];
  if (shipped && others.length > found.length) return planOf(shipped, others);
  return own && found.length > 0 ? planOf(own, found) : null;
}

const planOf = ({ id: challengeId }: Challenge, images: Challenge['images']): Partial<SessionPlan> => ({
  challengeId,
  mode: 'challenge',
  order: images.map(({ id }) => id),
});

function unseen({ images }: Challenge, { order, kinds, list, seed }: Session): Challenge['images'] {
  const others = imagesOf(images, { kinds, list }).filter(({ id }) => !order.includes(id));
  const byId = others.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  // Those that the seed keeps for practice come first.
  return seededOrder(byId, seed).slice(0, trials);
}

export function endPractice({ sessions, settings, views }: Label): void {
  settings.change({ practised: true });
  sessions.endAside();
  const { session } = sessions.kept.value ?? {};
  if (session) views.pass('practice', session.id);
}

/** What a photo was that somebody practised with. */
@customElement('hit5-practice-answer')
export class PracticeAnswer extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    css`
      :host {
        display: grid;
        flex: 1;
        gap: 14px;
        place-content: center;
        justify-items: center;
        min-height: 0;
        padding: 24px;
        text-align: center;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Label;

  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) trial!: Trial;

  @query('button') readonly button!: HTMLElement;

  protected override firstUpdated(): void {
    this.button.focus();
  }

  protected override render() {
    const isLast = this.trial.position + 1 === this.session.order.length;
    return html`<h1>${this.#truthWords()}</h1>
      <button type="button" class="primary" @click=${() => void this.stores.sessions.next()}>
        ${isLast ? timedWords().beginCounting : timedWords().nextPractice} <kbd>↵</kbd>
      </button>`;
  }

  #truthWords(): string {
    const { truth, guesses } = this.trial;
    if (truth === null) return answeringWords().nobodySaid;
    const name = this.stores.catalogue.of(this.session).title(truth);
    return timedWords().was(guesses.includes(truth), name);
  }
}
