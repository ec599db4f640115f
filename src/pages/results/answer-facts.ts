import { html, nothing } from 'lit';
import type { Catalogue, ImageClass } from '../../domain/classes/catalogue.ts';
import { lowestCommonAncestor } from '../../domain/classes/lowest-common-ancestor.ts';
import { formatSeconds } from '../../domain/formats/format-number.ts';
import type { ImageCase } from '../../domain/scoring/image-case.ts';
import type { Prediction } from '../../domain/trials/prediction.ts';
import type { Assistance, Trial } from '../../domain/trials/session.ts';

const assistanceWords: Record<Assistance, string> = {
  answer: 'the answer',
  prediction: 'the network’s prediction',
};

/** What is to be said of the person's answer: time, what was shown before, how far off the first guess was. */
export function personFacts({ truth, person }: ImageCase, trial: Trial, catalogue: Catalogue) {
  const { response, paused } = trial.time;
  return html`<dl>
    ${fact('Time', `${formatSeconds(response)}${paused >= 1 ? `, and ${formatSeconds(paused)} paused` : ''}`)}
    ${trial.timedOut ? fact('Ended', 'by the time limit') : nothing}
    ${
      trial.assistance.length > 0
        ? fact('Shown before', trial.assistance.map((one) => assistanceWords[one]).join(' and '))
        : nothing
    }
    ${distance(truth, person.classes[0], catalogue)}
  </dl>`;
}

/** What is to be said of the network's answer: time, where it ran, how far off its first guess was. */
export function networkFacts({ truth, network }: ImageCase, prediction: Prediction, catalogue: Catalogue) {
  return html`<dl>
    ${fact('Time', `${String(Math.round(prediction.milliseconds))}\u202fms on ${prediction.backend}`)}
    ${distance(truth, network?.classes[0], catalogue)}
  </dl>`;
}

/** How far a first guess is from the truth: the nearest kind that both are, and how many classes it has. */
function distance(truth: ImageClass | null, first: ImageClass | undefined, catalogue: Catalogue) {
  if (!truth || !first) return nothing;
  const ancestor = lowestCommonAncestor(catalogue, truth.wnid, first.wnid);
  if (!ancestor) return fact('First guess', 'the truth itself');
  const { node, classes } = ancestor;
  if (node.parent === null)
    return fact('First guess', `${first.label}, which has nothing in common with ${truth.label}`);
  return fact(
    'First guess',
    `${first.label}, like ${truth.label} a kind of ${node.name} (${String(classes)} classes)`,
  );
}

function fact(name: string, words: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
}
