import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { settingWords, type DistortionSetting } from '../../logic/distortions/distortion.ts';
import { shownTitle, type ChallengeId } from '../../../core/trials/challenge.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields, headings, lineForm } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

interface PhotoSupply {
  readonly id: ChallengeId;
  readonly title: string;
  readonly images: number;
}

/** More would take long and much of the disk. */
const mostPhotos = 200;

export type DistortedChallengeEvent = ElementEvent<
  'hit5-distorted-challenge',
  { readonly challenge: ChallengeId; readonly count: number; readonly title: string }
>;

/**
 * Asks whose photos a challenge takes, how many, under which title.
 * @fires hit5-distorted-challenge
 */
@customElement('hit5-distorted-challenge-form')
export class DistortedChallengeForm extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    headings,
    lineForm,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      p {
        max-width: 46rem;
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      label:not(.title) {
        flex: none;
        max-width: 100%;
      }
      input,
      select {
        min-width: 0;
        max-width: 100%;
      }
      input[type='number'] {
        width: 6rem;
      }
    `,
  ];

  @property({ attribute: false }) setting: DistortionSetting = { distortions: [], seed: 0 };

  @property({ attribute: false }) challenges: readonly PhotoSupply[] = [];

  @property({ type: Boolean }) disabled = false;

  @state() written: string | null = null;

  @state() chosen: ChallengeId | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('challenges') && !this.challenges.some(({ id }) => id === this.chosen)) {
      this.chosen = this.challenges[0]?.id ?? null;
    }
  }

  protected override render() {
    const words = settingWords(this.setting.distortions);
    const nothingSet = words === '';
    const images = this.challenges.find(({ id }) => id === this.chosen)?.images ?? 1;
    const most = Math.min(mostPhotos, images);
    return html`<h2>Make a challenge of this setting</h2>
      <p>
        ${
          nothingSet
            ? 'Move a slider first: a challenge of untouched photos is there already.'
            : `People answer photos under ${words}, seed ${this.setting.seed}; their answers have it as their condition. The same setting distorts the same photos in the same way on another machine.`
        }
      </p>
      <form @submit=${this.#submit}>
        <label>
          Photos of
          <select @change=${(event: Event) => this.#choose(event.target as HTMLSelectElement)}>
            ${this.challenges.map(
              (one) =>
                html`<option value=${String(one.id)} ?selected=${one.id === this.chosen}>
                  ${shownTitle(one)}
                </option>`,
            )}
          </select>
        </label>
        <label>
          How many
          <input name="count" type="number" min="1" max=${most} value=${Math.min(10, most)} required />
        </label>
        <label class="title">
          Title
          <input
            name="title"
            maxlength="200"
            required
            .value=${this.written ?? this.#ownTitle()}
            @input=${(event: Event) => (this.written = (event.target as HTMLInputElement).value || null)}
          />
        </label>
        <button type="submit" ?disabled=${this.disabled || nothingSet || this.chosen === null}>
          Make and start it
        </button>
      </form>`;
  }

  #ownTitle(): string {
    return `${settingWords(this.setting.distortions) || 'Untouched'}, seed ${this.setting.seed}`;
  }

  #choose(select: HTMLSelectElement): void {
    this.chosen = this.challenges.find(({ id }) => id === select.value)?.id ?? this.chosen;
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { chosen } = this;
    const data = new FormData(event.target as HTMLFormElement);
    const title = data.get('title');
    if (chosen === null || typeof title !== 'string') return;
    emit<DistortedChallengeEvent>(this, 'hit5-distorted-challenge', {
      challenge: chosen,
      count: Number(data.get('count')),
      title: title.trim(),
    });
  };
}
