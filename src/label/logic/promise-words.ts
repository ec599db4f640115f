import { mostGuesses } from '../../core/trials/guesses.ts';
import type { Session } from '../../core/trials/session.ts';
import type { Words } from '../words/answering/en.ts';

/** What a person is to do with a photo, and when the network's answer comes. */
export function promiseWords(session: Session, isAnswered: boolean, words: Words): string {
  const { list, mode, room, show } = session;
  const mine = list ? words.pickListed(mostGuesses(session) - 1) : words.nameFive;
  if (!isAnswered || room || mode !== 'challenge') return mine;
  return `${mine} ${words.networkLooks(show !== undefined, list !== undefined)}`;
}
