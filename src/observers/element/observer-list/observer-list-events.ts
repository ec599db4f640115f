import type { ObserverKind } from '../../../core/observers/observer.ts';

/** The person gives an observer another name. */
export class ObserverRenameEvent extends Event {
  readonly key: string;
  readonly name: string;

  constructor(key: string, name: string) {
    super('hit5-observer-rename', { bubbles: true, composed: true });
    this.key = key;
    this.name = name;
  }
}

/** The person says what an observer is. */
export class ObserverKindEvent extends Event {
  readonly key: string;
  readonly kind: ObserverKind;

  constructor(key: string, kind: ObserverKind) {
    super('hit5-observer-kind', { bubbles: true, composed: true });
    this.key = key;
    this.kind = kind;
  }
}

/** The person wants an observer out of the comparison. */
export class ObserverRemoveEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('hit5-observer-remove', { bubbles: true, composed: true });
    this.key = key;
  }
}
