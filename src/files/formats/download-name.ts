import type { Session } from '../../core/trials/session.ts';

/**
 * The name of a session's file: "hit5-ada-challenge-2026-11-24-tidy.csv". What no file system takes is left out of the
 * pseudonym.
 *
 * @param network whose answers alone it holds: "hit5-efficientnet-lite0-ada-challenge-2026-11-24-imagenet-x.csv".
 */
export function downloadName(
  session: Session,
  id: string,
  ending: string,
  network: string | null = null,
): string {
  const whose = [...(network === null ? [] : [fileWords(network)]), fileWords(session.person)].join('-');
  return `hit5-${whose}-${session.mode}-${session.startedAt.slice(0, 10)}-${id}.${ending}`;
}

function fileWords(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['somebody'];
  return words.join('-').slice(0, 60);
}
