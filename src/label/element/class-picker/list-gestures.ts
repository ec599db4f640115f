import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { ListView } from './list-view.ts';

/** Pixels of the wheel below the groups that mean to scroll on. */
const oneTurn = 80;

interface GestureActs {
  readonly pick: (wnid: Wnid) => void;
  readonly open: (wnid: Wnid) => void;
  readonly openGroup: (id: string) => void;
  /** All classes, for who scrolls on below the last of the groups. */
  readonly scrollOn: () => void;
}

type Host = { readonly catalogue: Catalogue | null; readonly disabled: boolean };

export class ListGestures {
  readonly #host: Host;
  readonly #view: ListView;
  readonly #acts: GestureActs;
  /** Pixels that the wheel was turned on below the groups. */
  #turned = 0;

  constructor(host: Host, view: ListView, acts: GestureActs) {
    this.#host = host;
    this.#view = view;
    this.#acts = acts;
  }

  /** A click in the list leaves the focus where it is. */
  mouseDown = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget) event.preventDefault();
  };

  readonly wheel = {
    passive: true,
    handleEvent: ({ currentTarget, deltaY }: WheelEvent): void => {
      const { scrollTop, clientHeight, scrollHeight } = currentTarget as HTMLElement;
      const atEnd = scrollTop + clientHeight >= scrollHeight - 1;
      this.#turned = this.#view.list?.atGroups && atEnd ? Math.max(0, this.#turned + deltaY) : 0;
      if (this.#turned <= oneTurn) return;
      this.#turned = 0;
      this.#acts.scrollOn();
    },
  };

  click = (event: Event): void => {
    const target = event.target as Element;
    if (this.#host.disabled) return;
    const group = target.closest<HTMLElement>('[role="option"]')?.dataset['group'];
    if (group !== undefined) this.#acts.openGroup(group);
    const wnid = this.#wnidAt(target);
    if (wnid === null) return;
    if (target.closest('.info')) this.#acts.open(wnid);
    else this.#acts.pick(wnid);
  };

  #wnidAt(target: Element): Wnid | null {
    const wnid = target.closest<HTMLElement>('[role="option"]')?.dataset['wnid'];
    return wnid && this.#host.catalogue?.has(wnid) ? wnid : null;
  }
}
