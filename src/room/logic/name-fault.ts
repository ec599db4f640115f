import { longestName } from '../../core/room/room-event.ts';
import { isPlainName, isReadableName } from '../../core/text/plain-name.ts';
import type { Words } from '../words/join/en.ts';

/** A sentence; null where all is well. */
export function nameFault(name: string, { nameFaults }: Words): string | null {
  if (name === '') return nameFaults.empty;
  const length = [...name].length;
  if (length > longestName) return nameFaults.long(longestName, length);
  return isPlainName(name, longestName) && isReadableName(name) ? null : nameFaults.unreadable;
}
