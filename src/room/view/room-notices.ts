import { html, nothing } from 'lit';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Reveal } from '../../core/room/room.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import type { SessionState, Trial } from '../../core/trials/session.ts';
import '../../kit/element/notice/notice.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { guessesTemplate } from '../element/board/board-answers.ts';
import { classSide } from './board-sides.ts';
import { isRevealedToAll, type RoomScreen } from '../state/room-screen.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/copy-field/copy-field.ts';

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
  if (!reveal?.class || reveal.class.answers === 0) return nothing;
  const { answers, hits } = reveal.class;
  const exposure = options.study ? null : (trial?.record.viewed?.exposure ?? null);
  const right = originalLabels.rightFor(reveal);
  const { guesses, rest } = classSide(options, { ...reveal.class, spoiled: 0 }, right, catalogue.of(options));
  const named = `${hits === 0 ? 'nobody' : `${hits} of ${answers}`} named it`;
  return html`<section slot="class" class="said person" aria-labelledby="said">
    ${exposure === null ? nothing : html`<p><b>You had ${exposure} milliseconds.</b></p>`}
    <h2 id="said">
      ${options.study ? 'Everybody' : 'The class'}: ${hits === null ? `${answers} answered` : named}
    </h2>
    ${guessesTemplate(guesses)} ${rest ? html`<p>${rest}</p>` : nothing}
  </section>`;
}

export interface LeftStudy {
  readonly answers: number;
  readonly name: string;
  readonly hasId: boolean;
  /** Why this browser still has them, for a person; null: it has not. */
  readonly trouble: string | null;
}

/** What somebody who has left a study is told: what was deleted, and what they can do about copies. */
export function leftStudyTemplate({ answers, name, hasId, trouble }: LeftStudy) {
  return html`<h1>You have withdrawn from the study.</h1>
    <p>
      This is deleted, on the server${trouble === null ? ' and on this device' : ''}:
      ${
        answers === 0
          ? nothing
          : html`your ${pluralize(answers, 'answer')}, with how long you took and what you looked at; `
      }your
      name in the study, <b>${name}</b>${hasId ? ', and the id that your link gave' : ''}.
    </p>
    ${
      trouble === null
        ? nothing
        : html`<hit5-notice kind="alarm">
            This browser could not delete its own copy: ${trouble} Delete the data of this page in the
            browser’s settings.
          </hit5-notice>`
    }
    <p>
      If the researchers have saved a copy before, tell them to delete your answers there too. They find you
      by that name, so write it down.
    </p>
    <p>You can close this page.</p>`;
}

/** @param failed empty where nothing failed. */
export function leavingTemplate(failed: string, onWithdraw: () => void) {
  return html`<hit5-confirm-question
      slot="notices"
      question="Withdraw and delete my answers?"
      yes="Withdraw and delete"
      no="Stay"
      @hit5-confirm=${onWithdraw}
      >All that you answered is deleted, here and on the server.</hit5-confirm-question
    >
    ${
      failed === ''
        ? nothing
        : html`<hit5-notice slot="notices" kind="alarm"
            >Nothing was deleted: ${failed} Try again.</hit5-notice
          >`
    }`;
}

interface StudyEnd {
  readonly name: string;
  /** Shown to be paid; empty: there is none. */
  readonly completion: string;
  readonly waiting: number;
  /** Where the person came from; null: from nowhere that they go back to. */
  readonly back: URL | null;
}

/** The last page of a study: whether it can be closed, the completion code, and the way out for who thinks again. */
export function studyEndTemplate({ name, completion, waiting, back }: StudyEnd, withdraw: () => void) {
  return html`<p>
      ${
        waiting === 0
          ? 'You can close this page.'
          : `Leave this page open until ${pluralize(waiting, 'answer')} more ${waiting === 1 ? 'has' : 'have'} been sent.`
      }
    </p>
    ${
      completion === ''
        ? nothing
        : html`<hit5-copy-field
            kind="code"
            label="Your completion code"
            .text=${completion}
          ></hit5-copy-field>`
    }
    ${
      back
        ? html`<p>
            <a
              class="button ${waiting === 0 ? 'primary' : ''}"
              href=${back.href}
              target="_top"
              rel="noreferrer"
              >Back to ${back.host}</a
            >
          </p>`
        : nothing
    }
    <p>
      Your name in this study is <b>${name}</b>. Write it down: with it the researchers find your answers, if
      you want them deleted later.
    </p>
    <button type="button" class="withdraw" @click=${withdraw}>Withdraw and delete my answers</button>`;
}
