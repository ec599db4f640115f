import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../domain/classes/catalogue.ts';
import { summarise } from '../domain/scoring/session-summary.ts';
import type { Session } from '../domain/trials/session.ts';

/** A session's finding as a sentence, in the colours of its subjects (classes `person` and `network`). */
export function finding(session: Session, catalogue: Catalogue): TemplateResult {
  const { images, personErrors, networkErrors } = summarise(session, catalogue);
  if (images === 0) return html`There is nothing to compare yet.`;
  const on = images === 1 ? 'On one image' : `On ${String(images)} images`;
  return html`${on} <span class="person">you missed ${counted(personErrors)}</span> and
    <span class="network">the network ${counted(networkErrors)}</span>.`;
}

function counted(errors: number): string {
  return errors === 0 ? 'none' : String(errors);
}
