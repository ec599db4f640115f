import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classCount } from '../../../core/classes/class-ids.ts';
import type { GivenCard } from '../../../files/network-card-format.ts';
import { emit, type ElementEvent } from '../../../kit/element/element-event.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';
import { usualValues } from '../../logic/own-network.ts';

export type NetworkFormEvent = ElementEvent<'hit5-network-form', GivenCard>;

const onCard = 'as its card.json says';

/** What a network's card does not say, in five fields; a card that says it comes of them. */
@customElement('hit5-network-form')
class NetworkForm extends LitElement {
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
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
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
    `,
  ];

  @property({ attribute: false }) card: GivenCard | null = null;

  @property({ type: Boolean }) tried = false;

  protected override render() {
    const { name = '', input = {}, output = {} } = this.card ?? {};
    const usual = Object.keys(usualValues);
    const said = this.#saidValues();
    const values = said === onCard ? [onCard, ...usual] : usual;
    return html`<form @submit=${this.#submit}>
      <div class="fields">
        <label>
          Name
          <input name="name" required maxlength="60" autocomplete="off" .value=${name} />
        </label>
        <label>
          Side of the input, in pixels
          <input name="size" type="number" required min="16" max="1024" .value=${String(input.size ?? 224)} />
        </label>
        ${this.#select(
          'values',
          'Black to white is',
          values.map((one) => [one, one]),
          said ?? values[0],
        )}
        ${this.#select(
          'classOffset',
          'Order of its classes',
          [
            ['0', `the ${classCount} classes, tench first`],
            ['1', `a background class, then the ${classCount}`],
          ],
          String(output.classOffset ?? 0),
        )}
        ${this.#select(
          'activation',
          'What comes out',
          [
            ['probabilities', 'probabilities (it ends in a softmax)'],
            ['logits', 'logits (it ends in a plain layer)'],
          ],
          output.activation ?? 'probabilities',
        )}
      </div>
      <div class="acts">
        <button class=${this.tried ? '' : 'primary'}>
          ${this.tried ? 'Try it again' : 'Try it on the photos'}
        </button>
        <slot></slot>
      </div>
    </form>`;
  }

  /** What the card says of the values, in the words of the form; undefined: nothing. */
  #saidValues(): string | undefined {
    const { mean, scale } = this.card?.input ?? {};
    if (mean === undefined) return undefined;
    const isSaid = ([, usual]: [string, (typeof usualValues)[string]]) =>
      String([usual.mean, usual.scale]) === String([mean, scale]);
    return Object.entries(usualValues).find(isSaid)?.[0] ?? onCard;
  }

  #select(
    name: string,
    label: string,
    options: readonly (readonly [value: string, words: string])[],
    chosen: string | undefined,
  ) {
    return html`<label>
      ${label}
      <select name=${name}>
        ${options.map(
          ([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
        )}
      </select>
    </label>`;
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { card } = this;
    if (!card) return;
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => (data.get(name) as string).trim();
    emit<NetworkFormEvent>(this, 'hit5-network-form', {
      ...card,
      name: text('name') || 'My network',
      input: {
        ...card.input,
        // What the card says of the crop beside its values stays.
        ...(text('values') === this.#saidValues() ? {} : usualValues[text('values')]),
        size: Number(text('size')),
      },
      output: {
        ...card.output,
        classOffset: Number(text('classOffset')),
        activation: text('activation') as 'logits' | 'probabilities',
      },
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-network-form': NetworkForm;
  }
}
