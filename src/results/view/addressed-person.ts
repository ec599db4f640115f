import type { Results } from '../make-results.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { about, toYou, type Subject } from '../../figures/scoring/addressed.ts';
import type { Session } from '../../core/trials/session.ts';

/** How a session's person is spoken of: whoever plays here now is "you", anybody else has a pseudonym. */
export function addressedPerson(
  { person, simulated }: Session,
  { settings }: Pick<Results, 'settings'>,
): Subject {
  return person === settings.person() && simulated !== true ? toYou : about(visibleText(person));
}
