import { css, html, nothing } from 'lit';
import type { Label } from '../make-label.ts';
import { formatClock } from '../../core/text/format-number.ts';
import '../../kit/element/time-ring/time-ring.ts';
import '../../kit/element/notice/notice.ts';
import { timedViewOf } from '../../core/trials/timed-view.ts';
import type { Draft, Session } from '../../core/trials/session.ts';
import { styleMap } from '../../kit/style/style-map.ts';
import { answeringWords } from '../words/answering/answering.ts';

export const barStyles = css`
  .clock {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 0.45em;
    color: var(--ink-2);
    white-space: nowrap;
    font: 0.9375rem/1.3 var(--ui);
  }
  .clock svg {
    width: 0.75em;
    height: 0.75em;
  }
  .clock.paused {
    font-style: italic;
  }
  .progress {
    display: inline-flex;
    align-items: center;
    gap: 20px;
    color: var(--ink-2);
    font: 0.9375rem/1.3 var(--ui);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  [role='progressbar'] {
    width: clamp(60px, 12vw, 170px);
    height: 4px;
    border-radius: 2px;
    background: var(--line);
    overflow: hidden;
  }
  .fill {
    display: block;
    height: 100%;
    background: var(--ink);
    transform-origin: left;
    transition: transform 0.4s ease-out;
  }
  @media (width < 56rem) {
    .progress {
      flex-direction: column;
      align-items: stretch;
      gap: 3px;
    }
    [role='progressbar'] {
      width: auto;
      height: 2px;
    }
  }
  @media (width < 36rem) {
    .word {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [role='progressbar'] {
      height: 6px;
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .fill {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;

/** “Image 12 of 32” and a thin bar; `done` is the number of the image one is at, from 1. */
export function progressTemplate(word: string, done: number, total: number) {
  const words = answeringWords();
  const place = words.placeOf(done, total);
  return html`<span class="progress">
    <span><span class="word">${word} </span>${place}</span>
    <span
      role="progressbar"
      aria-label=${words.progress}
      aria-valuemin="0"
      aria-valuemax=${total}
      aria-valuenow=${done}
      aria-valuetext="${word} ${place}"
    >
      <span class="fill" style=${styleMap({ transform: `scaleX(${done / total})` })}></span>
    </span>
  </span>`;
}

/** The time spent on the present image, or left for it. */
function clockTemplate(seconds: number, limit: Session['limit'], paused: boolean) {
  const { timeSpent, timeLeft, left, isPaused } = answeringWords();
  const [label, time] =
    limit === null
      ? [timeSpent, formatClock(seconds)]
      : [timeLeft, left(formatClock(Math.max(0, limit - seconds)))];
  return html`<span slot="end" class="clock ${paused ? 'paused' : ''}">
    ${
      paused
        ? html`<svg viewBox="0 0 12 12" role="img" aria-label=${isPaused}>
            <path d="M2 1h3v10H2zM7 1h3v10H7z" fill="currentColor" />
          </svg>`
        : nothing
    }
    <span role="timer" aria-live="off" aria-label=${label}>${time}</span>
  </span>`;
}

/** At the end of the bar, where everybody has the same time: what is left of it. Nobody can pause it. */
function ringTemplate({ flow }: Pick<Label, 'flow'>, limit: Session['limit']) {
  const left = flow.clock.value?.left.value ?? null;
  if (left === null || limit === null) return nothing;
  return html`<hit5-time-ring slot="end" .left=${left} .of=${limit}></hit5-time-ring>`;
}

/** The time spent, or left where there is a limit; in the menu whether it is shown, and the pause. */
function timeTemplate(
  { flow, settings, sessions }: Pick<Label, 'flow' | 'settings' | 'sessions'>,
  limit: Session['limit'],
) {
  if (flow.clock.value) return ringTemplate({ flow }, limit);
  const paused = flow.paused.value;
  const { clockShown } = settings.settings.value;
  const words = answeringWords();
  return html`${clockShown ? clockTemplate(flow.seconds.value, limit, paused) : nothing}
    <button
      slot="menu"
      type="button"
      class="quiet entry"
      @click=${() => settings.change({ clockShown: !clockShown })}
    >
      ${clockShown ? words.hideClock : words.showClock}
    </button>
    <button
      slot=${paused ? 'end' : 'menu'}
      type="button"
      class=${paused ? 'quiet bar' : 'quiet entry'}
      ?disabled=${!flow.seen.value}
      @click=${() => togglePause({ flow, sessions })}
    >
      ${paused ? words.goOn : words.pause}
    </button>`;
}

/**
 * @param draft null while nothing is answered.
 * @param held whether something else stands in place of the photo.
 */
export function barTimeTemplate(
  stores: Pick<Label, 'flow' | 'settings' | 'sessions'>,
  session: Session,
  draft: Draft | null,
  held: boolean,
) {
  if (draft) return (timedViewOf(session) ? viewTimeTemplate : timeTemplate)(stores, session.limit);
  const isOpening = stores.sessions.state.value?.phase.kind === 'opening';
  return isOpening && !held ? ringTemplate(stores, session.limit) : nothing;
}

/** Said in a test, which shows no answer, after an image whose time ran out; elsewhere the answer says it. */
export function limitNotice({ mode, trials }: Session, { position }: Draft) {
  const last = trials.at(-1);
  if (mode !== 'test' || !last?.timedOut || last.position !== position - 1) return nothing;
  const { timeUpUnknown, timeUpGuesses } = answeringWords();

  return html`<hit5-notice kind="info"
    >${last.guesses.length === 0 ? timeUpUnknown(position) : timeUpGuesses(position)}</hit5-notice
  >`;
}

/** Stops what a timed view shows, or has the next photo wait; the answer's own time has a bar of its own. */
function viewTimeTemplate({ flow }: Pick<Label, 'flow'>, limit: Session['limit']) {
  const { view } = flow;
  const words = answeringWords();
  const pause = view.waits.value ? words.pauseNext : words.pause;
  const comes = view.viewed.value === null && !view.waits.value;
  const stops = view.showing.value || comes;
  const isNeeded = stops || view.viewed.value !== null;
  return html`${flow.clock.value ? ringTemplate({ flow }, limit) : nothing}
  ${
    isNeeded
      ? html`<button slot="end" type="button" class="quiet bar" @click=${() => pauseView(flow)}>
          ${stops ? words.stop : pause}
        </button>`
      : nothing
  }`;
}

function pauseView({ view }: Label['flow']): void {
  if (view.showing.value) view.stop('interrupted');
  else view.wait(!view.waits.value);
}

/** Nothing where everybody has the same time; a timed view pauses between two photos only. */
export function togglePause({ flow, sessions }: Pick<Label, 'flow' | 'sessions'>): void {
  const session = sessions.state.value?.session;
  if (session && timedViewOf(session)) pauseView(flow);
  else if (flow.clock.value) return;
  else if (flow.paused.value) flow.goOn();
  else flow.pause();
}
