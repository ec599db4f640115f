import { kappaWords } from '../../figures/observers/conditions.ts';
import { about } from '../../figures/scoring/addressed.ts';
import { formatP, intervalAndTest } from '../../figures/scoring/format-p.ts';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { countCell } from '../../figures/table.ts';
import '../../kit/element/chart/chart.ts';
import { goToHeading } from '../../kit/element/heading-focus.ts';
import { renderTable, tableStyles } from '../../kit/element/table.ts';
import type { LinkWords } from '../../kit/route/pages.ts';
import { pointsSpan, testFigures } from '../../results/view/test-figures.ts';
import { agreementChart } from '../chart/agreement-chart.ts';
import { errorRatesChart } from '../../results/chart/rates-chart.ts';
import type { TestFigure } from '../../results/element/test-figures/test-figures.ts';
import '../../results/element/test-figures/test-figures.ts';
import type { ImageChoice, PairPart } from '../../figures/observers/chosen-images.ts';
import { fewImagesNote } from '../../figures/observers/few-images.ts';
import { countingPeople, hitWords } from '../logic/guess-words.ts';
import { correctedWords, holmOfPairs, type PairTests } from '../../figures/observers/holm-of-pairs.ts';
import {
  mostSquares,
  type PairFigures,
  pairPlace,
  swappedPair,
  withIntervals,
} from '../../figures/observers/pair-figures.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { byName, ranking } from '../logic/observers-finding.ts';
import { isClass } from '../logic/class-headline.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { base } from '../../kit/style/base.ts';
import { headings } from '../../kit/style/controls.ts';
import { rowList } from '../../kit/style/row-list.ts';
import { choiceLink, pairLink } from './choice-link.ts';
import { collapsible } from './collapsible.ts';
import { observersStyles } from './observers-page-styles.ts';
import { commonTable, pooledPeople, rateRows } from '../logic/tables.ts';

/**
 * The figures of a comparison of observers: who errs how often, who agrees with whom, and people pooled.
 * @slot - What is wrong with the address that names two of them.
 */
@customElement('hit5-observer-figures')
export class ObserverFigures extends LitElement {
  static override readonly styles = [base, headings, tableStyles, rowList, observersStyles];

  @property({ attribute: false }) report!: ObserversReport;

  /** What the address says: `first` and `second` without images are the two to show side by side. */
  @property({ attribute: false }) words: LinkWords = {};

  /** The places of the two that are shown side by side, in the order chosen. */
  @state() pair: readonly [number, number] = [0, 1];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = changed.has('words') && this.#asked();
    if (asked) this.pair = asked;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('#pair');
    if (!heading || !changed.has('words') || !this.#asked()) return;
    heading.closest('details')?.setAttribute('open', '');
    goToHeading(heading);
  }

  /** The places of the two that the address names; null for none. */
  #asked(): readonly [number, number] | null {
    const { images, first, second } = this.words;
    const placeOf = (name: string | undefined) => this.report.observers.findIndex((one) => one.name === name);
    const [one, other] = [placeOf(first), placeOf(second)];
    return images === undefined && one >= 0 && other >= 0 && one !== other ? [one, other] : null;
  }

  protected override render() {
    const { observers } = this.report;
    const pooled = pooledPeople(this.report, choiceLink);
    return html`${this.#renderRanking()} ${observers.length > 1 ? this.#renderAgreement() : nothing}
    ${observers.length > 1 ? this.#renderPair() : nothing}
    ${
      pooled
        ? collapsible(
            'pooled',
            pooled.title,
            this.report,
            html`${pooled.words.map((words) => html`<p>${words}</p>`)} ${renderTable(pooled.table)}`,
          )
        : nothing
    }`;
  }

  /** Several people by name and folded: a class is no league table. */
  #renderRanking() {
    const { common, observers } = this.report;
    const asClass = countingPeople(this.report) > 1;
    const order = asClass ? byName(observers) : ranking(observers).map(({ observer }) => observer);
    const rows = rateRows(order, choiceLink);
    if (rows.length === 0) return nothing;
    const alike = new Set(rows.map(({ images }) => images)).size === 1;
    const figures = html`<p>
        Each on all its own images that count.
        ${alike ? nothing : 'Not everybody answered the same images: pairs below are compared on common ones only.'}
      </p>
      <hit5-chart .of=${errorRatesChart(rows)}></hit5-chart>
      ${common ? renderTable(commonTable(common, observers, order)) : nothing}`;
    const title = `Errors with ${hitWords(this.report.guesses)}, ${asClass ? 'one by one' : 'the fewest first'}`;
    if (isClass(this.report)) return collapsible('ranking', title, this.report, figures);
    return html`<section class="card" aria-labelledby="ranking">
      <h2 id="ranking">${title}</h2>
      ${
        asClass
          ? html`<details>
              <summary>People by name, then networks</summary>
              ${figures}
            </details>`
          : figures
      }
    </section>`;
  }

  #renderAgreement() {
    const { observers, pairs, conditions } = this.report;
    if (observers.length > mostSquares) {
      return html`<section class="card" aria-labelledby="agreement">
        <h2 id="agreement">Who misses the same images</h2>
        <p>
          ${observers.length} observers make ${pairs.length} pairs, too many to be drawn: up to ${mostSquares}
          observers have a square for each pair here. Choose two of them below.
        </p>
      </section>`;
    }
    return collapsible(
      'agreement',
      'Who misses the same images',
      this.report,
      html`<p>
          A square shows its two observers side by side.
          ${conditions && conditions.conditions.length > 1 ? 'Each κ is the mean of those within the conditions.' : nothing}
        </p>
        <hit5-chart
          .of=${agreementChart(
            observers,
            pairs,
            {
              pair: (...places) => pairLink(...this.#namesOf(places)),
              bothWrong: (...places) => {
                const [first, second] = this.#namesOf(places);
                return choiceLink({ kind: 'pair', first, second, part: 'both-wrong' });
              },
            },
            sorted(this.#selected()),
          )}
        ></hit5-chart>`,
    );
  }

  #renderPair() {
    const { observers, pairs } = this.report;
    const [first, second] = this.#selected();
    const at = pairPlace(...sorted([first, second]), observers.length);
    const found = pairs[at];
    const pair = found && withIntervals(found);
    return collapsible(
      'pair',
      'Two observers side by side',
      this.report,
      html`<slot></slot>
        <p class="choice">
          ${this.#renderChoice('First observer', first, (chosen) => [chosen, second])} and
          ${this.#renderChoice('Second observer', second, (chosen) => [first, chosen])}
        </p>
        ${pair ? this.#renderTests(first < second ? pair : swappedPair(pair), at) : nothing}`,
    );
  }

  #renderChoice(label: string, own: number, withChosen: (chosen: number) => readonly [number, number]) {
    const [first, second] = this.#selected();
    const choose = (event: Event) => {
      const pair = withChosen(Number((event.target as HTMLSelectElement).value));
      // Choosing the other one swaps them.
      this.pair = pair[0] === pair[1] ? [second, first] : pair;
    };
    return html`<select aria-label=${label} @change=${choose}>
      ${this.report.observers.map(
        (observer, place) =>
          html`<option value=${place} ?selected=${place === own}>${shownName(observer)}</option>`,
      )}
    </select>`;
  }

  /** The chosen pair, or the first one when an observer of it has gone. */
  #selected(): readonly [number, number] {
    return Math.max(...this.pair) < this.report.observers.length ? this.pair : [0, 1];
  }

  /** A name as it is shown: one that a program drew is marked. */
  #shown(name: string): string {
    return shownName(this.report.observers.find((one) => one.name === name) ?? { name, simulated: false });
  }

  /** @param at the place among the pairs. */
  #renderTests(pair: PairFigures, at: number) {
    const { first, second } = pair;
    const { corrected, ...tested } = holmOfPairs(this.report);
    const shown = [this.#shown(first), this.#shown(second)] as const;
    const figures = pairFigures(pair, shown, {
      tested,
      corrected: corrected[at] ?? null,
    });
    if (figures.length === 0) return renderCounts(pair, shown);
    return html`${renderCounts(pair, shown)}
      <hit5-test-figures .figures=${figures}></hit5-test-figures>
      <p>${intervalAndTest}</p>`;
  }

  #namesOf([first, second]: readonly [number, number]): readonly [string, string] {
    const { observers } = this.report;
    return [observers[first]?.name ?? '', observers[second]?.name ?? ''];
  }
}

function sorted([one, other]: readonly [number, number]): readonly [number, number] {
  return one < other ? [one, other] : [other, one];
}

/** How many images both answered, but not under the same condition; nothing where there are none. */
function notPaired({ otherConditions }: PairFigures) {
  if (otherConditions === 0) return nothing;
  return `Not paired, as both answered ${otherConditions === 1 ? 'it' : 'them'}, but not under the same condition: ${pluralize(otherConditions, 'image')}.`;
}

/** @param shown both names as they are shown. */
function renderCounts(pair: PairFigures, [first, second]: readonly [string, string]) {
  const choice = (part: PairPart) =>
    ({ kind: 'pair', first: pair.first, second: pair.second, part }) as const;
  const cell = (part: PairPart, count: number) => countCell(count, choiceLink(choice(part)));
  if (pair.n === 0) {
    return html`<p>
      ${first} and ${second} have no image in common that counts, so they cannot be compared. Images match by
      image id or file name. ${notPaired(pair)}
    </p>`;
  }
  const few = fewImagesNote(pair.n);
  return html`<p>
      On the ${linkedCount(pair.n, choice('all'))} ${pair.n === 1 ? 'image' : 'images'} that both
      answered${pair.strata.length === 0 ? nothing : ' under the same condition'}${few === '' ? ':' : `. ${few}`}
      ${notPaired(pair)}
    </p>
    ${renderTable({
      caption: 'Who of the two was right',
      columns: ['', `${second} right`, `${second} wrong`],
      rows: [
        [`${first} right`, cell('both-right', pair.bothRight), cell('only-first', pair.onlyFirst)],
        [`${first} wrong`, cell('only-second', pair.onlySecond), cell('both-wrong', pair.bothWrong)],
      ],
    })}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-observer-figures': ObserverFigures;
  }
}

/** A number that leads to its images. */
function linkedCount(count: number, choice: ImageChoice) {
  return count === 0 ? '0' : html`<a href=${choiceLink(choice)}>${count}</a>`;
}

/** What else the figures of a pair say. */
interface PairOptions {
  readonly tested?: Omit<PairTests, 'corrected'>;
  readonly corrected?: number | null;
}

/**
 * The tests of two observers as figures; nothing before their intervals by bootstrap are drawn.
 *
 * @param shown both names as they are shown.
 * @param options of which pairs this is one, and its p corrected for them.
 */
export function pairFigures(
  pair: PairFigures,
  [name, second]: readonly [string, string],
  { tested = { family: 'all', tests: 1 }, corrected = null }: PairOptions = {},
): readonly TestFigure[] {
  const { first, second: other, n, differenceBootstrap } = pair;
  if (!differenceBootstrap) return [];
  const many = correctedWords(corrected, tested, formatP);
  const voice = {
    first: about(name),
    second,
    taken: 'only where one was right and the other wrong',
    of2014: ', as if the images were different ones',
    differLink: choiceLink({ kind: 'pair', first, second: other, part: 'differ' }),
    notes: {
      mcnemar: many === '' ? [] : [`${many}.`],
      difference: [
        `By bootstrap over the images, 2000 samples: ${pointsSpan(differenceBootstrap)}. Both intervals hold for these two on other images like these. What other people would do, no pair can tell: groups of people can.`,
      ],
      z: '',
      kappa: `95 % interval from 2000 bootstrap samples of the ${n} images.`,
      images: kappaWords(pair),
    },
  };
  return testFigures(pair, voice);
}
