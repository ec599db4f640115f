import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { labelLink, resultsLink } from '../../kit/route/router.ts';
import { labelContext, type Label } from '../make-label.ts';
import { prunedListFigure, prunedListWords } from '../../core/scoring/pruned-list.ts';
import { scoreSentence } from '../../core/scoring/score-sentence.ts';
import { summarise } from '../../core/scoring/session-summary.ts';
import { imagesOf } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';
import { sentence } from '../../kit/file/sentence.ts';

/** The end of a session: the finding in a sentence, and the way to the results. */
@customElement('hit5-finished-view')
export class FinishedView extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    css`
      main {
        display: grid;
        gap: 24px;
        justify-items: start;
        max-width: 48rem;
        margin: 10vh auto 0;
        padding: 24px;
      }
      .person {
        color: var(--person);
      }
      .network {
        color: var(--network);
      }
      .go {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
    `,
  ];

  @consume({ context: labelContext }) stores!: Label;

  protected override firstUpdated(): void {
    focusHeading(this.renderRoot);
  }

  protected override render() {
    const session = this.stores.sessions.state.value?.session;
    if (!session) return nothing;
    return html`<main>
      <h1>${sentence(scoreSentence(summarise(session, this.stores.catalogue)))}</h1>
      <p>${ending(session)}</p>
      ${session.pruned === null ? nothing : html`<p>${prunedListWords(prunedListFigure(session.trials)).join('')}</p>`}
      ${
        session.trials.some(({ assistance }) => assistance.length > 0)
          ? html`<p>Images where you saw the answer or the prediction first are counted separately.</p>`
          : nothing
      }
      <div class="go">
        <a class="button primary" href=${resultsLink(session.id)}>See the results</a>
        ${session.mode === 'practice' ? this.#renderTest(session) : nothing}
        <a class="button" href="#/">Begin another</a>
      </div>
    </main>`;
  }

  /** What was not practised, with the seed that parts the two: the experiment of 2014 in one more click. */
  #renderTest(session: Session) {
    const { challengeId, order } = session;
    const practice = session.practice || order.length;
    const images = this.stores.library.opened.value.get(challengeId)?.challenge.images ?? [];
    const count = imagesOf(images, session.kinds).length - practice;
    if (count <= 0) return nothing;
    return html`<a
      class="button"
      href=${labelLink(challengeId, { ...session, mode: 'test', practice, count })}
    >
      Take the test on the other ${count === 1 ? 'image' : `${String(count)} images`}
    </a>`;
  }
}

/** How many images were answered, and how many could not be shown. */
function ending({ trials, skipped, simulated }: Session): string {
  const answered = `${simulated ? 'Simulated: nobody gave these answers. ' : ''}You have answered ${trials.length === 1 ? 'one image' : `${String(trials.length)} images`}.`;
  if (skipped.length === 0) return answered;
  return `${answered} ${String(skipped.length)} could not be shown and ${skipped.length === 1 ? 'is' : 'are'} not counted.`;
}
