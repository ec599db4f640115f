import { SignalWatcher } from '@lit-labs/preact-signals';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Catalogue, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { relatives, type Relatives } from '../../logic/search/relatives.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, dialogs, headings, visuallyHidden } from '../../../kit/style/controls.ts';
import { type ExampleStrips, tileStyle } from '../class-picker/example-strips.ts';
import { StripCache } from '../class-picker/strip-cache.ts';
import type { LookEvent } from '../look-event.ts';
import '../look-event.ts';
import { classSheetStyles } from './class-sheet-styles.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { pathTemplate } from '../class-picker/heading-template.ts';
import { pickerWords } from '../../words/picker/picker.ts';

export type ClassChooseEvent = ElementEvent<
  'hit5-class-choose',
  { readonly wnid: Wnid; readonly slot: number | null }
>;

/**
 * All that there is to know of one class, and the classes that it is easily taken for, over the page.
 * @fires hit5-class-choose
 * @fires hit5-look
 */
@customElement('hit5-class-sheet')
export class ClassSheet extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, dialogs, headings, visuallyHidden, classSheetStyles];

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  @property({ attribute: false }) examples: ExampleStrips | null = null;

  @property({ attribute: false }) offered: ReadonlySet<Wnid> | null = null;

  @property({ attribute: false }) picks: readonly Wnid[] = [];

  @property() notice = '';

  #order: readonly Wnid[] = [];
  #shown: ImageClass | null = null;
  #relatives: Relatives = { node: null, siblings: [], namesakes: [] };
  #strips = new StripCache(this);

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Shows a class; `order` is where the arrow keys go. Escape closes the sheet and gives the focus back. */
  open(wnid: Wnid, order: readonly Wnid[]): void {
    this.#order = order;
    this.#show(wnid);
    this.performUpdate();
    if (this.#dialog && !this.#dialog.open) this.#dialog.showModal();
    this.#focusChoice();
  }

  close(): void {
    this.#dialog?.close();
  }

  protected override willUpdate(): void {
    this.#strips.examples = this.examples;
  }

  protected override render() {
    return html`<dialog
      aria-labelledby="title"
      @keydown=${this.#onKey}
      @click=${this.#onClick}
      @close=${this.#onClose}
    >
      ${this.catalogue && this.#shown ? this.#renderClass(this.catalogue, this.#shown) : nothing}
    </dialog>`;
  }

  #renderClass(catalogue: Catalogue, shown: ImageClass) {
    const { node, siblings, namesakes } = this.#relatives;
    const others = namesakes.filter((one) => !siblings.includes(one));
    this.#strips.want([shown.wnid, ...others.map(({ wnid }) => wnid), ...siblings.map(({ wnid }) => wnid)]);
    const at = this.#order.indexOf(shown.wnid);
    const slot = this.picks.indexOf(shown.wnid);
    const words = pickerWords();
    return html`<div class="sheet">
      <div class="head">
        <button type="button" class="step" ?disabled=${at <= 0} @click=${() => this.#step(-1)}>
          <span aria-hidden="true">←</span><span class="visually-hidden">${words.previousClass}</span>
        </button>
        <button
          type="button"
          class="step"
          ?disabled=${at + 1 >= this.#order.length}
          @click=${() => this.#step(1)}
        >
          <span aria-hidden="true">→</span><span class="visually-hidden">${words.nextClass}</span>
        </button>
        <span class="place">${words.placeOf(at + 1, this.#order.length)}</span>
        <button type="button" class="quiet close" @click=${this.close}>${words.close} <kbd>Esc</kbd></button>
      </div>
      <div class="shown">
        ${factsTemplate(catalogue, shown)}
        <div class="choice">
          <button
            type="button"
            class="primary"
            aria-disabled=${slot < 0 ? 'false' : 'true'}
            @click=${() => this.#choose(shown.wnid)}
          >
            ${words.pickNamed(shown.title)} <kbd>Enter</kbd>
          </button>
          <p role="status" class="notice">${this.notice || (slot < 0 ? '' : words.already(slot + 1))}</p>
        </div>
        ${tilesTemplate(shown, this.#strips)}
      </div>
      <div class="beside">
        ${this.#renderRelatives(words.sameName, others, shown)}
        ${this.#renderRelatives(words.besideIt(node?.name ?? ''), siblings, shown)}
      </div>
    </div>`;
  }

  #renderRelatives(title: string, classes: readonly ImageClass[], shown: ImageClass) {
    if (classes.length === 0) return nothing;
    return html`<section>
      <h3>${title}</h3>
      <ul>
        ${classes.map((one) =>
          relativeTemplate(one, shown, this.#strips, this.picks, {
            show: () => this.#show(one.wnid),
            choose: () => this.#choose(one.wnid),
          }),
        )}
      </ul>
    </section>`;
  }

  #show(wnid: Wnid): void {
    if (!this.catalogue?.has(wnid)) return;
    this.#shown = this.catalogue.byWnid(wnid);
    this.#relatives = relatives(this.catalogue, wnid, this.offered);
    if (!this.#order.includes(wnid)) this.#order = this.#wholeOrder(this.catalogue);
    this.requestUpdate();
    if (this.#dialog) this.#dialog.scrollTop = 0;
    emit<LookEvent>(this, 'hit5-look', { kind: 'opened', wnid });
    this.#focusChoice();
  }

  /** So that Enter picks the class. */
  #focusChoice(): void {
    this.renderRoot.querySelector<HTMLElement>('.primary')?.focus();
  }

  /** A class beside those that were searched for leads on through all. */
  #wholeOrder({ classes }: Catalogue): readonly Wnid[] {
    return classes.map(({ wnid }) => wnid).filter((wnid) => !this.offered || this.offered.has(wnid));
  }

  #step(by: 1 | -1): void {
    const next = this.#shown && this.#order[this.#order.indexOf(this.#shown.wnid) + by];
    if (next) this.#show(next);
  }

  #choose(wnid: Wnid, slot: number | null = null): void {
    emit<ClassChooseEvent>(this, 'hit5-class-choose', { wnid, slot });
  }

  /** The page's own keys rest while the sheet is open. */
  #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#shown) return;
    if (event.key === 'ArrowLeft') this.#step(-1);
    else if (event.key === 'ArrowRight') this.#step(1);
    else if (/^[1-5]$/.test(event.key) && !event.repeat)
      this.#choose(this.#shown.wnid, Number(event.key) - 1);
    else return;
    event.preventDefault();
  };

  #onClick = (event: Event): void => {
    if (event.target === event.currentTarget) this.close();
  };

  #onClose = (): void => {
    this.#shown = null;
    this.#strips.want([]);
    this.requestUpdate();
  };
}

function factsTemplate(catalogue: Catalogue, { wnid, title, gloss, synonyms }: ImageClass) {
  // WordNet's own names: people see the everyday ones in the list.
  const names = catalogue
    .path(wnid)
    .filter((node) => node.parent !== null)
    .map((node) => node.name);
  const others = synonyms.filter((name) => name !== title);
  return html`<div class="facts">
    <p class="path">
      <span class="visually-hidden">${names.join(', ')}</span
      ><span aria-hidden="true">${pathTemplate(names)}</span>
    </p>
    <h2 id="title" aria-live="polite">${title}</h2>
    <p>${gloss}</p>
    <p class="more">
      ${others.length > 0 ? html`<span>${pickerWords().alsoCalled(others.join(', '))}</span>` : nothing}
      <code>${wnid}</code>
    </p>
  </div>`;
}

function tilesTemplate({ wnid, title }: ImageClass, strips: StripCache) {
  const count = strips.count(wnid);
  const address = strips.image(wnid)?.src;
  if (count === 0) return nothing;
  return html`<div class="tiles" role="img" aria-label=${pickerWords().examplesOf(count, title)}>
    ${Array.from(
      { length: count },
      (_, tile) => html`<div style=${styleMap(address ? tileStyle(address, tile, count) : {})}></div>`,
    )}
  </div>`;
}

function relativeTemplate(
  one: ImageClass,
  shown: ImageClass,
  strips: StripCache,
  picks: readonly Wnid[],
  acts: { readonly show: () => void; readonly choose: () => void },
) {
  const names = new Set(shown.synonyms.map((name) => name.toLowerCase()));
  const shared = one.synonyms.find((name) => names.has(name.toLowerCase()));
  const slot = picks.indexOf(one.wnid);
  const tiles = strips.count(one.wnid);
  return html`<li>
    <div>
      <button type="button" class="name" @click=${acts.show}>${one.title}</button>
      ${shared ? html`<small>${pickerWords().bothCalled(shared)}</small>` : nothing}
      <p>${one.gloss}</p>
    </div>
    <button type="button" class="pick" aria-disabled=${slot < 0 ? 'false' : 'true'} @click=${acts.choose}>
      ${slot < 0 ? pickerWords().pick : pickerWords().guessNumber(slot + 1)}<span class="visually-hidden">
        ${one.title}</span
      >
    </button>
    ${
      tiles > 0
        ? html`<div class="strip" aria-hidden="true" style=${styleMap({ '--tiles': tiles })}>
            ${strips.image(one.wnid) ?? nothing}
          </div>`
        : nothing
    }
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-class-sheet': ClassSheet;
  }
}
