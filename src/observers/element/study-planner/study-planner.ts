import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { plainNumber } from '../../../core/text/plain-number.ts';
import { PlanFault, planStudy, planWords } from '../../logic/study-plan.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';

/** What is asked, in the order of the fields. */
const asked = [
  ['first', 'Error rate of the one, in %'],
  ['second', 'Error rate of the other, in %'],
  ['kappa', 'Error consistency κ, from −1 to 1'],
  ['spread', 'How far people differ, in points (may stay empty)'],
] as const;

/** How many images and people a study needs, of what is expected before there are answers. */
@customElement('hit5-study-planner')
export class StudyPlanner extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    css`
      div {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 8px 16px;
        margin: 8px 0;
      }
      label {
        color: var(--ink-2);
        font: 0.875rem/1.45 var(--ui);
      }
      input {
        display: block;
        width: 7rem;
      }
      p {
        margin: 8px 0;
      }
      .wrong {
        color: var(--alarm);
        font: 0.8125rem/1.45 var(--ui);
      }
    `,
  ];

  /** What was typed. */
  @state() typed: Readonly<Record<PlanFault['part'], string>> = {
    first: '10',
    second: '5',
    kappa: '0.4',
    spread: '',
  };

  protected override render() {
    const plan = this.#plan();
    const fault = plan instanceof PlanFault ? plan : null;
    return html`<details>
      <summary>Plan a study: how many images, how many people</summary>
      <p>Before a session, of what you expect. Nothing of what is loaded here goes in.</p>
      <div>
        ${asked.map(([part, label]) => {
          const isWrong = fault?.part === part;
          return html`<label>
            ${label}
            <input
              inputmode="decimal"
              autocomplete="off"
              .value=${this.typed[part]}
              aria-invalid=${isWrong ? 'true' : 'false'}
              aria-describedby=${isWrong ? 'wrong' : nothing}
              @input=${(event: Event) =>
                (this.typed = { ...this.typed, [part]: (event.target as HTMLInputElement).value })}
            />
            ${isWrong ? html`<span id="wrong" class="wrong">${fault.message}</span>` : nothing}
          </label>`;
        })}
      </div>
      <section role="status" aria-label="The plan">
        ${plan instanceof PlanFault ? nothing : plan.map((sentence) => html`<p>${sentence}</p>`)}
      </section>
    </details>`;
  }

  #plan(): readonly string[] | PlanFault {
    const { first, second, kappa, spread } = this.typed;
    const share = (text: string) => plainNumber(text.trim()) / 100;
    const expected = {
      errors: [share(first), share(second)],
      kappa: kappa.trim() === '' ? NaN : Number(kappa.replace('−', '-')),
      spread: spread.trim() === '' ? null : share(spread),
    } as const;
    try {
      return planWords(expected, planStudy(expected));
    } catch (cause) {
      if (cause instanceof PlanFault) return cause;
      throw cause;
    }
  }
}
