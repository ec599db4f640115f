import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { messageOf } from '../../core/message-of.ts';
import type { BoardState } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { ConfirmQuestion } from '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/notice/notice.ts';
import { classLink } from '../../kit/route/pages.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { cards } from '../../kit/style/page.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Teacher } from '../make-teacher.ts';
import { saveParticipants, saveRoomCsv, saveRoomZip, takeSessionFiles } from '../state/room-files.ts';
import './open-on-compare.ts';

/** What is done with a room's answers: compared, saved, completed by files, and deleted. */
@customElement('hit5-room-afterwards')
export class RoomAfterwards extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    cards,
    css`
      :host {
        min-width: 0;
      }
      .intro {
        max-width: 44rem;
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      [role='status'] {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Teacher;

  @property({ attribute: false }) room!: RoomId;

  @state() said = '';

  @query('hit5-confirm-question') readonly deleteQuestion!: ConfirmQuestion;

  @query('input[type=file]') readonly input!: HTMLInputElement;

  protected override render() {
    const { room, board } = this.stores.teacher;
    return room.value && board.value ? this.#renderAfter(room.value, board.value) : nothing;
  }

  #renderAfter(room: WholeRoom, board: BoardState) {
    const isEmpty = board.members.every(({ answers }) => answers.length === 0);
    const day = new Date(room.expiresAt).toLocaleDateString('en-GB', { dateStyle: 'long' });
    return html`<section class="card" aria-labelledby="after">
      <h2 id="after">Afterwards</h2>
      <p class="intro">
        The room is kept until ${day}; three days later the server deletes all of it. Open it on the page
        Compare to see who errs where, or save the files.
      </p>
      <div class="acts">
        <hit5-open-on-compare .room=${this.room} ?disabled=${isEmpty}></hit5-open-on-compare>
        <button type="button" ?disabled=${isEmpty} @click=${() => this.#save(saveRoomZip)}>
          Save all session files (zip)
        </button>
        <button type="button" ?disabled=${isEmpty} @click=${() => this.#save(saveRoomCsv)}>
          Save a tidy CSV
        </button>
        ${
          board.members.some(({ participant, consent }) => participant !== null || consent !== null)
            ? html`<button type="button" @click=${() => (this.said = saveParticipants(this.stores))}>
                Save ids and consent
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.input.click()}>Take in a session file</button>
        <input
          type="file"
          hidden
          multiple
          accept=".json"
          aria-label="Session files"
          @change=${this.#import}
        />
        <button type="button" class="quiet" @click=${() => this.deleteQuestion.ask()}>Delete the room</button>
      </div>
      <p role="status">${this.said}</p>
      <hit5-confirm-question question="Delete this room?" yes="Delete it" @hit5-confirm=${this.#remove}>
        Everything in it is deleted: photos, names and answers, also on Compare in this browser. Save its
        files first if you need them.
      </hit5-confirm-question>
    </section>`;
  }

  #save(save: typeof saveRoomZip): Promise<void> {
    return this.#say(() => save(this.stores, this.room));
  }

  #import = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file can be chosen once more.
    input.value = '';
    return this.#say(() => takeSessionFiles(this.stores, this.room, files));
  };

  #remove = async () => {
    await this.stores.classes.remove(this.room);
    if (this.stores.classes.problem.value === null) this.stores.router.go(classLink());
    else this.said = this.stores.classes.problem.value;
  };

  async #say(make: () => Promise<string>): Promise<void> {
    this.said = 'One moment…';
    try {
      this.said = await make();
    } catch (cause) {
      this.said = `Nothing was done: ${messageOf(cause)}`;
    }
  }
}
