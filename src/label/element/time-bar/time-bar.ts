import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { formatMilliseconds } from '../../../core/text/format-number.ts';
import { base } from '../../../kit/style/base.ts';
import { pickerWords } from '../../words/picker/picker.ts';

/** A bar that runs out with the time that is left for an answer. */
@customElement('hit5-time-bar')
export class TimeBar extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      :host {
        height: 6px;
        border-radius: 3px;
        background: var(--line);
        overflow: hidden;
      }
      div {
        height: 100%;
        background: var(--person-bar);
        transform-origin: left;
      }
    `,
  ];

  /** How long the answer may take, in milliseconds. */
  @property({ type: Number }) of = 0;

  /** How much of it is spent as the bar comes, in milliseconds. */
  @property({ type: Number }) spent = 0;

  @property({ type: Boolean }) running = false;

  @query('div') readonly bar!: HTMLElement;

  #run: Animation | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run?.cancel();
  }

  protected override render() {
    return html`<div
      role="timer"
      aria-live="off"
      aria-label=${pickerWords().timeToAnswer(formatMilliseconds(this.of))}
    ></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('of') || changed.has('spent')) {
      this.#run?.cancel();
      const whole = ['scaleX(1)', 'scaleX(0)'];
      this.#run = this.bar.animate(
        { transform: whole },
        { duration: Math.max(1, this.of), fill: 'forwards' },
      );
      this.#run.currentTime = Math.min(this.of, this.spent);
    }
    if (this.running) this.#run?.play();
    else this.#run?.pause();
  }
}
