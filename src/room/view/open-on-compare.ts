import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { messageOf } from '../../core/message-of.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { ConfirmEvent, ConfirmQuestion } from '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/confirm-question/confirm-question.ts';
import { observersLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import type { Teacher } from '../make-teacher.ts';
import { roomSessionFiles } from '../state/room-files.ts';

/** Opens a room on Compare; where something else is there already, it asks whether that stays. */
@customElement('hit5-open-on-compare')
export class OpenOnCompare extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Teacher;

  @property({ attribute: false }) room!: RoomId;

  @property({ type: Boolean }) disabled = false;

  @state() beside = '';
  @state() said = '';

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  protected override render() {
    return html`<button type="button" ?disabled=${this.disabled} @click=${this.#ask}>Open on Compare</button>
      <span role="status">${this.said}</span>
      <hit5-confirm-question
        question="Beside what is on Compare, or instead?"
        yes="Instead"
        other="Beside it"
        no="Cancel"
        @hit5-confirm=${({ value }: ConfirmEvent) => void this.#open(value === 'yes')}
      >
        Compare holds ${this.beside}. “Instead” takes that off the page. No room is deleted.
      </hit5-confirm-question>`;
  }

  #ask = async () => {
    this.beside = await this.stores.observers.keptBeside(this.room);
    await this.updateComplete;
    if (this.beside === '') await this.#open(false);
    else this.question.ask();
  };

  async #open(instead: boolean): Promise<void> {
    const { observers, router, teacher } = this.stores;
    this.said = 'One moment…';
    try {
      const room = { id: this.room, title: teacher.room.value?.title ?? '' };
      await observers.openRoom(room, roomSessionFiles(this.stores, this.room), instead);
      this.said = '';
      router.go(observersLink);
    } catch (cause) {
      this.said = `Nothing was done: ${messageOf(cause)}`;
    }
  }
}
