import { consume } from '@lit/context';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { languages, type LanguageCode } from '../../core/classes/search-words.ts';
import { textSizes, type TextSize } from '../keep/settings-store.ts';
import type { Kit } from '../kit.ts';
import { storesContext } from '../stores.ts';
import { base } from '../style/base.ts';
import { controls, visuallyHidden } from '../style/controls.ts';
import { common } from '../words/common/common.ts';
import { isOffered } from '../words/language-store.ts';
import './read-aloud.ts';

/** Which language one reads, each called by its own name, and how large. */
@customElement('hit5-reading-menu')
class ReadingMenu extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    visuallyHidden,
    css`
      :host {
        flex: none;
      }
      .open {
        min-width: 44px;
        min-height: 44px;
        padding: 0 8px;
        border: 0;
        background: none;
        color: var(--ink-2);
        font: 600 0.875rem/1 var(--ui);
      }
      .open:hover {
        color: var(--ink);
      }
      .panel {
        position: fixed;
        inset: calc(var(--below, 54px) + 4px) 12px auto auto;
        width: min(17rem, 100vw - 24px);
        max-height: calc(100dvh - var(--below, 54px) - 16px);
        margin: 0;
        padding: 14px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink);
        box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
        overflow-y: auto;
      }
      .panel:popover-open {
        display: grid;
        gap: 14px;
      }
      fieldset {
        display: grid;
        border: 0;
      }
      legend {
        margin-bottom: 2px;
        font-weight: 650;
        font-size: 0.875rem;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.625rem;
        min-height: 40px;
      }
      p {
        color: var(--ink-2);
        font-size: 0.8125rem;
        line-height: 1.4;
      }
    `,
  ];

  /** None where a page of others shows a part of Hit5 alone. */
  @consume({ context: storesContext }) stores?: Kit;

  @query('.panel') readonly panel!: HTMLElement | null;

  @query('.open') readonly button!: HTMLButtonElement | null;

  protected override updated(): void {
    if (!this.panel || !this.button) return;
    this.panel.popover = 'auto';
    this.button.popoverTargetElement = this.panel;
  }

  protected override render() {
    if (!this.stores || !isOffered) return nothing;
    const words = common();
    const chosen = this.stores.language.chosen.value;
    const size = this.stores.settings.settings.value.textSize ?? 'usual';
    return html`<button type="button" class="open" @click=${this.#place}>
        <span aria-hidden="true">${chosen.toUpperCase()} · Aa</span>
        <span class="visually-hidden">${words.reading}</span>
      </button>
      <div class="panel">
        ${this.stores.language.onlyEnglish.value ? html`<p lang=${chosen}>${words.onlyEnglish}</p>` : nothing}
        <fieldset>
          <legend>${words.language}</legend>
          ${languages.map(
            ({ code, name }) =>
              html`<label lang=${code}
                ><input
                  type="radio"
                  name="language"
                  value=${code}
                  ?checked=${code === chosen}
                  @change=${this.#choose}
                />
                ${name}</label
              >`,
          )}
        </fieldset>
        ${words.unchecked === '' ? nothing : html`<p>${words.unchecked}</p>`}
        <fieldset>
          <legend>${words.textSize}</legend>
          ${textSizes.map(
            (one) =>
              html`<label
                ><input
                  type="radio"
                  name="size"
                  value=${one}
                  ?checked=${one === size}
                  @change=${this.#resize}
                />
                ${words.sizes[one]}</label
              >`,
          )}
        </fieldset>
        <hit5-read-aloud></hit5-read-aloud>
      </div>`;
  }

  /** What unfolds lives in the top layer and knows nothing of its button's place. */
  #place = () => {
    const bottom = this.button?.getBoundingClientRect().bottom ?? 0;
    this.panel?.style.setProperty('--below', `${Math.max(0, bottom)}px`);
  };

  #choose = ({ currentTarget }: Event) =>
    this.stores?.language.choose((currentTarget as HTMLInputElement).value as LanguageCode);

  #resize = ({ currentTarget }: Event) =>
    this.stores?.settings.change({ textSize: (currentTarget as HTMLInputElement).value as TextSize });
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-reading-menu': ReadingMenu;
  }
}
