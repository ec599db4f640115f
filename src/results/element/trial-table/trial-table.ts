import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ImageCase, SideAnswer } from '../../../figures/errors/image-case.ts';
import type { ImageId } from '../../../core/trials/challenge.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { base } from '../../../kit/style/base.ts';
import { sideColumns } from '../../../kit/style/sides.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { coverLink, outcomeWord } from '../../../kit/style/image-cards.ts';
import { ListWindow, mostPrinted } from '../../../kit/element/list-window.ts';
import type { ImageAddresses } from '../../../kit/element/trial-list/trial-list.ts';
import { trialTableStyles } from './trial-table-styles.ts';
import { formatPercent, formatSeconds } from '../../../core/text/format-number.ts';
import { caseWords } from '../../../kit/element/trial-list/outcome-words.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';

/** Image by image as a table: a line an image, with both sides' first guesses. Draws what is in view. */
@customElement('hit5-trial-table')
export class TrialTable extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    coverLink,
    outcomeWord,
    trialTableStyles,
    sideColumns,
  ];

  /** In the order shown. */
  @property({ attribute: false }) cases: readonly ImageCase[] = [];

  /** Nothing is shown until they are there. */
  @property({ attribute: false }) addresses: ImageAddresses | null = null;

  /** Those on which the network failed. */
  @property({ attribute: false }) failed: Pick<ReadonlySet<ImageId>, 'has'> = new Set();

  #window = new ListWindow(this, {
    find: () => this.renderRoot.querySelector<HTMLElement>('tbody'),
    measure: (body) => body.querySelector('.image')?.getBoundingClientRect().height ?? null,
    guess: 57,
  });

  protected override render() {
    const { addresses } = this;
    if (!addresses) return nothing;
    const { from, until, before, after } = this.#window.range({
      count: this.cases.length,
      pitch: this.#window.layout,
      mostPrinted,
    });
    return html`<table aria-rowcount=${this.cases.length + 1}>
      <caption class="visually-hidden">
        Image by image: truth, first guesses, outcome, time
      </caption>
      <thead>
        <tr aria-rowindex="1">
          <th scope="col" class="place">Place</th>
          <th scope="col">Truth</th>
          <th scope="col" class="person">You</th>
          <th scope="col" class="network">Network</th>
          <th scope="col">Outcome</th>
          <th scope="col" class="time">Time</th>
        </tr>
      </thead>
      <tbody>
        ${spacer(before)}
        ${repeat(
          this.cases.slice(from, until),
          ({ imageId }) => imageId,
          (one, index) => trialRow(one, addresses, from + index + 2, this.failed.has(one.imageId)),
        )}
        ${spacer(after)}
      </tbody>
    </table>`;
  }
}

function spacer(height: number) {
  if (height === 0) return nothing;
  return html`<tr aria-hidden="true" class="spacer">
    <td colspan="6" style=${styleMap({ height: `${height}px` })}></td>
  </tr>`;
}

/**
 * One image as a line of the table.
 *
 * @param rowIndex its place among all the table's lines, drawn or not, from 1: the head is the first.
 * @param failed whether the network failed on it, default false.
 */
function trialRow(one: ImageCase, addresses: ImageAddresses, rowIndex: number, failed = false) {
  const { imageId, position, truth, trial, person, network, outcome, confidence } = one;
  const file = addresses.file(imageId);
  return html`<tr class="image" aria-rowindex=${rowIndex}>
    <td class="place">${position + 1}</td>
    <th scope="row">
      <span class="photo"
        >${file ? html`<img src=${file} alt="" loading="lazy" decoding="async" />` : nothing}</span
      >
      <a class="cover" href=${addresses.page(imageId)}
        >${truth?.label ?? (trial ? 'no truth given' : 'not answered')}</a
      >
    </th>
    <td class="person">${trial ? firstGuess(person) : nothing}</td>
    <td class="network">
      ${network ? firstGuess(network) : nothing}
      ${confidence === null ? nothing : html`<small>${formatPercent(confidence)}</small>`}
    </td>
    <td>
      <span class="outcome ${outcome ?? ''}" title=${one.skippedReason ?? ''}>${caseWords(one, failed)}</span>
    </td>
    <td class="time">${trial ? formatSeconds(trial.time.response) : nothing}</td>
  </tr>`;
}

/** A side's first guess, with the tick when it is the truth, or the place at which the truth came. */
function firstGuess({ classes, rank }: SideAnswer) {
  const first = classes[0];
  if (!first) return 'no guess';
  return html`<span class="label" title=${first.label}>${first.label}</span>
    ${rank < 0 ? nothing : html`<small class="hit">${tick} ${rank === 0 ? '' : `on ${rank + 1}`}<span class="visually-hidden">hit</span></small>`}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-trial-table': TrialTable;
  }
}
