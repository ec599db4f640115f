import { ContextProvider } from '@lit/context';
import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { Kit } from '../../kit/kit.ts';
import { storesContext } from '../../kit/stores.ts';
import { makeBoard } from '../make-teacher.ts';
import './board-page.ts';

/** A window that shows a room's board and nothing else: it writes nothing, and runs no network. */
@customElement('hit5-board-root')
export class BoardRoot extends LitElement {
  readonly #room: RoomId;

  constructor(kit: Pick<Kit, 'catalogue' | 'router' | 'language'>, room: RoomId) {
    super();
    this.#room = room;
    new ContextProvider(this, { context: storesContext, initialValue: makeBoard(kit) as never });
  }

  protected override render() {
    return html`<hit5-board-page .room=${this.#room}></hit5-board-page>`;
  }
}
