import { html, css } from 'lit';
import type { Session } from '../../core/trials/session.ts';
import type { GamePoints } from '../../figures/scoring/points.ts';
import { answeringWords } from '../words/answering/answering.ts';

export const scoreStyles = css`
  .score {
    display: flex;
    gap: clamp(24px, 6vw, 72px);
    font: 500 1.5rem/1.2 var(--display);
  }
  .score b {
    display: block;
    font: 600 clamp(4rem, 12vw, 7.5rem) / 1 var(--display);
    font-variant-numeric: lining-nums;
  }
`;

export function isGame({ mode }: Session, { images }: GamePoints): boolean {
  return mode !== 'test' && images.length > 0;
}

/** The points of both sides as a heading: "You 37 The network 41". */
export function scoreTemplate({ person, network }: GamePoints, who = answeringWords().you) {
  return html`<h1 class="score">
    <span class="person">${who} <b>${person}</b></span>
    <span class="network">${answeringWords().theNetwork} <b>${network}</b></span>
  </h1>`;
}
