import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import type {
  ErrorCategories,
  CategoryToggleEvent,
  LabelContestEvent,
  NoteChangeEvent,
} from '../element/error-categories/error-categories.ts';
import '../element/error-categories/error-categories.ts';
import { addReasons, toggleReason } from '../../figures/errors/error-reason.ts';
import { contestedImages, reviewOf, type Review } from '../../figures/errors/review.ts';
import type { SessionError } from '../../figures/errors/session-error.ts';
import { suggestReasons, type Suggestion } from '../logic/suggestions.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { addressedPerson } from './addressed-person.ts';

/** Why one side erred on one image: what was found, kept at once, and what is suggested. */
@customElement('hit5-error-review')
export class ErrorReview extends SignalWatcher(LitElement) {
  static override readonly styles = base;

  @consume({ context: storesContext }) stores!: Results;

  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) error!: SessionError;

  /** Whether that side missed it; else only a note and the label are asked for. */
  @property({ attribute: false }) missed = true;

  @query('hit5-error-categories') readonly reasons!: ErrorCategories | null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.reviews.open(this.session.id);
  }

  protected override render() {
    const reviews = this.#reviews();
    if (!reviews) return nothing;
    const { categories, note } = reviewOf(this.error, this.session.id, reviews);
    return html`<hit5-error-categories
      side=${this.error.side}
      .person=${addressedPerson(this.session, this.stores)}
      .missed=${this.missed}
      .categories=${categories}
      .suggestions=${this.#suggestions()}
      .note=${note}
      .contested=${contestedImages(reviews).has(this.error.trial.imageId)}
      @hit5-category-toggle=${this.#toggle}
      @hit5-suggestions-confirm=${this.#confirm}
      @hit5-note-change=${this.#write}
      @hit5-label-contest=${this.#contest}
    ></hit5-error-categories>`;
  }

  #reviews(): readonly Review[] | undefined {
    return this.stores.reviews.opened.value.get(this.session.id)?.reviews;
  }

  #suggestions(): readonly Suggestion[] {
    const found = this.stores.library.find(this.session, this.error.trial.imageId);
    return suggestReasons(this.error, found?.image.kind ?? null, this.stores.catalogue);
  }

  #change(part: Partial<Review>): void {
    const reviews = this.#reviews();
    if (!reviews) return;
    void this.stores.reviews.save({ ...reviewOf(this.error, this.session.id, reviews), ...part });
  }

  #toggle = ({ value: category }: CategoryToggleEvent) => {
    const { categories } = reviewOf(this.error, this.session.id, this.#reviews() ?? []);
    this.#change({ categories: toggleReason(categories, category) });
  };

  #confirm = () => {
    const { categories } = reviewOf(this.error, this.session.id, this.#reviews() ?? []);
    const suggested = this.#suggestions().map(({ category }) => category);
    this.#change({ categories: addReasons(categories, suggested) });
  };

  #write = ({ value: note }: NoteChangeEvent) => this.#change({ note });

  /** A label belongs to the image: taken back, it is no longer contested in the other side's review either. */
  #contest = ({ value: contested }: LabelContestEvent) => {
    const { imageId } = this.error.trial;
    const others = (this.#reviews() ?? []).filter(
      (review) => review.imageId === imageId && review.side !== this.error.side && review.contested,
    );
    for (const other of contested ? [] : others) void this.stores.reviews.save({ ...other, contested });
    this.#change({ contested });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-error-review': ErrorReview;
  }
}
