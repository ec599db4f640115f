import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classCount } from '../../../core/classes/class-ids.ts';
import {
  cropMeaning,
  inputRanges,
  readChannels,
  torchvisionInput,
  type Crop,
  type InputRangeId,
  type Resize,
} from '../../../core/networks/input-form.ts';
import {
  offsetWords,
  sourcesAfter,
  sourceWords,
  type InputSources,
  type NetworkForm,
  type SaidPart,
} from '../../logic/network-form.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

export type NetworkFormEvent = ElementEvent<'hit5-network-form', NetworkForm>;

const cropNames: readonly (readonly [Crop, string])[] = [
  ['centre', 'the middle, cut out and then resized'],
  ['resized-centre', 'the middle of the resized photo'],
  ['none', 'all of it, squeezed into a square'],
];

const resizeNames: readonly (readonly [Resize, string])[] = [
  ['bicubic-antialiased', 'bicubic'],
  ['bilinear-antialiased', 'bilinear'],
  ['nearest', 'nearest pixel'],
];

/** The largest input's side that a browser runs in sensible time, in pixels. */
const largestSize = 1024;

/**
 * How a network is fed that a person adds: what its file does not tell.
 *
 * @slot - What else can be done, beside the button.
 * @fires hit5-network-form
 */
@customElement('hit5-network-form')
class NetworkFormElement extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
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
        min-width: 0;
      }
      input:read-only {
        border-color: var(--line);
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) form: NetworkForm | null = null;

  /** Who said what of it; null: nobody. */
  @property({ attribute: false }) sources: InputSources | null = null;

  @property({ type: Boolean }) sizeFixed = false;

  @property({ type: Boolean }) tried = false;

  @property({ attribute: false }) offsets: readonly number[] = [0];

  /** What the person has filled in, while it is more than what was given. */
  @state() filled: NetworkForm | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('form')) this.filled = null;
  }

  /** What a person chose in a list before stands no longer where the fields are filled in. */
  protected override updated(): void {
    for (const option of this.renderRoot.querySelectorAll('option'))
      if (option.defaultSelected) option.selected = true;
  }

  protected override render() {
    const form = this.filled ?? this.form;
    if (!form) return html``;
    const { name, size, crop, cropPadding, resize } = form;
    return html`<form @submit=${this.#submit} @change=${this.#change}>
      <div class="fields">
        <label>
          Name
          <input name="name" required maxlength="60" autocomplete="off" .value=${name} />
        </label>
        <label>
          Fill in
          <select name="like" @change=${this.#fill}>
            ${this.#option('', 'as it stands here', true)}
            ${this.#option('torchvision', 'what torchvision’s networks usually take', false)}
          </select>
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
          ${this.#said('size')}
        </label>
        ${this.#renderValues(form)}
        <label>
          Part of the photo
          <select name="crop">
            ${cropNames.map(([id, words]) => this.#option(id, words, id === crop))}
          </select>
          <span>It sees ${cropMeaning(form)}.</span>
          ${this.#said('crop')}
        </label>
        ${
          crop === 'none'
            ? nothing
            : html`<label>
                Shorter side of which the middle is taken, in pixels
                <input
                  name="shorter"
                  type="number"
                  required
                  min=${size}
                  max=${4 * largestSize}
                  .value=${String(size + cropPadding)}
                />
              </label>`
        }
        <label>
          Resized by
          <select name="resize">
            ${resizeNames.map(([id, words]) => this.#option(id, words, id === resize))}
          </select>
          ${this.#said('resize')}
        </label>
        ${this.#renderOffset(form)}
      </div>
      <div class="acts">
        <button class=${this.tried ? '' : 'primary'}>
          ${this.tried ? 'Try it again' : 'Try it on the photos'}
        </button>
        <slot></slot>
      </div>
    </form>`;
  }

  #renderValues({ values }: NetworkForm) {
    return html`<label>
        Black to white is
        <select name="range">
          ${inputRanges.map(({ id, name }) => this.#option(id, name, id === values.range))}
        </select>
        ${this.#said('values')}
      </label>
      ${this.#renderChannels('mean', 'Mean, taken away', values.mean)}
      ${this.#renderChannels('std', 'Standard deviation, divided by', values.std)}`;
  }

  #renderChannels(name: 'mean' | 'std', label: string, values: readonly number[]) {
    return html`<label>
      ${label}
      <input name=${name} required autocomplete="off" .value=${values.join(', ')} @input=${this.#clear} />
      <span>One number, or three: red, green, blue.</span>
    </label>`;
  }

  #renderOffset({ classOffset }: NetworkForm) {
    const name = `First of the ${classCount} classes`;
    const [only = 0, ...others] = this.offsets;
    if (others.length === 0) {
      return html`<label>
        ${name}
        <input readonly .value=${offsetWords(only)} />
        ${this.#said('classOffset')}
      </label>`;
    }
    return html`<label>
      ${name}
      <select name="classOffset">
        ${this.offsets.map((one) => this.#option(String(one), offsetWords(one), one === classOffset))}
      </select>
      ${this.#said('classOffset')}
    </label>`;
  }

  #said(part: SaidPart) {
    if (!this.form || !this.sources) return nothing;
    const sources = this.filled
      ? sourcesAfter({ form: this.form, sources: this.sources }, this.filled)
      : this.sources;
    const words = sourceWords[sources[part]];
    return html`<span>${words.charAt(0).toUpperCase()}${words.slice(1)}.</span>`;
  }

  #option(value: string, words: string, selected: boolean) {
    return html`<option value=${value} ?selected=${selected}>${words}</option>`;
  }

  /** What stands in the fields; null, and the field says why, where one cannot be read. */
  #read(form: HTMLFormElement): NetworkForm | null {
    const before = this.filled ?? this.form;
    if (!before) return null;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) as string).trim();
    const channels = (name: 'mean' | 'std') => {
      const field = form.elements.namedItem(name) as HTMLInputElement;
      const values = readChannels(text(name));
      const isFine = values?.every((one) => name === 'mean' || one > 0) ?? false;
      field.setCustomValidity(isFine ? '' : channelsProblem(name, text(name)));
      return isFine ? values : null;
    };
    const [mean, std] = [channels('mean'), channels('std')];
    const size = Number(text('size'));
    const usual = before.size + before.cropPadding;
    const shorter = data.has('shorter') ? Number(text('shorter')) : usual;
    if (!mean || !std) return null;
    return {
      name: text('name') || 'My network',
      size,
      values: { range: text('range') as InputRangeId, mean, std },
      crop: text('crop') as Crop,
      // Where only the input's side was changed, the margin stays.
      cropPadding: shorter === usual ? before.cropPadding : Math.max(0, shorter - size),
      resize: text('resize') as Resize,
      classOffset: this.offsets.length > 1 ? Number(text('classOffset')) : (this.offsets[0] ?? 0),
    };
  }

  #change = ({ currentTarget, target }: Event) => {
    if ((target as HTMLElement).getAttribute('name') === 'like') return;
    const form = this.#read(currentTarget as HTMLFormElement);
    if (form) this.filled = form;
  };

  #fill = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    const form = select.form && this.#read(select.form);
    const before = form ?? this.filled ?? this.form;
    if (before && select.value === 'torchvision') this.filled = { ...before, ...torchvisionInput };
  };

  #clear = ({ target }: Event) => (target as HTMLInputElement).setCustomValidity('');

  #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.target as HTMLFormElement;
    const form = this.#read(element);
    if (form && element.reportValidity()) emit<NetworkFormEvent>(this, 'hit5-network-form', form);
    else element.reportValidity();
  };
}

function channelsProblem(name: 'mean' | 'std', text: string): string {
  const count = text.split(/\s*,\s*|\s+/).length;
  const what = name === 'mean' ? 'One number, or three' : 'One number above 0, or three';
  return `${what} for red, green and blue, such as ${torchvisionInput.values[name].join(', ')}; here are ${count}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-network-form': NetworkFormElement;
  }
}
