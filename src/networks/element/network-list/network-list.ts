import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatBytes, formatPercent } from '../../../core/text/format-number.ts';
import { isAtChance } from '../../logic/photo-check.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import type { ConfirmQuestion } from '../../../kit/element/confirm-question/confirm-question.ts';
import '../../../kit/element/confirm-question/confirm-question.ts';
import type { ShelvedNetwork } from '../../engine/network-shelf.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The person wants a network to answer in new sessions. `value`: the network’s id. */
export type NetworkChooseEvent = Told<'hit5-network-choose', string>;

/** The person wants a network gone, and has said so twice. `value`: the network’s id. */
export type NetworkRemoveEvent = Told<'hit5-network-remove', string>;

/** The person wants a network to work offline. `value`: the network’s id. */
export type NetworkOfflineEvent = Told<'hit5-network-offline', string>;

/** A network as the list shows it. */
export interface NetworkRow extends ShelvedNetwork {
  /** Whether it answers in new sessions. */
  readonly chosen: boolean;
  /** Whether it works offline: all of it is kept, or not, or just now; null where that cannot be said. */
  readonly offline: 'kept' | 'not-kept' | 'keeping' | null;
  /** "wasm · 31 ms"; empty while it does not run. */
  readonly running: string;
}

const offlineWords = {
  kept: 'Works offline',
  'not-kept': 'Needs the internet',
  keeping: 'Is being kept for offline use',
} as const;

/**
 * The networks at hand, with what can be done with them.
 *
 * @fires hit5-network-choose
 * @fires hit5-network-offline
 * @fires hit5-network-remove
 */
@customElement('hit5-network-list')
export class NetworkList extends LitElement {
  static override readonly styles = [
    base,
    controls,
    rowList,
    css`
      .chosen {
        padding: 0 0.8em;
        color: var(--network);
        font: 600 0.875rem/44px var(--ui);
      }
      .chance b {
        color: var(--alarm);
      }
    `,
  ];

  /** In the order shown. */
  @property({ attribute: false }) rows: readonly NetworkRow[] = [];

  /** The network that goes when the person says yes. */
  @state() doomed: NetworkRow | null = null;

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  protected override render() {
    return html`<ul>
        ${repeat(
          this.rows,
          ({ id }) => id,
          (row) => html`<li>${this.#renderRow(row)}</li>`,
        )}
      </ul>
      <hit5-confirm-question question="Remove this network?" yes="Remove it" @hit5-confirm=${this.#confirm}>
        ${this.doomed?.name}: ${formatBytes(this.doomed?.bytes ?? 0)}. Its answers stay. Sessions with this
        network wait until you add it again.
      </hit5-confirm-question>`;
  }

  #renderRow(row: NetworkRow) {
    const { id, name, bytes, licence, source, shipped, running, chosen, offline } = row;
    return html`<div class="what">
        <b>${name}</b>
        <span>${formatBytes(bytes)}</span>
        ${running ? html`<span>runs on ${running} an image</span>` : nothing}
        <span>Licence: ${licence}</span>
        ${offline ? html`<span role="status">${offlineWords[offline]}</span>` : nothing}
        <p>${accuracyOf(row)}</p>
        ${
          guesses(row)
            ? html`<p class="chance">
                <b>⚠ No better than chance:</b> its size, range, crop or order of classes may be wrong.
              </p>`
            : nothing
        }
        <p>
          From
          ${/^https?:\/\//.test(source) ? html`<a href=${source} rel="noreferrer">${source}</a>` : source}
        </p>
      </div>
      <div class="acts">
        ${
          chosen
            ? html`<span class="chosen">Answers in new sessions</span>`
            : html`<button
                type="button"
                aria-label="Use in new sessions: ${name}"
                @click=${() => tell<NetworkChooseEvent>(this, 'hit5-network-choose', id)}
              >
                Use in new sessions
              </button>`
        }
        ${
          offline === 'not-kept'
            ? html`<button
                type="button"
                aria-label="Keep for offline use: ${name}"
                @click=${() => tell<NetworkOfflineEvent>(this, 'hit5-network-offline', id)}
              >
                Keep for offline use
              </button>`
            : nothing
        }
        ${
          shipped
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-label="Remove: ${name}"
                @click=${() => this.#ask(row)}
              >
                Remove
              </button>`
        }
      </div>`;
  }

  #ask(row: NetworkRow): void {
    this.doomed = row;
    this.question.ask();
  }

  #confirm = () => {
    if (this.doomed) tell<NetworkRemoveEvent>(this, 'hit5-network-remove', this.doomed.id);
  };
}

/** Whether what it got right when it was added comes by chance. */
function guesses({ checked }: NetworkRow): boolean {
  return checked !== null && isAtChance(checked, checked.photos);
}

/** How good it is, and on how many images that stands. */
function accuracyOf({ top1, checked }: NetworkRow): string {
  const published =
    top1 === null
      ? []
      : [`first guess right on ${formatPercent(top1)} of 50,000 validation images, as published`];
  const here = checked
    ? [`here on ${checked.hit1} of ${checked.photos} shipped photos, with five guesses on ${checked.hit5}`]
    : [];
  const text = [...published, ...here].join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
