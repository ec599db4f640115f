import { css, html, nothing } from 'lit';
import { imageLink } from '../../kit/route/pages.ts';
import type { Results } from '../make-results.ts';
import { formatSeconds } from '../../core/text/format-number.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { guessWords } from '../../label/view/commit.ts';
import type { Session } from '../../core/trials/session.ts';

/** A list of answers in running text, the truth marked. */
export const otherAnswersStyles = css`
  .others {
    display: grid;
    gap: 8px;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .others h2 {
    color: var(--ink);
  }
  .others b {
    color: var(--truth);
    font-weight: 600;
  }
`;

/** What others, or the same person on another day, answered to an image; nothing when nobody did. */
export function otherAnswers(
  session: Session,
  imageId: ImageId,
  { catalogue, sessions }: Pick<Results, 'catalogue' | 'sessions'>,
) {
  const answers = sessions.sessions.value
    .filter(({ id, challengeId }) => id !== session.id && challengeId === session.challengeId)
    .flatMap((other) =>
      other.trials.filter((trial) => trial.imageId === imageId).map((trial) => ({ other, trial })),
    );
  if (answers.length === 0) return nothing;
  return html`<section class="others" aria-labelledby="others">
    <h2 id="others">Other answers to this image</h2>
    <ul>
      ${answers.map(
        ({ other, trial }) =>
          html`<li>
            <a href=${imageLink(other.id, imageId)}
              >${shownName({ name: other.person, simulated: other.simulated === true })}, ${other.mode}</a
            >:
            ${guessWords({ guesses: trial.guesses, probabilities: [] }, catalogue.of(other), (wnid) => originalLabels.rightFor(trial).some((one) => one === wnid))}
            <small>${formatSeconds(trial.time.response)}</small>
          </li>`,
      )}
    </ul>
  </section>`;
}
