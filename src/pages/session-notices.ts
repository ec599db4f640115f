import { html, nothing } from 'lit';
import type { PackSummary } from '../app/pack-ports.ts';
import { dataLink } from '../app/router.ts';
import '../components/notice/notice.ts';
import type { SessionRequest } from '../domain/trials/session-request.ts';
import type { Draft, Session } from '../domain/trials/session.ts';

/** What has happened to a session that is being answered. */
export interface SessionEvents {
  readonly session: Session;
  readonly draft: Draft;
  /** What the address asked for; null where it names a session of this machine. */
  readonly request: SessionRequest | null;
  /** Why the photo could not be fetched; null when all is well. */
  readonly failure: string | null;
  /** Whether the file on the person's disk in which the photos lie can be read; null where they lie in none. */
  readonly ownFile: PackSummary['live'];
  readonly resumed: boolean;
  readonly retry: () => void;
}

/** What the person must know of them, above the photo. */
export function sessionNotices(events: SessionEvents) {
  const { session, draft } = events;
  return [
    events.failure === null ? nothing : failureNotice(events),
    draft.position === 0 ? fewerNotice(events) : nothing,
    events.resumed
      ? html`<hit5-notice kind="info"
          >Welcome back. The session paused; it goes on where you stopped.</hit5-notice
        >`
      : nothing,
    draft.position > 0 ? skippedNotice(session) : nothing,
  ];
}

function failureNotice({ failure, ownFile, retry }: SessionEvents) {
  return html`<hit5-notice kind="alarm">
    ${failure}
    ${
      ownFile === 'lost'
        ? nothing
        : html`<button slot="actions" type="button" @click=${retry}>Try again</button>`
    }
    ${
      ownFile
        ? html`<a slot="actions" class="button" href=${dataLink(null, location.hash)}
            >Choose the file again</a
          >`
        : nothing
    }
  </hit5-notice>`;
}

/** A link may ask for more images than there are. */
function fewerNotice({ session, request }: SessionEvents) {
  const there = session.order.length;
  if (!request || there >= request.count) return nothing;
  return html`<hit5-notice kind="info">
    ${request.count} images were asked for, and there are ${there}
    ${
      request.practice > 0 && request.mode !== 'practice'
        ? `beside the ${String(request.practice)} that are kept for practice`
        : nothing
    }.
  </hit5-notice>`;
}

function skippedNotice({ skipped, trials }: Session) {
  const last = skipped.filter(({ position }) => trials.every((trial) => trial.position < position));
  if (last.length === 0) return nothing;
  return html`<hit5-notice kind="warning">
    ${last.map(
      ({ position, reason }) => html`Image ${position + 1} was passed over and is not counted: ${reason} `,
    )}
  </hit5-notice>`;
}
