import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Branch } from '../../../core/classes/catalogue.ts';
import type { CategoryList } from '../../../core/classes/category-list.ts';
import { depthOf } from '../../../core/trials/hit.ts';
import { errorReason, type ErrorReason, type ErrorReasonId } from '../../../figures/errors/error-reason.ts';
import { confidenceWords } from '../../../figures/errors/said-confidence.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import { confidences } from '../../../core/trials/trial-record.ts';
import type { PairedTable } from '../../../figures/stats/paired-table.ts';
import type { ImageKind } from '../../../core/trials/challenge.ts';
import {
  everyImage,
  imageQueryWords,
  type ImageQuery,
  type ImageSort,
  type OutcomeFilter,
  type ProbabilityRange,
} from '../../../figures/errors/image-query.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { outcomeWords, standingWords } from '../../../kit/element/trial-list/outcome-words.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** Chips above, then the lists in as many columns as there is room for. */
const imageFiltersStyles = css`
  :host {
    display: grid;
    gap: 14px;
  }
  .chips,
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    min-height: 36px;
    border-radius: 18px;
    font-weight: 500;
    font-size: 0.875rem;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    forced-color-adjust: none;
  }
  summary {
    width: fit-content;
    padding: 6px 0;
    color: var(--ink-2);
    font: 600 0.875rem/1.4 var(--ui);
  }
  form {
    display: grid;
    align-items: end;
    gap: 10px 12px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr));
  }
  label,
  legend {
    color: var(--ink-2);
    font: 0.8125rem/1.4 var(--ui);
  }
  label {
    display: grid;
    gap: 3px;
    min-width: 0;
  }
  select,
  input {
    width: 100%;
    min-width: 0;
    height: 40px;
    padding: 0 10px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--card);
    color: var(--ink);
    font: 0.9375rem/1.2 var(--ui);
  }
  input::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  fieldset {
    flex-wrap: nowrap;
    gap: 6px;
  }
  legend {
    margin-bottom: 3px;
  }
  form .chip {
    min-height: 40px;
    border-radius: 20px;
  }
  .sort,
  .wide {
    grid-column: span 2;
  }
  @media (pointer: coarse) {
    .chip,
    form .chip,
    select,
    input {
      min-height: 44px;
    }
  }
  @media (width < 36rem) {
    form {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

/** The person wants other images, or the same ones in another order or form. */
export type ImageQueryChangeEvent = ElementEvent<'hit5-image-query-change', ImageQuery>;

/** One choice of a list: what it puts into the query, and its words. */
interface Option {
  readonly value: ImageQuery[keyof ImageQuery];
  readonly words: string;
}

/** What there is to choose among. */
export interface FilterChoices {
  /** The outcomes of the images that all other filters leave: of those compared, unless others are asked for. */
  readonly outcomes: PairedTable;
  /** Of the hierarchy, or the categories of the short list. */
  readonly branches: readonly Branch[];
  /** The short list that was answered with; undefined: the 1000 classes. */
  readonly list: CategoryList | undefined;
  /** Others who answered these images. */
  readonly observers: readonly { readonly id: string; readonly name: string }[];
  readonly kinds: readonly ImageKind[];
  /** Whether any image was answered from a pruned list. */
  readonly pruned: boolean;
  /** Whether the person said of any image how sure they were. */
  readonly said: boolean;
  /** The reasons for errors that were found. */
  readonly categories: readonly ErrorReason[];
}

/**
 * Which images to show, in which order, as a grid or as a table.
 *
 * @fires hit5-image-query-change
 */
@customElement('hit5-image-filters')
export class ImageFilters extends LitElement {
  static override readonly styles = [base, controls, imageFiltersStyles];

  @property({ attribute: false }) query: ImageQuery = everyImage;

  /** Nothing is shown until they are there. */
  @property({ attribute: false }) choices: FilterChoices | null = null;

  /** Whether the lists are opened on demand everywhere, since there are few images. */
  @property({ type: Boolean }) folded = false;

  /** On a phone the lists would push the images out of sight, so there they are opened on demand. */
  #roomy = matchMedia('(min-width: 48rem)').matches;

  /** What the person chose in a list last must not outlive a query that says otherwise. */
  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) {
      select.selectedIndex = Number(select.dataset['chosen']);
    }
  }

  protected override render() {
    if (!this.choices) return nothing;
    return html`${this.#renderOutcomes(this.choices.outcomes)}
      <details ?open=${this.#roomy && !this.folded}>
        <summary>Filter and sort</summary>
        ${this.#renderForm(this.choices)}
      </details>`;
  }

  #renderForm({ branches, list, observers, kinds, categories, pruned, said }: FilterChoices) {
    const { query } = this;
    return html`<form
      role="search"
      aria-label="Filter the images"
      @submit=${(event: Event) => event.preventDefault()}
    >
      <label class="wide">
        ${list ? 'Category' : 'Class'}
        <input
          type="search"
          placeholder="truth or guess"
          .value=${live(query.text ?? '')}
          @input=${(event: Event) => this.#change({ text: (event.target as HTMLInputElement).value || null })}
        />
      </label>
      ${this.#renderSelect('Missed by', 'wrong', any('anyone or nobody', sideNames))}
      ${query.wrong ? this.#renderSelect('Guesses that count', 'depth', depths(depthOf({ list }))) : nothing}
      ${
        observers.length > 0
          ? this.#renderSelect(
              'Errors of another',
              'observer',
              any(
                'any',
                observers.map(({ id, name }) => [id, name]),
              ),
            )
          : nothing
      }
      ${this.#renderSelect(
        list ? 'Truth' : 'Branch',
        'branch',
        any(
          'any',
          branches.map(({ id, label }) => [id, label]),
        ),
      )}
      ${this.#renderSelect(
        'Kind',
        'kind',
        any(
          'any',
          kinds.map((kind) => [kind, kindWords[kind]]),
        ),
      )}
      ${this.#renderSelect('Your time', 'pace', any('any', paceWords))}
      ${this.#renderSelect('Network’s probability', 'probability', probabilities(query.probability))}
      ${said || query.said ? this.#renderSelect('Sure of the first guess', 'said', any('any', saidWords)) : nothing}
      ${pruned || query.list ? this.#renderSelect('Pruned list', 'list', any('any', listWords)) : nothing}
      ${
        categories.length > 0 || query.reason
          ? this.#renderSelect('Why missed', 'reason', reasons(categories, query.reason))
          : nothing
      }
      ${this.#renderSelect('Counted', 'standing', any('every image', Object.entries(standingWords)))}
      ${this.#renderSelect('Sort by', 'sort', pairs(Object.entries(sortWords)))}
      <fieldset>
        <legend>Show as</legend>
        ${this.#renderView('grid', 'Grid')} ${this.#renderView('table', 'Table')}
      </fieldset>
    </form>`;
  }

  #renderOutcomes(counts: PairedTable) {
    const chips: readonly (readonly [OutcomeFilter, string, number])[] = [
      ['only-person', outcomeWords['only-person'], counts.onlyFirst],
      ['only-network', outcomeWords['only-network'], counts.onlySecond],
      ['one-right', 'only one right', counts.onlyFirst + counts.onlySecond],
      ['both-wrong', outcomeWords['both-wrong'], counts.bothWrong],
      ['both-right', outcomeWords['both-right'], counts.bothRight],
    ];
    return html`<div class="chips" role="group" aria-label="Outcome">
      ${chips.map(([outcome, words, count]) => {
        const pressed = outcome === this.query.outcome;
        return html`<button
          type="button"
          class="chip"
          aria-pressed=${pressed ? 'true' : 'false'}
          @click=${() => this.#chooseOutcome(pressed ? null : outcome)}
        >
          ${words} · ${count}
        </button>`;
      })}
      ${
        isFiltered(this.query)
          ? html`<button type="button" class="chip quiet" @click=${this.#reset}>Show all</button>`
          : nothing
      }
    </div>`;
  }

  /** A list of which each option is what it puts into the query. */
  #renderSelect(label: string, field: keyof ImageQuery, options: readonly Option[]) {
    const chosen = JSON.stringify(this.query[field]);
    const index = options.findIndex(({ value }) => JSON.stringify(value) === chosen);
    return html`<label class=${field}>
      ${label}
      <select data-chosen=${index} @change=${(event: Event) => this.#choose(field, options, event)}>
        ${options.map(({ words }) => html`<option>${words}</option>`)}
      </select>
    </label>`;
  }

  #renderView(view: ImageQuery['view'], words: string) {
    return html`<button
      type="button"
      class="chip"
      aria-pressed=${view === this.query.view ? 'true' : 'false'}
      @click=${() => this.#change({ view })}
    >
      ${words}
    </button>`;
  }

  #choose(field: keyof ImageQuery, options: readonly Option[], event: Event) {
    const option = options[(event.target as HTMLSelectElement).selectedIndex];
    if (option) this.#change({ [field]: option.value });
  }

  /** Outcomes are those of the images that are compared, unless others are asked for. */
  #chooseOutcome(outcome: OutcomeFilter | null) {
    const { standing } = this.query;
    if (outcome === null) this.#change({ outcome, standing: standing === 'compared' ? null : standing });
    else this.#change({ outcome, standing: standing ?? 'compared' });
  }

  #change(change: Partial<ImageQuery>) {
    emit<ImageQueryChangeEvent>(this, 'hit5-image-query-change', { ...this.query, ...change });
  }

  #reset = () => {
    const { sort, view } = this.query;
    emit<ImageQueryChangeEvent>(this, 'hit5-image-query-change', { ...everyImage, sort, view });
  };
}

/** Whether the query leaves anything out. */
function isFiltered(query: ImageQuery): boolean {
  const { sort, view } = everyImage;
  return Object.keys(imageQueryWords({ ...query, sort, view })).length > 0;
}

type Words = readonly (readonly [value: Option['value'], words: string])[];

/** A list that begins with every image. */
function any(words: string, others: Words): readonly Option[] {
  return [{ value: null, words }, ...pairs(others)];
}

function pairs(others: Words): readonly Option[] {
  return others.map(([value, words]) => ({ value, words }));
}

const sideNames = [
  ['either', 'you or the network'],
  ['person', 'you'],
  ['network', 'the network'],
] as const;

const paceWords = [
  ['quick', 'quickest quarter'],
  ['slow', 'slowest quarter'],
] as const;

const listWords = [
  ['with-truth', 'has the truth'],
  ['without-truth', 'lacks the truth'],
] as const;

/** How sure the person was of the first guess. */
const saidWords = confidences.map((one) => [one, confidenceWords[one].toLowerCase()] as const);

/** The kinds of images, as groups. */
export const kindWords: Record<ImageKind, string> = {
  photo: 'photos',
  'cut-out': 'cut-outs',
  drawing: 'drawings',
  painting: 'paintings',
};

/** How many guesses count; those of the headline are what no address says. */
function depths(headline: number): readonly Option[] {
  return [5, 4, 3, 2, 1].map((depth) => ({
    value: depth === headline ? null : depth,
    words: depth === 5 ? 'all five' : depth === 1 ? 'the first' : `the first ${depth}`,
  }));
}

const sortWords: Record<ImageSort, string> = {
  order: 'order of showing',
  'network-surprise': 'surprise: network sure and wrong',
  'person-surprise': 'surprise: you quick and wrong',
  slowest: 'time, slowest first',
  quickest: 'time, quickest first',
  surest: 'probability, surest first',
  'least-sure': 'probability, least sure first',
};

/** The reasons to choose from; one that an address asks for beyond them comes last. */
function reasons(found: readonly ErrorReason[], asked: ErrorReasonId | null): readonly Option[] {
  const known = asked === null || found.some(({ id }) => id === asked);
  const all = known ? found : [...found, errorReason(asked)];
  return any(
    'any reason',
    all.map(({ id, label }) => [id, label]),
  );
}

const fifths: readonly ProbabilityRange[] = [0, 0.2, 0.4, 0.6, 0.8].map((above) => ({
  above,
  upTo: Math.round(10 * above + 2) / 10,
}));

/** The ranges to choose from; one that an address asks for beyond them comes last. */
function probabilities(asked: ProbabilityRange | null): readonly Option[] {
  const known = fifths.some(({ above, upTo }) => above === asked?.above && upTo === asked.upTo);
  const ranges = asked && !known ? [...fifths, asked] : fifths;
  return any(
    'any',
    ranges.map((range) => [
      range,
      `${Math.round(100 * range.above)} to ${formatPercent(range.upTo).replace('.0', '')}`,
    ]),
  );
}
