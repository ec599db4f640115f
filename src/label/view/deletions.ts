import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Label } from '../make-label.ts';
import type { SessionId, SessionOutline } from '../../core/trials/session.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';

/** How long a deleted session can be brought back, in milliseconds. */
export const undoTime = 30_000;

export function undoButton(id: SessionId): string {
  return `undo-${id}`;
}

type Page = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly stores: Label;
};

/** Each session is marked on disk at once: where the page is closed before it is gone or brought back, the next start removes it. */
export class Deletions implements ReactiveController {
  readonly #page: Page;
  readonly #timers = new Map<SessionId, ReturnType<typeof setTimeout>>();
  #sessions: readonly SessionOutline[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.addController(this);
  }

  get sessions(): readonly SessionOutline[] {
    return this.#sessions;
  }

  hostDisconnected(): void {
    for (const { id } of this.#sessions) this.#end(id);
  }

  add(id: SessionId): void {
    const { sessions } = this.#page.stores;
    const session = sessions.outlines.value.find((one) => one.id === id);
    if (!session) return;
    void sessions.hide(id);
    this.#sessions = [...this.#sessions, session];
    this.#timers.set(
      id,
      setTimeout(() => this.#expire(id), undoTime),
    );
    this.#page.requestUpdate();
  }

  async focusOn(id: SessionId): Promise<void> {
    await this.#page.updateComplete;
    (this.#page.renderRoot as ShadowRoot).getElementById(undoButton(id))?.focus();
  }

  undo(id: SessionId): void {
    this.#forget(id);
    void this.#page.stores.sessions.unhide(id);
  }

  /** The button that is about to go does not take the focus with it. */
  #expire(id: SessionId): void {
    const root = this.#page.renderRoot as ShadowRoot;
    if (root.activeElement?.id === undoButton(id)) focusHeading(root);
    this.#end(id);
  }

  #end(id: SessionId): void {
    this.#forget(id);
    void this.#page.stores.sessions.delete(id);
  }

  #forget(id: SessionId): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#sessions = this.#sessions.filter((session) => session.id !== id);
    this.#page.requestUpdate();
  }
}
