import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { breakLink } from '../../kit/route/pages.ts';
import { freshSeed } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import { defaultChallenge, type ChallengeId } from '../../core/trials/challenge.ts';
import { seededOrder } from '../../core/trials/seeded-order.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';

/** The choice of a photo to distort: one's own, or any of a challenge. */
@customElement('hit5-break-start')
export class BreakStart extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      hit5-file-drop {
        min-width: 0;
      }
      .acts {
        justify-content: center;
        margin-top: 14px;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Live;

  protected override render() {
    return html`<hit5-file-drop plain words="Choose a photo" @hit5-files-given=${this.#take}>
      <p>
        Take a photo to turn, blur and shrink until the network fails: one of Hit5, whose class is then shown,
        or your own, which you can also drop or paste here.
      </p>
      <div class="acts">
        ${this.stores.library.summaries.value.map(
          ({ id, title }) =>
            html`<button
              type="button"
              class=${id === defaultChallenge ? 'primary' : ''}
              @click=${() => void this.#any(id)}
            >
              ${id === defaultChallenge ? 'Take a photo of Hit5' : `Any photo of “${title}”`}
            </button>`,
        )}
      </div>
    </hit5-file-drop>`;
  }

  #take = ({ value: given }: FilesGivenEvent) => void this.stores.breaking.showGiven(given);

  async #any(id: ChallengeId): Promise<void> {
    const open = await this.stores.library.open(id);
    const [image] = seededOrder(open?.challenge.images ?? [], freshSeed(), 1);
    if (image) location.hash = breakLink(id, image.id);
  }
}
