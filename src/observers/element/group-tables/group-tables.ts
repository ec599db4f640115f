import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent, formatSigned } from '../../../core/text/format-number.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { GroupsReport } from '../../../figures/observers/groups/compare-groups.ts';
import type { PermutationTest } from '../../../figures/stats/permutation-test.ts';
import { ends } from '../../../figures/report/report-table.ts';
import { memberWords, permutationP } from '../../logic/groups/group-words.ts';
import { dataTable, scrollBox } from '../../../kit/element/chart/data-table.ts';
import { base } from '../../../kit/style/base.ts';

/** The figures of groups as two tables: each group, and each two of them beside each other. */
@customElement('hit5-group-tables')
class GroupTables extends LitElement {
  static override readonly styles = [
    base,
    dataTable,
    scrollBox,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
      }
      th:first-child {
        overflow-wrap: anywhere;
      }
      @media print {
        .scroll {
          overflow: visible;
        }
        th,
        td {
          padding-left: 8px;
          font-size: 0.75rem;
          white-space: normal;
        }
      }
    `,
  ];

  /** Nothing is shown until there is one. */
  @property({ attribute: false }) report: GroupsReport | null = null;

  protected override render() {
    return this.report ? html`${groupTable(this.report)} ${pairTable(this.report)}` : nothing;
  }
}

function groupTable({ groups }: GroupsReport) {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="The groups">
    <table>
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col">members</th>
          <th scope="col">mean error</th>
          <th scope="col">95 % interval</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map((group) => {
          return html`<tr>
            <th scope="row">${visibleText(group.name)}</th>
            <td>${memberWords(group)}</td>
            <td>${formatPercent(group.mean)}</td>
            <td>${ends(group.interval, formatPercent)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function pairTable({ comparisons, tests }: GroupsReport) {
  const points = (share: number) => formatSigned(100 * share, 1);
  const p = (value: number | null, tested: readonly (PermutationTest | null)[]) =>
    value === null ? '–' : permutationP(value, tested).replace(/^p (= )?/, '');
  const all = comparisons.map(({ test }) => test);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Each two groups">
    <table>
      <thead>
        <tr>
          <th scope="col">First and second</th>
          <th scope="col">difference in points</th>
          <th scope="col">95 % interval</th>
          <th scope="col">90 % interval</th>
          <th scope="col">p, permutation</th>
          ${tests > 1 ? html`<th scope="col">p, Holm for ${tests} tests</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${comparisons.map(
          ({ first, second, difference, differenceInterval, equivalenceInterval, test, pHolm }) =>
            html`<tr>
              <th scope="row">${visibleText(first)} and ${visibleText(second)}</th>
              <td>${points(difference)}</td>
              <td>${ends(differenceInterval, points)}</td>
              <td>${ends(equivalenceInterval, points)}</td>
              <td>${p(test?.p ?? null, [test])}</td>
              ${tests > 1 ? html`<td>${p(pHolm, all)}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-group-tables': GroupTables;
  }
}
