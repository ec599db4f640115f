import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classCount } from '../../../core/classes/class-ids.ts';
import { inputRanges, type InputRangeId } from '../../../core/networks/input-range.ts';
import { usualPadding, type NetworkForm } from '../../../core/networks/network-form.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';

/** The person has said how a network is fed, and wants it tried. */
export class NetworkFormEvent extends Event {
  readonly form: NetworkForm;

  constructor(form: NetworkForm) {
    super('hit5-network-form', { bubbles: true, composed: true });
    this.form = form;
  }
}

/** The largest input's side that a browser runs in sensible time, in pixels. */
const largestSize = 1024;

/**
 * How a network is fed that a person adds: what its file does not tell.
 *
 * @slot - What else can be done, beside the button.
 * @fires hit5-network-form
 */
@customElement('hit5-network-form')
export class NetworkFormElement extends LitElement {
  static override readonly styles = [
    base,
    controls,
    css`
      form {
        display: grid;
        gap: 18px;
      }
      .fields {
        display: grid;
        gap: 16px;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
      }
      label {
        display: grid;
        gap: 6px;
        align-content: start;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      input,
      select {
        min-height: 44px;
        min-width: 0;
        padding: 0 12px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink);
        font: 1rem var(--ui);
      }
      input:read-only {
        border-color: var(--line);
        color: var(--ink-2);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
    `,
  ];

  /** Filled in as far as it is known. */
  @property({ attribute: false }) form: NetworkForm | null = null;

  /** Whether the network itself fixes the size. */
  @property({ type: Boolean }) sizeFixed = false;

  /** The input range that the graph tells; null: none. */
  @property({ attribute: false }) told: InputRangeId | null = null;

  /** Whether it has been tried on the photos already. */
  @property({ type: Boolean }) tried = false;

  /** The places at which class index 0 can be among the network's values. */
  @property({ attribute: false }) offsets: readonly number[] = [0];

  protected override render() {
    if (!this.form) return html``;
    const { name, size, cropPadding } = this.form;
    return html`<form @submit=${this.#submit}>
      <div class="fields">
        <label>
          Name
          <input name="name" required maxlength="60" autocomplete="off" .value=${name} />
        </label>
        <label>
          Side of the input, in pixels
          <input
            name="size"
            type="number"
            required
            min="16"
            max=${largestSize}
            .value=${String(size)}
            ?readonly=${this.sizeFixed}
          />
          ${this.sizeFixed ? html`<span>The network’s file says so.</span>` : ''}
        </label>
        ${this.#renderRange()}
        <label>
          Part of the photo
          <select name="cropPadding">
            ${this.#option(String(usualPadding), 'the middle, as is usual', cropPadding > 0)}
            ${this.#option('0', 'all of the shorter side', cropPadding === 0)}
          </select>
        </label>
        ${this.#renderOffset()}
      </div>
      <div class="acts">
        <button class=${this.tried ? '' : 'primary'}>
          ${this.tried ? 'Try it again' : 'Try it on the photos'}
        </button>
        <slot></slot>
      </div>
    </form>`;
  }

  #renderRange() {
    return html`<label>
      Black to white is
      <select name="range">
        ${inputRanges.map(({ id, name }) =>
          this.#option(id, id === this.told ? `${name}, as its graph says` : name, id === this.form?.range),
        )}
      </select>
      ${this.told === null ? html`<span>Its file does not say; the photos will show it.</span>` : ''}
    </label>`;
  }

  #renderOffset() {
    const name = `First of the ${String(classCount)} classes`;
    const [only = 0, ...others] = this.offsets;
    if (others.length === 0) {
      return html`<label>
        ${name}
        <input readonly .value=${offsetWords(only)} />
        <span>The network’s file says so.</span>
      </label>`;
    }
    return html`<label>
      ${name}
      <select name="classOffset">
        ${this.offsets.map((one) =>
          this.#option(String(one), offsetWords(one), one === this.form?.classOffset),
        )}
      </select>
    </label>`;
  }

  #option(value: string, words: string, selected: boolean) {
    return html`<option value=${value} ?selected=${selected}>${words}</option>`;
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) as string).trim();
    this.dispatchEvent(
      new NetworkFormEvent({
        name: text('name') || 'My network',
        size: Number(text('size')),
        range: text('range') as InputRangeId,
        cropPadding: Number(text('cropPadding')),
        classOffset: this.offsets.length > 1 ? Number(text('classOffset')) : (this.offsets[0] ?? 0),
      }),
    );
  };
}

function offsetWords(offset: number): string {
  return offset === 0 ? 'first of its values' : 'after a background class';
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-network-form': NetworkFormElement;
  }
}
