import { html, nothing } from 'lit';
import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import { lowestCommonAncestor, type CommonAncestor } from '../../core/classes/lowest-common-ancestor.ts';
import { formatSeconds } from '../../core/text/format-number.ts';
import type { ImageCase, SideAnswer } from '../../figures/errors/image-case.ts';
import { confidenceWords } from '../../figures/errors/said-confidence.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import type { Assistance, Trial } from '../../core/trials/session.ts';

const assistanceWords: Record<Assistance, string> = {
  answer: 'the answer',
  prediction: 'the network’s prediction',
};

/** What is to be said of the person's answer: time, what was shown before, how far off the first guess was. */
export function personFacts({ truth, person }: ImageCase, trial: Trial, catalogue: Catalogue) {
  const { response, paused } = trial.time;
  const { confidence } = trial.record;
  return html`<dl>
    ${fact('Time', `${formatSeconds(response)}${paused >= 1 ? `, and ${formatSeconds(paused)} paused` : ''}`)}
    ${trial.timedOut ? fact('Ended', 'by the time limit') : nothing}
    ${confidence ? fact('Sure of the first guess', confidenceWords[confidence].toLowerCase()) : nothing}
    ${
      trial.assistance.length > 0
        ? fact('Shown before', trial.assistance.map((one) => assistanceWords[one]).join(' and '))
        : nothing
    }
    ${distance(person.against ?? truth, person, catalogue)}
  </dl>`;
}

/** What is to be said of the network's answer: time, where it ran, how far off its first guess was. */
export function networkFacts({ truth, network }: ImageCase, prediction: Prediction, catalogue: Catalogue) {
  return html`<dl>
    ${fact('Time', `${Math.round(prediction.milliseconds)}\u202fms on ${prediction.backend}`)}
    ${network ? distance(network.against ?? truth, network, catalogue) : nothing}
  </dl>`;
}

/**
 * How far the first guess is from the truth, and the nearest one where that is another and none is the truth; for each
 * guess the number of edges between.
 */
function distance(truth: ImageClass | null, { classes }: SideAnswer, catalogue: Catalogue) {
  const [first] = classes;
  // Categories are no part of the hierarchy.
  if (!truth || !first || catalogue.list) return nothing;
  const ancestorOf = (guess: ImageClass) => lowestCommonAncestor(catalogue, truth.wnid, guess.wnid);
  const below = (guess: ImageClass) => ancestorOf(guess)?.classes ?? 0;
  const nearest = classes.reduce((best, guess) => (below(guess) < below(best) ? guess : best), first);
  const named = nearest === first || nearest.wnid === truth.wnid;
  return html`${fact('First guess', apart(truth, first, ancestorOf(first)))}
  ${named ? nothing : fact('Nearest guess', apart(truth, nearest, ancestorOf(nearest)))}
  ${fact(
    'Edges of the hierarchy to the truth, through the lowest common ancestor',
    classes.map((guess) => `${guess.label} ${ancestorOf(guess)?.edges ?? 0}`).join(', '),
  )}`;
}

/** How far a guess is from the truth: the nearest kind that both are, and how many of the classes it has. */
function apart(truth: ImageClass, guess: ImageClass, ancestor: CommonAncestor | null): string {
  if (!ancestor) return 'the truth itself';
  const { node, classes } = ancestor;
  return node.parent === null
    ? `${guess.label}, which has nothing in common with ${truth.label}`
    : `${guess.label}, like ${truth.label} a kind of ${node.name} (${classes} classes)`;
}

function fact(name: string, words: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
}
