import type { Stores } from '../../app/state/stores.ts';
import { visibleText } from '../../core/formats/truth-files/visible-text.ts';
import { about, toYou, type Addressed } from '../../core/scoring/addressed.ts';
import type { Session } from '../../core/trials/session.ts';

/** How a session's person is spoken of: whoever plays here now is "you", anybody else has a pseudonym. */
export function addressedPerson(
  { person, simulated }: Session,
  { settings }: Pick<Stores, 'settings'>,
): Addressed {
  return person === settings.person() && simulated !== true ? toYou : about(visibleText(person));
}
