import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from '../../styles/style-map.ts';
import { formatPercent, formatSeconds } from '../../domain/formats/format-number.ts';
import type { ImageCase, SideAnswer } from '../../domain/scoring/image-case.ts';
import { base } from '../../styles/base.ts';
import { visuallyHidden } from '../../styles/controls.ts';
import { caseWords } from '../trial-list/outcome-words.ts';
import { PageWindow } from '../trial-list/page-window.ts';
import type { ImageAddresses } from '../trial-list/trial-list.ts';
import { tick } from '../truth-line/tick.ts';
import { trialTableStyles } from './trial-table-styles.ts';

/** Image by image as a table: a line an image, with both sides' first guesses. Draws what is in view. */
@customElement('hit5-trial-table')
export class TrialTable extends LitElement {
  static override readonly styles = [base, visuallyHidden, trialTableStyles];

  /** In the order shown. */
  @property({ attribute: false }) cases: readonly ImageCase[] = [];

  /** Nothing is shown until they are there. */
  @property({ attribute: false }) addresses: ImageAddresses | null = null;

  #window = new PageWindow(this, {
    find: () => this.renderRoot.querySelector<HTMLElement>('tbody'),
    measure: (body) => {
      const row = body.querySelector('.image');
      return row && { columns: 1, pitch: row.getBoundingClientRect().height };
    },
    guess: { columns: 1, pitch: 57 },
  });

  protected override render() {
    const { addresses } = this;
    if (!addresses) return nothing;
    const { from, until, before, after } = this.#window.range(this.cases.length);
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
          (one, index) =>
            html`<tr class="image" aria-rowindex=${from + index + 2}>
              ${this.#renderCells(one, addresses)}
            </tr>`,
        )}
        ${spacer(after)}
      </tbody>
    </table>`;
  }

  #renderCells(one: ImageCase, addresses: ImageAddresses) {
    const { imageId, position, truth, trial, person, network, outcome, confidence } = one;
    return html`<td class="place">${position + 1}</td>
      <th scope="row">
        <span class="photo"
          ><img src=${addresses.file(imageId)} alt="" loading="lazy" decoding="async"
        /></span>
        <a href=${addresses.page(imageId)}>${truth?.label ?? (trial ? 'no truth given' : 'not shown')}</a>
      </th>
      <td class="person">${trial ? firstGuess(person) : nothing}</td>
      <td class="network">
        ${network ? firstGuess(network) : nothing}
        ${confidence === null ? nothing : html`<small>${formatPercent(confidence)}</small>`}
      </td>
      <td>
        <span class="outcome ${outcome ?? ''}" title=${one.skippedReason ?? ''}>${caseWords(one)}</span>
      </td>
      <td class="time">${trial ? formatSeconds(trial.time.response) : nothing}</td>`;
  }
}

/** A side's first guess, with the tick when it is the truth, or the place at which the truth came. */
function firstGuess({ classes, rank }: SideAnswer) {
  const first = classes[0];
  if (!first) return 'no guess';
  return html`<span class="label" title=${first.label}>${first.label}</span>
    ${rank < 0 ? nothing : html`<small class="hit">${tick} ${rank === 0 ? '' : `on ${String(rank + 1)}`}<span class="visually-hidden">hit</span></small>`}`;
}

function spacer(height: number) {
  if (height === 0) return nothing;
  return html`<tr aria-hidden="true" class="spacer">
    <td colspan="6" style=${styleMap({ height: `${String(height)}px` })}></td>
  </tr>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-trial-table': TrialTable;
  }
}
