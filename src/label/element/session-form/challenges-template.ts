import { html, nothing } from 'lit';
import { counted } from '../../../core/text/counted.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { shownTitle } from '../../../core/trials/challenge.ts';
import type { ChallengeChoice } from './form-plan.ts';

/** The characters for which a field on a phone has room. */
const fieldRoom = 40;

/** Which photos a session takes. */
export function challengesTemplate(
  challenges: readonly ChallengeChoice[],
  chosen: ChallengeChoice,
  choose: (event: Event) => void,
) {
  return html`<label>
    <span>Photos</span>
    <select name="challenge" @change=${choose}>
      ${challenges.map(
        (one) =>
          html`<option value=${String(one.id)} ?selected=${one.id === chosen.id}>
            ${choiceWords(one)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** A name that the field cuts off on a phone stands whole beneath it. */
export function wholeNameTemplate(chosen: ChallengeChoice) {
  const words = choiceWords(chosen);
  return words.length > fieldRoom ? html`<p class="means">${words}</p>` : nothing;
}

/** Terriers: 24 images of 5 classes */
function choiceWords(challenge: ChallengeChoice): string {
  const { images, classes = null } = challenge;
  const of = classes === null ? '' : ` of ${counted(classes, 'class')}`;
  return `${visibleText(shownTitle(challenge))}: ${counted(images, 'image')}${of}`;
}
