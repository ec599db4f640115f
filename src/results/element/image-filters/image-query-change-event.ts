import type { ImageQuery } from '../../../core/scoring/image-query.ts';

/** The person wants other images, or the same ones in another order or form. */
export class ImageQueryChangeEvent extends Event {
  readonly query: ImageQuery;

  constructor(query: ImageQuery) {
    super('hit5-image-query-change', { bubbles: true, composed: true });
    this.query = query;
  }
}
