import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { FileProgress, OpenedFile } from '../state/file-store.ts';
import { resultsLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import '../../kit/element/import-progress/import-progress.ts';
import '../../kit/element/notice/notice.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { Session } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import { saveFile } from '../../kit/file/save-file.ts';

/** A file from this size on takes so long that its progress is shown, in bytes: the page would only jump elsewhere. */
const large = 2e6;

/** Sessions from files, and the backup of those on this machine. */
@customElement('hit5-sessions-section')
class SessionsSection extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    sectionStyles,
    css`
      .opened {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Why the backup could not be made, for a person; null when all is well. */
  @state() failure: string | null = null;

  @query('.opened') readonly outcomes!: HTMLElement;

  protected override render() {
    const { files, sessions } = this.stores;
    const here = sessions.outlines.value.length;
    return html`<section aria-labelledby="sessions">
      <h2 id="sessions">Sessions and backup</h2>
      <p class="intro">
        ${here === 0 ? 'There is no session on this machine yet.' : `${sessionsAre(here)} on this machine.`} A
        backup holds all of them in one file. Opening a file replaces nothing that is here.
      </p>
      <hit5-file-drop plain words="Choose session files" @hit5-files-given=${this.#open}>
        <p>Drop Hit5 session files or a backup here, to restore them or to look at somebody else’s.</p>
      </hit5-file-drop>
      ${this.#renderProgress(files.progress.value)}
      <div role="status" class="opened" tabindex="-1">
        ${files.opened.value.map((opened) => this.#renderOpened(opened))}
      </div>
      <div class="acts">
        <button type="button" ?disabled=${here === 0} @click=${this.#backUp}>Save a backup</button>
      </div>
      ${this.failure === null ? nothing : html`<hit5-notice kind="alarm">${this.failure}</hit5-notice>`}
    </section>`;
  }

  #renderProgress(progress: FileProgress | null) {
    if (!progress || progress.total < large) return nothing;
    const { kind, file, bytes, total } = progress;
    if (kind === 'keeping') return html`<p>Keeping what ${visibleText(file)} holds on this machine …</p>`;
    // When all is read, it takes a while to look at it, and nobody knows how long.
    const isRead = bytes >= total;
    return html`<hit5-import-progress
      .what=${isRead ? `Looking through ${visibleText(file)}` : `Reading ${visibleText(file)}`}
      .share=${isRead ? null : bytes / total}
      .bytes=${bytes}
      .totalBytes=${total}
      @hit5-import-cancel=${this.#cancel}
    ></hit5-import-progress>`;
  }

  #renderOpened(opened: OpenedFile) {
    const file = visibleText(opened.file);
    switch (opened.kind) {
      case 'added':
        return html`<hit5-notice>
          ${file}: ${about(opened.session)} is here now.
          <a class="button" slot="actions" href=${placeOf(opened.session)}>Results</a>
        </hit5-notice>`;
      case 'here':
        return html`<hit5-notice>
          ${file}: ${about(opened.session)} is here already, just as in the file. Nothing has changed.
        </hit5-notice>`;
      case 'differs':
        return html`<hit5-notice kind="warning">
          ${file}: this session is here already, but not the same: here ${about(opened.here)}, in the file
          ${about(opened.session)}.
          <button slot="actions" type="button" @click=${() => void this.stores.files.keepBoth(opened)}>
            Keep both
          </button>
          <button slot="actions" type="button" @click=${() => this.stores.files.leaveOut(opened)}>
            Leave the file’s out
          </button>
        </hit5-notice>`;
      case 'refused':
        return html`<hit5-notice kind="alarm"
          >${opened.message}
          ${opened.isPart ? 'The other sessions of the file are not touched by that.' : 'Nothing has changed.'}</hit5-notice
        >`;
      case 'cancelled':
        return html`<hit5-notice
          >${file} was not read, since you cancelled. Nothing has changed.</hit5-notice
        >`;
    }
  }

  #open = ({ value: given }: FilesGivenEvent) => {
    if (given.kind === 'files') void this.stores.files.open(given.files);
  };

  /** What came of it is told where the focus goes: the button is on its way out. */
  #cancel = () => {
    this.stores.files.cancel();
    this.outcomes.focus();
  };

  #backUp = async () => {
    this.failure = null;
    try {
      const text = await this.stores.files.backup();
      const day = new Date().toISOString().slice(0, 10);
      saveFile(`hit5-backup-${day}.json`, new Blob([text], { type: 'application/json' }));
    } catch (cause) {
      this.failure = `No backup was made. ${messageOf(cause)}`;
    }
  };
}

/** "Ada’s challenge of 24 Nov 2026, 12 of 20 images". */
function about(session: Session): string {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(session.startedAt));
  const done = `${donePositions(session)} of ${pluralize(session.order.length, 'image')}`;
  const simulated = session.simulated ? ' (simulated)' : '';
  return `${visibleText(session.person)}’s ${session.mode} of ${day}${simulated}, ${done},`;
}

function placeOf(session: Session): string {
  return resultsLink(session.id);
}

function sessionsAre(sessions: number): string {
  return sessions === 1 ? 'One session is' : `${sessions} sessions are`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-sessions-section': SessionsSection;
  }
}
