import type { RoomId } from '../../core/schemas/room-ids.ts';
import { pages } from '../../kit/route/pages.ts';
import { Router } from '../../kit/route/router.ts';
import { fetchCatalogue } from '../make-app.ts';
import { cannotStart } from './failure-notice.ts';

/**
 * A room's board beside the app: it writes nothing that another tab could spoil, so it takes no lock.
 * @throws Error with a message for a person when the list of classes cannot be had.
 */
export async function showBoard(room: RoomId): Promise<void> {
  document.title = pages.board.title;
  // What else there is wants the lock.
  addEventListener('hashchange', () => location.reload());
  const [{ catalogue }, { BoardRoot }] = await Promise.all([
    fetchCatalogue(),
    import('../../room/view/board-root.ts'),
  ]);
  if (!cannotStart()) document.body.replaceChildren(new BoardRoot({ catalogue, router: new Router() }, room));
}
