import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../../core/text/format-number.ts';
import { valuesName } from '../../../core/networks/input-form.ts';
import {
  betterTry,
  fallsShort,
  isAtChance,
  undecided,
  type PhotoCheck,
  type ValuesHits,
} from '../../logic/photo-check.ts';
import { base } from '../../../kit/style/base.ts';
import { dataTable } from '../../../kit/element/chart/data-table.ts';
import '../../../kit/element/notice/notice.ts';

/** What a network got right of the shipped photos with each kind of values, and a warning where that is little. */
@customElement('hit5-network-check')
export class NetworkCheck extends LitElement {
  static override readonly styles = [
    base,
    dataTable,
    css`
      :host {
        display: grid;
        gap: 16px;
        min-width: 0;
      }
      caption {
        padding-bottom: 6px;
        text-align: left;
      }
      tr.chosen :is(th, td) {
        color: var(--network);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) check: PhotoCheck | null = null;

  /** Whether somebody said with which values it is fed; else the photos must tell it. */
  @property({ type: Boolean }) told = false;

  /** Its top-1 accuracy as published, 0..1; null where none is known. */
  @property({ attribute: false }) top1: number | null = null;

  protected override render() {
    const { check } = this;
    if (!check) return nothing;
    return html`${this.#renderWarning(check)}
      <table>
        <caption>
          Right on ${check.photos} shipped photos
        </caption>
        <thead>
          <tr>
            <th scope="col">Black to white</th>
            <th scope="col">First guess</th>
            <th scope="col">One of five</th>
          </tr>
        </thead>
        <tbody>
          ${check.tries.map(
            ({ values, hit1, hit5 }, at) =>
              html`<tr class=${at === 0 ? 'chosen' : ''}>
                <th scope="row">${valuesName(values)}${at === 0 ? ' (chosen)' : ''}</th>
                <td>${hit1}</td>
                <td>${hit5}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #renderWarning(check: PhotoCheck) {
    const [own] = check.tries;
    const better = betterTry(check);
    if (own && isAtChance(own, check.photos)) {
      return html`<hit5-notice kind="alarm">
        <b>It does no better than chance.</b> ${own.hit5} of ${check.photos} photos had their class among its
        five guesses.
        ${
          better
            ? `With black to white as ${valuesName(better.values)} there are ${better.hit5}.`
            : 'Its classes may stand in another order than the 1000 of ImageNet, or the form is wrong.'
        }
      </hit5-notice>`;
    }
    if (!better)
      return own ? html`${this.#renderShort(own, check.photos)}${this.#renderUndecided(check)}` : nothing;
    return html`<hit5-notice kind="warning">
      <b>Other values do better:</b> with black to white as ${valuesName(better.values)} its first guess is
      right on ${better.hit1} of ${check.photos} photos, and the class is among its five on ${better.hit5}; as
      chosen on ${own?.hit1 ?? 0} and ${own?.hit5 ?? 0}.
    </hit5-notice>`;
  }

  /** Nobody but the person knows it then. */
  #renderUndecided(check: PhotoCheck) {
    const rivals = this.told ? [] : undecided(check);
    if (rivals.length === 0) return nothing;
    return html`<hit5-notice kind="warning">
      <b>The photos do not decide with which values it is fed:</b> ${rivals
        .map(({ values, hit1, hit5 }) => `${valuesName(values)} (${hit1} and ${hit5} right)`)
        .join('; ')}.
      Which was it trained with? Choose it below, and try it again.
    </hit5-notice>`;
  }

  #renderShort(own: ValuesHits, photos: number) {
    if (this.top1 === null || !fallsShort(own, photos, this.top1)) return nothing;
    return html`<hit5-notice kind="warning">
      <b>It does worse than it should:</b> its first guess is right on ${own.hit1} of ${photos} photos, and
      ${formatPercent(this.top1)} are published of it. What came may be another network.
    </hit5-notice>`;
  }
}
