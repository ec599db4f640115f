import type { Backend } from '../../../core/trials/prediction.ts';

/** The person wants the network measured on all backends. */
export class BackendsMeasureEvent extends Event {
  constructor() {
    super('hit5-backends-measure', { bubbles: true, composed: true });
  }
}

/** The person wants the network to run on a backend. */
export class BackendChooseEvent extends Event {
  /** Null: on the fastest. */
  readonly backend: Backend | null;

  constructor(backend: Backend | null) {
    super('hit5-backend-choose', { bubbles: true, composed: true });
    this.backend = backend;
  }
}
