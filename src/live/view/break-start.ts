import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import { defaultChallenge, type ChallengeId } from '../../core/trials/challenge.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { type Told, tell } from '../../kit/element/told.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';

export type OtherPhotoEvent = Told<'hit5-other-photo', ChallengeId>;

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
    const packs = this.stores.library.summaries.value.filter(({ id }) => id !== defaultChallenge);
    return html`<hit5-file-drop plain words="Choose a photo" @hit5-files-given=${this.#take}>
      <p>Break a photo of your own: choose it, or drop or paste it here. It stays on this machine.</p>
      ${
        packs.length === 0
          ? nothing
          : html`<div class="acts">
              ${packs.map(
                ({ id, title }) =>
                  html`<button
                    type="button"
                    @click=${() => tell<OtherPhotoEvent>(this, 'hit5-other-photo', id)}
                  >
                    A photo of “${visibleText(title)}”
                  </button>`,
              )}
            </div>`
      }
    </hit5-file-drop>`;
  }

  #take = ({ value: given }: FilesGivenEvent) => void this.stores.breaking.showGiven(given);
}
