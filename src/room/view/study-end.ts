import { html, nothing } from 'lit';
import { counted } from '../../core/text/counted.ts';
import '../../kit/element/copy-field/copy-field.ts';

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
          : `Leave this page open until ${counted(waiting, 'answer')} more ${waiting === 1 ? 'has' : 'have'} been sent.`
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
