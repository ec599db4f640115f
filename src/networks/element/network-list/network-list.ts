import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatBytes, formatPercent } from '../../../core/text/format-number.ts';
import { isAtChance } from '../../logic/own-network.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import { RowList, type Row } from '../../../kit/element/row-list/row-list.ts';
import type { RegisteredNetwork } from '../../engine/network-registry.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

export type NetworkChooseEvent = ElementEvent<'hit5-network-choose', string>;

export type NetworkRemoveEvent = ElementEvent<'hit5-network-remove', string>;

export type NetworkOfflineEvent = ElementEvent<'hit5-network-offline', string>;

export interface NetworkRow extends RegisteredNetwork {
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
      .acts span {
        padding: 0 0.8em;
        color: var(--network);
        font: 600 0.875rem/44px var(--ui);
      }
      p b {
        color: var(--alarm);
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly NetworkRow[] = [];

  readonly #list = new RowList(this);

  protected override render() {
    return html`${this.#list.render(this.rows.map((row) => this.#row(row)))} ${this.#list.renderQuestion()}`;
  }

  #row(row: NetworkRow): Row {
    const { id, name, bytes, licence, source, shipped, running, chosen, offline } = row;
    return {
      key: id,
      name,
      facts: [
        formatBytes(bytes),
        running ? `runs on ${running} an image` : null,
        `Licence: ${licence}`,
        offline ? html`<span role="status">${offlineWords[offline]}</span>` : null,
      ],
      notes: [
        accuracyOf(row),
        guesses(row)
          ? html`<b>⚠ No better than chance:</b> its range or order of classes may be wrong.`
          : null,
        html`From
        ${/^https?:\/\//.test(source) ? html`<a href=${source} rel="noreferrer">${source}</a>` : source}`,
      ],
      acts: [
        chosen
          ? { words: 'Answers in new sessions' }
          : {
              words: 'Use in new sessions',
              framed: true,
              does: () => emit<NetworkChooseEvent>(this, 'hit5-network-choose', id),
            },
        offline === 'not-kept'
          ? {
              words: 'Keep for offline use',
              framed: true,
              does: () => emit<NetworkOfflineEvent>(this, 'hit5-network-offline', id),
            }
          : null,
        shipped
          ? null
          : {
              words: 'Remove',
              does: () => emit<NetworkRemoveEvent>(this, 'hit5-network-remove', id),
              asks: {
                question: 'Remove this network?',
                yes: 'Remove it',
                words: `${name}: ${formatBytes(bytes)}. Its answers stay. Sessions with this network wait until you add it again.`,
              },
            },
      ],
    };
  }
}

/** Whether what it got right when it was added comes by chance. */
function guesses({ checked }: NetworkRow): boolean {
  return checked !== null && isAtChance(checked);
}

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
