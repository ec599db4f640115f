import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { classCount } from '../../../core/classes/class-ids.ts';
import type { ClassList } from './class-list.ts';
import type { SearchLanguages } from './class-picker.ts';
import { groupOptionId } from './group-template.ts';
import { classWord } from './heading-template.ts';
import './language-menu.ts';
import { optionId } from './row-template.ts';
import { tileOptionId } from './tile-template.ts';

/** What the search field does. */
interface SearchActs {
  readonly input: (event: InputEvent & { currentTarget: HTMLInputElement }) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly clear: () => void;
}

/**
 * The search field: its list is the element with the id `list`.
 *
 * @param picked whether a class is picked, so that there is an answer to give from here.
 */
export function searchTemplate(
  list: ClassList,
  disabled: boolean,
  acts: SearchActs,
  languages: SearchLanguages | null,
  picked: boolean,
) {
  const { activeClass, activeGroup, activeTile } = list;
  const active = activeClass
    ? optionId(activeClass.wnid)
    : ((activeGroup && groupOptionId(activeGroup.id)) ?? (activeTile && tileOptionId(activeTile)));
  return html`<div class="search">
    ${list.text || picked ? nothing : html`<kbd aria-hidden="true">/</kbd>`}
    <input
      type="text"
      role="combobox"
      aria-label="Search the classes"
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls="list"
      aria-activedescendant=${active ?? nothing}
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
    ${list.atTiles ? nothing : html`<span class="count" aria-hidden="true">${list.size}<span> ${classWord(list.size)}</span></span>`}
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

/** Said where the list is pruned. */
export function offeredTemplate({ whole }: ClassList) {
  return html`<p class="offered">
    ${whole} of ${classCount} classes, by the network’s guess. The right one may be missing.
  </p>`;
}

/** Said where a search found nothing. */
export function noneTemplate({ offered, whole }: ClassList) {
  return html`<p class="none">
    ${offered ? `None of the ${whole} classes has` : 'No class has'} a name like this. Try another word for
    it, or jump to a branch.
  </p>`;
}
