import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue } from '../../domain/classes/catalogue.ts';
import type { Wnid } from '../../domain/classes/class-ids.ts';
import { visibleText } from '../../domain/formats/truth-files/visible-text.ts';
import { base } from '../../styles/base.ts';
import { fields } from '../../styles/controls.ts';
import { PhotoTruthEvent } from './photo-truth-event.ts';

/** A photo of the person's own. */
export interface OwnPhoto {
  readonly name: string;
  /** Empty until it is at hand. */
  readonly address: string;
  readonly wnid: Wnid | null;
}

/**
 * A person's own photos, each with a field for its class; the class may stay open.
 *
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

  /** The photo in whose field stands no class, by name. */
  @state() unknown: string | null = null;

  /** What stands there instead. */
  @state() wrong = '';

  protected override render() {
    return html`<datalist id="classes">
        ${this.catalogue.classes.map(({ label }) => html`<option value=${label}></option>`)}
      </datalist>
      <ul>
        ${repeat(
          this.photos,
          ({ name }) => name,
          (photo) => html`<li>${this.#renderPhoto(photo)}</li>`,
        )}
      </ul>`;
  }

  #renderPhoto({ name, address, wnid }: OwnPhoto) {
    const shown = visibleText(name.slice(name.lastIndexOf('/') + 1));
    return html`<div class="picture">${address ? html`<img src=${address} alt="" />` : nothing}</div>
      <p class="name">${shown}</p>
      <input
        list="classes"
        aria-label="Class of ${shown}"
        placeholder="no class"
        autocomplete="off"
        aria-invalid=${this.unknown === name ? 'true' : 'false'}
        .value=${wnid === null ? '' : this.catalogue.byWnid(wnid).label}
        @change=${(event: Event) => this.#say(name, event.target as HTMLInputElement)}
      />
      ${
        this.unknown === name
          ? html`<p class="problem" role="alert">
              ${shown}: no class alone is called “${this.wrong}”. Choose one from the list.
            </p>`
          : nothing
      }`;
  }

  /** A class by its label, its wnid or one of its names, when no other has that name. */
  #say(name: string, field: HTMLInputElement): void {
    const text = field.value.trim().toLowerCase();
    const byLabel = this.catalogue.classes.filter(
      ({ label, wnid }) => label.toLowerCase() === text || wnid === text,
    );
    const found =
      byLabel.length > 0
        ? byLabel
        : this.catalogue.classes.filter(({ synonyms }) => synonyms.some((one) => one.toLowerCase() === text));
    const [first] = found;
    this.unknown = text === '' || (first && found.length === 1) ? null : name;
    this.wrong = visibleText(field.value.trim());
    if (this.unknown === null)
      this.dispatchEvent(new PhotoTruthEvent(name, text === '' ? null : (first?.wnid ?? null)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-import-photos': ImportPhotos;
  }
}
