import { html, nothing } from 'lit';
import type { ImageCase } from '../../figures/errors/image-case.ts';
import { networkVerdict, personVerdict } from '../../figures/scoring/verdict.ts';

/** How both sides did on one image, as a sentence in their colours (classes `person` and `network`). */
export function caseVerdict({ trial, truth, person, network }: ImageCase) {
  if (!trial) return 'This image was left out.';
  if (!truth) return 'Nobody has said what this is.';
  return html`<span class="person">${personVerdict(trial.guesses.length, person.rank)}</span> ${
      network
        ? html`<span class="network"
            >${networkVerdict(network.rank, trial.guesses.length > 0 && person.rank < 0)}</span
          >`
        : nothing
    }`;
}
