import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  distortionKinds,
  distortionScales,
  sliderStep,
  type DistortionKind,
  formatStrength,
  strengthOf,
  type DistortionSetting,
} from '../../logic/distortions/distortion.ts';
import { largestSeed } from '../../../core/trials/seeded-order.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields, headings } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { breakWords } from '../../words/break/break.ts';

export type StrengthChangeEvent = ElementEvent<
  'hit5-strength-change',
  {
    readonly kind: DistortionKind;
    /** In the slider's unit. */
    readonly strength: number;
  }
>;

export type SeedChangeEvent = ElementEvent<'hit5-seed-change', number>;

type DistortionResetEvent = ElementEvent<'hit5-distortion-reset'>;

/**
 * A slider for each way to distort a photo, and the seed of noise and occluder.
 * @fires hit5-strength-change
 * @fires hit5-seed-change
 * @fires hit5-distortion-reset
 */
@customElement('hit5-distortion-sliders')
export class DistortionSliders extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    fields,
    headings,
    css`
      :host {
        display: grid;
        gap: 14px;
        min-width: 0;
      }
      ul {
        display: grid;
        gap: 4px 28px;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
      }
      li {
        display: grid;
        gap: 0 10px;
        align-items: center;
        grid-template-columns: minmax(0, 1fr) auto;
      }
      label {
        font-size: 0.9375rem;
      }
      .set label,
      .set output {
        font-weight: 600;
      }
      output,
      .hint,
      .problem {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      .set output {
        color: var(--ink);
      }
      .problem {
        width: 100%;
        color: var(--alarm);
      }
      input[type='range'] {
        width: 100%;
        height: 32px;
        margin: 0;
        grid-column: 1 / -1;
        /* What stays in view above it does not hide the slider that has the focus. */
        scroll-margin-top: var(--covered, 0);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 16px;
        align-items: center;
      }
      .foot label {
        display: flex;
        gap: 10px;
        align-items: center;
      }
      input[type='number'] {
        width: 8.5rem;
      }
    `,
  ];

  @property({ attribute: false }) setting: DistortionSetting = { distortions: [], seed: 0 };

  /** Whether what stands in the field is no seed. */
  @state() badSeed = false;

  protected override render() {
    const { seed, distortions } = this.setting;
    const words = breakWords();
    return html`<ul>
        ${distortionKinds.map((kind) => this.#renderSlider(kind))}
      </ul>
      <div class="foot">
        <label>
          ${words.seed}
          <input
            type="number"
            min="0"
            max=${largestSeed}
            step="1"
            aria-invalid=${this.badSeed ? 'true' : 'false'}
            .value=${String(seed)}
            @change=${this.#takeSeed}
          />
        </label>
        <span class="hint">${words.seedHint}</span>
        <button
          type="button"
          ?disabled=${distortions.every(({ strength }) => strength === 0)}
          @click=${() => emit<DistortionResetEvent>(this, 'hit5-distortion-reset')}
        >
          ${words.reset}
        </button>
        ${
          this.badSeed
            ? html`<p class="problem" role="alert">${words.badSeed(String(largestSeed), String(seed))}</p>`
            : nothing
        }
      </div>`;
  }

  #renderSlider(kind: DistortionKind) {
    const { least, most } = distortionScales[kind];
    const { kinds, explained } = breakWords();
    const explanation = explained[kind];
    const strength = strengthOf(this.setting.distortions, kind);
    const shown = formatStrength(kind, strength);
    return html`<li class=${strength === 0 ? '' : 'set'} title=${`${shown} ${explanation}`}>
      <label for=${kind}>${kinds[kind]}</label>
      <output for=${kind}>${shown}</output>
      <input
        id=${kind}
        type="range"
        min=${least}
        max=${most}
        step=${sliderStep(kind)}
        aria-valuetext=${`${shown} ${explanation}`}
        .value=${String(strength)}
        @input=${(event: Event) => this.#move(kind, event.target as HTMLInputElement)}
      />
    </li>`;
  }

  #move(kind: DistortionKind, slider: HTMLInputElement): void {
    emit<StrengthChangeEvent>(this, 'hit5-strength-change', { kind, strength: Number(slider.value) });
  }

  #takeSeed = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const seed = Number(value);
    this.badSeed = !/^\d{1,10}$/.test(value) || seed > largestSeed;
    if (!this.badSeed) emit<SeedChangeEvent>(this, 'hit5-seed-change', seed);
  };
}
