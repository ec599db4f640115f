import { html, nothing } from 'lit';
import { counted } from '../../core/text/counted.ts';
import '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/notice/notice.ts';

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
          : html`your ${counted(answers, 'answer')}, with how long you took and what you looked at; `
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
