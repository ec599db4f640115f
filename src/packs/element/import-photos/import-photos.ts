import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { base } from '../../../kit/style/base.ts';
import { fields } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** The person says the class of a photo; null for none, or where what was typed names none. */
export type PhotoTruthEvent = ElementEvent<
  'hit5-photo-truth',
  {
    readonly photo: string;
    readonly wnid: Wnid | null;
    /** What was typed where that names no class; null where it does, or nothing was typed. */
    readonly unknown: string | null;
  }
>;

/** A photo of the person's own. */
export interface OwnPhoto {
  readonly name: string;
  readonly address: string;
  readonly wnid: Wnid | null;
  /** What stands in its field and names no class; null where there is no such word. */
  readonly unknown: string | null;
}

/**
 * A person's own photos, each with a field for its class; the class may stay open.
 * @fires hit5-photo-truth
 */
@customElement('hit5-import-photos')
export class ImportPhotos extends LitElement {
  static override readonly styles = [
    base,
    fields,
    css`
      ul {
        display: grid;
        gap: 16px;
        grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
      }
      li {
        display: grid;
        gap: 6px;
        align-content: start;
      }
      .picture {
        display: grid;
        height: 9rem;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--mat);
        place-items: center;
      }
      img {
        width: 100%;
        height: 9rem;
        object-fit: contain;
      }
      .name,
      .problem {
        overflow: hidden;
        color: var(--ink-2);
        font-size: 0.8125rem;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
      .problem {
        color: var(--alarm);
        white-space: normal;
      }
      input {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;

  @property({ attribute: false }) photos: readonly OwnPhoto[] = [];

  protected override render() {
    return html`<datalist id="classes">
        ${this.catalogue.classes.map(({ label }) => html`<option value=${label}></option>`)}
      </datalist>
      <ul>
        ${repeat(
          this.photos,
          ({ name }) => name,
          (photo, at) => html`<li>${this.#renderPhoto(photo, at)}</li>`,
        )}
      </ul>`;
  }

  /** Takes the person to the first field in which a word names no class. */
  showUnknown(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[aria-invalid=true]')?.focus();
  }

  #renderPhoto({ name, address, wnid, unknown }: OwnPhoto, at: number) {
    const shown = visibleText(name.slice(name.lastIndexOf('/') + 1));
    return html`<div class="picture">${address ? html`<img src=${address} alt="" />` : nothing}</div>
      <p class="name">${shown}</p>
      <input
        list="classes"
        aria-label="Class of ${shown}"
        placeholder="no class"
        autocomplete="off"
        aria-invalid=${unknown === null ? 'false' : 'true'}
        aria-describedby=${unknown === null ? nothing : `problem-${at}`}
        .value=${unknown ?? (wnid === null ? '' : this.catalogue.byWnid(wnid).label)}
        @input=${({ target }: Event) => this.#mend(name, unknown, target as HTMLInputElement)}
        @change=${(event: Event) => this.#say(name, event.target as HTMLInputElement)}
      />
      ${
        unknown === null
          ? nothing
          : html`<p class="problem" id="problem-${at}" role="alert">
              ${shown}: no class alone is called “${visibleText(unknown)}”. Choose one from the list.
            </p>`
      }`;
  }

  /**
   * A word that named no class is taken as soon as it is a label or gone: were it when the field is left, the button that is being
   * clicked would move away.
   */
  #mend(name: string, unknown: string | null, field: HTMLInputElement): void {
    const typed = field.value.trim();
    const isLabel = this.catalogue.classes.some(({ label }) => label === typed);
    if (unknown !== null && (isLabel || typed === '')) this.#say(name, field);
  }

  /** A class by its label, its wnid or one of its names, when no other has that name. */
  #say(name: string, field: HTMLInputElement): void {
    const typed = field.value.trim();
    const text = typed.toLowerCase();
    const byLabel = this.catalogue.classes.filter(
      ({ label, wnid }) => label.toLowerCase() === text || wnid === text,
    );
    const found =
      byLabel.length > 0
        ? byLabel
        : this.catalogue.classes.filter(({ synonyms }) => synonyms.some((one) => one.toLowerCase() === text));
    const [first] = found;
    const wnid = first && found.length === 1 ? first.wnid : null;
    emit<PhotoTruthEvent>(this, 'hit5-photo-truth', {
      photo: name,
      wnid,
      unknown: text === '' || wnid ? null : typed,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-import-photos': ImportPhotos;
  }
}
