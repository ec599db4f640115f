import { SignalWatcher } from '@lit-labs/preact-signals';
import {
  type ReactiveController,
  type ReactiveControllerHost,
  LitElement,
  html,
  nothing,
  type PropertyValues,
} from 'lit';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { LookEvent } from '../look-event.ts';
import { emit } from '../../../kit/element/element-event.ts';
import '../look-event.ts';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Catalogue, ImageClass } from '../../../core/classes/catalogue.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, visuallyHidden } from '../../../kit/style/controls.ts';
import type { ClassChooseEvent, ClassSheet } from '../class-sheet/class-sheet.ts';
import '../class-sheet/class-sheet.ts';
import { allClasses, ClassList } from './class-list.ts';
import { classPickerStyles } from './class-picker-styles.ts';
import type { ExampleStrips } from './example-strips.ts';
import { classRowStyles } from './class-row-styles.ts';
import { groupStyles } from './group-styles.ts';
import { openGroupTemplate } from './group-template.ts';
import { ListGestures } from './list-gestures.ts';
import { ListView } from './list-view.ts';
import { PickActs } from './pick-acts.ts';
import {
  noneTemplate,
  offeredTemplate,
  searchTemplate,
  toldTemplate,
  toldText,
  type SearchLanguages,
} from './search-template.ts';
import { pickerWords } from '../../words/picker/picker.ts';

/** Milliseconds without a letter after which a text counts as searched for. */
const pause = 600;

/** Tells of each text that was searched for once, not of its letters. */
class SearchLog implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #text = '';
  #found: readonly Wnid[] = [];
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  /** The field holds this text now, and it led to these classes; without any, the search has ended with the text before. */
  typed(text: string, found: readonly Wnid[]): void {
    clearTimeout(this.#timer);
    const trimmed = text.trim();
    if (trimmed === '') {
      this.#tell();
      this.#told = '';
    } else {
      this.#timer = setTimeout(() => this.#tell(), pause);
    }
    this.#text = trimmed;
    this.#found = found;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }

  #tell(): void {
    if (this.#text === '' || this.#text === this.#told) return;
    this.#told = this.#text;
    emit<LookEvent>(this.#host, 'hit5-look', { kind: 'searched', text: this.#text, found: this.#found });
  }
}

interface KeyActs {
  /** Picks the class for a slot, 0..4, or for the first free one (null); the search has then done its work. */
  readonly pick: (one: ImageClass, slot: number | null) => void;
  readonly open: (wnid: Wnid) => void;
  readonly openGroup: (id: string) => void;
  readonly back: () => void;
  readonly seek: (text: string) => void;
}

type Host = ReactiveControllerHost & { readonly disabled: boolean };

/** The key has no meaning here, but must not reach the search field either. */
const swallow = () => undefined;

/** Whether the text can become a wnid: only there are digits text. */
function isWnidText(text: string): boolean {
  return /^\s*n\d*\s*$/i.test(text);
}

class ListKeys {
  /** The last key moved through the list; a letter ends that. */
  walking = false;
  readonly #host: Host;
  readonly #view: ListView;
  readonly #picks: PickActs;
  readonly #acts: KeyActs;

  constructor(host: Host, view: ListView, picks: PickActs, acts: KeyActs) {
    this.#host = host;
    this.#view = view;
    this.#picks = picks;
    this.#acts = acts;
  }

  press = (event: KeyboardEvent): void => {
    const act = this.#actOf(event);
    if (!act || this.#host.disabled) return;
    event.preventDefault();
    this.#picks.notice = '';
    act();
    this.#host.requestUpdate();
  };

  /**
   * Null: the key is the field's or the page's affair. Space belongs to the text, unless nothing is typed or the last key moved through the
   * list.
   */
  #actOf(event: KeyboardEvent): (() => void) | null {
    const { list } = this.#view;
    if (!list || event.isComposing || event.altKey) return null;
    const { text } = list;
    const held = event.ctrlKey || event.metaKey;
    if (event.key === 'Home' || event.key === 'End')
      return held || text === '' ? this.#move('all', event.key === 'End' ? 1 : -1) : null;
    if (held) return null;
    const onList = text === '' || this.walking;
    switch (event.key) {
      case 'ArrowDown':
        return this.#move('row', 1);
      case 'ArrowUp':
        return this.#move('row', -1);
      case 'PageDown':
        return this.#move('page', 1);
      case 'PageUp':
        return this.#move('page', -1);
      case 'ArrowLeft':
      case 'ArrowRight':
        if (!list.atGroups || event.shiftKey) return null;
        return this.#move('tile', event.key === 'ArrowRight' ? 1 : -1);
      case ' ':
        if (!onList) return null;
        return event.repeat ? swallow : this.#open;
      case 'Enter':
        return event.repeat ? swallow : this.#enter;
      case 'Backspace':
        return text === '' && !event.repeat ? () => this.#picks.removeLast() : null;
      case 'Escape':
        if (list.hasWayBack) return this.#acts.back;
        return text === '' ? null : () => this.#acts.seek('');
      case '/':
        return text === '' ? swallow : null;
      default:
        return this.#digit(event, text);
    }
  }

  #move(by: 'tile' | 'row' | 'page' | 'all', direction: 1 | -1) {
    return () => {
      this.walking = true;
      this.#view.move(by, direction);
    };
  }

  #digit(event: KeyboardEvent, text: string): (() => void) | null {
    if (!/^\d$/.test(event.key) || isWnidText(text)) return null;
    const active = this.#view.list?.activeClass;
    const slot = Number(event.key) - 1;
    const isSlot = slot >= 0 && slot < 5 && !event.repeat;
    return active && isSlot ? () => this.#acts.pick(active, slot) : swallow;
  }

  #open = (): void => {
    const row = this.#view.list?.activeRow;
    if (row?.kind === 'class') this.#acts.open(row.id);
    if (row?.kind === 'group') this.#acts.openGroup(row.id);
  };

  /** Picks the active class or opens the active group; without either, what was meant is searched for. */
  #enter = (): void => {
    const { activeRow = null, result } = this.#view.list ?? {};
    if (activeRow?.kind === 'class') this.#acts.pick(activeRow.imageClass, null);
    else if (activeRow) this.#open();
    else if (result?.meant) this.#acts.seek(result.meant);
  };
}

/**
 * All classes in the order of the hierarchy, each with its examples, and the search over all their names; it knows no truth and no
 * prediction.
 * @fires hit5-class-pick
 * @fires hit5-last-pick-remove
 * @fires hit5-look
 * @fires hit5-languages-choose
 */
@customElement('hit5-class-picker')
export class ClassPicker extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    visuallyHidden,
    classPickerStyles,
    classRowStyles,
    groupStyles,
  ];

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  @property({ attribute: false })
  set picks(picks: readonly Wnid[] | null) {
    this.#picks = picks ?? [];
  }

  get picks(): readonly Wnid[] {
    return this.#picks;
  }

  /** Without them a class has its gloss beside its name. */
  @property({ attribute: false }) examples: ExampleStrips | null = null;

  @property({ attribute: false }) offered: readonly Wnid[] | null = null;

  /** Null: English alone, and no other can be chosen. */
  @property({ attribute: false }) languages: SearchLanguages | null = null;

  /** What a newcomer does here, in a bubble below the search; empty: nothing is said. */
  @property() tip = '';

  @property({ type: Boolean, reflect: true }) disabled = false;

  #picks: readonly Wnid[] = [];
  #list: ClassList | null = null;
  #acts = new PickActs(this);
  #view = new ListView(this);
  #searches = new SearchLog(this);
  #keys = new ListKeys(this, this.#view, this.#acts, {
    pick: (one, slot) => {
      if (this.#acts.pick(one, slot)) this.#endSearch();
    },
    open: (wnid) => this.#open(wnid),
    openGroup: (id) => this.openGroup(id, true),
    back: () => this.#onBack(),
    seek: (text) => this.#setText(text),
  });
  #gestures = new ListGestures(this, this.#view, {
    open: (wnid) => this.#open(wnid),
    pick: (wnid) => this.#pick(wnid),
    openGroup: (id) => this.#clicked(() => this.openGroup(id)),
    scrollOn: () => this.openGroup(allClasses),
  });

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #sheet(): ClassSheet | null {
    return this.renderRoot.querySelector('hit5-class-sheet');
  }

  focusSearch(): void {
    this.#field?.focus();
    this.#field?.select();
  }

  begin(): void {
    this.#setText('');
    this.#list?.begin();
    this.#rearranged(`${pickerWords().groupsOfClasses}.`);
  }

  /**
   * Shows the classes of a group alone, a node of the hierarchy, an extra one, or all classes; Escape leads back.
   *
   * @param byKey the keys go on at once: the first class is active.
   */
  openGroup(id: string, byKey = false): void {
    const list = this.#list;
    if (!list || this.disabled) return;
    list.openGroup(id);
    if (byKey) list.move(1, 0);
    this.#rearranged(
      list.group
        ? pickerWords().groupOpened(list.group.title, list.size)
        : pickerWords().allOpened(list.size),
    );
    this.#keys.walking = byKey;
    // What is typed next is another word.
    if (this.#field?.matches(':focus')) this.#field.select();
  }

  protected override firstUpdated(): void {
    // A slip of the pen is answered as quickly as any other text.
    const prepare = () => this.#list?.prepare();
    if ('requestIdleCallback' in globalThis) requestIdleCallback(prepare);
    else setTimeout(prepare);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('catalogue')) this.#list = this.catalogue && new ClassList(this.catalogue);
    if (changed.has('catalogue') || changed.has('languages')) {
      this.#list?.searchIn(this.languages?.words ?? []);
      this.#view.take(this.#list);
    }
    if (changed.has('catalogue') || changed.has('offered')) {
      this.#list?.offer(this.offered && new Set(this.offered));
      this.#view.take(this.#list);
    }
    if (changed.has('picks')) this.#acts.tell(this.catalogue, changed.get('picks') ?? [], this.picks);
    if (changed.has('disabled') && this.disabled) this.#sheet?.close();
  }

  protected override render() {
    const list = this.#list;
    if (!list) return nothing;
    const acts = { input: this.#onInput, key: this.#keys.press, clear: this.#onClear };
    return html`<div class="parts">
      <div class="top">
        ${searchTemplate(list, this.disabled, acts, this.languages, this.picks.length > 0)}
        ${this.tip !== '' && list.text === '' ? html`<p class="tip">${this.tip}</p>` : nothing}
      </div>
      ${offeredTemplate(list)} ${openGroupTemplate(list, this.#onBack)}
      ${toldTemplate(list, this.disabled, this.#told)}
      <div
        class=${classMap({ list: true, empty: list.options === 0 })}
        @keydown=${this.#keys.press}
        @mousedown=${this.#gestures.mouseDown}
        @click=${this.#gestures.click}
        @wheel=${this.#gestures.wheel}
      >
        ${this.#view.template(this.picks, this.disabled)}
      </div>
      ${noneTemplate(list)}
      <p class="notice" role="status">${this.#acts.notice}</p>
      <p class="visually-hidden" role="status">${this.#acts.spoken}</p>
      <hit5-class-sheet
        .catalogue=${this.catalogue}
        .examples=${this.examples}
        .offered=${list.offered}
        .picks=${this.picks}
        .notice=${this.#acts.notice}
        @hit5-class-choose=${this.#onChoose}
      ></hit5-class-sheet>
    </div>`;
  }

  #setText(text: string): void {
    const list = this.#list;
    if (!list || (list.text === text && !list.group)) return;
    list.setText(text);
    this.#searches.typed(text, list.foundClasses);
    this.#keys.walking = false;
    this.#acts.notice = '';
    const group = list.activeGroup;
    const found = [
      toldText(list.result),
      group ? pickerWords().groupNamed(group.title) : '',
      pickerWords().classes(list.size),
    ];
    this.#acts.spoken = list.found ? found.filter(Boolean).join(' ') : '';
    this.#view.searched();
    this.requestUpdate();
  }

  /** After a click the keys act on the list; a finger needs no keyboard, which would cover half of the screen. */
  #clicked(act: () => void): void {
    act();
    if (matchMedia('(pointer: fine)').matches) this.focusSearch();
  }

  /** A class was picked: the search has done its work, while a group that is open stays so. */
  #endSearch(): void {
    const list = this.#list;
    if (!list?.text) return;
    if (!list.group) {
      this.#setText('');
      return;
    }
    list.forgetText();
    this.#searches.typed('', []);
    this.requestUpdate();
  }

  #onInput = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    const { value } = event.currentTarget;
    this.#setText(isWnidText(value) ? value : value.replace(/\d/g, ''));
    this.#keys.walking = false;
    this.requestUpdate();
  };

  #pick(wnid: Wnid): void {
    if (!this.catalogue) return;
    this.#list?.activate(wnid);
    this.#acts.notice = '';
    const acted = this.#acts.pick(this.catalogue.byWnid(wnid));
    // A finger has no key that clears the search: what is typed next is another search.
    if (acted && matchMedia('(pointer: coarse)').matches) this.#endSearch();
    this.requestUpdate();
  }

  #open(wnid: Wnid): void {
    if (this.disabled) return;
    this.#list?.activate(wnid);
    this.#acts.notice = '';
    this.#sheet?.open(wnid, this.#list?.order ?? []);
    this.requestUpdate();
  }

  #onChoose = ({ value: { wnid, slot } }: ClassChooseEvent): void => {
    if (!this.catalogue?.has(wnid)) return;
    if (!this.#acts.pick(this.catalogue.byWnid(wnid), slot)) return;
    this.#sheet?.close();
    this.#endSearch();
    this.#view.show(wnid);
  };

  #told = {
    mean: (text: string) => {
      this.#setText(text);
      this.#field?.focus();
    },
    open: (id: string) => {
      if (this.catalogue?.has(id)) this.#open(id);
      else this.openGroup(id);
    },
  };

  #onBack = (): void => {
    this.#list?.closeGroup();
    this.#rearranged(this.#list?.atGroups ? `${pickerWords().groupsOfClasses}.` : '');
    this.#field?.focus();
  };

  #onClear = (): void => {
    this.#setText('');
    this.#field?.focus();
  };

  #rearranged(spoken: string): void {
    this.#keys.walking = false;
    this.#acts.notice = '';
    this.#acts.spoken = spoken;
    this.#view.rearranged();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-class-picker': ClassPicker;
  }
}
