import { html, nothing } from 'lit';
import type { Label } from '../make-label.ts';
import '../element/clock/session-clock.ts';
import '../../kit/element/time-ring/time-ring.ts';
import '../../kit/element/notice/notice.ts';
import type { Draft, Session } from '../../core/trials/session.ts';

const clockIcon = html`<svg viewBox="0 0 18 18" fill="none" stroke="currentColor" aria-hidden="true">
  <circle cx="9" cy="9" r="7.5" stroke-width="1.5" />
  <path d="M9 4.5V9l3 2" stroke-width="1.5" />
</svg>`;

/** At the end of the bar, where everybody has the same time: what is left of it. Nobody can pause it. */
export function ringTemplate({ flow }: Pick<Label, 'flow'>, limit: Session['limit']) {
  const left = flow.clock.value?.left.value ?? null;
  if (left === null || limit === null) return nothing;
  return html`<hit5-time-ring slot="end" .left=${left} .of=${limit}></hit5-time-ring>`;
}

/**
 * At the end of the bar: the clock, as quiet as the person wants it, with the time spent, or the time left where there
 * is a limit; and the pause.
 */
export function timeTemplate({ flow, settings }: Pick<Label, 'flow' | 'settings'>, limit: Session['limit']) {
  if (flow.clock.value) return ringTemplate({ flow }, limit);
  const paused = flow.paused.value;
  const { clockShown } = settings.settings.value;
  const spent = flow.seconds.value;
  return html`<span slot="end" class="time">
      ${
        clockShown
          ? html`<hit5-session-clock
              .seconds=${limit === null ? spent : Math.max(0, limit - spent)}
              ?left=${limit !== null}
              .running=${!paused}
            ></hit5-session-clock>`
          : nothing
      }
      <button
        type="button"
        class="quiet bar clock"
        @click=${() => settings.change({ clockShown: !clockShown })}
      >
        ${clockIcon} <span class="words">${clockShown ? 'Hide clock' : 'Show clock'}</span>
      </button>
    </span>
    <button
      slot="end"
      type="button"
      class="quiet bar"
      ?disabled=${!flow.seen.value}
      @click=${() => togglePause(flow)}
    >
      ${paused ? 'Go on' : 'Pause'}
    </button>`;
}

/** Said in a test, which shows no answer, after an image whose time ran out; elsewhere the answer says it. */
export function limitNotice({ mode, trials }: Session, { position }: Draft) {
  const last = trials.at(-1);
  if (mode !== 'test' || !last?.timedOut || last.position !== position - 1) return nothing;
  const count = last.guesses.length;
  return html`<hit5-notice kind="info">
    Time was up for image ${position}:
    ${count === 0 ? 'it counts as “I don’t know”' : `your ${count === 1 ? 'guess counts' : `${count} guesses count`} as your answer`}.
  </hit5-notice>`;
}

/** Pauses the session that goes on, or goes on with the paused one; not where everybody has the same time. */
export function togglePause(flow: Label['flow']): void {
  if (flow.clock.value) return;
  if (flow.paused.value) flow.goOn();
  else flow.pause();
}
