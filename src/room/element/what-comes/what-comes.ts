import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mostGuesses } from '../../../core/trials/guesses.ts';
import { base } from '../../../kit/style/base.ts';
import { waitWords } from '../../words/wait/wait.ts';

const photo = svg`<rect x="7" y="8" width="58" height="44" rx="5" />
  <path class="person" d="M9 44l16-18 12 13 7-7 19 15v2.5a3 3 0 0 1-3 3H12a3 3 0 0 1-3-3z" />
  <circle cx="50" cy="20" r="4.5" />`;

const guesses = svg`<rect class="person" x="7" y="6" width="58" height="8" rx="3" />
  <rect class="person" x="7" y="18" width="46" height="8" rx="3" />
  <path d="M7 33h58M7 43h58M7 53h58" stroke-dasharray="2 4" />`;

const duel = svg`<rect class="person" x="4" y="8" width="29" height="9" rx="3" />
  <rect class="person" x="4" y="22" width="21" height="9" rx="3" />
  <rect class="person" x="4" y="36" width="25" height="9" rx="3" />
  <path d="M36 6v46" stroke-dasharray="2 4" />
  <rect class="network" x="39" y="8" width="29" height="9" rx="3" />
  <rect class="network" x="39" y="22" width="17" height="9" rx="3" />
  <rect class="network" x="39" y="36" width="11" height="9" rx="3" />`;

type Asked = Parameters<typeof mostGuesses>[0];

/** Whoever takes part in a study is told of no network. */
function stepsOf(asked: Asked, isStudy: boolean) {
  const { comes } = waitWords();
  const answer = asked.list ? comes.listed(asked.list.categories.length) : comes.five;
  return [
    { words: asked.show ? comes.moment : comes.photo, picture: photo },
    { words: mostGuesses(asked) === 1 ? `${answer} ${comes.onePress}` : answer, picture: guesses },
    ...(isStudy ? [] : [{ words: comes.afterwards, picture: duel }]),
  ];
}

/** What is about to happen, in drawings, so that they give nothing away. */
@customElement('hit5-what-comes')
export class WhatComes extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      ol {
        display: grid;
        gap: 10px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
      }
      li {
        display: grid;
        gap: 16px;
        align-items: center;
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink);
        font: 500 1.1875rem/1.3 var(--display);
        grid-template-columns: auto minmax(0, 1fr);
      }
      svg {
        width: 72px;
        height: 60px;
        fill: none;
        stroke: var(--ink-2);
        stroke-width: 1.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .person {
        fill: var(--person-fill);
        stroke: var(--person);
      }
      .network {
        fill: var(--network-fill);
        stroke: var(--network);
      }
    `,
  ];

  @property({ type: Boolean }) study = false;

  /** Until somebody says it, the room asks for the 1000 classes. */
  @property({ attribute: false }) asked: Asked = {};

  protected override render() {
    return html`<ol aria-label=${waitWords().comes.name}>
      ${stepsOf(this.asked, this.study).map(
        ({ words, picture }) =>
          html`<li><svg viewBox="0 0 72 60" aria-hidden="true">${picture}</svg>${words}</li>`,
      )}
    </ol>`;
  }
}
