import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../style/base.ts';
import { truthSign } from './truth-signs.ts';
import { type ImageClass, otherName } from '../../../core/classes/catalogue.ts';
import type { PlainGloss } from '../../../core/classes/search-words.ts';
import { elementsWords } from '../../words/elements/elements.ts';

@customElement('hit5-truth-line')
class TruthLine extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 12px;
        padding: 13px 16px;
        border-radius: var(--radius);
        background: var(--truth-fill);
        color: var(--truth);
        font: 0.8125rem/1.45 var(--ui);
      }
      .what {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        overflow-x: clip;
        color: var(--ink);
        font: 500 1.3125rem/1.2 var(--display);
      }
      .what svg {
        color: var(--truth);
      }
      b {
        color: var(--truth);
        font-weight: 600;
      }
      .gloss {
        flex: 1 1 14rem;
        color: var(--ink-2);
      }
      .imagenet {
        margin-left: -1rem;
        color: var(--ink-2);
        font: 0.8125rem/1.45 var(--ui);
        white-space: nowrap;
      }
      /* The dot between two names: where the second begins a line, it lies outside and is not seen. */
      .name.differs {
        padding-right: 1rem;
      }
      .dot {
        display: inline-block;
        width: 0.8rem;
        text-align: center;
      }
      .filed {
        flex-basis: 100%;
        color: var(--ink);
      }
      .missed {
        color: var(--ink);
        font-weight: 600;
      }
      @media (forced-colors: active) {
        p {
          border: 1px solid CanvasText;
        }
      }
      /* A phone held sideways. */
      @media (height < 30rem) and (width >= 36rem) {
        p {
          gap: 0 12px;
          padding: 4px 12px;
          font-size: 0.75rem;
          line-height: 1.3;
        }
        .what {
          font-size: 1.0625rem;
        }
        .gloss {
          flex-basis: 8rem;
        }
        .imagenet {
          font-size: 0.75rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) truth: ImageClass | null = null;

  /** Where the truth is a category of a short list: the class of the photo; null: the truth is one. */
  @property({ attribute: false }) shows: ImageClass | null = null;

  /** What the class is, and how ImageNet files it. */
  @property({ attribute: false }) gloss: PlainGloss = { gloss: '', filed: null };

  /** A name of the class that the person typed; null: the class has the name that most people use. */
  @property({ attribute: false }) called: string | null = null;

  /** The names of further right classes, where there are several. */
  @property({ attribute: false }) also: readonly string[] = [];

  /** What became of it for a person who did not name it: «you missed»; empty: nothing to say. */
  @property() missed = '';

  protected override render() {
    if (!this.truth) return nothing;
    const name = this.called ?? this.truth.title;
    const isCategory = this.shows !== null;
    const words = elementsWords();
    // Its name there matters where something hangs on it.
    const hangs = this.gloss.filed !== null || this.called !== null;
    const imageNet = hangs ? otherName(this.truth, name) : null;
    const shows = this.shows?.title ?? name;
    return html`<p>
      <span class="what"
        ><span class="name ${imageNet === null ? '' : 'differs'}"
          >${truthSign}
          ${words.truth(name, isCategory)}<b>${name}</b>${shows === name ? nothing : html` (${shows})`}</span
        >
        ${
          imageNet === null
            ? nothing
            : html`<span class="imagenet"><span class="dot">·</span> ImageNet: ${imageNet}</span>`
        }</span
      >
      <span class="gloss">${this.gloss.gloss}</span>
      ${this.gloss.filed ? html`<span class="filed">${this.gloss.filed}</span>` : nothing}
      ${this.also.length > 0 ? html`<span>${words.rightToo(this.also)}</span>` : nothing}
      ${this.missed ? html`<span class="missed">${this.missed}</span>` : nothing}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-truth-line': TruthLine;
  }
}
