import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { pluralize } from '../../core/text/pluralize.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { version } from '../../core/version.ts';
import { bibtex } from '../../figures/report/cite.ts';
import { defaultChallenge, type ChallengeId } from '../../core/trials/challenge.ts';
import type { OpenPack } from '../../packs/pack/pack-contents.ts';
import type { ShelvedPack } from '../../packs/pack/pack-shelf.ts';
import { storesContext } from '../../kit/stores.ts';
import type { App } from '../make-app.ts';
import '../../kit/element/copy-field/copy-field.ts';
import '../../kit/element/image-credit/image-credit.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { pageColumn } from '../../kit/style/page.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';

/** What others made and Hit5 ships; the images' classes are not told here. */
const parts: readonly { what: string; who: string; licence: string; text: string | null }[] = [
  {
    what: 'EfficientNet-Lite0 and Lite2, weights',
    who: 'Tan and Le 2019 (arXiv 1905.11946); PyTorch weights by ML Illustrated, converted for Hit5',
    licence: 'Apache-2.0',
    text: 'models/LICENSE',
  },
  {
    what: 'WordNet 3.0: names, glosses and hierarchy of the classes',
    who: 'Princeton University',
    licence: 'WordNet licence',
    text: 'assets/licences/wordnet.txt',
  },
  {
    what: 'ILSVRC 2012: the choice and order of the 1000 classes',
    who: 'Russakovsky et al. 2015 (arXiv 1409.0575)',
    licence: 'facts',
    text: null,
  },
  {
    what: 'The photo of the start page, scaled and re-encoded',
    who: 'Base64, Wikimedia Commons, by way of gcompris-qt-data',
    licence: 'CC-BY-SA-3.0',
    text: 'https://creativecommons.org/licenses/by-sa/3.0/',
  },
  {
    what: 'Inter and Newsreader, typefaces',
    who: 'Rasmus Andersson; Production Type',
    licence: 'OFL-1.1',
    text: 'licences.txt',
  },
  { what: 'TensorFlow.js', who: 'Google LLC', licence: 'Apache-2.0', text: 'licences.txt' },
  {
    what: 'Lit, Observable Plot, d3, stdlib and the other libraries in the built app',
    who: 'Each by its authors',
    licence: 'all licences, with their texts',
    text: 'licences.txt',
  },
];

@customElement('hit5-credits-page')
export class CreditsPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    pageColumn,
    css`
      main {
        width: min(56rem, 100%);
      }
      h2 {
        margin-top: 20px;
      }
      li {
        padding: 10px 0;
        border-top: 1px solid var(--line);
        font-size: 0.875rem;
      }
      summary {
        min-height: 44px;
        padding: 10px 0;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 0.8125rem;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: App;

  /** The packs whose list was opened; null: it cannot be read. */
  @state() opened: ReadonlyMap<ChallengeId, OpenPack | null> = new Map();

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stores.library.open(defaultChallenge);
    void this.stores.packs.refresh();
  }

  protected override render() {
    const challenge = this.stores.library.opened.value.get(defaultChallenge)?.challenge;
    return html`<hit5-top-bar place="#/credits"></hit5-top-bar>
      <main>
        <h1>Credits and licences</h1>
        <p>
          This is Hit5 ${version}, under the MIT licence. What it shows was made by others, who let it be used
          under these conditions.
        </p>
        <ul>
          ${parts.map(
            ({ what, who, licence, text }) =>
              html`<li>
                ${what}
                <small>${who}. ${text === null ? licence : html`<a href=${text}>${licence}</a>`}</small>
              </li>`,
          )}
        </ul>
        <h2>To cite</h2>
        <hit5-copy-field
          kind="code"
          label="Hit5 as a reference (BibTeX)"
          .text=${bibtex(document.baseURI)}
        ></hit5-copy-field>
        <h2>The ${challenge?.images.length ?? 0} photos and drawings of Hit5</h2>
        <p>In the order of their names, which say nothing of their classes.</p>
        <ul>
          ${challenge?.images.map(
            ({ id, kind, credit }) =>
              html`<li>
                <code>${id}</code>
                <hit5-image-credit whole .credit=${credit} .kind=${kind}></hit5-image-credit>
              </li>`,
          )}
        </ul>
        ${this.stores.packs.packs.value.map((pack) => this.#renderPack(pack))}
      </main>`;
  }

  /** A pack's list is long, so it is read when it is opened. */
  #renderPack({ id, title, images, classesWithExamples }: ShelvedPack) {
    const parts = [
      ...(images > 0 ? [pluralize(images, 'image')] : []),
      ...(classesWithExamples > 0 ? [`examples of ${pluralize(classesWithExamples, 'class')}`] : []),
    ];
    return html`<details @toggle=${() => void this.#open(id)}>
      <summary>The pack ${quoted(title)}: ${parts.join(', ')}</summary>
      ${this.#renderContents(this.opened.get(id))}
    </details>`;
  }

  #renderContents(pack: OpenPack | null | undefined) {
    if (pack === undefined) return html`<p>The pack is being read.</p>`;
    if (pack === null) return html`<p>The pack cannot be read.</p>`;
    const { manifest, challenge } = pack;
    const strips = [...manifest.examples].filter(([, { images }]) => images?.some(({ credit }) => credit));
    return html`${manifest.licence ? html`<p>${manifest.licence}</p>` : nothing}
      <ul>
        ${challenge?.images.map(
          ({ id, kind, credit }) =>
            html`<li>
              <code>${id}</code> ${credit ? nothing : html`<small>no credit</small>`}
              <hit5-image-credit whole .credit=${credit} .kind=${kind}></hit5-image-credit>
            </li>`,
        )}
      </ul>
      ${strips.length > 0 ? html`<h3>Examples, from left to right</h3>` : nothing}
      <ul>
        ${strips.map(
          ([wnid, { images = [] }]) =>
            html`<li>
              ${this.stores.catalogue.byWnid(wnid).label}
              ${images.map(({ credit }) => html`<hit5-image-credit whole .credit=${credit}></hit5-image-credit>`)}
            </li>`,
        )}
      </ul>`;
  }

  async #open(id: ChallengeId): Promise<void> {
    if (this.opened.has(id)) return;
    const pack = await this.stores.shelf.open(id).catch(() => null);
    this.opened = new Map([...this.opened, [id, pack]]);
  }
}
