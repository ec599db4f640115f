import { html, nothing, type TemplateResult } from 'lit';
import { classHeadline } from '../logic/class-headline.ts';
import {
  holmOfPairs,
  pairFamilies,
  pairFamilyNames,
  type PairFamily,
} from '../../figures/observers/holm-of-pairs.ts';
import { byName } from '../logic/observers-finding.ts';
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
      networks.length < 2 || !classHeadline(report)
        ? nothing
        : choice('Compare people with', (value) => display.chooseTold({ network: value || null }), [
            html`<option value="">the network with most images in common</option>`,
            ...networks.map(
              (one) =>
                html`<option value=${one.key} ?selected=${one.key === network}>${shownName(one)}</option>`,
            ),
          ])
    }
    ${
      families.length < 2
        ? nothing
        : choice(
            'Correct p for pairs of',
            (value) => display.chooseTold({ family: value as PairFamily }),
            families.map(
              (one) => html`<option value=${one} ?selected=${one === family}>${pairFamilies[one]}</option>`,
            ),
          )
    }
  </p>`;
}

function choice(label: string, choose: (value: string) => void, options: readonly TemplateResult[]) {
  return html`<label>
    ${label}
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${options}
    </select>
  </label>`;
}
