import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { CategoryList } from '../../../core/classes/category-list.ts';
import { sixteenCategories } from '../../../core/classes/sixteen-categories.ts';
import { messageOf } from '../../../core/message-of.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { SessionOptions } from '../../../core/trials/session-options.ts';
import { parseCategoryList } from '../../../files/formats/category-tsv.ts';
import { emit, type ElementEvent } from '../../../kit/element/element-event.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields, visuallyHidden } from '../../../kit/style/controls.ts';
import { chosenGroups, groupNames, offeredNames } from '../../logic/chosen-groups.ts';

export interface AnswerChoice extends Pick<SessionOptions, 'pruned' | 'list'> {
  /** What is still to be done or mended, for a person; null: nothing. */
  readonly problem: string | null;
}

export type AnswerChooseEvent = ElementEvent<'hit5-answer-choose', AnswerChoice>;

export const usualAnswer: AnswerChoice = { pruned: null, list: undefined, problem: null };

const likeliest = [50, 100, 200];

/**
 * What a session is answered with: all classes, the network's likeliest, or a short list of categories.
 * @fires hit5-answer-choose
 */
@customElement('hit5-answer-choice')
export class AnswerChoiceField extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly styles = [
    base,
    controls,
    fields,
    visuallyHidden,
    css`
      :host {
        display: grid;
        gap: 8px;
        max-width: 40rem;
      }
      label {
        display: grid;
        gap: 6px;
      }
      label > span,
      p {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      select {
        width: 100%;
        max-width: 24rem;
      }
      .add {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: end;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      li button {
        min-height: 36px;
        padding: 0 0.7em;
        font-weight: 500;
        font-size: 0.875rem;
      }
      .problem {
        color: var(--alarm);
      }
      .problem:empty {
        display: none;
      }
    `,
  ];

  /** By which a form finds the field that is to be mended. */
  @property() name = '';

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  @property({ attribute: false }) packList: CategoryList | undefined;

  /** Tiles that the chosen photos fill evenly; undefined: they fill none, or it is not offered. */
  @property({ attribute: false }) evenList: CategoryList | undefined;

  @state() chosen = '';

  @state() file: { readonly name: string; readonly list: CategoryList } | null = null;

  @state() groups: readonly string[] = [];

  @state() wrong = '';

  @query('select') readonly select!: HTMLSelectElement | null;

  @query('input[type=file]') readonly input!: HTMLInputElement | null;

  @query('input[name=group-name]') readonly groupField!: HTMLInputElement | null;

  #names: ReadonlyMap<string, string> | null = null;

  /** Photos without a list take its entry away, and others bring another one. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const [key, list] =
      this.chosen === 'pack'
        ? (['packList', this.packList] as const)
        : this.chosen === 'even'
          ? (['evenList', this.evenList] as const)
          : [];
    if (key === undefined || (list && !changed.has(key))) return;
    if (!list) this.chosen = '';
    void this.updateComplete.then(() => this.#tell());
  }

  /** Chooses an entry by its value; empty: all classes. */
  choose(entry: string): void {
    this.chosen = entry;
    this.wrong = '';
    this.#tell();
  }

  /** What is chosen is what stands there, also after a person chose something else. */
  protected override updated(): void {
    if (this.select) this.select.value = this.chosen;
  }

  protected override render() {
    const option = (value: string, words: string) =>
      html`<option value=${value} ?selected=${value === this.chosen}>${words}</option>`;
    return html`<label>
        <span>Answer with</span>
        <select name="answer-with" @change=${this.#choose}>
          ${option('', 'all 1000 classes')}
          ${likeliest.map((count) => option(String(count), `the network’s ${count} likeliest`))}
          ${this.packList ? option('pack', `the ${this.packList.categories.length} categories of these photos`) : nothing}
          ${this.evenList ? option('even', `${this.evenList.categories.length} groups, the same number of photos of each`) : nothing}
          ${option('sixteen', '16 categories: airplane, bear, bicycle …')}
          ${this.catalogue ? [option('groups', 'groups that I choose'), option('file', 'my own categories, from a file')] : nothing}
        </select>
      </label>
      ${this.chosen === 'file' ? this.#renderFile() : nothing}
      ${this.chosen === 'groups' && this.catalogue ? this.#renderGroups(this.catalogue) : nothing}
      <p class="problem" role="alert">${this.wrong}</p>
      ${this.#renderNames()}`;
  }

  #renderFile() {
    return html`<p>
        A text file with a line for each class: the category, a tab, and the class’s wnid, such as
        <code>dog&nbsp;&nbsp;&nbsp;n02085620</code>. 2 to 40 categories.
      </p>
      <div class="acts">
        <button type="button" @click=${() => this.input?.click()}>
          ${this.file ? 'Choose another file' : 'Choose the file'}
        </button>
        <input type="file" hidden aria-label="File of categories" @change=${this.#read} />
      </div>`;
  }

  #renderGroups(catalogue: Catalogue) {
    return html`<div class="add">
        <label>
          <span>
            A group or a class, by its name in the class list or its search: food and plants, house cats,
            beagle
          </span>
          <input name="group-name" list="groups" autocomplete="off" @keydown=${this.#onKey} />
        </label>
        <datalist id="groups">
          ${offeredNames(catalogue).map((title) => html`<option value=${title}></option>`)}
        </datalist>
        <button type="button" @click=${this.#add}>Add</button>
      </div>
      <ul aria-label="Chosen groups">
        ${this.groups.map((id) => {
          const { title, members } = catalogue.group(id);
          return html`<li>
            <button type="button" aria-label="Take out ${title}" @click=${() => this.#remove(id)}>
              ${title} (${members.length}) ×
            </button>
          </li>`;
        })}
      </ul>`;
  }

  #renderNames() {
    const { list, problem } = this.#value();
    if (problem !== null) return html`<p role="status">${problem}</p>`;
    if (!list) return nothing;
    const names = list.categories.map(({ name }) => visibleText(name)).join(', ');
    const from = this.chosen === 'file' && this.file ? `${visibleText(this.file.name)}: ` : '';
    return html`<p role="status">${from}${list.categories.length} categories: ${names}.</p>`;
  }

  #value(): AnswerChoice {
    switch (this.chosen) {
      case '':
        return usualAnswer;
      case 'sixteen':
        return { ...usualAnswer, list: sixteenCategories };
      case 'even':
        return { ...usualAnswer, list: this.evenList };
      case 'pack':
        return { ...usualAnswer, list: this.packList };
      case 'file':
        return this.file
          ? { ...usualAnswer, list: this.file.list }
          : { ...usualAnswer, problem: 'Choose the file of your categories.' };
      case 'groups': {
        const { catalogue } = this;
        const { list, problem } = chosenGroups(catalogue ? this.groups.map((id) => catalogue.group(id)) : []);
        return { ...usualAnswer, ...(list && { list }), problem };
      }
      default:
        return { ...usualAnswer, pruned: Number(this.chosen) };
    }
  }

  #groupNames(catalogue: Catalogue): ReadonlyMap<string, string> {
    this.#names ??= groupNames(catalogue);
    return this.#names;
  }

  #tell(): void {
    emit<AnswerChooseEvent>(this, 'hit5-answer-choose', this.#value());
  }

  #choose = (event: Event) => {
    this.choose((event.target as HTMLSelectElement).value);
  };

  /** A file that is no list changes nothing. */
  #read = async () => {
    const [file] = this.input?.files ?? [];
    if (!file || !this.catalogue) return;
    try {
      this.file = { name: file.name, list: parseCategoryList(file.name, await file.text(), this.catalogue) };
      this.wrong = '';
    } catch (cause) {
      this.wrong = messageOf(cause);
    }
    if (this.input) this.input.value = '';
    this.#tell();
  };

  #add = () => {
    const { catalogue, groupField } = this;
    const text = groupField?.value.trim() ?? '';
    if (!catalogue || !groupField || text === '') return;
    const id = this.#groupNames(catalogue).get(text.toLowerCase());
    if (id === undefined) this.wrong = `No group and no class is called “${visibleText(text)}”.`;
    else if (this.groups.includes(id)) this.wrong = `“${catalogue.title(id)}” is chosen already.`;
    else {
      this.wrong = '';
      this.groups = [...this.groups, id];
      groupField.value = '';
    }
    groupField.focus();
    this.#tell();
  };

  #remove(id: string): void {
    this.groups = this.groups.filter((one) => one !== id);
    this.wrong = '';
    this.groupField?.focus();
    this.#tell();
  }

  /** Enter adds the group, and does not send the form. */
  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#add();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-answer-choice': AnswerChoiceField;
  }
}
