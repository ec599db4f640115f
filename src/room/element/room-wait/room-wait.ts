import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { OutboxRow } from '../../../label/logic/kept-seat.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import '../name-mark/name-mark.ts';
import '../what-comes/what-comes.ts';
import type { WhatComes } from '../what-comes/what-comes.ts';

export type WaitKind =
  | 'lobby'
  | 'frozen'
  | 'late'
  | 'time-over'
  | 'on-board'
  | 'await-step'
  | 'await-reveal'
  | 'await-answer'
  | 'await-end'
  | 'play';

type Words = Readonly<Record<WaitKind, readonly [heading: string, text: string]>>;

const allAnswered = 'You have answered all photos.';

const classWords: Words = {
  lobby: ['You are in.', 'It begins when your teacher says so. Leave this page open.'],
  frozen: ['Your teacher has stopped for a moment.', 'What you have picked stays as it is.'],
  late: ['The answers are shown on the board now.', 'Look there. What you have answered counts.'],
  'time-over': ['Time is over for this photo.', 'The next one comes when your teacher goes on.'],
  'on-board': ['The board shows what the class thought.', 'Look there. What you picked counts.'],
  'await-step': ['Wait for the next photo.', 'It comes when your teacher goes on.'],
  'await-reveal': ['Your answer is in.', 'Your teacher will show what it is.'],
  'await-answer': ['Your answer is in.', 'You will see what it is as soon as your answer has arrived.'],
  'await-end': [allAnswered, 'Your teacher will show the results.'],
  play: ['The network’s five', 'One after the other, surest first.'],
};

const studyWords: Words = {
  ...classWords,
  lobby: ['You are in.', 'It begins when the study opens. Leave this page open.'],
  frozen: ['The study has stopped for a moment.', 'What you have picked stays as it is.'],
  late: ['The answers are shown already.', 'So nobody can answer any more.'],
  'on-board': ['The study has stopped for a moment.', 'What you have picked stays as it is.'],
  'time-over': ['Time is over for this photo.', 'The next one comes for everybody at the same time.'],
  'await-step': ['Wait for the next photo.', 'It comes for everybody at the same time.'],
  'await-reveal': ['Your answer is in.', 'The researchers will show what it is.'],
  'await-end': ['Thank you.', allAnswered],
};

/** To who came late to a class, or has picked nothing: the answers are told, and there is none of theirs. */
const notBegunWords: Partial<Words> = {
  late: [classWords.late[0], 'Look there. You had not begun, so nothing of yours is lost.'],
  'on-board': [classWords['on-board'][0], 'Look there. You have not answered this photo.'],
};

/** A neighbour may still have to see the photos, and only for a moment. */
const keptWords = 'Until then you see no photo again: your neighbour may still have to answer it.';

/** The waits in which one's own photos would stand else. */
const photoWaits: readonly WaitKind[] = ['await-step', 'await-reveal', 'await-end'];

/** In place of that all photos are answered, where the class went on from one before it was. */
const lastWords = 'That was the last photo.';

/** In place of that the answer is in: while the device still has it, and where the server will never take it. */
const notInWords: Readonly<Record<Exclude<OutboxRow['sent'], 'acked'>, Words[WaitKind]>> = {
  waiting: ['Your answer is being sent.', 'Until it has arrived, it waits on this device.'],
  refused: ['Your answer was not taken.', 'Why is said above. It stays on this device.'],
};

type WaitEndEvent = ElementEvent<'hit5-wait-end'>;

/**
 * What a pupil, or who takes part in a study, reads while the room waits for something.
 *
 * @slot - What else there is to say or to do.
 * @slot photo - The photo of which it is spoken, from edge to edge on a phone.
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
        gap: clamp(12px, 2.4vh, 20px);
        max-width: 40rem;
        margin: 0 auto;
        padding: clamp(16px, 6vh, 72px) 20px 32px;
      }
      .wait > button {
        justify-self: start;
      }
      .wait.photo {
        gap: 14px;
        max-width: 84rem;
        padding-top: 0;
        padding-inline: 0;
      }
      .photo > :is([role='status'], button, slot:not([name])) {
        margin-inline: 16px;
      }
      .photo > slot:not([name]) {
        display: grid;
        gap: 14px;
      }
      /* What is asked of the photo is the larger question. */
      .photo:not(.end) h1 {
        font: 600 1.0625rem/1.5 var(--ui);
        letter-spacing: 0;
      }
      .photo.end > [role='status'] {
        order: -1;
        padding-top: 12px;
      }
      @media (min-width: 52rem) {
        .wait.photo {
          padding-inline: 20px;
        }
        .photo > :is([role='status'], button, slot:not([name])) {
          margin-inline: 0;
        }
      }
      .seat {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        align-items: end;
        justify-content: space-between;
      }
      .who {
        display: flex;
        gap: 0.35em;
        align-items: center;
        font: 500 clamp(1.75rem, 1.2rem + 2vw, 2.5rem) / 1.2 var(--display);
        overflow-wrap: anywhere;
      }
      .who span {
        min-width: 0;
      }
      .who hit5-name-mark {
        font-size: 0.85em;
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

  @property({ type: Boolean }) study = false;

  @property({ attribute: false }) asked: WhatComes['asked'] = {};

  @property() name = '';

  /** Gives another device this seat; shown before it begins. */
  @property() returnCode = '';

  @property({ type: Boolean }) begun = false;

  /** Whether some photo was not answered. */
  @property({ type: Boolean }) partial = false;

  @property({ type: Number }) people = 0;

  /** What became of the answer that was given last. */
  @property() sent: OutboxRow['sent'] = 'acked';

  @property({ type: Boolean }) photo = false;

  /** Whether photos are kept back that somebody else may still have to answer. */
  @property({ type: Boolean }) kept = false;

  @property({ type: Boolean }) skippable = false;

  protected override render() {
    const isOfAnswer = this.kind === 'await-reveal' || this.kind === 'await-answer';
    const notIn = isOfAnswer && this.sent !== 'acked' ? notInWords[this.sent] : null;
    const notBegun = !this.study && !this.begun ? notBegunWords[this.kind] : null;
    const [heading, text] = notIn ?? notBegun ?? (this.study ? studyWords : classWords)[this.kind];
    return html`<div
      class=${classMap({ wait: true, photo: this.photo, end: this.kind === 'await-end' || this.kind === 'late' })}
    >
      <slot name="photo"></slot>
      <div role="status">
        <h1>${this.#whole(heading)}</h1>
        <p>${this.#whole(text)}</p>
        ${this.kept && !this.photo && photoWaits.includes(this.kind) ? html`<p>${keptWords}</p>` : nothing}
      </div>
      ${this.kind === 'lobby' ? this.#renderLobby() : nothing}
      ${
        this.skippable
          ? html`<button
              type="button"
              class="primary"
              @click=${() => emit<WaitEndEvent>(this, 'hit5-wait-end')}
            >
              Next image
            </button>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }

  /** Nobody is told that they answered all where they did not. */
  #whole(words: string): string {
    return this.partial && words === allAnswered ? lastWords : words;
  }

  #renderLobby() {
    return html`<div class="seat">
        <p>
          You are
          <b class="who"><hit5-name-mark .name=${this.name}></hit5-name-mark><span>${this.name}</span></b>
        </p>
        ${this.people > 1 ? html`<p><b>${this.people}</b> are here.</p>` : nothing}
      </div>
      <hit5-what-comes ?study=${this.study} .asked=${this.asked}></hit5-what-comes>
      ${
        this.returnCode === ''
          ? nothing
          : html`<p>
              Your return code is <code>${this.returnCode}</code>. With it you can go on with another device.
            </p>`
      }`;
  }
}
