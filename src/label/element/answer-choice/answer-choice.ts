import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { listText } from '../../../core/classes/category-list.ts';
import { messageOf } from '../../../core/message-of.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { textOf, type FormValues } from '../../../core/trials/option-rows.ts';
import { parseCategoryList } from '../../../files/formats/category-tsv.ts';
import { emit, type ElementEvent } from '../../../kit/element/element-event.ts';
import { chosen } from '../../../kit/form/option-form.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields, visuallyHidden } from '../../../kit/style/controls.ts';
import { groupNames, offeredNames } from '../../logic/chosen-groups.ts';
import { answerOf, groupsOf, type OfferedLists } from '../../logic/chosen-images.ts';
import { sessionFormWords } from '../../words/session-form/session-form.ts';
import { sixteenCategories } from '../../../core/classes/sixteen-categories.ts';
import { mostCategories } from '../../../core/classes/category-list.ts';

/** What a form's values say of it from now on. */
export type AnswerChooseEvent = ElementEvent<'hit5-answer-choose', FormValues>;

const likeliest = [50, 100, 200];

/**
 * What a session is answered with: all classes, the network's likeliest, or a short list of categories.
 * @fires hit5-answer-choose
 */
@customElement('hit5-answer-choice')
export class AnswerChoiceField extends SignalWatcher(LitElement) {
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

  @property({ attribute: false }) values: FormValues = {};

  @property({ attribute: false }) lists: OfferedLists = {
    catalogue: null,
    packList: undefined,
    evenList: undefined,
  };

  @state() wrong = '';

  @query('input[type=file]') readonly input!: HTMLInputElement | null;

  @query('input[name=group-name]') readonly groupField!: HTMLInputElement | null;

  #names: ReadonlyMap<string, string> | null = null;

  protected override render() {
    const { catalogue, packList, evenList } = this.lists;
    const entry = textOf(this.values, 'answer-with');
    const words = sessionFormWords().answer;
    const isOffered = (entry !== 'pack' || packList) && (entry !== 'even' || evenList);
    const now = isOffered ? entry : '';
    const option = (value: string, says: string) =>
      html`<option value=${value} ${chosen(value === now)}>${says}</option>`;
    return html`<label>
        <span>${words.label}</span>
        <select name="answer-with" @change=${this.#choose}>
          ${option('', words.all(1000))}
          ${likeliest.map((count) => option(String(count), words.likeliest(count)))}
          ${packList ? option('pack', words.pack(packList.categories.length)) : nothing}
          ${evenList ? option('even', words.even(evenList.categories.length)) : nothing}
          ${option(
            'sixteen',
            words.sixteen(
              16,
              sixteenCategories.categories.slice(0, 3).map(({ name }) => name),
            ),
          )}
          ${catalogue ? [option('groups', words.groups), option('file', words.file)] : nothing}
        </select>
      </label>
      ${now === 'file' ? this.#renderFile() : nothing}
      ${now === 'groups' && catalogue ? this.#renderGroups(catalogue) : nothing}
      <p class="problem" role="alert">${this.wrong}</p>
      ${this.#renderNames()}`;
  }

  #renderFile() {
    const words = sessionFormWords().answer;
    return html`<p>${words.aboutFile('dog\u00a0\u00a0\u00a0n02085620', 2, mostCategories)}</p>
      <div class="acts">
        <button type="button" @click=${() => this.input?.click()}>
          ${this.values['file-list'] === undefined ? words.choose : words.chooseOther}
        </button>
        <input type="file" hidden aria-label=${words.fileName} @change=${this.#read} />
      </div>`;
  }

  #renderGroups(catalogue: Catalogue) {
    const words = sessionFormWords().answer;
    return html`<div class="add">
        <label>
          <span>${words.groupName}</span>
          <input name="group-name" list="groups" autocomplete="off" @keydown=${this.#onKey} />
        </label>
        <datalist id="groups">
          ${offeredNames(catalogue).map((title) => html`<option value=${title}></option>`)}
        </datalist>
        <button type="button" @click=${this.#add}>${words.add}</button>
      </div>
      <ul aria-label=${words.chosen}>
        ${groupsOf(this.values, catalogue).map(
          ({ id, title, members }) =>
            html`<li>
              <button type="button" aria-label=${words.takeOut(title)} @click=${() => this.#remove(id)}>
                ${title} (${members.length}) ×
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #renderNames() {
    const { list, problem } = answerOf(this.values, this.lists, sessionFormWords().answer);
    if (problem !== null) return html`<p role="status">${problem}</p>`;
    if (!list) return nothing;
    const names = list.categories.map(({ name }) => visibleText(name)).join(', ');
    const { 'answer-with': entry, 'file-name': file = '' } = this.values;
    const from = entry === 'file' ? `${visibleText(file)}: ` : '';
    return html`<p role="status">
      ${from}${sessionFormWords().answer.categories(list.categories.length, names)}
    </p>`;
  }

  #groupNames(catalogue: Catalogue): ReadonlyMap<string, string> {
    this.#names ??= groupNames(catalogue);
    return this.#names;
  }

  #tell(values: FormValues): void {
    this.wrong = '';
    emit<AnswerChooseEvent>(this, 'hit5-answer-choose', values);
  }

  #choose = (event: Event) => this.#tell({ 'answer-with': (event.target as HTMLSelectElement).value });

  /** A file that is no list changes nothing. */
  #read = async () => {
    const [file] = this.input?.files ?? [];
    const { catalogue } = this.lists;
    if (!file || !catalogue) return;
    try {
      const list = parseCategoryList(file.name, await file.text(), catalogue);
      this.#tell({ 'file-name': file.name, 'file-list': listText(list) });
    } catch (cause) {
      this.wrong = messageOf(cause);
    }
    if (this.input) this.input.value = '';
  };

  #add = () => {
    const { groupField } = this;
    const { catalogue } = this.lists;
    const text = groupField?.value.trim() ?? '';
    if (!catalogue || !groupField || text === '') return;
    const id = this.#groupNames(catalogue).get(text.toLowerCase());
    const ids = this.#chosenIds();
    if (id === undefined) this.wrong = sessionFormWords().answer.noGroup(visibleText(text));
    else if (ids.includes(id)) this.wrong = sessionFormWords().answer.already(catalogue.title(id));
    else {
      groupField.value = '';
      this.#tell({ groups: [...ids, id].join(' ') });
    }
    groupField.focus();
  };

  #remove(id: string): void {
    this.groupField?.focus();
    this.#tell({
      groups: this.#chosenIds()
        .filter((one) => one !== id)
        .join(' '),
    });
  }

  #chosenIds(): readonly string[] {
    return textOf(this.values, 'groups').split(' ').filter(Boolean);
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
