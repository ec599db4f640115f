import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { visibleText } from '../../core/text/visible-text.ts';
import { messageOf } from '../../core/message-of.ts';
import {
  tooManyGroups,
  type GroupComparison,
  type GroupsReport,
} from '../../figures/observers/groups/compare-groups.ts';
import {
  groupFinding,
  groupingsOf,
  groupingWords,
  groupNamesBy,
  groupPairTable,
  ungroupedWords,
  type Grouping,
} from '../logic/groups.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import type { ConfidenceInterval } from '../../figures/stats/wilson.ts';
import { renderTable, tableStyles } from '../../kit/element/table.ts';
import { unbroken } from '../../kit/element/unbroken.ts';
import { base } from '../../kit/style/base.ts';
import { headings } from '../../kit/style/controls.ts';
import { rowList } from '../../kit/style/row-list.ts';
import '../../kit/element/chart/chart.ts';
import { groupsChart } from '../chart/observers-charts.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Observers } from '../make-observers.ts';
import { collapsible, howSure } from './collapsible.ts';
import { observersStyles } from './observers-page-styles.ts';

/** Groups of observers beside each other: who is in which is said in the list of observers. */
@customElement('hit5-groups-section')
class GroupsSection extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    headings,
    rowList,
    tableStyles,
    observersStyles,
    css`
      ul.notes {
        display: grid;
        gap: 8px;
      }
      .notes li {
        padding: 0;
        border: 0;
        color: var(--ink-2);
        font-size: 0.9375rem;
        max-width: 48rem;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Observers;

  @property({ attribute: false }) report!: ObserversReport;

  /** What the reader chose to make the groups; null: the first that there is. */
  @state() chosenBy: Grouping | null = null;

  /** The two groups that the reader chose. */
  @state() pair: readonly [string, string] | null = null;

  #groups = new Task(this, {
    args: () => [this.#by(), this.report] as const,
    task: ([by]) => (by === null ? null : this.stores.observers.compareGroups(by)),
  });

  protected override render() {
    const { observers } = this.report;
    if (observers.filter(({ n }) => n > 0).length < 2) return nothing;
    const by = this.#by();
    if (by === null) return this.#renderHow();
    const tooMany = tooManyGroups(groupNamesBy(by, this.report.observers).length);
    return html`<section class="card" aria-labelledby="groups">
      ${
        tooMany === null
          ? this.#groups.render({
              pending: () =>
                html`<h2 id="groups">Groups</h2>
                  <p role="status">Comparing the groups …</p>`,
              complete: (found) => this.#renderFound(found, by),
              error: (cause) =>
                html`<h2 id="groups">Groups</h2>
                  <p>${messageOf(cause)}</p>`,
            })
          : html`<h2 id="groups">Too many groups to compare</h2>
              ${this.#renderBy(by)}
              <p>${tooMany}</p>`
      }
    </section>`;
  }

  /** How to make groups, where there are none. */
  #renderHow() {
    const [only] = groupNamesBy('group', this.report.observers);
    return collapsible(
      'groups',
      only === undefined ? 'No groups yet' : `Only one group yet: ${visibleText(only)}`,
      this.report,
      html`<p>
        Did one class miss less than another? Give each person a group in the list of observers below, or a
        CSV with all of them. A link or a file can say the group too.
      </p>`,
    );
  }

  #renderFound(found: GroupsReport | null, by: Grouping) {
    const pair = found && this.#chosenPair(found);
    if (!found || !pair) return nothing;
    const { title, notes } = groupFinding(found, pair);
    return html`<h2 id="groups">${unbroken(title)}</h2>
      <hit5-chart .of=${groupsChart(found.groups, [pair.first, pair.second])}></hit5-chart>
      ${this.#renderBy(by)} ${found.groups.length > 2 ? this.#renderPair(found, pair) : nothing}
      ${howSure(
        this.report,
        html`<ul class="notes">
            ${notes.map((note) => html`<li>${unbroken(note)}</li>`)}
          </ul>
          ${found.without.length > 0 ? html`<p>${ungroupedWords(found, by)}</p>` : nothing}
          ${renderTable(groupPairTable(found))}`,
      )}`;
  }

  #renderBy(by: Grouping) {
    const open = groupingsOf(this.report.observers);
    if (open.length < 2) return nothing;
    const choose = (event: Event) => {
      this.chosenBy = (event.target as HTMLSelectElement).value as Grouping;
      this.pair = null;
    };
    return html`<p class="choice">
      <label>
        Compare
        <select @change=${choose}>
          ${open.map((one) => html`<option value=${one} ?selected=${one === by}>${groupingWords[one]}</option>`)}
        </select>
      </label>
    </p>`;
  }

  #renderPair({ groups }: GroupsReport, { first, second }: GroupComparison) {
    const choice = (label: string, own: string, other: string, isFirst: boolean) => {
      const choose = (event: Event) => {
        const chosen = groups[Number((event.target as HTMLSelectElement).value)]?.name ?? own;
        // Choosing the other one swaps them.
        const rest = chosen === other ? own : other;
        this.pair = isFirst ? [chosen, rest] : [rest, chosen];
      };
      return html`<select aria-label=${label} @change=${choose}>
        ${groups.map(
          ({ name }, at) => html`<option value=${at} ?selected=${name === own}>${visibleText(name)}</option>`,
        )}
      </select>`;
    };
    return html`<p class="choice">
      ${choice('First group', first, second, true)} and ${choice('Second group', second, first, false)}
    </p>`;
  }

  /** The pair that was chosen, from the side that was chosen, or the first one. */
  #chosenPair({ comparisons }: GroupsReport): GroupComparison | null {
    const [first, second] = this.pair ?? [];
    for (const pair of comparisons) {
      if (pair.first === first && pair.second === second) return pair;
      if (pair.first === second && pair.second === first) return turned(pair);
    }
    return comparisons[0] ?? null;
  }

  #by(): Grouping | null {
    const open = groupingsOf(this.report.observers);
    return this.chosenBy !== null && open.includes(this.chosenBy) ? this.chosenBy : (open[0] ?? null);
  }
}

/** A pair from the other side. */
function turned(pair: GroupComparison): GroupComparison {
  const other = (ends: ConfidenceInterval | null): ConfidenceInterval | null => ends && [-ends[1], -ends[0]];
  return {
    ...pair,
    first: pair.second,
    second: pair.first,
    difference: -pair.difference,
    differenceInterval: other(pair.differenceInterval),
    equivalenceInterval: other(pair.equivalenceInterval),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-groups-section': GroupsSection;
  }
}
