import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { classCount } from '../../../core/classes/class-ids.ts';
import type { LanguageCode, LanguageWords } from '../../../core/classes/search-words.ts';
import type { SearchResult } from '../../logic/search/class-search.ts';
import type { ClassList } from './class-list.ts';
import { classWord } from './heading-template.ts';
import './language-menu.ts';
import { optionId } from './row-template.ts';

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
  return html`<div class="search">
    ${list.text || picked ? nothing : html`<kbd aria-hidden="true">/</kbd>`}
    <input
      type="text"
      role="combobox"
      aria-label="Search the classes"
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls="list"
      aria-activedescendant=${activeRow ? optionId(activeRow.id) : nothing}
      placeholder="Type a word"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${live(list.text)}
      ?disabled=${disabled}
      @input=${acts.input}
      @keydown=${acts.key}
    />
    ${picked && !list.text ? html`<span class="answers"><kbd>Ctrl ↵</kbd> answers</span>` : nothing}
    ${list.atGroups ? nothing : html`<span class="count" aria-hidden="true">${list.size}<span> ${classWord(list.size)}</span></span>`}
    ${
      list.text
        ? html`<button type="button" class="quiet clear" aria-label="Clear the search" @click=${acts.clear}>
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
  return html`<p class="offered">
    ${whole} of ${classCount} classes, by the network’s guess. The right one may be missing.
  </p>`;
}

export function noneTemplate({ offered, whole, options, result }: ClassList) {
  if (options > 0 || result.missing !== null) return nothing;
  return html`<p class="none">
    ${offered ? `None of the ${whole} classes has` : 'No class has'} a name like this. Try another word for
    it, or look through the groups.
  </p>`;
}

interface ToldActs {
  readonly mean: (text: string) => void;
  readonly open: (id: string) => void;
}

/** Said where a text names a thing that is missing, or leads to nothing as it is written. */
export function toldTemplate({ text, result, found }: ClassList, disabled: boolean, acts: ToldActs) {
  const { missing, meant } = result;
  if (!found || (meant === null && missing === null)) return nothing;
  // Where the press took the focus from the search, the lines would move from under the finger.
  return html`<div class="told" @mousedown=${(event: Event) => event.preventDefault()}>
    ${
      meant === null
        ? nothing
        : html`<p>
            “${text.trim()}”: did you mean
            <button type="button" class="link" ?disabled=${disabled} @click=${() => acts.mean(meant)}>
              ${meant}</button
            >?
          </p>`
    }
    ${
      missing === null
        ? nothing
        : html`<p>
            <b>ImageNet’s 1000 have no ${missing.title}.</b> ${missing.near.length > 0 ? 'Near it:' : nothing}
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
  const parts = [
    meant === null ? '' : `Did you mean ${meant}? Enter searches for it.`,
    missing === null ? '' : `ImageNet’s 1000 have no ${missing.title}.`,
  ];
  return parts.filter(Boolean).join(' ');
}
