import { Notice } from '../../kit/element/notice/notice.ts';

/** In place of the app: its own files are missing or damaged. Says which, and needs none of them. */
export function failureNotice(reason: string): Notice {
  const notice = new Notice();
  notice.kind = 'alarm';
  const again = document.createElement('a');
  again.textContent = 'Try again';
  again.href = location.href;
  again.addEventListener('click', () => location.reload());
  notice.append(`Hit5 could not start. ${reason} `, again);
  return notice;
}

/** Whether `src/app/start/start.js` has found that the app cannot start, and says why. */
export function cannotStart(): boolean {
  return document.documentElement.dataset['stopped'] !== undefined;
}
