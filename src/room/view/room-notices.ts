import { html, nothing } from 'lit';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Reveal } from '../../core/room/room.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import type { SessionState, Trial } from '../../core/trials/session.ts';
import '../../kit/element/notice/notice.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import '../element/class-answer/class-answer.ts';
import { noGuessWords } from '../logic/no-guess.ts';
import { isRevealedToAll, type RoomScreen } from '../state/room-screen.ts';

/**
 * The same photo was answered on two devices at once: the server has both, and only one counts.
 *
 * @param replaced the places of such photos, from 0.
 */
export function replacedTemplate(replaced: readonly number[]) {
  if (replaced.length === 0) return nothing;
  const photos = replaced.map((position) => String(position + 1)).join(', ');
  return html`<hit5-notice slot="notices" kind="info">
    You answered photo ${photos} on another device too. The answer from there came first, so it is the one
    that counts.
  </hit5-notice>`;
}

/** Whoever answers after everybody could see what is right is told so, before and after it. */
export function uncountedTemplate(
  { state, card }: KeptSeat,
  screen: RoomScreen,
  { session, phase }: SessionState,
) {
  if (screen.kind !== 'shown') return nothing;
  if (phase.kind === 'answering' && isRevealedToAll(state, session.order[phase.draft.position])) {
    return html`<hit5-notice slot="notices" kind="warning">
      ${card.options.study ? 'Everybody' : 'Your class'} has seen already what this photo shows. You can still
      answer, but it does not count.
    </hit5-notice>`;
  }
  if (phase.kind === 'feedback' && phase.trial.assistance.includes('answer')) {
    return html`<hit5-notice slot="notices" kind="info">
      This answer does not count: it came after everybody could see what the photo shows.
    </hit5-notice>`;
  }
  return nothing;
}

/** Who could not answer all before the class was shown what is right is told so at the end. */
export function lateTemplate({ state, card }: KeptSeat, { session, phase }: SessionState) {
  const isLate = phase.kind === 'finished' && state?.phase === 'frozen' && session.skipped.length > 0;
  if (!isLate || card.options.pace === 'led') return nothing;
  return html`<hit5-notice slot="notices" kind="info">
    The answers are shown already, so nobody can answer any more. You can look along.
  </hit5-notice>`;
}

/** What the class answered to a photo, as far as a pupil may know it. */
export function classAnswerTemplate(
  reveal: Reveal | undefined,
  options: KeptSeat['card']['options'],
  catalogue: Catalogue,
  trial: Pick<Trial, 'record'> | null,
) {
  if (!reveal?.class) return nothing;
  const { limit, study } = options;
  const { answers, hits, guesses } = reveal.class;
  return html`<hit5-class-answer
    slot="class"
    ?study=${study !== null}
    .exposure=${study ? null : (trial?.record.viewed?.exposure ?? null)}
    .answers=${answers}
    .none=${noGuessWords(limit)}
    .hits=${hits}
    .guesses=${guesses.map(({ wnid, count }) => ({
      label: catalogue.of(options).title(wnid),
      count,
      isTruth: originalLabels.rightFor(reveal).includes(wnid),
    }))}
  ></hit5-class-answer>`;
}
