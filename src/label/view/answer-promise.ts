import type { Session } from '../../core/trials/session.ts';

/** What is asked beside a photo, and when the network's answer comes. */
export function answerPromise({ list, mode, room }: Session, hasNetwork: boolean): string {
  const mine = list
    ? 'Pick what it shows. Your first guess counts; you may add up to four more.'
    : 'Name up to five classes, your best guess first.';
  if (!hasNetwork || room || mode !== 'challenge') return mine;
  return `${mine} The network looks at the same photo. Its ${list ? 'answer appears' : 'five appear'} when you answer.`;
}
