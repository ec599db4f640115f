import type { ReactiveControllerHost } from 'lit';
import type { ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { ListView } from './list-view.ts';
import type { PickActs } from './pick-acts.ts';

/** What the keys ask of the picker. */
interface KeyActs {
  /** Picks the class for a slot, 0..4, or for the first free one (null); the search has then done its work. */
  readonly pick: (one: ImageClass, slot: number | null) => void;
  readonly open: (wnid: Wnid) => void;
  /** Opens a group, with its first class active. */
  readonly openGroup: (id: string) => void;
  /** Leaves the group that is open, or all classes for the groups. */
  readonly back: () => void;
  readonly seek: (text: string) => void;
}

type Host = ReactiveControllerHost & { readonly disabled: boolean };

/** The key has no meaning here, but must not reach the search field either. */
const swallow = () => undefined;

/** Whether the text can become a wnid: only there are digits text. */
export function isWnidText(text: string): boolean {
  return /^\s*n\d*\s*$/i.test(text);
}

/** Reads the keys pressed in the search field or on the list. */
export class ListKeys {
  /** The last key moved through the list; a letter ends that. */
  walking = false;
  readonly #host: Host;
  readonly #view: ListView;
  readonly #picks: PickActs;
  readonly #acts: KeyActs;

  constructor(host: Host, view: ListView, picks: PickActs, acts: KeyActs) {
    this.#host = host;
    this.#view = view;
    this.#picks = picks;
    this.#acts = acts;
  }

  press = (event: KeyboardEvent): void => {
    const act = this.#actOf(event);
    if (!act || this.#host.disabled) return;
    event.preventDefault();
    this.#picks.notice = '';
    act();
    this.#host.requestUpdate();
  };

  /**
   * Null: the key is the field's or the page's affair. Space acts on the active row while nothing is typed or the last key was
   * one that moves through the list; else it belongs to the text.
   */
  #actOf(event: KeyboardEvent): (() => void) | null {
    const { list } = this.#view;
    if (!list || event.isComposing || event.altKey) return null;
    const { text } = list;
    const held = event.ctrlKey || event.metaKey;
    if (event.key === 'Home' || event.key === 'End')
      return held || text === '' ? this.#move('all', event.key === 'End' ? 1 : -1) : null;
    if (held) return null;
    const onList = text === '' || this.walking;
    switch (event.key) {
      case 'ArrowDown':
        return this.#move('row', 1);
      case 'ArrowUp':
        return this.#move('row', -1);
      case 'PageDown':
        return this.#move('page', 1);
      case 'PageUp':
        return this.#move('page', -1);
      case 'ArrowLeft':
      case 'ArrowRight':
        if (!list.atGroups || event.shiftKey) return null;
        return this.#move('tile', event.key === 'ArrowRight' ? 1 : -1);
      case ' ':
        if (!onList) return null;
        return event.repeat ? swallow : this.#open;
      case 'Enter':
        return event.repeat ? swallow : this.#enter;
      case 'Backspace':
        return text === '' && !event.repeat ? () => this.#picks.removeLast() : null;
      case 'Escape':
        if (list.hasWayBack) return this.#acts.back;
        return text === '' ? null : () => this.#acts.seek('');
      case '/':
        return text === '' ? swallow : null;
      default:
        return this.#digit(event, text);
    }
  }

  #move(by: 'tile' | 'row' | 'page' | 'all', direction: 1 | -1) {
    return () => {
      this.walking = true;
      this.#view.move(by, direction);
    };
  }

  #digit(event: KeyboardEvent, text: string): (() => void) | null {
    if (!/^\d$/.test(event.key) || isWnidText(text)) return null;
    const active = this.#view.list?.activeClass;
    const slot = Number(event.key) - 1;
    const isSlot = slot >= 0 && slot < 5 && !event.repeat;
    return active && isSlot ? () => this.#acts.pick(active, slot) : swallow;
  }

  #open = (): void => {
    const row = this.#view.list?.activeRow;
    if (row?.kind === 'class') this.#acts.open(row.id);
    if (row?.kind === 'group') this.#acts.openGroup(row.id);
  };

  /** Picks the active class or opens the active group; without either, what was meant is searched for. */
  #enter = (): void => {
    const { activeRow = null, result } = this.#view.list ?? {};
    if (activeRow?.kind === 'class') this.#acts.pick(activeRow.imageClass, null);
    else if (activeRow) this.#open();
    else if (result?.meant) this.#acts.seek(result.meant);
  };
}
