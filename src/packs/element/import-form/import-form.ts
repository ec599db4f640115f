import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Take, PackOrder } from '../../logic/pack-order.ts';
import type { ChallengeId } from '../../../core/trials/challenge.ts';
import { largestSeed } from '../../../core/trials/seeded-order.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields, headings } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

export type PackWish = Omit<PackOrder, 'truths'>;

export type PackOrderEvent = ElementEvent<'hit5-pack-order', PackWish>;

type TakeKind = Take['kind'];

/** Images that are taken at first, where there are more. */
const usual = 500;

/** Examples that a class has at most. */
const examplesPerClass = 13;

/**
 * How the pack shall be that is made of what was found.
 * @slot - What else can be done, beside the button.
 * @fires hit5-pack-order
 */
@customElement('hit5-import-form')
export class ImportForm extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    headings,
    css`
      form {
        display: grid;
        gap: 18px;
        justify-items: start;
      }
      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: 16px;
      }
      .field {
        display: grid;
        gap: 6px;
      }
      .field span,
      legend {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      input[name='title'] {
        width: min(24rem, 78vw);
      }
      input[type='number'] {
        width: 7.5rem;
      }
      fieldset {
        display: grid;
        gap: 2px;
      }
      legend {
        margin-bottom: 4px;
      }
      .choice {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        min-height: 44px;
      }
      label.choice {
        flex-wrap: nowrap;
      }
      .choice small {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      input[type='radio'],
      input[type='checkbox'] {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
      }
    `,
  ];

  @property() suggestion = '';

  @property({ type: Number }) images = 0;

  @property({ type: Number }) classes = 0;

  @property({ type: Number }) classesWithExamples = 0;

  /** Whether all examples were named as such, so that none of them is asked about. */
  @property({ type: Boolean }) examplesApart = false;

  /** Packs into which the images can go instead of a new one. */
  @property({ attribute: false }) packs: readonly { readonly id: ChallengeId; readonly title: string }[] = [];

  @property({ attribute: false }) wish: PackWish | null = null;

  @state() into: ChallengeId | null = null;

  @state() take: TakeKind | null = null;

  @query('form') readonly form!: HTMLFormElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('wish') || !this.wish) return;
    this.into = this.wish.into;
    this.take = this.wish.take.kind;
  }

  protected override render() {
    return html`<form @submit=${this.#submit} @input=${() => this.requestUpdate()}>
      ${this.packs.length > 0 ? this.#renderInto() : nothing}
      ${this.into === null ? this.#renderNew() : nothing}
      <p>
        <small>Only the pictures go into the pack: no place, camera or words from their files.</small>
      </p>
      <div class="acts">
        <button type="submit" class="primary">
          ${this.into === null ? 'Make the pack' : 'Add to the pack'}
        </button>
        <slot></slot>
      </div>
    </form>`;
  }

  #renderInto() {
    return html`<label class="field">
      <span>Into</span>
      <select name="into" @change=${this.#chooseInto}>
        <option value="">A new pack</option>
        ${this.packs.map(
          ({ id, title }) =>
            html`<option value=${String(id)} ?selected=${id === this.into}>${title}</option>`,
        )}
      </select>
    </label>`;
  }

  #renderNew() {
    return html`<label class="field">
        <span>Title</span>
        <input
          name="title"
          required
          maxlength="120"
          autocomplete="off"
          .value=${this.wish?.title ?? this.suggestion}
        />
      </label>
      ${this.images > 0 ? this.#renderTake() : nothing} ${this.#renderExamples()}`;
  }

  #renderTake() {
    const kind = this.#kind();
    const choice = (value: TakeKind, words: string, count: number | null = null) =>
      html`<div class="choice">
        <label class="choice">
          <input
            type="radio"
            name="take"
            .value=${value}
            ?checked=${value === kind}
            @change=${() => (this.take = value)}
          />
          <span>${words}</span>
        </label>
        ${
          count === null
            ? nothing
            : html`<input
                name=${value}
                type="number"
                min="1"
                max=${this.images}
                aria-label="How many: ${words}"
                .value=${String(count)}
                @focus=${() => (this.take = value)}
              />`
        }
      </div>`;
    return html`<fieldset>
        <legend>Images of the challenge</legend>
        ${choice('all', `All ${this.images}`)}
        ${choice('total', 'In all', this.#wished('total') ?? Math.min(usual, this.images))}
        ${this.classes > 1 ? choice('per-class', 'Of each class', this.#wished('per-class') ?? this.#roomy) : nothing}
        ${this.classesWithExamples > 0 ? choice('none', 'None: a pack of examples only') : nothing}
      </fieldset>
      ${
        kind === 'all' || kind === 'none'
          ? nothing
          : html`<label class="field">
              <span>Seed: the same one chooses the same images</span>
              <input
                name="seed"
                type="number"
                min="0"
                max=${largestSeed}
                required
                .value=${String(this.wish?.seed ?? 1)}
              />
            </label>`
      }`;
  }

  #renderExamples() {
    if (this.classesWithExamples === 0) return nothing;
    const nothingElse = this.images === 0 || this.#kind() === 'none';
    return html`<div>
      <label class="choice">
        <input
          name="examples"
          type="checkbox"
          ?checked=${this.wish?.withExamples ?? true}
          ?disabled=${nothingElse}
        />
        <span>Up to 13 examples a class, for the class list</span>
      </label>
      <p class="choice"><small>${this.#renderRoom()}</small></p>
    </div>`;
  }

  /** What the challenge leaves as examples. */
  #renderRoom() {
    const { images, classes } = this;
    const kind = this.#kind();
    if (this.examplesApart) return 'Those that were named as examples: nobody is asked about them.';
    if (images === 0 || classes === 0 || kind === 'none') return 'The first images of each class.';
    if (kind === 'all') {
      return 'No other image is left: the examples are the challenge’s own, and give answers away.';
    }
    const taken = Math.min(images, kind === 'total' ? this.#total() : this.#perClass() * classes);
    const left = Math.min(examplesPerClass, Math.floor((images - taken) / classes));
    return `Other images than the challenge’s, wherever a class has others: here about ${left} a class.`;
  }

  /** Images of each class that leave 13 others on the average, where that many are there; at least one. */
  get #roomy(): number {
    return Math.max(1, Math.floor(this.images / Math.max(1, this.classes)) - examplesPerClass);
  }

  /** What leaves room for examples where there can be some; else all of few images, and so many of more. */
  #kind(): TakeKind {
    if (this.take) return this.take;
    const hasExamples = this.classesWithExamples > 0 && !this.examplesApart;
    const hasRoom = this.classes > 1 && hasExamples && this.images > this.classes;
    if (hasRoom && this.#roomy * this.classes <= usual) return 'per-class';
    return this.images > usual ? 'total' : 'all';
  }

  #total(): number {
    return this.#typed('total') ?? this.#wished('total') ?? Math.min(usual, this.images);
  }

  #perClass(): number {
    return this.#typed('per-class') ?? this.#wished('per-class') ?? this.#roomy;
  }

  /** How many the person wanted before; null where it was something else. */
  #wished(kind: 'total' | 'per-class'): number | null {
    const take = this.wish?.take;
    return take?.kind === kind ? Math.min(take.count, Math.max(1, this.images)) : null;
  }

  #typed(name: TakeKind): number | null {
    const field = this.renderRoot.querySelector<HTMLInputElement>(`input[type=number][name='${name}']`);
    return field ? field.valueAsNumber || 0 : null;
  }

  #chooseInto = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    this.into = this.packs.find(({ id }) => id === value)?.id ?? null;
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const fields = new FormData(this.form);
    const text = (name: string) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const kind = this.images > 0 ? this.#kind() : 'none';
    const take: Take =
      kind === 'total' || kind === 'per-class' ? { kind, count: Number(text(kind)) } : { kind };
    emit<PackOrderEvent>(this, 'hit5-pack-order', {
      into: this.into,
      title: text('title') || this.suggestion,
      take,
      seed: Number(text('seed') || '1'),
      withExamples: this.classesWithExamples > 0 && (kind === 'none' || fields.has('examples')),
    });
  };
}
