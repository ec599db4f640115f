import { ref } from 'lit/directives/ref.js';
import { list } from '../../core/text/pluralize.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { headline } from '../logic/class-headline.ts';
import {
  holmOfPairs,
  pairFamilies,
  pairFamilyNames,
  type PairFamily,
} from '../../figures/observers/holm-of-pairs.ts';
import { byName } from '../logic/observers-finding.ts';
import { shownCondition } from '../../figures/observers/conditions.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import type { ObserverStore } from '../state/observer-store.ts';

/** What can be chosen of the figures: how many guesses count, beside which network people stand, and which pairs are a family. */
export function figureChoices(report: ObserversReport, observers: ObserverStore) {
  const { guesses, mostGuesses, network } = report;
  const { display } = observers;
  const networks = byName(report.observers.filter(({ kind, n }) => kind === 'network' && n > 0));
  const family = holmOfPairs(report).family;
  const families = pairFamilyNames.filter((one) => holmOfPairs({ ...report, family: one }).family === one);
  if (mostGuesses < 2 && networks.length < 2 && families.length < 2) return nothing;
  return html`<p class="choice figures">
    ${
      mostGuesses < 2
        ? nothing
        : choice(
            'Guesses that count',
            String(guesses),
            (value) => void observers.chooseGuesses(Number(value)),
            [1, 2, 3, 4, 5].map(
              (one) =>
                html`<option value=${one} ?selected=${one === guesses} ?disabled=${one > mostGuesses}>
                  Hit@${one}${one > mostGuesses ? ': not all gave so many' : ''}
                </option>`,
            ),
          )
    }
    ${
      networks.length < 2 || !headline(report)
        ? nothing
        : choice(
            'Compare people with',
            network ?? '',
            (value) => display.chooseTold({ network: value || null }),
            [
              html`<option value="">the network with most images in common</option>`,
              ...networks.map(
                (one) =>
                  html`<option value=${one.key} ?selected=${one.key === network}>${shownName(one)}</option>`,
              ),
            ],
          )
    }
    ${
      families.length < 2
        ? nothing
        : choice(
            'Correct p for pairs of',
            family,
            (value) => display.chooseTold({ family: value as PairFamily }),
            families.map(
              (one) => html`<option value=${one} ?selected=${one === family}>${pairFamilies[one]}</option>`,
            ),
          )
    }
  </p>`;
}

/** Asks once for the condition of those whose files say none; nothing where that would pair nothing. */
export function conditionChoice({ observers, pairs, conditions }: ObserversReport, store: ObserverStore) {
  const { edits } = store.choices.value;
  const said = observers.filter(({ key }) => edits.get(key)?.condition !== undefined);
  const unsaid = pairs.some(({ otherConditions }) => otherConditions > 0) ? (conditions?.without ?? []) : [];
  const asked = observers.filter((one) => said.includes(one) || unsaid.includes(one.name));
  if (asked.length === 0) return nothing;
  const chosen = edits.get(said[0]?.key ?? '')?.condition ?? '';
  const keys = asked.map(({ key }) => key);
  return html`<p class="choice">
    ${choice(
      `The condition of ${list(asked.map(shownName), 5)}, whose files say none`,
      chosen,
      (value) => void store.setCondition(keys, value),
      ['', ...(conditions?.conditions ?? [])].map(
        (one) =>
          html`<option value=${one} ?selected=${one === chosen}>
            ${one === '' ? 'not known' : shownCondition(one)}
          </option>`,
      ),
    )}
  </p>`;
}

/** @param chosen the value of the option that counts. */
function choice(
  label: string,
  chosen: string,
  choose: (value: string) => void,
  options: readonly TemplateResult[],
) {
  return html`<label>
    ${label}
    <select
      ${menuShowing(chosen)}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${options}
    </select>
  </label>`;
}

/** Has a menu show the option that counts: one that a person once picked stays picked, whatever `selected` says later. */
export function menuShowing(value: string) {
  return ref((menu) => {
    if (menu instanceof HTMLSelectElement) menu.value = value;
  });
}
