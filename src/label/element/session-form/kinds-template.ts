import { html, nothing, type TemplateResult } from 'lit';
import type { KindGroup } from '../../../core/trials/challenge.ts';
import { choiceTemplate } from './choice-template.ts';
import type { ChallengeChoice } from './form-plan.ts';

/** What can be chosen: a group, or all images. */
export type ChosenKinds = KindGroup | 'all';

/** How many images of a challenge are of the kinds that are chosen. */
export function countOf({ images, drawings = 0 }: ChallengeChoice, kinds: KindGroup | undefined): number {
  if (kinds === undefined) return images;
  return kinds === 'drawings' ? drawings : images - drawings;
}

/** Whether a challenge has photos and drawings, so that one can choose. */
export function hasKinds({ images, drawings = 0 }: ChallengeChoice): boolean {
  return drawings > 0 && drawings < images;
}

/** The kinds of images that a session can take; nothing where there is no choice. */
export function kindsTemplate(
  challenge: ChallengeChoice,
  chosen: KindGroup | undefined,
): TemplateResult | typeof nothing {
  if (!hasKinds(challenge)) return nothing;
  const { cutOuts = 0 } = challenge;
  const choice = (name: string, kinds: KindGroup) => {
    const words = `${name} (${countOf(challenge, kinds)})`;
    return choiceTemplate('kinds', kinds, words, kinds === chosen);
  };
  return html`<fieldset class="kinds">
      <legend>Kinds of images</legend>
      ${choice('Photos', 'photos')} ${choice('Drawings and paintings', 'drawings')}
      ${choiceTemplate('kinds', 'all', `All ${challenge.images}`, chosen === undefined)}
    </fieldset>
    ${
      chosen !== 'drawings' && cutOuts > 0
        ? html`<p class="means">
            ${cutOuts} of the photos show only the thing itself, without what was around it.
          </p>`
        : nothing
    }`;
}
