import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import '../element/import-result/import-result.ts';
import type { ImportState } from '../state/import-store.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Packs } from '../make-packs.ts';
import '../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../kit/element/file-drop/file-drop.ts';
import '../../kit/element/import-progress/import-progress.ts';
import '../../kit/element/notice/notice.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { quoted } from '../../core/text/visible-text.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import './import-findings.ts';
import { reveal } from './reveal.ts';
import { saveLeftOut } from './save-left-out.ts';
import type { ShelvedPack } from '../pack/pack-shelf.ts';

/** The import of a person's own images: give, look through, make a pack. */
@customElement('hit5-import-section')
class ImportSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, visuallyHidden, sectionStyles];

  @consume({ context: storesContext }) stores!: Packs;

  @query('.now') readonly now!: HTMLElement;

  @query('hit5-import-findings') readonly found!: HTMLElement | null;

  #kind: ImportState['kind'] | null = null;

  protected override updated(): void {
    const { kind } = this.stores.imports.state.value;
    if (this.#kind !== null && kind !== this.#kind && kind !== 'idle')
      void reveal(kind === 'found' ? this.found : this.now, this.renderRoot as ShadowRoot);
    this.#kind = kind;
  }

  protected override render() {
    const { imports } = this.stores;
    const state = imports.state.value;
    const findings = state.kind === 'found' || state.kind === 'failed' ? state.findings : null;
    const busy = state.kind === 'looking' || state.kind === 'making';
    return html`<section aria-labelledby="import" @hit5-import-cancel=${() => imports.cancel()}>
      <h2 id="import" class="visually-hidden">Add photos</h2>
      <hit5-file-drop
        wide
        ?disabled=${busy}
        ?primary=${state.kind === 'idle'}
        @hit5-files-given=${({ value: given }: FilesGivenEvent) => void imports.look(given)}
      >
        <p>
          Drop photos, a folder, a zip, a tar or a pack on this page. ImageNet’s tars need no unpacking. Links
          in a folder are skipped.
        </p>
      </hit5-file-drop>
      <div class="now" tabindex="-1" ?hidden=${state.kind === 'idle' || state.kind === 'found'}>
        ${this.#renderNow(state)}
      </div>
      ${
        findings
          ? html`<hit5-import-findings tabindex="-1" .findings=${findings}></hit5-import-findings>`
          : nothing
      }
    </section>`;
  }

  #renderNow(state: ImportState) {
    switch (state.kind) {
      case 'idle':
      case 'found':
        return nothing;
      case 'looking':
        return html`<hit5-import-progress
          what="Looking through the files"
          .share=${state.progress && share(state.progress.bytes, state.progress.totalBytes)}
          .counted=${state.progress ? `${state.progress.files} files` : ''}
          .bytes=${state.progress?.bytes ?? 0}
          .totalBytes=${state.progress?.totalBytes ?? null}
          .secondsLeft=${state.progress?.secondsLeft ?? null}
        ></hit5-import-progress>`;
      case 'making':
        return html`<hit5-import-progress
          what=${state.progress?.step === 'examples' ? 'Drawing the examples' : 'Reading the photos'}
          .share=${state.progress && share(state.progress.done, state.progress.total)}
          .counted=${state.progress ? `${state.progress.done} of ${state.progress.total}` : ''}
          .bytes=${state.progress?.bytes ?? 0}
          .secondsLeft=${state.progress?.secondsLeft ?? null}
        ></hit5-import-progress>`;
      case 'failed':
        return html`<hit5-notice kind="alarm" @hit5-skipped-save=${() => saveLeftOut(state.left)}>
          ${state.message} Nothing was kept.
          <hit5-left-out-list .files=${state.left}></hit5-left-out-list>
          ${
            state.findings
              ? nothing
              : html`<button slot="actions" type="button" @click=${() => this.stores.imports.forget()}>
                  Start again
                </button>`
          }
        </hit5-notice>`;
      case 'made':
        return this.#renderMade(state);
    }
  }

  #renderMade({ made, left }: Extract<ImportState, { kind: 'made' }>) {
    const { pack, added, skipped, shared } = made;
    return html`<hit5-notice
      kind="info"
      dismissable
      @hit5-skipped-save=${() => saveLeftOut(left)}
      @hit5-notice-dismiss=${() => this.stores.imports.forget()}
    >
      ${
        added === null
          ? `${quoted(pack.title)} is made and stands in the list of packs: ${contentsOf(pack)}.`
          : html`${pluralize(added, 'photo')} went into ${quoted(pack.title)}, which has
            ${pluralize(pack.images, 'image')} now. Sessions that have begun go on with the images that they
            had.`
      }
      ${
        shared > 0
          ? html`In ${shared} ${shared === 1 ? 'class' : 'classes'} there was no other image: there an example
            is the challenge’s own.`
          : nothing
      }
      ${skipped.length > 0 ? html`${pluralize(skipped.length, 'photo')} could not be taken.` : nothing}
      ${added === null && pack.classesWithExamples > 0 ? this.#renderExamples(pack) : nothing}
      <hit5-left-out-list .files=${[...left].reverse()}></hit5-left-out-list>
    </hit5-notice>`;
  }

  /** Examples are not shown in other challenges before the person wants them there. */
  #renderExamples({ id, images }: ShelvedPack) {
    const { examples } = this.stores;
    if (examples.chosen.value === id) return 'The class list of every challenge shows its examples now.';
    return html`${
        images > 0
          ? 'The class list shows its examples while this pack is played, and in other challenges once you say so.'
          : 'The class list shows its examples once you say so.'
      }
      <button slot="actions" type="button" @click=${() => void this.#showExamples(id)}>
        Show its examples in every challenge
      </button>`;
  }

  /** The button goes; the focus stays with what the notice says then. */
  async #showExamples(id: ChallengeId): Promise<void> {
    await this.stores.examples.choose(id);
    this.now.focus();
  }
}

/** "3 images, examples of 2 classes". */
function contentsOf({ images, classesWithExamples }: ShelvedPack): string {
  const parts = [
    ...(images > 0 ? [pluralize(images, 'image')] : []),
    ...(classesWithExamples > 0 ? [`examples of ${pluralize(classesWithExamples, 'class')}`] : []),
  ];
  return parts.join(', ');
}

function share(done: number, total: number): number | null {
  return total > 0 ? Math.min(1, done / total) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-import-section': ImportSection;
  }
}
