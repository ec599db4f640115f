import { messageOf } from '../../core/message-of.ts';
import { ImageUnreadableError } from '../../core/trials/challenge.ts';
import { isOwnFault } from '../../kit/keep/disk-failure.ts';

/** Why a photo is not there, for a person: its file, the disk, Hit5 itself or the way to it is at fault. */
export function photoFault(cause: unknown): string {
  const message = messageOf(cause);
  if (cause instanceof ImageUnreadableError) return message;
  if (isOwnFault(cause)) return `Hit5 failed at the photo, which is its own fault: ${message}`;
  if (cause instanceof DOMException) return `The photo could not be read from the disk: ${message}`;
  return `The photo could not be fetched: ${message}`;
}
