import { labelLink, resultsLink, roomLink } from '../../kit/route/pages.ts';
import type { SessionListRow } from '../element/session-list/session-list.ts';
import { shownTitle } from '../../core/trials/challenge.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import { unusualOptions } from '../../core/trials/session-options.ts';
import type { ChallengeSummary } from '../../packs/source/library.ts';
import type { SessionOutline, SessionRow } from '../../core/trials/session.ts';

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export function resumeLink(session: SessionRow): string {
  if (session.room) return roomLink(session.room.id);
  return labelLink(session.challengeId, { ...session, count: session.order.length }, session.id);
}

/** The address that gives everybody the same images in the same order as this session. */
export function reportLink(session: SessionRow): string {
  return labelLink(session.challengeId, { ...session, count: session.order.length });
}

/** Sessions as the list shows them; a test that is not finished has no score to show. */
export function sessionRows(
  sessions: readonly SessionOutline[],
  challenges: readonly Pick<ChallengeSummary, 'id' | 'title'>[],
): readonly SessionListRow[] {
  const titles = new Map(challenges.map((one) => [one.id, shownTitle(one)]));
  return sessions.map((session) => {
    const done = donePositions(session);
    const blind = session.mode === 'test' && done < session.order.length;
    const { images, personErrors, networkErrors } = session.tally;
    const mode = `${session.mode.charAt(0).toUpperCase()}${session.mode.slice(1)}`;
    return {
      id: session.id,
      person: session.person,
      title: [
        ...(session.simulated ? ['Simulated'] : []),
        mode,
        titles.get(session.challengeId) ?? session.challengeId,
        moment.format(new Date(session.startedAt)),
      ].join(' · '),
      done,
      total: session.order.length,
      score: images === 0 || blind ? '' : `missed ${personErrors}, the network ${networkErrors} of ${images}`,
      settings: settingsOf(session),
      resumeHref: resumeLink(session),
      resultsHref: blind || done === 0 ? null : resultsLink(session.id),
      archived: session.archived,
    };
  });
}

function settingsOf(session: SessionRow): string {
  const { seed, practice, mode } = session;
  const words = [`seed ${seed}`];
  if (practice > 0 && mode !== 'practice') words.push(`without the ${practice} of practice`);
  const options = unusualOptions(session).map((option) => option.listed(session[option.key]));
  return [...words, ...options].join(', ');
}
