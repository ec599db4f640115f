import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Packs } from '../make-packs.ts';
import '../element/import-form/import-form.ts';
import type { PackOrderEvent } from '../element/import-form/import-form.ts';
import type { ImportPhotos, PhotoTruthEvent } from '../element/import-photos/import-photos.ts';
import '../element/import-photos/import-photos.ts';
import type { TruthGivenEvent } from '../element/import-result/import-result.ts';
import '../element/import-result/import-result.ts';
import '../../kit/element/notice/notice.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import { saveLeftOut } from './save-left-out.ts';
import type { ImportFindings } from '../pack/importer.ts';
import type { ImportLayout } from '../import/import-plan.ts';

/** The addresses of photos that are shown before they are kept; given back when the host goes. */
class PhotoAddresses implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #open: (name: string) => Promise<Blob>;
  readonly #addresses = new Map<string, string>();

  /** @param open gives a photo's file by its name. */
  constructor(host: ReactiveControllerHost, open: (name: string) => Promise<Blob>) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  /** Empty until the photo is at hand; the host is rendered again then. */
  of(name: string): string {
    const known = this.#addresses.get(name);
    if (known === undefined) void this.#load(name);
    return known ?? '';
  }

  hostDisconnected(): void {
    for (const address of this.#addresses.values()) if (address) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }

  async #load(name: string): Promise<void> {
    this.#addresses.set(name, '');
    try {
      this.#addresses.set(name, URL.createObjectURL(await this.#open(name)));
      this.#host.requestUpdate();
    } catch {
      // The photo is shown by its name; making the pack says why it cannot be read.
    }
  }
}

const words: Readonly<Record<ImportLayout, string>> = {
  'class-folders': 'A folder for each class: its name says the class.',
  'flat-names': 'The name of each file begins with its class.',
  validation: 'The ILSVRC validation set, with its ground truth.',
  list: 'A list says the class of each file.',
  photos: 'Photos without classes. You can say them, or leave them open.',
  'training-tars': 'Tars of one class each: they give examples for the class list.',
};

function layoutWords({ layout, classes }: ImportFindings): string {
  if (layout === 'validation' && classes === 0)
    return 'Images of the ILSVRC validation set, without their classes.';
  return words[layout];
}

/** Layouts that a file could say the classes of, or already did. */
const withoutTruth: ReadonlySet<ImportLayout> = new Set(['validation', 'list', 'photos']);

/** What an import found, the classes of a few photos to be said, and the form for the pack to be made of it. */
@customElement('hit5-import-findings')
class ImportFindingsView extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    sectionStyles,
    css`
      :host {
        /* Below the bar that stays in view. */
        scroll-margin: 5rem 0 1rem;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Packs;

  @property({ attribute: false }) findings!: ImportFindings;

  @query('hit5-import-photos') readonly photos!: ImportPhotos | null;

  readonly #addresses = new PhotoAddresses(this, (name) => this.stores.imports.photo(name));

  protected override render() {
    const { imports, catalogue } = this.stores;
    const { findings } = this;
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
        @hit5-skipped-save=${() => saveLeftOut(findings.skipped)}
        @hit5-truth-given=${({ value: file }: TruthGivenEvent) => void imports.lookWithTruth(file)}
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
              @hit5-photo-truth=${({ value: { photo, wnid, unknown } }: PhotoTruthEvent) =>
                imports.setTruth(photo, wnid, unknown)}
            ></hit5-import-photos>`
          : nothing
      }
      <hit5-import-form
        .suggestion=${titleOf(findings.label)}
        .images=${findings.images}
        .classes=${findings.classes}
        .classesWithExamples=${findings.classesWithExamples}
        ?examplesApart=${findings.examplesApart}
        .packs=${photos.length > 0 ? this.#ownPacks() : []}
        .wish=${imports.order.value}
        @hit5-pack-order=${this.#makePack}
      >
        <button type="button" class="quiet" @click=${() => imports.forget()}>Do not import this</button>
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

  #makePack = ({ value: wish }: PackOrderEvent) => {
    const { imports } = this.stores;
    if (imports.unknown.value.size > 0) this.photos?.showUnknown();
    else void imports.makePack(wish);
  };

  /** Challenges kept here with their images; one from a server is that server's. */
  #ownPacks() {
    const { packs } = this.stores.packs;
    return packs.value.filter(
      ({ images, address, offered }) => images > 0 && address === null && offered === null,
    );
  }
}

function shortName(name: string): string {
  return visibleText(name.slice(name.lastIndexOf('/') + 1));
}

/** "ILSVRC2012_img_val.tar" without its ending. */
function titleOf(label: string): string {
  return label.replace(/\.(tar|zip)$/i, '').slice(0, 120);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-import-findings': ImportFindingsView;
  }
}
