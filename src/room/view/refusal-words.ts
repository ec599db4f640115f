import { messageOf } from '../../core/message-of.ts';
import { technical } from '../../kit/words/marks.ts';
import { RoomServerError } from '../server/room-server-error.ts';
import { joinWords } from '../words/join/join.ts';

/** Why the server did not do what it was asked, by its code; in its own words where there are none for the code. */
export function refusalWords(cause: unknown) {
  const { refusals } = joinWords();
  const known = Object.entries(refusals).find(
    ([code]) => cause instanceof RoomServerError && code === cause.code,
  );
  return known?.[1] ?? technical(messageOf(cause));
}
