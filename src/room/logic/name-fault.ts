import { longestName } from '../../core/room/room-event.ts';
import { isPlainName, isReadableName } from '../../core/text/plain-name.ts';

/** A sentence; null where all is well. */
export function nameFault(name: string): string | null {
  if (name === '') return 'Type a name first.';
  const length = [...name].length;
  if (length > longestName) return `A name has 1 to ${longestName} characters. This one has ${length}.`;
  return isPlainName(name, longestName) && isReadableName(name)
    ? null
    : 'This name holds signs that nobody can read, such as a line break or a pile of accents. Type it again without.';
}
