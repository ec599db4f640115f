import { html, nothing } from 'lit';
import type { Observers } from '../make-observers.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { sessionRows } from '../../label/view/session-rows.ts';

/**
 * The sessions of this machine that can be compared, all with one button, and each with its own; a test that is not
 * finished cannot.
 *
 * @param primary whether comparing them is what the page is for at the moment.
 */
export function ownSessions({ sessions, observers, library }: Observers, primary: boolean) {
  const added = new Set(observers.files.value.map(({ session }) => session));
  const rows = sessionRows(sessions.outlines.value, library.summaries.value).filter(
    ({ resultsHref }) => resultsHref !== null,
  );
  if (rows.length === 0) return nothing;
  const add = async (...ids: readonly SessionId[]) => {
    const all = await Promise.all(ids.map((id) => sessions.read(id)));
    await observers.addSessions(all.filter((session) => session !== null));
  };
  const addAll = () => add(...rows.map(({ id }) => id));
  const mine = rows.length === 1 ? 'my session' : 'my sessions';
  const all = rows.every(({ id }) => added.has(id)) ? `Bring ${mine} up to date` : `Compare ${mine}`;
  const button = html`<button
    type="button"
    class="own ${primary ? 'primary' : ''}"
    @click=${() => void addAll()}
  >
    ${all}
  </button>`;
  // The list names people.
  if (observers.display.namesHidden.value) return button;
  return html`${button}
    <details ?open=${rows.some(({ id }) => added.has(id))}>
      <summary>Add sessions of this machine (${rows.length})</summary>
      <ul>
        ${rows.map(({ id, person, title, done }) => {
          const words = added.has(id) ? 'Bring up to date' : 'Add';
          return html`<li>
            <div class="what">
              <b>${person}</b>
              <span>${title}</span>
              <span>${done} ${done === 1 ? 'image' : 'images'}</span>
              ${added.has(id) ? html`<span>added</span>` : nothing}
            </div>
            <div class="acts">
              <button type="button" aria-label="${words}: ${person}, ${title}" @click=${() => void add(id)}>
                ${words}
              </button>
            </div>
          </li>`;
        })}
      </ul>
    </details>`;
}
