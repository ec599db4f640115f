import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { classCount } from '../../../core/classes/class-ids.ts';
import type { LanguageCode, LanguageWords } from '../../../core/classes/search-words.ts';
import type { SearchResult } from '../../logic/search/class-search.ts';
import type { ClassList } from './class-list.ts';
import './language-menu.ts';
import { optionId } from './row-template.ts';
import { pickerWords } from '../../words/picker/picker.ts';
import { answeringWords } from '../../words/answering/answering.ts';

export interface SearchLanguages {
  readonly chosen: readonly LanguageCode[];
  readonly words: readonly LanguageWords[];
  readonly failure: string;
}

interface SearchActs {
  readonly input: (event: InputEvent & { currentTarget: HTMLInputElement }) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly clear: () => void;
}

/** @param picked whether a class is picked, so that there is an answer to give from here. */
export function searchTemplate(
  list: ClassList,
  disabled: boolean,
  acts: SearchActs,
  languages: SearchLanguages | null,
  picked: boolean,
) {
  const { activeRow } = list;
  const words = pickerWords();
  return html`<div class="search">
    ${list.text || picked ? nothing : html`<kbd aria-hidden="true">/</kbd>`}
    <input
      type="text"
      role="combobox"
      aria-label=${words.search}
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls="list"
      aria-activedescendant=${activeRow ? optionId(activeRow.id) : nothing}
      placeholder=${words.typeAWord}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${live(list.text)}
      ?disabled=${disabled}
      @input=${acts.input}
      @keydown=${acts.key}
    />
    ${picked && !list.text ? html`<span class="answers"><kbd>${answeringWords().ctrl} ↵</kbd> ${words.answers}</span>` : nothing}
    ${list.atGroups ? nothing : html`<span class="count" aria-hidden="true">${list.size}<span> ${words.classWord(list.size)}</span></span>`}
    ${
      list.text
        ? html`<button type="button" class="quiet clear" aria-label=${words.clearSearch} @click=${acts.clear}>
            ×
          </button>`
        : nothing
    }
    ${
      languages && !disabled
        ? html`<hit5-language-menu
            .chosen=${languages.chosen}
            .failure=${languages.failure}
          ></hit5-language-menu>`
        : nothing
    }
  </div>`;
}

export function offeredTemplate({ offered, whole }: ClassList) {
  if (!offered) return nothing;
  return html`<p class="offered">${pickerWords().offered(whole, classCount)}</p>`;
}

export function noneTemplate({ offered, whole, options, result }: ClassList) {
  if (options > 0 || result.missing !== null) return nothing;
  return html`<p class="none">${offered ? pickerWords().noneOf(whole) : pickerWords().none}</p>`;
}

interface ToldActs {
  readonly mean: (text: string) => void;
  readonly open: (id: string) => void;
}

/** Said where a text names a thing that is missing, or leads to nothing as it is written. */
export function toldTemplate({ text, result, found }: ClassList, disabled: boolean, acts: ToldActs) {
  const { missing, meant } = result;
  if (!found || (meant === null && missing === null)) return nothing;
  const words = pickerWords();
  // Where the press took the focus from the search, the lines would move from under the finger.
  return html`<div class="told" @mousedown=${(event: Event) => event.preventDefault()}>
    ${
      meant === null
        ? nothing
        : html`<p>
            ${words.didYouMean(
              text.trim(),
              meant,
              (said) =>
                html`<button
                  type="button"
                  class="link"
                  ?disabled=${disabled}
                  @click=${() => acts.mean(meant)}
                >
                  ${said}
                </button>`,
            )}
          </p>`
    }
    ${
      missing === null
        ? nothing
        : html`<p>
            <b>${words.missing(missing.title)}</b> ${missing.near.length > 0 ? words.near : nothing}
            ${missing.near.map(
              ({ id, title }, index) =>
                html`${index === 0 ? '' : ', '}<button
                    type="button"
                    class="link"
                    ?disabled=${disabled}
                    @click=${() => acts.open(id)}
                  >
                    ${title}
                  </button>`,
            )}
          </p>`
    }
  </div>`;
}

export function toldText({ missing, meant }: SearchResult): string {
  const words = pickerWords();
  const parts = [
    meant === null ? '' : words.didYouMeanSaid(meant),
    missing === null ? '' : words.missing(missing.title),
  ];
  return parts.filter(Boolean).join(' ');
}
