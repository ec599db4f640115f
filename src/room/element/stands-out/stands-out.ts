import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { exclusionRules, type Conduct, type RuleKey } from '../../../core/room/exclusion.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { base } from '../../../kit/style/base.ts';

interface StandsOutRow {
  readonly name: string;
  readonly conduct: Conduct;
  /** The rules that leave them out, in words; none: they count. */
  readonly excluded: readonly string[];
}

/** Who stands out in a study, and whom the rules that were written down before leave out. */
@customElement('hit5-stands-out')
export class StandsOut extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 0.9375rem;
      }
      th,
      td {
        padding: 6px 12px 6px 0;
        border-bottom: 1px solid var(--line);
        text-align: right;
      }
      thead th {
        color: var(--ink-2);
        font-weight: 600;
      }
      th:first-child,
      td:last-child,
      th:last-child {
        text-align: left;
      }
      .beyond {
        color: var(--alarm);
        font-weight: 600;
      }
      p {
        max-width: 44rem;
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly StandsOutRow[] = [];

  @property({ attribute: false }) rules: readonly string[] = [];

  /** Beyond what somebody is left out, by rule. */
  @property({ attribute: false }) bounds: Readonly<Partial<Record<RuleKey, number>>> = {};

  protected override render() {
    // Photos that are always shown until the answer cannot be lost, and not every pack has checks.
    const rules = exclusionRules.filter(({ key }) => this.rows.some(({ conduct }) => conduct[key] !== null));
    return html`<p>${this.#words()}</p>
      ${
        rules.length === 0
          ? nothing
          : html`<div class="scroll" tabindex="0" role="region" aria-label="Who stands out, as a table">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    ${rules.map(({ head }) => html`<th scope="col">${head}</th>`)}
                    <th scope="col">Counts</th>
                  </tr>
                </thead>
                <tbody>
                  ${this.rows.map(
                    ({ name, conduct, excluded }) =>
                      html`<tr>
                        <th scope="row">${visibleText(name)}</th>
                        ${rules.map((rule) => this.#cell(rule, conduct[rule.key]))}
                        <td>${excluded.length === 0 ? 'yes' : html`<span class="beyond">left out</span>`}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }`;
  }

  #cell({ key, unit, isBeyond }: (typeof exclusionRules)[number], value: number | null) {
    const bound = this.bounds[key];
    const beyond = value !== null && bound !== undefined && isBeyond(value, bound);
    const shown = value === null ? '–' : `${value.toFixed(unit === 's' ? 1 : 0)} ${unit}`;
    return html`<td class=${beyond ? 'beyond' : ''}>${shown}</td>`;
  }

  #words(): string {
    if (this.rules.length === 0)
      return 'No rule was written down when the room was made, so nobody is left out. Whom you leave out now, you choose after seeing the answers: say so in your report.';
    const out = this.rows.filter(({ excluded }) => excluded.length > 0).length;
    const who = out === 0 ? 'Nobody is' : out === 1 ? 'One person is' : `${out} people are`;
    return `Written down before anybody answered: left out is who has ${this.rules.join(', or ')}. ${who} left out, of ${this.rows.length}. Their answers are in the files; on Compare and in the tidy CSV they count in no figure.`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-stands-out': StandsOut;
  }
}
