import { resultsLink } from '../../kit/route/pages.ts';
import { imageQueryWords, type ImageQuery } from '../../figures/errors/image-query.ts';
import type { SessionId } from '../../core/trials/session.ts';

/** The address of those images behind a number that both sides answered unaided. */
export function comparedLink(session: SessionId, query: Partial<ImageQuery>): string {
  return imagesLink(session, { standing: 'compared', ...query });
}

/** The address of some images of a session. */
export function imagesLink(session: SessionId, query: Partial<ImageQuery>): string {
  return resultsLink(session, 'images', imageQueryWords(query));
}
