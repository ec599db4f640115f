import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { toYou } from '../../../figures/scoring/addressed.ts';
import { harderTakeLonger, likeDifficultyFinding } from '../../logic/effort/effort-findings.ts';
import type { DifficultyGroup, LikeDifficulty as Compared } from '../../logic/effort/like-difficulty.ts';
import { formatPercent, formatSeconds } from '../../../core/text/format-number.ts';
import { dataTable, scrollBox } from '../../../kit/element/chart/data-table.ts';
import { unbroken } from '../../../kit/element/unbroken.ts';
import { base } from '../../../kit/style/base.ts';
import { headings } from '../../../kit/style/controls.ts';

/** Quick and slow answers compared among images about as hard as each other for the network. */
@customElement('hit5-like-difficulty')
export class LikeDifficulty extends LitElement {
  static override readonly styles = [
    base,
    headings,
    dataTable,
    scrollBox,
    css`
      section {
        display: grid;
        gap: 10px;
        grid-template-columns: minmax(0, 1fr);
      }
      p {
        max-width: 60rem;
        color: var(--ink-2);
        font: 0.8125rem/1.45 var(--ui);
      }
      td small {
        color: var(--ink-2);
        font-size: 0.8125rem;
      }
    `,
  ];

  /** Nothing is shown until there is something. */
  @property({ attribute: false }) compared: Compared | null = null;

  /** How the person is spoken of. */
  @property({ attribute: false }) person = toYou;

  protected override render() {
    const { compared } = this;
    if (!compared) return nothing;
    return html`<section aria-labelledby="title">
      <h2 id="title">${unbroken(likeDifficultyFinding(compared, this.person))}</h2>
      <p>
        What difficulty is here: how hard the image was for the network, by the probability that it gave to
        the right class (0 where that was not among its guesses). That makes three groups of like difficulty.
        Quicker and slower: below and above the group’s median time.
        ${harderTakeLonger(compared, this.person)}
      </p>
      <!-- eslint-disable-next-line lit-a11y/no-noninteractive-tabindex -->
      <div class="scroll" role="group" aria-labelledby="title" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">For the network</th>
              <th scope="col">images</th>
              <th scope="col">median time</th>
              <th scope="col">${this.person.who} missed</th>
              <th scope="col">quicker</th>
              <th scope="col">slower</th>
            </tr>
          </thead>
          <tbody>
            ${compared.groups.map((group, place) => renderGroup(group, place, compared.groups.length))}
          </tbody>
        </table>
      </div>
      <p>
        What is hard for the network need not be hard for ${this.person.who}, so the groups are alike only in
        part; where ${this.person.who} did not miss more of the harder groups, this table is left out. The
        test deals out each group’s misses by chance.
      </p>
    </section>`;
  }
}

function renderGroup(group: DifficultyGroup, place: number, groups: number) {
  const [least, most] = group.probability;
  const name = place === 0 ? 'easiest' : place === groups - 1 ? 'hardest' : 'between';
  return html`<tr>
    <th scope="row">${groups === 1 ? 'all' : name}, ${range(least, most)}</th>
    <td>${group.images}</td>
    <td>${formatSeconds(group.seconds)}</td>
    <td>${share(group.misses, group.images)}</td>
    <td>${share(group.quicker.count, group.quicker.total)}</td>
    <td>${share(group.slower.count, group.slower.total)}</td>
  </tr>`;
}

function range(least: number, most: number): string {
  const [from, to] = [formatPercent(least), formatPercent(most)];
  return from === to ? from : `${from} to ${to}`;
}

function share(count: number, total: number) {
  if (total === 0) return '–';
  return html`${count} of ${total} <small>${formatPercent(count / total)}</small>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-like-difficulty': LikeDifficulty;
  }
}
