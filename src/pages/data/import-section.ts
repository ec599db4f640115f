import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { ImportState } from '../../app/import-store.ts';
import type { ImportFindings, ImportLayout, SkippedFile } from '../../app/pack-ports.ts';
import { SignalReader } from '../../app/signal-reader.ts';
import { storesContext, type Stores } from '../../app/stores.ts';
import '../../components/file-drop/file-drop.ts';
import type { FilesGivenEvent } from '../../components/file-drop/files-given-event.ts';
import '../../components/import-form/import-form.ts';
import type { PackOrderEvent } from '../../components/import-form/pack-order-event.ts';
import type { ImportPhotos } from '../../components/import-photos/import-photos.ts';
import '../../components/import-photos/import-photos.ts';
import type { PhotoTruthEvent } from '../../components/import-photos/photo-truth-event.ts';
import '../../components/import-progress/import-progress.ts';
import type { TruthGivenEvent } from '../../components/import-result/truth-given-event.ts';
import '../../components/import-result/import-result.ts';
import '../../components/left-out-list/left-out-list.ts';
import '../../components/notice/notice.ts';
import { counted } from '../../domain/formats/counted.ts';
import { visibleText } from '../../domain/formats/truth-files/visible-text.ts';
import { base } from '../../styles/base.ts';
import { controls, headings } from '../../styles/controls.ts';
import { sectionStyles } from './data-page-styles.ts';
import { layoutWords } from './layout-words.ts';
import { PhotoAddresses } from './photo-addresses.ts';
import { saveFile } from './save-file.ts';

/** Layouts that a file could say the classes of, or already did. */
const withoutTruth: ReadonlySet<ImportLayout> = new Set(['validation', 'list', 'photos']);

/** The import of a person's own images: give, look through, make a pack. */
@customElement('hit5-import-section')
export class ImportSection extends LitElement {
  static override readonly styles = [base, controls, headings, sectionStyles];

  @consume({ context: storesContext }) stores!: Stores;

  @query('hit5-import-photos') readonly photos!: ImportPhotos | null;

  readonly #addresses = new PhotoAddresses(this, (name) => this.stores.imports.photo(name));

  constructor() {
    super();
    new SignalReader(this, () => {
      const { imports, packs } = this.stores;
      return [imports.state, imports.begun, imports.truths, imports.unknown, packs.packs];
    });
  }

  protected override render() {
    const { imports } = this.stores;
    const state = imports.state.value;
    const busy = state.kind === 'looking' || state.kind === 'making';
    return html`<section aria-labelledby="import" @hit5-import-cancel=${() => imports.cancel()}>
      <h2 id="import">Your own photos</h2>
      ${this.#renderBegun()}
      <hit5-file-drop
        ?disabled=${busy}
        ?primary=${state.kind === 'idle'}
        @hit5-files-given=${({ given }: FilesGivenEvent) => void imports.look(given)}
      >
        <p>
          Drop photos, a folder, a zip, a tar or a pack here. ImageNet’s tars need not be unpacked, and are
          not copied.
        </p>
      </hit5-file-drop>
      ${this.#renderState(state)}
    </section>`;
  }

  #renderState(state: ImportState) {
    switch (state.kind) {
      case 'idle':
        return nothing;
      case 'looking':
        return html`<hit5-import-progress
          what="Looking through the files"
          .share=${state.progress && share(state.progress.bytes, state.progress.totalBytes)}
          .counted=${state.progress ? `${String(state.progress.files)} files` : ''}
          .bytes=${state.progress?.bytes ?? 0}
          .totalBytes=${state.progress?.totalBytes ?? null}
          .secondsLeft=${state.progress?.secondsLeft ?? null}
        ></hit5-import-progress>`;
      case 'found':
        return this.#renderFindings(state.findings);
      case 'making':
        return html`<hit5-import-progress
          what=${state.progress?.step === 'examples' ? 'Drawing the examples' : 'Reading the photos'}
          .share=${state.progress && share(state.progress.done, state.progress.total)}
          .counted=${state.progress ? `${String(state.progress.done)} of ${String(state.progress.total)}` : ''}
          .bytes=${state.progress?.bytes ?? 0}
          .secondsLeft=${state.progress?.secondsLeft ?? null}
        ></hit5-import-progress>`;
      case 'failed':
        return html`<hit5-notice kind="alarm" @hit5-skipped-save=${() => this.#saveList(state.left)}>
            ${state.message} Nothing was kept.
            <hit5-left-out-list .files=${state.left}></hit5-left-out-list>
            ${
              state.findings
                ? nothing
                : html`<button slot="actions" type="button" @click=${() => void this.stores.imports.forget()}>
                    Start again
                  </button>`
            }
          </hit5-notice>
          ${state.findings ? this.#renderFindings(state.findings) : nothing}`;
      case 'made':
        return this.#renderMade(state);
    }
  }

  #renderBegun() {
    const { imports } = this.stores;
    const begun = imports.begun.value;
    if (!begun) return nothing;
    return html`<hit5-notice kind="info">
      The import of ${begun.label} was under way when the page was closed. Nothing of it was kept.
      ${begun.canGoOn ? nothing : html`To go on, choose ${begun.label} again: the browser gives no lasting access.`}
      ${
        begun.canGoOn
          ? html`<button slot="actions" type="button" @click=${() => void imports.goOn()}>
              Go on with it
            </button>`
          : nothing
      }
      <button slot="actions" type="button" class="quiet" @click=${() => void imports.forget()}>
        Forget it
      </button>
    </hit5-notice>`;
  }

  #renderFindings(findings: ImportFindings) {
    const { imports, catalogue } = this.stores;
    const { photos } = findings;
    return html`<div class="card">
      <hit5-import-result
        .label=${findings.label}
        .layout=${layoutWords(findings)}
        .images=${findings.images}
        .classes=${findings.classes}
        .classesWithExamples=${findings.classesWithExamples}
        .notes=${findings.notes}
        ?truthWanted=${withoutTruth.has(findings.layout)}
        .skipped=${findings.skipped}
        @hit5-skipped-save=${() => this.#saveList(findings.skipped)}
        @hit5-truth-given=${({ file }: TruthGivenEvent) => void imports.lookWithTruth(file)}
      ></hit5-import-result>
      ${
        photos.length > 0
          ? html`<hit5-import-photos
              .catalogue=${catalogue}
              .photos=${photos.map((name) => ({
                name,
                address: this.#addresses.of(name),
                wnid: imports.truths.value.get(name) ?? null,
                unknown: imports.unknown.value.get(name) ?? null,
              }))}
              @hit5-photo-truth=${({ photo, wnid, unknown }: PhotoTruthEvent) =>
                imports.setTruth(photo, wnid, unknown)}
            ></hit5-import-photos>`
          : nothing
      }
      <hit5-import-form
        .suggestion=${titleOf(findings.label)}
        .images=${findings.images}
        .classes=${findings.classes}
        .classesWithExamples=${findings.classesWithExamples}
        .bytes=${findings.bytes}
        ?canStay=${findings.canStay}
        .packs=${photos.length > 0 ? this.#ownPacks() : []}
        @hit5-pack-order=${this.#makePack}
      >
        <button type="button" class="quiet" @click=${() => void imports.forget()}>Do not import this</button>
      </hit5-import-form>
      ${this.#renderUnknown()}
    </div>`;
  }

  /** A word that names no class would be lost without a word. */
  #renderUnknown() {
    const unknown = [...this.stores.imports.unknown.value];
    if (unknown.length === 0) return nothing;
    const words = unknown.map(([name, word]) => `“${visibleText(word)}” (${shortName(name)})`).join(', ');
    return html`<hit5-notice kind="warning">
      The pack can be made once
      ${
        unknown.length === 1
          ? 'this word names a class or its field is empty'
          : 'each of these words names a class or its field is empty'
      }:
      ${words}.
    </hit5-notice>`;
  }

  #makePack = ({ wish }: PackOrderEvent) => {
    const { imports } = this.stores;
    if (imports.unknown.value.size > 0) this.photos?.showUnknown();
    else void imports.makePack(wish);
  };

  #renderMade({ made, left }: Extract<ImportState, { kind: 'made' }>) {
    const { pack, added, skipped, shared } = made;
    return html`<hit5-notice
      kind="info"
      dismissable
      @hit5-skipped-save=${() => this.#saveList(left)}
      @hit5-notice-dismiss=${() => void this.stores.imports.forget()}
    >
      ${
        added === null
          ? html`“${pack.title}” is made and stands in the list of packs: ${counted(pack.images, 'image')},
            examples of ${counted(pack.classesWithExamples, 'class')}.`
          : html`${counted(added, 'photo')} went into “${pack.title}”, which has
            ${counted(pack.images, 'image')} now. Sessions that have begun go on with the images that they
            had.`
      }
      ${
        shared > 0
          ? html`In ${shared} ${shared === 1 ? 'class' : 'classes'} there was no other image: there an example
            is the challenge’s own.`
          : nothing
      }
      ${skipped.length > 0 ? html`${counted(skipped.length, 'photo')} could not be taken.` : nothing}
      <hit5-left-out-list .files=${[...left].reverse()}></hit5-left-out-list>
    </hit5-notice>`;
  }

  /** Challenges kept here with their images; one from an address is its server's. */
  #ownPacks() {
    const { packs } = this.stores.packs;
    return packs.value.filter(
      ({ images, liveSource, address }) => images > 0 && liveSource === null && address === null,
    );
  }

  #saveList(skipped: readonly SkippedFile[]): void {
    const text = this.stores.imports.skippedText(skipped);
    saveFile('hit5-left-out.csv', new Blob([text], { type: 'text/csv' }));
  }
}

function share(done: number, total: number): number | null {
  return total > 0 ? Math.min(1, done / total) : null;
}

/** A photo's name without its folders. */
function shortName(name: string): string {
  return visibleText(name.slice(name.lastIndexOf('/') + 1));
}

/** "ILSVRC2012_img_val.tar" without its ending. */
function titleOf(label: string): string {
  return label.replace(/\.(tar|zip)$/i, '').slice(0, 120);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-import-section': ImportSection;
  }
}
