import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { batchObserver } from '../../core/batches/batch.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { observerDownload } from '../../files/formats/file-formats.ts';
import type { PackPredictions } from '../../files/pack-format.ts';
import type { PackWork } from '../state/pack-store.ts';
import { labelLink } from '../../kit/route/pages.ts';
import { freshSeed } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Packs } from '../make-packs.ts';
import '../../kit/element/import-progress/import-progress.ts';
import '../../kit/element/notice/notice.ts';
import type { PackActEvent } from '../element/pack-list/pack-list.ts';
import '../element/pack-list/pack-list.ts';
import '../element/broken-packs/broken-packs.ts';
import { formatBytes } from '../../core/text/format-number.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { type Challenge, type ChallengeId, kindsOf } from '../../core/trials/challenge.ts';
import { plainRequest } from '../../core/trials/session-request.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { controls, fields, headings, lineForm } from '../../kit/style/controls.ts';
import { sectionStyles } from '../../kit/style/data-page-styles.ts';
import { reveal } from './reveal.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import type { ShelvedPack } from '../pack/pack-shelf.ts';

/** Images of a session that is begun from the list. */
const usual = 20;

@customElement('hit5-packs-section')
export class PacksSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, fields, headings, lineForm, sectionStyles];

  @consume({ context: storesContext }) stores!: Packs;

  @property({ attribute: false }) pack: string | null = null;

  @property({ attribute: false }) then: string | null = null;

  /** Where a pack would be fetched from, while the person is asked. */
  @state() asked: { readonly address: string; readonly host: string; readonly own: boolean } | null = null;

  @state() problem: string | null = null;

  @state() typed = false;

  @query('.now') readonly now!: HTMLElement;

  #shown: PackWork['kind'] = 'idle';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('pack') || this.pack === null) return;
    this.typed = false;
    this.#ask(this.pack);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const shown = this.stores.packs.work.value.kind;
    const news = (changed.has('asked') && this.asked) || (shown !== this.#shown && shown !== 'idle');
    if (news) void reveal(this.now, this.renderRoot as ShadowRoot);
    this.#shown = shown;
  }

  protected override render() {
    const { packs, damaged, broken, unreachable } = this.stores.packs;
    const rows = packs.value;
    return html`<section aria-labelledby="packs">
      <h2 id="packs">Packs</h2>
      <p class="intro">A pack is one file to hand out: photos with their classes, or examples of classes.</p>
      ${this.typed ? nothing : this.#renderNow()}
      ${damaged.value.map(
        (message) =>
          html`<hit5-notice kind="warning"
            >A pack cannot be read and is left as it is. ${message}</hit5-notice
          >`,
      )}
      ${
        broken.value.length === 0
          ? nothing
          : html`<hit5-broken-packs .messages=${broken.value}></hit5-broken-packs>`
      }
      ${
        unreachable.value === null
          ? nothing
          : html`<hit5-notice kind="info">
              Hit5 could not ask its server for packs: ${unreachable.value} What is kept in this browser
              works.
              <button slot="actions" type="button" @click=${() => void this.stores.packs.lookAtServer()}>
                Ask again
              </button>
            </hit5-notice>`
      }
      ${
        rows.length === 0
          ? html`<p class="intro">There is none yet.</p>`
          : html`<hit5-pack-list
              .rows=${rows.map((pack) => this.#row(pack))}
              @hit5-pack-act=${this.#act}
            ></hit5-pack-list>`
      }
      <form @submit=${this.#typed}>
        <label>
          Address of a pack
          <input name="address" inputmode="url" autocomplete="off" placeholder="https://" required />
        </label>
        <button type="submit">Fetch the pack</button>
      </form>
      ${this.problem === null ? nothing : html`<hit5-notice kind="alarm">${this.problem}</hit5-notice>`}
      ${this.typed ? this.#renderNow() : nothing} ${this.#renderSpace()}
    </section>`;
  }

  /** Below the field when an address was typed there, else above the list. */
  #renderNow() {
    const idle = this.stores.packs.work.value.kind === 'idle';
    return html`<div class="now" tabindex="-1" ?hidden=${!this.asked && idle}>
      ${this.#renderAsked()} ${this.#renderWork()}
    </div>`;
  }

  /** A request tells the host that somebody is here: it is asked for first. */
  #renderAsked() {
    if (!this.asked) return nothing;
    const { address, host, own } = this.asked;
    const here = this.stores.packs.packs.value.find((pack) => pack.address === address);
    return html`<hit5-notice kind="info">
      <b>Fetch a pack from ${own ? html`this site` : host}?</b>
      ${
        own
          ? html`It comes from where Hit5 itself comes from: ${address}`
          : html`That sends a request to ${host}, which then learns your IP address and nothing else, as does
            a server that it sends on to: ${address}`
      }
      ${here ? html`<br />It is here already, as ${quoted(here.title)}; fetching takes its place.` : nothing}
      <button slot="actions" type="button" @click=${this.#fetch}>Fetch it</button>
      <button slot="actions" type="button" class="quiet" @click=${() => (this.asked = null)}>Not now</button>
      ${here && this.then ? this.#renderThen(this.then) : nothing}
    </hit5-notice>`;
  }

  #renderThen(link: string) {
    return html`<a slot="actions" class="button" href=${link}>Go on to the session</a>`;
  }

  #renderWork() {
    const work = this.stores.packs.work.value;
    switch (work.kind) {
      case 'idle':
        return nothing;
      case 'adding':
        return html`<hit5-import-progress
          what="A pack comes from ${work.from}"
          .bytes=${work.bytes}
          .totalBytes=${work.totalBytes}
          .share=${work.totalBytes ? Math.min(1, work.bytes / work.totalBytes) : null}
          @hit5-import-cancel=${() => this.stores.packs.cancel()}
        ></hit5-import-progress>`;
      case 'added':
        return html`<hit5-notice kind="info" dismissable @hit5-notice-dismiss=${this.#dismiss}>
          ${quoted(work.pack.title)} is here${work.replaced ? ', in place of the pack of the same id' : ''}.
          ${
            this.then
              ? this.#renderThen(this.then)
              : work.pack.images > 0
                ? html`<button slot="actions" type="button" @click=${() => this.#play(work.pack.id)}>
                    Play it
                  </button>`
                : nothing
          }
        </hit5-notice>`;
      case 'failed':
        return html`<hit5-notice kind="alarm" dismissable @hit5-notice-dismiss=${this.#dismiss}>
          ${work.message}
        </hit5-notice>`;
    }
  }

  #renderSpace() {
    const space = this.stores.packs.space.value;
    if (!space) return nothing;
    return html`<p class="space">${formatBytes(space.used)} of ${formatBytes(space.quota)} are used.</p>`;
  }

  #row(pack: ShelvedPack) {
    return { ...pack, examplesUsed: this.stores.examples.chosen.value === pack.id };
  }

  #typed = (event: SubmitEvent) => {
    event.preventDefault();
    const address = new FormData(event.target as HTMLFormElement).get('address');
    if (typeof address !== 'string') return;
    this.typed = true;
    this.#ask(address);
  };

  #ask(address: string): void {
    this.problem = null;
    try {
      this.asked = this.stores.shelf.whereTo(address);
    } catch (cause) {
      this.asked = null;
      this.problem = messageOf(cause);
    }
  }

  #fetch = () => {
    if (this.asked) void this.stores.packs.addFromAddress(this.asked.address);
    this.asked = null;
  };

  #dismiss = () => this.stores.packs.dismiss();

  #act = ({ value: { act, id } }: PackActEvent) => {
    const { packs, examples } = this.stores;
    switch (act) {
      case 'play':
        return this.#play(id);
      case 'use-examples':
        return void examples.choose(id);
      case 'drop-examples':
        return void examples.choose('none');
      case 'compare':
        return void this.#compare(id);
      case 'save':
        return void this.#save(id);
      case 'keep':
        return void packs.keep(id);
      case 'remove':
        return void packs.remove(id);
    }
  };

  #play(id: ChallengeId): void {
    const images = this.stores.packs.packs.value.find((pack) => pack.id === id)?.images ?? usual;
    this.stores.router.go(
      labelLink(id, { ...plainRequest, seed: freshSeed(), count: Math.min(usual, images) }),
    );
  }

  async #compare(id: ChallengeId): Promise<void> {
    const { packs, library, catalogue, compare } = this.stores;
    const [predictions, opened] = await Promise.all([packs.predictions(id), library.open(id)]);
    if (!predictions || !opened) return;
    const observer = packObserver(predictions, opened.challenge, catalogue);
    const blob = new Blob([observerDownload.write(observer, catalogue)], { type: 'text/csv' });
    await compare([{ name: `${predictions.network} ${id}.csv`, blob }]);
    location.hash = '#/observers';
  }

  async #save(id: ChallengeId): Promise<void> {
    const file = await this.stores.packs.save(id);
    if (file) saveFile(file.name, file.blob);
  }
}

/** The answers that a pack brings as those of one observer; answers to images that are not in it are left out. */
export function packObserver(
  { network, weightsHash, predictions }: PackPredictions,
  { id, title, images }: Challenge,
  catalogue: Catalogue,
): Observer {
  const listed = new Map(images.map((image) => [image.id, image]));
  const answers = predictions.flatMap(({ image, guesses }) => {
    const known = listed.get(image);
    if (!known) return [];
    const { wnid: truth, wnids: truths, condition } = known;
    return [{ image, truth, truths, condition, guesses, weightsHash }];
  });
  const source = { kind: 'challenge', challenge: id, title } as const;
  return batchObserver({ network, source }, answers, catalogue, kindsOf(images));
}
