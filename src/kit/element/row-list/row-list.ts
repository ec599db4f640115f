import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { ConfirmQuestion } from '../confirm-question/confirm-question.ts';
import '../confirm-question/confirm-question.ts';
import { elementsWords } from '../../words/elements/elements.ts';

type Words = string | TemplateResult;

export interface RowQuestion {
  readonly question: string;
  readonly yes: string;
  /** What says no, default "Keep it". */
  readonly no?: string;
  /** What goes, and what stays. */
  readonly words: Words;
}

interface Rename {
  readonly label: string;
  readonly value: string;
  /** The most characters that can be typed, default no limit. */
  readonly most?: number;
  /** What is wrong with a name, as a sentence; null for nothing. A blank one is refused in any case. */
  readonly fault?: (name: string) => Words | null;
  readonly save: (name: string) => void;
}

interface RowAct {
  /** "Delete"; its whole name also says of what. */
  readonly words: string;
  /** Which act it is, where its words change; default its words. */
  readonly id?: string;
  /** What it is about, where that is not the row alone. */
  readonly about?: string;
  /** Whether it has a frame, default false; a link has one. */
  readonly framed?: boolean;
  readonly to?: string;
  /** What it does, once what it asks is answered with yes. */
  readonly does?: () => void;
  readonly asks?: RowQuestion;
  readonly renames?: Rename;
}

export interface Row {
  /** Each once in a list. */
  readonly key: string;
  readonly name: string;
  /** How its buttons name it, default its name. */
  readonly about?: string;
  /** What is said of it in a few words each; what is empty is left out. */
  readonly facts: readonly (Words | null)[];
  /** What is said of it in a line each. */
  readonly notes?: readonly (Words | null)[];
  readonly acts: readonly (RowAct | null)[];
  /** What stands before its acts. */
  readonly beside?: TemplateResult | null;
  readonly mark?: TemplateResult;
  /** Whether its acts are folded away behind “…”, default false. */
  readonly isFolded?: boolean;
  /** The class of its line. */
  readonly look?: string;
}

/** Where the focus is: the row, its place among all, and the act there. */
interface Place {
  readonly key: string;
  readonly at: number;
  readonly act: string | undefined;
}

/**
 * A list of things with what can be done with them, drawn with `rowList`. What has the focus keeps it where it moves; where its row goes,
 * the next row has it, or the list that is empty then.
 */
export class RowList implements ReactiveController {
  readonly #host: LitElement;
  readonly #most: number;
  #all = false;
  #renamed: string | null = null;
  #fault: Words | null = null;
  /** Kept after the answer: `close` of the dialog comes a frame late, over the next question. */
  #asked: { readonly question: RowQuestion; readonly does: () => void } | null = null;
  #focused: Place | null = null;

  constructor(host: LitElement, most = Infinity) {
    this.#host = host;
    this.#most = most;
    host.addController(this);
  }

  /** The key of the row whose name is being changed; null for none. */
  get renamed(): string | null {
    return this.#renamed;
  }

  render(rows: readonly Row[]): TemplateResult {
    const shown = this.#all ? rows : rows.slice(0, this.#most);
    return html`<ul tabindex="-1">
        ${repeat(
          shown,
          ({ key }) => key,
          (row) => this.#renderRow(row),
        )}
      </ul>
      ${
        shown.length < rows.length
          ? html`<button type="button" class="all" @click=${() => this.#showAll(rows[shown.length])}>
              ${elementsWords().showAll(rows.length)}
            </button>`
          : nothing
      }`;
  }

  renderQuestion(): TemplateResult {
    const { question = '', yes = '', no = elementsWords().keepIt, words = '' } = this.#asked?.question ?? {};
    return html`<hit5-confirm-question
      question=${question}
      yes=${yes}
      no=${no}
      @hit5-confirm=${() => this.#asked?.does()}
      >${keyed(this.#asked, words)}</hit5-confirm-question
    >`;
  }

  /** Asks; Escape says no. */
  ask(question: RowQuestion, does: () => void): void {
    this.#asked = { question, does };
    this.#host.requestUpdate();
    this.#root.querySelector<ConfirmQuestion>('hit5-confirm-question')?.ask();
  }

  endRename(): void {
    this.#renamed = this.#fault = null;
    this.#host.requestUpdate();
  }

  /** Gives an act of a row the focus, or what it is folded away in, once it is there. */
  async focusOn(key: string, act: string): Promise<void> {
    await this.#host.updateComplete;
    if (!this.#rows.some(({ dataset }) => dataset['key'] === key)) await this.#drawAll();
    this.#focus({ key, at: -1, act });
  }

  hostUpdate(): void {
    const focused = this.#root.activeElement;
    const row = focused?.closest<HTMLElement>('li[data-key]');
    const { key } = row?.dataset ?? {};
    const act = focused?.closest<HTMLElement>('[data-act]')?.dataset['act'];
    this.#focused = row && key !== undefined ? { key, act, at: this.#rows.indexOf(row) } : null;
  }

  hostUpdated(): void {
    if (this.#focused && !this.#root.activeElement) this.#focus(this.#focused);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('li[data-key]')];
  }

  #renderRow(row: Row) {
    const { key, name, facts, notes = [], acts, beside, mark, isFolded = false, look = '' } = row;
    const buttons = html`<div class="acts">
      ${acts.map((act) => (act ? this.#renderAct(act, row) : nothing))}
    </div>`;
    const rename = key === this.#renamed ? acts.find((act) => act?.renames) : null;
    return html`<li class=${look} data-key=${key} tabindex="-1">
      <div class="what">
        ${rename?.renames ? this.#renderForm(rename, rename.renames) : html`<b>${mark ?? nothing}${visibleText(name)}</b>`}
        ${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}
        ${notes.filter(Boolean).map((note) => html`<p>${note}</p>`)}
      </div>
      ${beside ?? nothing}
      ${
        isFolded
          ? html`<details class="more-acts">
              <summary aria-label=${elementsWords().more(visibleText(row.about ?? name))}>…</summary>
              ${buttons}
            </details>`
          : buttons
      }
    </li>`;
  }

  #renderAct({ words, id, framed = false, to, does, asks, renames, about }: RowAct, row: Row) {
    const name = `${words}: ${visibleText(about ?? row.about ?? row.name)}`;
    if (to !== undefined) return html`<a class="button" href=${to} aria-label=${name}>${words}</a>`;
    if (!does && !renames) return html`<span>${words}</span>`;
    const press = () => {
      if (renames) this.#rename(row.key);
      else if (does && asks) this.ask(asks, does);
      else does?.();
    };
    return html`<button
      type="button"
      class=${framed ? '' : 'quiet'}
      data-act=${id ?? words}
      aria-label=${name}
      @click=${press}
    >
      ${words}
    </button>`;
  }

  #renderForm(act: RowAct, renames: Rename) {
    return html`<form
      data-act=${act.id ?? act.words}
      @submit=${(event: SubmitEvent) => this.#save(event, renames)}
      @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && this.endRename()}
    >
      <label>
        ${renames.label}
        <input
          name="name"
          maxlength=${ifDefined(renames.most)}
          aria-invalid=${this.#fault !== null}
          .value=${renames.value}
          @input=${() => this.#say(null)}
        />
      </label>
      <button>${elementsWords().save}</button>
      <button type="button" class="quiet" @click=${() => this.endRename()}>${elementsWords().cancel}</button>
      <p role="alert">${this.#fault ?? nothing}</p>
    </form>`;
  }

  #say(fault: Words | null): void {
    this.#fault = fault;
    this.#host.requestUpdate();
  }

  #rename(key: string): void {
    this.#renamed = key;
    this.#say(null);
    void this.#host.updateComplete.then(() =>
      this.#root.querySelector<HTMLInputElement>('form [name=name]')?.select(),
    );
  }

  #save(event: SubmitEvent, { label, value, fault, save }: Rename): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get('name');
    const name = typeof typed === 'string' ? typed.trim() : '';
    const blank = name === '' ? `A ${label.toLowerCase()} cannot be blank.` : null;
    this.#say(fault?.(name) ?? blank);
    if (this.#fault !== null) return;
    this.endRename();
    if (name !== value) save(name);
  }

  /** The button goes, and the focus passes to the first row that comes. */
  async #showAll(first: Row | undefined): Promise<void> {
    await this.#drawAll();
    if (first) this.#focus({ key: first.key, at: -1, act: undefined });
  }

  async #drawAll(): Promise<void> {
    this.#all = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #focus({ key, at, act }: Place): void {
    const rows = this.#rows;
    const row = rows.find(({ dataset }) => dataset['key'] === key);
    const fold = row?.closest('details') ?? row?.querySelector('details');
    const acts = [...(row?.querySelectorAll<HTMLElement>('button[data-act]') ?? [])];
    const button = acts.find(({ dataset }) => dataset['act'] === act);
    if (fold && !fold.open) fold.querySelector('summary')?.focus();
    else (button ?? row ?? rows[Math.min(at, rows.length - 1)] ?? this.#root.querySelector('ul'))?.focus();
  }
}
