import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import '../element/distortions/distorted-strip.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import { base } from '../../kit/style/base.ts';
import { truthNow } from './truth-now.ts';

/** What stays in view above the sliders: the photo as it is now, and what the network says of it. */
@customElement('hit5-break-strip')
class BreakStrip extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      b {
        color: var(--truth);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Live;

  protected override render() {
    return html`<hit5-distorted-strip .bitmap=${this.stores.breaking.distorted.value?.bitmap ?? null}>
      ${this.#renderWords()}
    </hit5-distorted-strip>`;
  }

  #renderWords() {
    const truth = truthNow(this.stores);
    if (!truth) return this.#renderFirst();
    const { label, now } = truth;
    if (!now) return html`<b lang="en">${label}</b>`;
    return html`<b lang="en">${label}</b> ${formatPercent(now.probability)},
      ${now.hit ? 'among the five' : '✗ not among the five'}`;
  }

  #renderFirst() {
    const { breaking, catalogue } = this.stores;
    const [first] = breaking.distorted.value?.prediction?.guesses ?? [];
    if (!first) return 'The network is looking…';
    return html`First guess:
      <span lang="en">${catalogue.byIndex(first.classIndex).title}</span>
      ${formatPercent(first.probability)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-break-strip': BreakStrip;
  }
}
