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
import '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/copy-field/copy-field.ts';
import { waitWords } from '../words/wait/wait.ts';
import { studyWords } from '../words/study/study.ts';
import { bold, technical } from '../../kit/words/marks.ts';

/** Whoever answers after everybody could see what is right is told so, before and after it. */
export function uncountedTemplate(
  { state, card }: KeptSeat,
  screen: RoomScreen,
  { session, phase }: SessionState,
) {
  if (screen.kind !== 'shown') return nothing;
  if (phase.kind === 'answering' && isRevealedToAll(state, session.order[phase.draft.position])) {
    return html`<hit5-notice slot="notices" kind="warning">
      ${waitWords().notices.seenAlready(card.options.study !== null)}
    </hit5-notice>`;
  }
  if (phase.kind === 'feedback' && phase.trial.assistance.includes('answer')) {
    return html`<hit5-notice slot="notices" kind="info"> ${waitWords().notices.cameLate} </hit5-notice>`;
  }
  return nothing;
}

/** Who could not answer all before the class was shown what is right is told so at the end. */
export function lateTemplate({ state, card }: KeptSeat, { session, phase }: SessionState) {
  const isLate = phase.kind === 'finished' && state?.phase === 'frozen' && session.skipped.length > 0;
  if (!isLate || card.options.pace === 'led') return nothing;
  return html`<hit5-notice slot="notices" kind="info"> ${waitWords().notices.lookAlong} </hit5-notice>`;
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
  const { call, notices } = waitWords();
  const isStudy = options.study !== null;
  return html`<section slot="class" class="said person" aria-labelledby="said">
    ${exposure === null ? nothing : html`<p><b>${call.youHad(exposure)}</b></p>`}
    <h2 id="said">
      ${hits === null ? notices.answered(isStudy, answers) : hits === 0 ? notices.nobodyNamed(isStudy) : notices.named(isStudy, hits, answers)}
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
  const words = studyWords();
  return html`<h1>${words.withdrawn}</h1>
    <p>${words.deleted(answers, name, trouble === null, hasId, bold)}</p>
    ${
      trouble === null
        ? nothing
        : html`<hit5-notice kind="alarm">
            ${words.notHere} ${technical(trouble)} ${words.deleteData}
          </hit5-notice>`
    }
    <p>${words.tellThem}</p>
    <p>${words.canClose}</p>`;
}

/** @param failed empty where nothing failed. */
export function leavingTemplate(failed: string, onWithdraw: () => void) {
  const words = studyWords();
  return html`<hit5-confirm-question
      slot="notices"
      question=${words.withdrawAsk}
      yes=${words.withdrawYes}
      no=${words.stay}
      @hit5-confirm=${onWithdraw}
      >${words.allDeleted}</hit5-confirm-question
    >
    ${
      failed === ''
        ? nothing
        : html`<hit5-notice slot="notices" kind="alarm"
            >${words.notDeleted} ${technical(failed)} ${words.tryAgain}</hit5-notice
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
  const words = studyWords();
  return html`<p>${waiting === 0 ? words.canClose : words.leaveOpen(waiting)}</p>
    ${
      completion === ''
        ? nothing
        : html`<hit5-copy-field
            kind="code"
            label=${words.completionCode}
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
              >${words.backTo(back.host)}</a
            >
          </p>`
        : nothing
    }
    <p>${words.yourName(name, bold)}</p>
    <button type="button" class="withdraw" @click=${withdraw}>${words.withdraw}</button>`;
}
