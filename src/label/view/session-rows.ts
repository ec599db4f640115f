import { labelLink, resultsLink, roomLink } from '../../kit/route/pages.ts';
import type { SessionListRow } from '../element/session-list/session-list.ts';
import { shownTitle } from '../../core/trials/challenge.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import { unusualOptions, type SessionOptions } from '../../core/trials/session-options.ts';
import type { ChallengeSummary } from '../../packs/source/library.ts';
import type { SessionOutline, SessionRow } from '../../core/trials/session.ts';
import { sessionsWords } from '../words/sessions/sessions.ts';
import { beginWords } from '../words/begin/begin.ts';
import { sessionFormWords } from '../words/session-form/session-form.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { formatMilliseconds } from '../../core/text/format-number.ts';
import { language } from '../../kit/words/spoken.ts';
import { ownLanguage } from '../../core/classes/search-words.ts';

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
  const words = sessionsWords();
  const moment = new Intl.DateTimeFormat(language.value === ownLanguage ? undefined : language.value, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return sessions.map((session) => {
    const done = donePositions(session);
    const blind = session.mode === 'test' && done < session.order.length;
    const { images, personErrors, networkErrors } = session.tally;
    return {
      id: session.id,
      person: session.person,
      title: [
        ...(session.simulated ? [words.simulated] : []),
        beginWords().modes[session.mode],
        titles.get(session.challengeId) ?? session.challengeId,
        moment.format(new Date(session.startedAt)),
      ].join(' · '),
      done,
      total: session.order.length,
      score: images === 0 || blind ? '' : words.score(personErrors, networkErrors, images),
      settings: settingsOf(session),
      resumeHref: resumeLink(session),
      resultsHref: blind || done === 0 ? null : resultsLink(session.id),
      archived: session.archived,
    };
  });
}

function settingsOf(session: SessionRow): string {
  const { seed, practice, mode } = session;
  const words = sessionsWords();
  const said = [words.seed(seed)];
  if (practice > 0 && mode !== 'practice') said.push(words.withoutPractice(practice));
  const listed = unusualOptions(session).map(({ key }) =>
    (listings[key] as (value: unknown) => string)(session[key]),
  );
  return [...said, ...listed].join(', ');
}

/** What the list says of an option that is not as usual. */
const listings: {
  readonly [Key in keyof SessionOptions]: (value: NonNullable<SessionOptions[Key]>) => string;
} = {
  shuffled: () => sessionsWords().listed.shuffled,
  pruned: (classes) => sessionsWords().listed.pruned(classes),
  limit: (seconds) => sessionsWords().listed.limit(seconds),
  kinds: (kinds) => sessionsWords().listed[kinds],
  only: (ids) => sessionsWords().listed.only(ids.length),
  cast: () => sessionsWords().listed.cast,
  sure: () => sessionsWords().listed.sure,
  group: (group) => sessionsWords().listed.group(visibleText(group)),
  list: ({ categories }) => sessionsWords().listed.categories(categories.length),
  show: (exposures) => sessionsWords().listed.show(exposures.map(formatMilliseconds).join(', ')),
  cross: partOf('cross'),
  mask: (mask) => sessionFormWords().options.mask.choices[mask === 'phase' ? '' : mask],
  maskTime: partOf('maskTime'),
  answer: partOf('answer'),
  size: (size) => sessionsWords().listed.size(size.endsWith('px') ? size : `${parseFloat(size)}°`),
  card: () => sessionsWords().listed.cardFirst,
};

/** "Cross before the photo, in ms: 300" */
function partOf(part: 'cross' | 'maskTime' | 'answer') {
  return (milliseconds: number) => `${sessionFormWords().options[part].label}: ${milliseconds}`;
}
