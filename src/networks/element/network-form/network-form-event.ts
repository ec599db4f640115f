import type { NetworkForm } from '../../../core/networks/network-form.ts';

/** The person has said how a network is fed, and wants it tried. */
export class NetworkFormEvent extends Event {
  readonly form: NetworkForm;

  constructor(form: NetworkForm) {
    super('hit5-network-form', { bubbles: true, composed: true });
    this.form = form;
  }
}
