import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { formatPercent } from '../../../core/text/format-number.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { GroupFigures } from '../../../figures/observers/groups/compare-groups.ts';
import { ends } from '../../../figures/report/report-table.ts';
import { memberWords } from '../../logic/groups/group-words.ts';
import {
  axisPlace,
  axisTable,
  axisTicks,
  rateAxis,
  type RateAxis,
} from '../../../kit/element/error-rates/rate-axis.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';

/** Dots nearer than this on the axis are moved apart up and down. */
const nearness = 0.012;

/** Where dots stand beside the middle, in pixels, one after the other. */
const lanes = [0, -9, 9, -18, 18];

/** Groups of observers on one axis of error rates: a dot for each of them, without names, the mean, and its interval. */
@customElement('hit5-group-strip')
class GroupStrip extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    axisTable,
    css`
      :host {
        container-type: inline-size;
      }
      thead th {
        height: 0;
        padding: 0;
      }
      th,
      td {
        padding: 4px 0;
        color: var(--ink);
      }
      .name {
        min-width: 8.5rem;
        max-width: 14rem;
        overflow-wrap: anywhere;
      }
      td.chart {
        width: 100%;
        padding-inline: 22px;
      }
      td.mean {
        font-weight: 600;
        text-align: right;
        white-space: nowrap;
      }
      .other > * {
        color: var(--ink-2);
      }
      .track {
        position: relative;
        height: 54px;
        background: linear-gradient(var(--line), var(--line)) center / 100% 1px no-repeat;
      }
      .track > * {
        position: absolute;
        top: 50%;
        translate: -50% -50%;
      }
      .interval {
        height: 40px;
        border-radius: 4px;
        background: var(--mat);
        translate: 0 -50%;
      }
      .middle {
        width: 3px;
        height: 46px;
        border-radius: 2px;
        background: var(--ink);
      }
      .dot {
        width: 10px;
        height: 10px;
        border: 1px solid var(--card);
        border-radius: 50%;
        background: var(--line-strong);
      }
      .dot.person {
        background: var(--person-bar);
      }
      .dot.network {
        border-radius: 2px;
        background: var(--network-bar);
      }
      tfoot td {
        padding: 0 22px;
      }
      @container (width < 34rem) {
        tbody tr,
        tfoot tr {
          display: grid;
          align-items: baseline;
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .name {
          max-width: 100%;
        }
        td.mean {
          grid-row: 1;
          grid-column: 2;
        }
        tbody td.chart,
        tfoot td:last-child {
          grid-row: 2;
          grid-column: 1 / -1;
          padding: 0 14px 8px;
        }
        tbody td.mean {
          padding-left: 12px;
        }
      }
      @media (forced-colors: active) {
        .interval {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** In the order shown; nothing is shown without any. */
  @property({ attribute: false }) groups: readonly GroupFigures[] = [];

  /** The names of the two that are compared; the others are drawn more quietly. */
  @property({ attribute: false }) chosen: readonly string[] = [];

  protected override render() {
    if (this.groups.length === 0) return nothing;
    const highest = this.groups.flatMap(({ members, interval }) => [
      interval?.[1] ?? 0,
      ...members.map(({ errorRate }) => errorRate),
    ]);
    const axis = rateAxis(Math.max(...highest));
    return html`<table>
      <caption class="visually-hidden">
        Mean share of images missed in each group, with 95 % interval
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Group</span></th>
          <th scope="col"><span class="visually-hidden">95 % interval of the mean</span></th>
          <th scope="col"><span class="visually-hidden">Mean</span></th>
        </tr>
      </thead>
      <tbody>
        ${this.groups.map((group) => this.#renderGroup(group, axis))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td></td>
          <td>${axisTicks(axis)}</td>
        </tr>
      </tfoot>
    </table>`;
  }

  #renderGroup(group: GroupFigures, axis: RateAxis) {
    const { name, members, mean, interval } = group;
    const span = ends(interval, formatPercent);
    const isOther = this.chosen.length > 0 && !this.chosen.includes(name);
    return html`<tr class=${classMap({ other: isOther })}>
      <th scope="row">
        <div class="name">${visibleText(name)} <small>${memberWords(group)}</small></div>
      </th>
      <td class="chart">
        <div class="track" aria-hidden="true">
          ${
            interval &&
            html`<i
              class="interval"
              style=${styleMap({ left: axisPlace(interval[0], axis), width: axisPlace(interval[1] - interval[0], axis) })}
            ></i>`
          }
          ${apart(members, axis).map(
            ({ kind, errorRate, lane }) =>
              html`<i
                class="dot ${kind}"
                style=${styleMap({ left: axisPlace(errorRate, axis), marginTop: `${lane}px` })}
              ></i>`,
          )}
          <i class="middle" style=${styleMap({ left: axisPlace(mean, axis) })}></i>
        </div>
        <span class="visually-hidden">${span}</span>
      </td>
      <td class="mean">
        ${formatPercent(mean)}
        <small aria-hidden="true">${span}</small>
      </td>
    </tr>`;
  }
}

/** The members from left to right, those at one place moved apart. */
function apart(members: GroupFigures['members'], axis: RateAxis) {
  let [before, crowd] = [-1, 0];
  return members
    .toSorted((one, other) => one.errorRate - other.errorRate)
    .map(({ kind, errorRate }) => {
      const isNear = before >= 0 && errorRate - before < nearness * axis.max;
      crowd = isNear ? crowd + 1 : 0;
      if (!isNear) before = errorRate;
      return { kind, errorRate, lane: lanes[crowd % lanes.length] ?? 0 };
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-group-strip': GroupStrip;
  }
}
