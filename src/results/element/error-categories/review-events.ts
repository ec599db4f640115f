import type { ErrorCategoryId } from '../../../core/errors/error-category.ts';

/** The person puts a reason on the error, or takes it off. */
export class CategoryToggleEvent extends Event {
  readonly category: ErrorCategoryId;

  constructor(category: ErrorCategoryId) {
    super('hit5-category-toggle', { bubbles: true, composed: true });
    this.category = category;
  }
}

/** The person agrees with all that is suggested. */
export class SuggestionsConfirmEvent extends Event {
  constructor() {
    super('hit5-suggestions-confirm', { bubbles: true, composed: true });
  }
}

/** The person has written in the note. */
export class NoteChangeEvent extends Event {
  readonly note: string;

  constructor(note: string) {
    super('hit5-note-change', { bubbles: true, composed: true });
    this.note = note;
  }
}

/** The person contests the image's label, or no longer does. */
export class LabelContestEvent extends Event {
  readonly contested: boolean;

  constructor(contested: boolean) {
    super('hit5-label-contest', { bubbles: true, composed: true });
    this.contested = contested;
  }
}
