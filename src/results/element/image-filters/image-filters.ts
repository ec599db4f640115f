import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Branch } from '../../../core/classes/catalogue.ts';
import type { CategoryList } from '../../../core/classes/category-list.ts';
import { depthOf } from '../../../core/trials/hit.ts';
import type { ErrorCategory } from '../../../figures/errors/error-category.ts';
import type { PairedTable } from '../../../figures/stats/paired-table.ts';
import type { ImageKind } from '../../../core/trials/challenge.ts';
import {
  everyImage,
  imageQueryWords,
  type ImageQuery,
  type OutcomeFilter,
} from '../../../figures/errors/image-query.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { outcomeWords } from '../../../kit/element/trial-list/outcome-words.ts';
import { imageFiltersStyles } from './image-filters-styles.ts';
import {
  depths,
  kindWords,
  lists,
  paces,
  probabilities,
  reasons,
  saidOptions,
  sortWords,
  standingOptions,
  wrongSides,
  type Option,
} from './options.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The person wants other images, or the same ones in another order or form. */
export type ImageQueryChangeEvent = Told<'hit5-image-query-change', ImageQuery>;

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
  readonly categories: readonly ErrorCategory[];
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
          .value=${live(query.text)}
          @input=${(event: Event) => this.#change({ text: (event.target as HTMLInputElement).value })}
        />
      </label>
      ${this.#renderSelect('Missed by', 'wrong', wrongSides)}
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
      ${this.#renderSelect('Your time', 'pace', paces)}
      ${this.#renderSelect('Network’s probability', 'probability', probabilities(query.probability))}
      ${said || query.said ? this.#renderSelect('Sure of the first guess', 'said', saidOptions) : nothing}
      ${pruned || query.list ? this.#renderSelect('Pruned list', 'list', lists) : nothing}
      ${
        categories.length > 0 || query.category
          ? this.#renderSelect('Why missed', 'category', reasons(categories, query.category))
          : nothing
      }
      ${this.#renderSelect('Counted', 'standing', standingOptions)}
      ${this.#renderSelect('Sort by', 'sort', sortWords)}
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
    tell<ImageQueryChangeEvent>(this, 'hit5-image-query-change', { ...this.query, ...change });
  }

  #reset = () => {
    const { sort, view } = this.query;
    tell<ImageQueryChangeEvent>(this, 'hit5-image-query-change', { ...everyImage, sort, view });
  };
}

/** Whether the query leaves anything out. */
function isFiltered(query: ImageQuery): boolean {
  const { sort, view } = everyImage;
  return Object.keys(imageQueryWords({ ...query, sort, view })).length > 0;
}

function any(words: string, others: readonly (readonly [string, string])[]): readonly Option[] {
  return [{ value: null, words }, ...others.map(([value, name]) => ({ value, words: name }))];
}
