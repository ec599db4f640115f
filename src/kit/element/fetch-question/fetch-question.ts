import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FetchQuestion as Question } from '../../../core/text/fetch-question.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { base } from '../../style/base.ts';
import { controls } from '../../style/controls.ts';
import { type Told, tell } from '../told.ts';
import '../notice/notice.ts';

/** The person has answered what is asked while a file comes from another server. */
export type FetchAnswerEvent = Told<'hit5-fetch-answer', boolean>;

/**
 * What a person is asked while a file comes from another server.
 *
 * @fires hit5-fetch-answer
 */
@customElement('hit5-fetch-question')
export class FetchQuestion extends LitElement {
  static override readonly styles = [base, controls];
  // The focus comes from whoever reveals the question, to its first button.
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  @property({ attribute: false }) question: Question | null = null;

  protected override render() {
    const { question } = this;
    if (!question) return nothing;
    const [text, yes] = wordsOf(question);
    return html`<hit5-notice kind="info">
      ${text}
      <button slot="actions" type="button" @click=${() => this.#answer(true)}>${yes}</button>
      <button slot="actions" type="button" class="quiet" @click=${() => this.#answer(false)}>No</button>
    </hit5-notice>`;
  }

  #answer(yes: boolean): void {
    tell<FetchAnswerEvent>(this, 'hit5-fetch-answer', yes);
  }
}

/** The question, and what saying yes to it is called. */
function wordsOf(question: Question) {
  const host = visibleText(question.host);
  switch (question.kind) {
    case 'redirect':
      return [
        html`<b>${host} sends the request on to another address. Follow it?</b> A browser cannot tell which
          one before it has asked there. That server, and any on the way, then learn your IP address and
          nothing else. Hit5 tells you the last one’s name before it reads anything from it.`,
        'Follow it',
      ] as const;
    case 'moved':
      return [
        html`<b>Take the file from ${visibleText(question.to)}?</b> ${host} sent the request on to
          ${visibleText(question.to)}, and the file comes from there. Hit5 has not read any of it.`,
        `Take it from ${visibleText(question.to)}`,
      ] as const;
    case 'next':
      return [
        html`<b>Try ${host} next?</b> ${visibleText(question.before)} The network is also at another address.
          That sends requests to ${host}, which then learns your IP address and nothing else:
          ${visibleText(question.address)}`,
        `Try ${host}`,
      ] as const;
  }
}
