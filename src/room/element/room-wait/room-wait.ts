import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OutboxRow } from '../../../label/logic/kept-seat.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings } from '../../../kit/style/controls.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** Why a pupil waits. */
export type WaitKind =
  'lobby' | 'frozen' | 'time-over' | 'await-step' | 'await-reveal' | 'await-answer' | 'await-end';

type Words = Readonly<Record<WaitKind, readonly [heading: string, text: string]>>;

const classWords: Words = {
  lobby: ['You are in.', 'It begins when your teacher says so. Leave this page open.'],
  frozen: ['Your teacher has stopped for a moment.', 'Your answer so far stays as it is.'],
  'time-over': ['Time is over for this photo.', 'The next one comes when your teacher goes on.'],
  'await-step': ['Wait for the next photo.', 'It comes when your teacher goes on.'],
  'await-reveal': ['Your answer is in.', 'What the photo shows comes when your teacher reveals it.'],
  'await-answer': ['Your answer is in.', 'What the photo shows comes as soon as your answer has arrived.'],
  'await-end': ['You have answered all photos.', 'Your results come when they may be shown.'],
};

/** The same to who takes part in a study, and has no teacher. */
const studyWords: Words = {
  ...classWords,
  lobby: ['You are in.', 'It begins when the study opens. Leave this page open.'],
  frozen: ['The study has stopped for a moment.', 'Your answer so far stays as it is.'],
  'time-over': ['Time is over for this photo.', 'The next one comes for everybody at the same time.'],
  'await-step': ['Wait for the next photo.', 'It comes for everybody at the same time.'],
  'await-reveal': ['Your answer is in.', 'What the photo shows comes when the researchers reveal it.'],
};

/** In place of that the answer is in: while the device still has it, and where the server will never take it. */
const notInWords: Readonly<Record<Exclude<OutboxRow['sent'], 'acked'>, Words[WaitKind]>> = {
  waiting: ['Your answer is being sent.', 'Until it has arrived, it waits on this device.'],
  refused: ['Your answer was not taken.', 'Why is said above. It stays on this device.'],
};

/** The person goes on without waiting. */
type WaitEndEvent = Told<'hit5-wait-end'>;

/**
 * What a pupil, or who takes part in a study, reads while the room waits for something.
 *
 * @slot - What else there is to say or to do.
 * @fires hit5-wait-end
 */
@customElement('hit5-room-wait')
export class RoomWait extends LitElement {
  static override readonly styles = [
    base,
    controls,
    headings,
    css`
      .wait {
        display: grid;
        gap: 14px;
        justify-items: start;
        max-width: 40rem;
        margin: 0 auto;
        padding: 10vh 20px 32px;
      }
      p {
        color: var(--ink-2);
        font: 1.0625rem/1.5 var(--ui);
      }
      b {
        color: var(--ink);
      }
      code {
        color: var(--ink);
        font: 600 1.25rem var(--ui);
        letter-spacing: 0.08em;
      }
    `,
  ];

  @property() kind: WaitKind = 'lobby';

  /** Whether it is a study, and no class. */
  @property({ type: Boolean }) study = false;

  /** The name in the room. */
  @property() name = '';

  /** Gives another device this seat; shown before it begins. */
  @property() returnCode = '';

  /** How many people are in the room; 0: not known. */
  @property({ type: Number }) people = 0;

  /** What became of the answer that was given last. */
  @property() sent: OutboxRow['sent'] = 'acked';

  /** Whether the person can go on without waiting. */
  @property({ type: Boolean }) skippable = false;

  protected override render() {
    const isOfAnswer = this.kind === 'await-reveal' || this.kind === 'await-answer';
    const notIn = isOfAnswer && this.sent !== 'acked' ? notInWords[this.sent] : null;
    const [heading, text] = notIn ?? (this.study ? studyWords : classWords)[this.kind];
    return html`<div class="wait">
      <div role="status">
        <h1>${heading}</h1>
        <p>${text}</p>
      </div>
      ${this.kind === 'lobby' ? this.#renderSeat() : nothing}
      ${
        this.skippable
          ? html`<button
              type="button"
              class="primary"
              @click=${() => tell<WaitEndEvent>(this, 'hit5-wait-end')}
            >
              Next image
            </button>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }

  #renderSeat() {
    return html`<p>
        You are
        <b>${this.name}</b
        >${this.people > 1 ? html`, one of ${this.people} in this ${this.study ? 'study' : 'class'}.` : '.'}
      </p>
      ${
        this.returnCode === ''
          ? nothing
          : html`<p>
              Your return code is <code>${this.returnCode}</code>. With it you can go on with another device.
            </p>`
      }`;
  }
}
