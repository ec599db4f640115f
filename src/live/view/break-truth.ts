import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import type { ClassPickEvent } from '../../label/element/class-picker/pick-acts.ts';
import type { ClassPicker } from '../../label/element/class-picker/class-picker.ts';
import '../../label/element/class-picker/class-picker.ts';
import type { LanguagesChooseEvent } from '../../label/element/class-picker/language-menu.ts';
import { base } from '../../kit/style/base.ts';
import { controls, dialogs, headings } from '../../kit/style/controls.ts';
import { breakWords } from '../words/break/break.ts';

/**
 * The choice of the class that the photo shows.
 * @slot - What else can be done with the photo.
 */
@customElement('hit5-break-truth')
export class BreakTruth extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    dialogs,
    headings,
    css`
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 16px;
        align-items: center;
      }
      dialog {
        width: min(46rem, calc(100vw - 24px));
        max-width: none;
        height: min(44rem, calc(100dvh - 24px));
        max-height: none;
        padding: 0;
        overflow: hidden;
      }
      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      dialog .line {
        flex-wrap: nowrap;
        justify-content: space-between;
        padding: 12px 16px 0;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Live;

  /** Whether the classes are on screen. */
  @state() choosing = false;

  @query('dialog') readonly dialog!: HTMLDialogElement;

  @query('hit5-class-picker') readonly picker!: ClassPicker | null;

  protected override render() {
    const { breaking, catalogue, examples } = this.stores;
    const truth = breaking.truth.value;
    const words = breakWords();
    return html`<div class="line">
        <button type="button" @click=${this.#ask}>
          ${truth === null ? words.sayWhat : words.somethingElse}
        </button>
        <slot></slot>
      </div>
      <dialog aria-label=${words.whatShows} @close=${() => (this.choosing = false)}>
        <div class="line">
          <h2>${words.whatShows}</h2>
          <button type="button" @click=${() => this.dialog.close()}>${words.close}</button>
        </div>
        ${
          this.choosing
            ? html`<hit5-class-picker
                .catalogue=${catalogue}
                .picks=${truth === null ? [] : [truth]}
                .examples=${examples.examples.value}
                .languages=${this.stores.words.languages.value}
                @hit5-languages-choose=${({ value: languages }: LanguagesChooseEvent) => void this.stores.words.choose(languages)}
                @hit5-class-pick=${this.#say}
              ></hit5-class-picker>`
            : nothing
        }
      </dialog>`;
  }

  #ask = async () => {
    this.choosing = true;
    this.dialog.showModal();
    await this.updateComplete;
    await this.picker?.updateComplete;
    this.picker?.focusSearch();
  };

  #say = ({ value: { wnid } }: ClassPickEvent) => {
    this.stores.breaking.setTruth(wnid);
    this.dialog.close();
  };
}
