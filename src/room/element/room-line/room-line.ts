import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { base } from '../../../kit/style/base.ts';
import { controls, outOfSight } from '../../../kit/style/controls.ts';
import type { OutboxCounts } from '../../outbox/outbox.ts';
import { joinWords } from '../../words/join/join.ts';
import { technical } from '../../../kit/words/marks.ts';

/**
 * Says at any time how many answers are with the teacher, and how many wait on this device.
 *
 * @slot - What else there is to do, folded under the name.
 */
@customElement('hit5-room-line')
export class RoomLine extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        background: var(--card);
        font: 0.875rem/1.4 var(--ui);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
        align-items: center;
        justify-content: space-between;
        padding: 4px 16px;
        border-bottom: 1px solid var(--line);
      }
      p {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      svg {
        flex: none;
        width: 16px;
        height: 16px;
      }
      details {
        min-width: 0;
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      summary {
        padding: 6px 0;
      }
      /* A long name leaves the line to what is said of the answers, and is whole once it is opened. */
      details:not([open]) {
        max-width: 14rem;
      }
      :not([open]) > summary {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .done {
        padding: 0;
        border: 0;
      }
      .done p {
        ${outOfSight};
      }
      .done details {
        display: none;
      }
      @media (width < 36rem) {
        :host {
          font-size: 0.8125rem;
        }
        .quiet {
          display: none;
        }
        div {
          padding-inline: 12px;
        }
        p {
          gap: 6px;
        }
        summary {
          padding: 1px 0;
        }
      }
      code {
        color: var(--ink);
        font-weight: 600;
        letter-spacing: 0.06em;
      }
    `,
  ];

  @property({ attribute: false }) counts: OutboxCounts = { answers: 0, sent: 0, waiting: 0, refused: 0 };

  @property({ type: Boolean }) late = false;

  @property({ type: Boolean }) over = false;

  /** Whether this browser keeps nothing once the page is closed. */
  @property({ type: Boolean }) memory = false;

  /** Whether it is seen only where an answer waits or was refused, and on a large screen before the first one. */
  @property({ type: Boolean }) quiet = false;

  @property({ type: Boolean }) study = false;

  @property() refusal = '';

  /** Why what waits is not taken yet, for a person; empty: it is sent as soon as it can be. */
  @property() hold = '';

  @property() name = '';

  @property() returnCode = '';

  protected override render() {
    const { answers, waiting, refused } = this.counts;
    const waits = waiting > 0;
    const isQuiet = this.quiet && !waits && refused === 0;
    return html`<div class=${classMap({ quiet: isQuiet, done: isQuiet && answers > 0 })}>
      <p role="status">${waits ? waitingSign : sentSign}<span>${this.#words()}</span></p>
      ${
        this.returnCode === ''
          ? nothing
          : html`<details>
              <summary><bdi>${this.name}</bdi></summary>
              ${joinWords().line.anotherDevice}
              <code>${this.returnCode}</code>
              <slot></slot>
            </details>`
      }
    </div>`;
  }

  #words() {
    const { answers, sent, waiting, refused } = this.counts;
    const { line } = joinWords();
    const isHeld = this.hold !== '';
    return [
      answers > 0 ? line.with(this.study, sent, answers) : this.over ? line.none : line.goTo(this.study),
      ...(waiting === 0
        ? []
        : [
            line.waiting(waiting),
            isHeld ? html`${technical(this.hold)} ${line.sentThen}` : nothing,
            this.late && !isHeld ? line.nothingLost : nothing,
            this.memory ? line.keepOpen : nothing,
          ]),
      refused > 0 ? html`${line.refused(refused)} ${technical(this.refusal)}` : nothing,
    ]
      .filter((words) => words !== nothing)
      .map((words, place) => (place === 0 ? words : [' ', words]));
  }
}

const sentSign = html`<svg
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="1.8"
  aria-hidden="true"
>
  <path d="m2.5 8.5 3.5 3.5 7.5-8" />
</svg>`;

const waitingSign = html`<svg
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="1.6"
  aria-hidden="true"
>
  <circle cx="8" cy="8" r="6.2" />
  <path d="M8 4.5V8l2.5 1.8" />
</svg>`;
