import { drawPseudonym } from '../../src/core/room/pseudonym.ts';
import { longestName } from '../../src/core/room/room-event.ts';
import { seedOf, type MemberId } from '../../src/core/schemas/room-ids.ts';

/** The name of a seat, which nobody has yet: a drawn one, or the given one with a number where somebody has it already. */
export function seatName(id: MemberId, given: string | null, taken: ReadonlySet<string>): string {
  if (given === null) return drawPseudonym(seedOf(id), taken);
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`;
    const free =
      [...given]
        .slice(0, longestName - end.length)
        .join('')
        .trimEnd() + end;
    if (!taken.has(free)) return free;
  }
}
