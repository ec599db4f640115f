import { ContextProvider } from '@lit/context';
import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { boardContext, type Board } from '../../room/make-teacher.ts';

/** A window that shows a room's board and nothing else; the page's own code is loaded beforehand. */
@customElement('hit5-board-root')
export class BoardRoot extends LitElement {
  readonly #room: string;

  constructor(board: Board, room: string) {
    super();
    this.#room = room;
    new ContextProvider(this, { context: boardContext, initialValue: board });
  }

  protected override render() {
    return html`<hit5-board-page .room=${this.#room}></hit5-board-page>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-board-root': BoardRoot;
  }
}
