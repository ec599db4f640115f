import { SignalWatcher } from '@lit-labs/preact-signals';
import {
  LitElement,
  html,
  nothing,
  type PropertyValues,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { guessSlots } from '../../../core/trials/session.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, visuallyHidden } from '../../../kit/style/controls.ts';
import { guessSlotsStyles } from './guess-slots-styles.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { pickerWords } from '../../words/picker/picker.ts';

/** Pixels that a pointer moves before a press becomes a drag. */
const threshold = 6;

interface Drag {
  readonly from: number;
  readonly to: number;
  /** CSS pixels from where it was taken up. */
  readonly dx: number;
  readonly dy: number;
}

class SlotDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #slotAt: (x: number, y: number) => number;
  readonly #drop: (from: number, to: number) => void;
  #press: { readonly from: number; readonly x: number; readonly y: number; readonly pointer: number } | null =
    null;
  #dragged = false;
  #drag: Drag | null = null;

  /** `slotAt` gives the slot of a guess nearest to a place (clientX, clientY). */
  constructor(
    host: ReactiveControllerHost,
    slotAt: (x: number, y: number) => number,
    drop: (from: number, to: number) => void,
  ) {
    this.#host = host;
    this.#slotAt = slotAt;
    this.#drop = drop;
    host.addController(this);
  }

  get drag(): Drag | null {
    return this.#drag;
  }

  /** Whether the click that comes now ends a drag, and means nothing. */
  takeClick(): boolean {
    const dragged = this.#dragged;
    this.#dragged = false;
    return dragged;
  }

  press(event: PointerEvent, from: number): void {
    this.#dragged = false;
    if (event.button !== 0 || !event.isPrimary) return;
    this.#press = { from, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    addEventListener('pointermove', this.#move);
    addEventListener('pointerup', this.#release);
    addEventListener('pointercancel', this.cancel);
    addEventListener('keydown', this.#escape, { capture: true });
  }

  cancel = (): void => {
    this.#press = null;
    this.#drag = null;
    removeEventListener('pointermove', this.#move);
    removeEventListener('pointerup', this.#release);
    removeEventListener('pointercancel', this.cancel);
    removeEventListener('keydown', this.#escape, { capture: true });
    this.#host.requestUpdate();
  };

  hostDisconnected(): void {
    this.cancel();
  }

  hostConnected(): void {
    this.#dragged = false;
  }

  #move = (event: PointerEvent): void => {
    const press = this.#press;
    if (event.pointerId !== press?.pointer) return;
    const dx = event.clientX - press.x;
    const dy = event.clientY - press.y;
    if (!this.#drag && Math.hypot(dx, dy) < threshold) return;
    this.#dragged = true;
    this.#drag = { from: press.from, to: this.#slotAt(event.clientX, event.clientY), dx, dy };
    this.#host.requestUpdate();
  };

  #release = (event: PointerEvent): void => {
    if (event.pointerId !== this.#press?.pointer) return;
    const drag = this.#drag;
    this.cancel();
    if (drag && drag.from !== drag.to) this.#drop(drag.from, drag.to);
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#drag) return;
    event.stopPropagation();
    this.cancel();
  };
}

/** The person gives a guess another place in the order of confidence (0..4); those between give way. */
export type GuessMoveEvent = ElementEvent<'hit5-guess-move', { readonly from: number; readonly to: number }>;

export type GuessRemoveEvent = ElementEvent<'hit5-guess-remove', number>;

/**
 * The slots of an answer, the surest first: dragged, pressed one after the other, or moved with Alt and the arrow keys; Delete removes.
 * @fires hit5-guess-move
 * @fires hit5-guess-remove
 */
@customElement('hit5-guess-slots')
export class GuessSlots extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, visuallyHidden, guessSlotsStyles];

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  @property({ attribute: false }) picks: readonly Wnid[] = [];

  @property({ type: Number }) places = guessSlots;

  @property({ type: Boolean, reflect: true }) disabled = false;

  #lifted: number | null = null;
  #focusNext: number | null = null;
  #spoken = '';

  #drag = new SlotDrag(
    this,
    (x, y) => this.#slotAt(x, y),
    (from, to) => this.#move(from, to),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('picks')) this.#lifted = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('picks') || this.#focusNext === null) return;
    this.#focus(Math.min(this.#focusNext, this.picks.length - 1));
    this.#focusNext = null;
  }

  protected override render() {
    const slots = Array.from({ length: this.places }, (_, slot) => slot);
    return html`<ol aria-label=${pickerWords().yourGuesses}>
        ${slots.map((slot) => this.#slotTemplate(slot))}
      </ol>
      <p id="help" class="visually-hidden">${pickerWords().slotHelp}</p>
      <p class="visually-hidden" role="status">${this.#spoken}</p>`;
  }

  #slotTemplate(slot: number) {
    const { drag } = this.#drag;
    const wnid = this.picks[slot];
    if (wnid === undefined || !this.catalogue) {
      return html`<li class="empty">
        ${slot + 1}<span class="visually-hidden">, ${pickerWords().empty}</span>
      </li>`;
    }
    const dragged = drag?.from === slot;
    const target = drag?.to === slot && !dragged;
    const label = this.catalogue.title(wnid);
    const place = styleMap(dragged ? { translate: `${drag.dx}px ${drag.dy}px` } : {});
    return html`<li class=${classMap({ dragged, target })}>
      ${repeat(
        [wnid],
        (key) => key,
        () => html`<div class="guess" style=${place}>${this.#guessTemplate(label, slot)}</div>`,
      )}
    </li>`;
  }

  #guessTemplate(label: string, slot: number) {
    const number = String(slot + 1);
    const words = pickerWords();
    return html`<button
        type="button"
        class="pick"
        aria-describedby="help"
        aria-pressed=${this.#lifted === slot ? 'true' : 'false'}
        title=${words.dragHelp(label)}
        ?disabled=${this.disabled}
        @pointerdown=${(event: PointerEvent) => this.#drag.press(event, slot)}
        @click=${() => this.#press(slot)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, slot)}
      >
        <span class="label">${label}</span>
        <span class="rank">
          <span class="visually-hidden">${words.guess}</span>
          ${number}${slot === 0 ? html`<span class="surest"> ${words.best}</span>` : nothing}
        </span>
      </button>
      <button
        type="button"
        class="remove"
        aria-label=${words.removeGuess(label, slot + 1)}
        ?disabled=${this.disabled}
        @click=${() => this.#remove(slot)}
      >
        ×
      </button>`;
  }

  #onKey(event: KeyboardEvent, slot: number): void {
    if (event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (event.altKey) this.#move(slot, slot + step);
      else this.#focus(slot + step);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#remove(slot);
    } else if (event.key === 'Escape' && this.#lifted !== null) {
      event.stopPropagation();
      this.#lift(null);
    }
  }

  /** The first press takes a guess up, the second says where it goes: what a drag does, without dragging. */
  #press(slot: number): void {
    if (this.#drag.takeClick()) return;
    const from = this.#lifted;
    this.#lift(from === null ? slot : null);
    if (from !== null) this.#move(from, slot);
  }

  #lift(slot: number | null): void {
    this.#lifted = slot;
    this.#spoken = slot === null ? '' : pickerWords().pickedUp;
    this.requestUpdate();
  }

  #move(from: number, to: number): void {
    const wnid = this.picks[from];
    if (this.disabled || from === to || wnid === undefined || !(to in this.picks)) return;
    this.#focusNext = to;
    this.#say(wnid, (name) => pickerWords().nowGuess(name, to + 1));
    emit<GuessMoveEvent>(this, 'hit5-guess-move', { from, to });
  }

  #remove(slot: number): void {
    const wnid = this.picks[slot];
    if (this.disabled || wnid === undefined) return;
    this.#focusNext = slot;
    this.#say(wnid, (name) => pickerWords().removed(name));
    emit<GuessRemoveEvent>(this, 'hit5-guess-remove', slot);
  }

  #say(wnid: Wnid, words: (name: string) => string): void {
    this.#spoken = this.catalogue ? words(this.catalogue.title(wnid)) : '';
    this.requestUpdate();
  }

  #focus(slot: number): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.pick')[slot]?.focus();
  }

  #slotAt(x: number, y: number): number {
    const slots = [...this.renderRoot.querySelectorAll('li')].slice(0, this.picks.length);
    const distances = slots.map((slot) => {
      const { left, top, width, height } = slot.getBoundingClientRect();
      return Math.hypot(x - left - width / 2, y - top - height / 2);
    });
    return distances.indexOf(Math.min(...distances));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-guess-slots': GuessSlots;
  }
}
