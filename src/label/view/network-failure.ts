import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted } from '../../core/text/counted.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Label } from '../make-label.ts';

/** Why the network gave no answer to some images of a session, and the button that asks it again; else nothing. */
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
    const found = this.#failed();
    if (!found) return nothing;
    return html`<p role="status">
      <span>${found.what} ${found.why}</span>
      <button type="button" @click=${() => this.stores.late.tryAgain()}>Try again</button>
    </p>`;
  }

  #failed(): { readonly what: string; readonly why: string } | null {
    const { late, network, photos } = this.stores;
    if (this.thisImage) {
      // That the network as a whole has failed is said by a notice.
      const why = network.status.value.kind === 'failed' ? null : photos.unanswered.value;
      return why === null ? null : { what: 'Why:', why };
    }
    const failures = late.failures(this.session);
    const [why] = failures.values();
    return why === undefined
      ? null
      : { what: `The network failed on ${counted(failures.size, 'image')}.`, why };
  }
}
