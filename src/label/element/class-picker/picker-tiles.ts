import type { ReactiveControllerHost } from 'lit';
import { classWord } from './heading-template.ts';
import type { ListView } from './list-view.ts';
import type { PickActs } from './pick-acts.ts';
import type { PickerCommand } from './picker-keys.ts';

/** Pixels of the wheel below the tiles that mean to scroll on. */
const oneTurn = 80;

type Host = ReactiveControllerHost & {
  readonly disabled: boolean;
  openGroup(id: string, byKey: boolean): void;
};

/** What keys and wheel do on the tiles, and the ways from them to all classes and back. */
export class PickerTiles {
  readonly #host: Host;
  readonly #view: ListView;
  readonly #acts: PickActs;
  /** Pixels that the wheel was turned on below the tiles. */
  #turned = 0;

  constructor(host: Host, view: ListView, acts: PickActs) {
    this.#host = host;
    this.#view = view;
    this.#acts = acts;
  }

  /** Whether the command was one for the tiles. */
  obey(command: PickerCommand): boolean {
    if (!this.#view.list?.atTiles) return false;
    switch (command.kind) {
      case 'move':
        this.#view.moveTile(command.by, command.direction);
        return true;
      case 'tile':
        this.#view.moveTile('tile', command.direction);
        return true;
      case 'enter':
      case 'open':
        this.#openActive();
        return true;
      default:
        return false;
    }
  }

  /** Shows all classes in place of the tiles; by key the first one is active. */
  showAll(byKey = false): void {
    const { list } = this.#view;
    if (!list || this.#host.disabled) return;
    list.showAll();
    if (byKey) list.move(1, 0);
    this.#acts.spoken = `All ${list.size} ${classWord(list.size)}. Escape leads to the groups.`;
    this.#view.rearranged();
    this.#host.requestUpdate();
  }

  /** Leads back to the tiles. */
  show(): void {
    this.#view.list?.showTiles();
    this.#acts.notice = '';
    this.#acts.spoken = 'Groups of classes.';
    this.#turned = 0;
    this.#view.rearranged();
    this.#host.requestUpdate();
  }

  /** Scrolling on below the last tile leads to the classes. */
  readonly wheel = {
    passive: true,
    handleEvent: ({ currentTarget, deltaY }: WheelEvent): void => {
      const { scrollTop, clientHeight, scrollHeight } = currentTarget as HTMLElement;
      const atEnd = scrollTop + clientHeight >= scrollHeight - 1;
      this.#turned = this.#view.list?.atTiles && atEnd ? Math.max(0, this.#turned + deltaY) : 0;
      if (this.#turned > oneTurn) this.showAll();
    },
  };

  #openActive(): void {
    const tile = this.#view.list?.activeTile;
    if (tile?.id === null) this.showAll(true);
    else if (tile) this.#host.openGroup(tile.id, true);
  }
}
