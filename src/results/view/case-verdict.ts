import { html, nothing } from 'lit';
import type { ImageCase } from '../../figures/errors/image-case.ts';
import { countedPlace, networkVerdict, personVerdict } from '../../figures/scoring/verdict.ts';

/** How both sides did on one image, as a sentence in their colours (classes `person` and `network`). */
export function caseVerdict({ trial, truth, person, network, depth }: ImageCase) {
  if (!trial) return 'This image was left out.';
  if (!truth) return 'Nobody has said what this is.';
  return html`<span class="person"
      >${personVerdict(trial.guesses.length, countedPlace(person.rank, depth))}</span
    >
    ${
      network
        ? html`<span class="network"
            >${networkVerdict(countedPlace(network.rank, depth), trial.guesses.length > 0 && countedPlace(person.rank, depth) < 0)}</span
          >`
        : nothing
    }`;
}
