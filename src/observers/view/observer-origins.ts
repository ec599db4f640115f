import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ConfirmQuestion } from '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/confirm-question/confirm-question.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Observers } from '../make-observers.ts';
import { originsOf } from '../state/observer-store.ts';

/** What is to be removed: which files, and how that is said. */
interface Removal {
  readonly words: string;
  readonly files: readonly string[];
}

/** From which rooms the observers came, with a button to remove each room's, and all. */
@customElement('hit5-observer-origins')
class ObserverOrigins extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 18px;
        align-items: center;
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 4px;
        align-items: center;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Observers;

  @state() asked: Removal = { words: '', files: [] };

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  protected override render() {
    const { files, display } = this.stores.observers;
    const { rooms, files: others } = originsOf(files.value);
    const names = (wanted: (room: string | undefined) => boolean) =>
      files.value.filter(({ room }) => wanted(room?.id)).map(({ name }) => name);
    // On a projector nothing is removed.
    const isShown = !display.namesHidden.value;
    const button = (label: string, words: string, removed: readonly string[]) =>
      isShown
        ? html`<button
            type="button"
            class="quiet"
            aria-label=${label === words ? nothing : `${label}: ${words}`}
            @click=${() => this.#ask({ words, files: removed })}
          >
            ${label}
          </button>`
        : nothing;
    return html`<ul aria-label="Where they are from">
        ${rooms.length === 0 ? nothing : html`<li aria-hidden="true">From:</li>`}
        ${rooms.map(({ id, title, people }) => {
          const name = visibleText(title);
          return html`<li>
            <span>${name} (${people})</span>
            ${button(
              'Remove',
              name,
              names((room) => room === id),
            )}
          </li>`;
        })}
        ${rooms.length === 0 || others === 0 ? nothing : html`<li><span>${pluralize(others, 'file')}</span></li>`}
        <li>
          ${button(
            'Remove all',
            'Remove all',
            names(() => true),
          )}
        </li>
      </ul>
      <hit5-confirm-question
        question="Remove ${this.asked.words === 'Remove all' ? 'all' : this.asked.words} from this page?"
        yes="Remove"
        no="Keep"
        @hit5-confirm=${() => void this.stores.observers.removeFiles(this.asked.files)}
      >
        Their answers are taken off this page, in this browser. The rooms and your own files stay as they are.
      </hit5-confirm-question>`;
  }

  #ask(removal: Removal): void {
    this.asked = removal;
    this.question.ask();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-observer-origins': ObserverOrigins;
  }
}
