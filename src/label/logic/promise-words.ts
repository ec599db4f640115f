import { mostGuesses } from '../../core/trials/guesses.ts';
import type { Session } from '../../core/trials/session.ts';

/** What a person is to do with a photo, and when the network's answer comes. */
export function promiseWords(session: Session, isAnswered: boolean): string {
  const { list, mode, room, show } = session;
  const more = ['none', 'one', 'up to two', 'up to three'][mostGuesses(session) - 1] ?? 'up to four';
  const mine = list
    ? `Pick what it shows. Your first guess counts; you may add ${more} more.`
    : 'Name up to five classes, your best guess first.';
  if (!isAnswered || room || mode !== 'challenge') return mine;
  const looks = show ? 'has as long as it needs for' : 'looks at';
  return `${mine} The network ${looks} the same photo. Its ${list ? 'answer appears' : 'five appear'} when you answer.`;
}
