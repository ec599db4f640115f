import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { backendFacts, backends, type Backend } from '../../../core/networks/backends.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';
import { dataTable } from '../../../kit/element/chart/data-table.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

type BackendsMeasureEvent = ElementEvent<'hit5-backends-measure'>;

type BackendsStopEvent = ElementEvent<'hit5-backends-stop'>;

/** The person wants the network to run on a backend. `value`: null for the fastest. */
export type BackendChooseEvent = ElementEvent<'hit5-backend-choose', Backend | null>;

export interface BackendRow {
  readonly name: string;
  /** What runs it, or why it cannot run. */
  readonly about: string;
  /** Median milliseconds an image; null where it cannot run. */
  readonly milliseconds: number | null;
  /** Largest difference of a probability from the reference; null where it cannot run. */
  readonly selfTestDifference: number | null;
  readonly inUse: boolean;
}

/**
 * What the network runs on: the choice, and all backends measured.
 *
 * @fires hit5-backends-measure
 * @fires hit5-backends-stop
 * @fires hit5-backend-choose
 */
@customElement('hit5-backend-table')
export class BackendTable extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    dataTable,
    css`
      :host {
        display: grid;
        gap: 12px;
        margin-top: 16px;
        font: 0.8125rem/1.45 var(--ui);
      }
      label {
        display: grid;
        gap: 4px;
        color: var(--ink-2);
      }
      button {
        justify-self: start;
        font-size: 0.875rem;
      }
      .about {
        display: block;
        color: var(--ink-2);
        font-size: 0.75rem;
        overflow-wrap: anywhere;
      }
      .used {
        color: var(--network);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly BackendRow[] = [];

  @property({ type: Boolean }) measuring = false;

  /** Whether measuring now would slow what the person is doing. */
  @property({ type: Boolean }) slows = false;

  @property({ attribute: false }) problem: string | null = null;

  @property({ attribute: false }) choice: Backend | null = null;

  /** The backend that the page's address asks for, over the choice; null: none. */
  @property({ attribute: false }) asked: Backend | null = null;

  protected override render() {
    return html`${this.#renderChoice()}
      <button type="button" @click=${this.#measureOrStop}>
        ${this.measuring ? 'Stop measuring' : 'Measure all backends'}
      </button>
      ${this.measuring ? html`<p role="status">Measuring …</p>` : nothing}
      ${this.slows ? html`<p>Measuring slows the network’s answers to your session.</p>` : nothing}
      ${this.problem === null ? nothing : html`<p role="alert">${this.problem}</p>`} ${this.#renderTable()}`;
  }

  #renderChoice() {
    if (this.asked !== null)
      return html`<p>The page’s address asks for ${backendFacts[this.asked].title}.</p>`;
    return html`<label>
      Run the network on
      <select @change=${this.#choose}>
        <option value="" ?selected=${this.choice === null}>the fastest, by measurement</option>
        ${backends.map(
          (backend) =>
            html`<option value=${backend} ?selected=${backend === this.choice}>
              ${backendFacts[backend].title}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #renderTable() {
    if (this.rows.length === 0) return nothing;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Backend</th>
          <th scope="col">An image</th>
          <th scope="col">Self-test</th>
        </tr>
      </thead>
      <tbody>
        ${this.rows.map(
          ({ name, about, milliseconds, selfTestDifference, inUse }) =>
            html`<tr>
              <th scope="row">
                <span class=${inUse ? 'used' : ''}>${inUse ? `${name}, in use` : name}</span>
                <span class="about">${about}</span>
              </th>
              <td>${milliseconds === null ? '–' : `${milliseconds.toFixed(0)} ms`}</td>
              <td>${selfTestDifference === null ? '–' : `± ${selfTestDifference.toFixed(4)}`}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #measureOrStop = () =>
    this.measuring
      ? emit<BackendsStopEvent>(this, 'hit5-backends-stop')
      : emit<BackendsMeasureEvent>(this, 'hit5-backends-measure');

  #choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    emit<BackendChooseEvent>(
      this,
      'hit5-backend-choose',
      backends.find((backend) => backend === value) ?? null,
    );
  };
}
