import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Label } from '../make-label.ts';
import { answeringWords } from '../words/answering/answering.ts';
import { technical } from '../../kit/words/marks.ts';

/** Why some images of a session are without the network's answer, and the button that asks it again; else nothing. */
@customElement('hit5-network-failure')
export class NetworkFailure extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: center;
        color: var(--ink-2);
        font-size: 0.9375rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Label;

  @property({ attribute: false }) session!: Session;

  /** Whether it speaks of the image on screen only, and not of all that were answered. */
  @property({ type: Boolean, attribute: 'this-image' }) thisImage = false;

  protected override render() {
    const told = this.#told();
    if (told.length === 0) return nothing;
    return html`<p role="status">
      <span>${told}</span>
      <button type="button" @click=${() => this.stores.late.tryAgain()}>${answeringWords().tryAgain}</button>
    </p>`;
  }

  #told() {
    const { late, network, photos } = this.stores;
    const words = answeringWords();
    if (this.thisImage) {
      // That the network as a whole has failed is said by a notice.
      const why = network.status.value.kind === 'failed' ? null : photos.unanswered.value;
      return why === null ? [] : [html`${words.why} ${technical(why)}`];
    }
    return late
      .troubles(this.session)
      .map(({ of, images, why }) => html`${words.failed[of](images)} ${technical(why)} `);
  }
}
