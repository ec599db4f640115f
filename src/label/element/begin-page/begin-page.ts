import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { SessionPlan } from '../../../core/trials/session.ts';
import { timedViewOf, type TimedView } from '../../../core/trials/timed-view.ts';
import type { ViewingGeometry } from '../../../kit/keep/settings-store.ts';
import { needsCard } from '../../logic/visual-angle.ts';
import { rateWords, viewWords } from '../../logic/timed-frames.ts';
import '../screen-calibration/screen-calibration.ts';
import { focusHeading } from '../../../kit/element/heading-focus.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields, headings } from '../../../kit/style/controls.ts';
import { beginPageStyles } from './begin-page-styles.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { beginWords } from '../../words/begin/begin.ts';
import { timedWords } from '../../words/timed/timed.ts';
import { bold } from '../../../kit/words/marks.ts';

/** The person has said under which name they answer, and reads on. `value`: never empty. */
export type PersonChooseEvent = ElementEvent<'hit5-person-choose', string>;

/** The person wants the first photo. `value`: the name that was typed; null: the one that the session has. */
export type BeginEvent = ElementEvent<'hit5-begin', string | null>;

const pictures = {
  photo: svg`<rect x="4" y="5" width="40" height="30" rx="4" />
      <path class="person" d="M10 30l9-11 7 8 4-4 8 7z" /><circle cx="34" cy="14" r="3" />`,
  search: svg`<rect x="4" y="12" width="40" height="16" rx="8" />
      <circle cx="13" cy="19" r="3.5" /><path d="M15.5 21.5l3 3" /><path class="person" d="M23 17v7" />`,
  slots: svg`<path class="person" d="M6 6h36v6H6z" /><path d="M6 16h36v6H6zM6 26h36v6H6z" />`,
  buttons: svg`<rect x="4" y="6" width="18" height="12" rx="3" /><rect class="person" x="26" y="6" width="18" height="12" rx="3" />
          <rect x="4" y="23" width="18" height="12" rx="3" /><rect x="26" y="23" width="18" height="12" rx="3" />`,
  cross: svg`<rect x="4" y="5" width="40" height="30" rx="4" /><path class="person" d="M24 13v14M17 20h14" />`,
};

function stepsOf(timed: TimedView | null, hasList: boolean) {
  const { steps } = beginWords();
  const { photo, search, slots, buttons, cross } = pictures;
  if (timed) {
    const answer = hasList
      ? { words: steps.pressWas, picture: buttons }
      : { words: steps.say, picture: slots };
    return timed.cross > 0
      ? [{ words: steps.cross, picture: cross }, { words: steps.moment, picture: photo }, answer]
      : [{ words: steps.momentAlone, picture: photo }, answer];
  }
  return [
    { words: steps.whatIsIt, picture: photo },
    hasList ? { words: steps.pressIs, picture: buttons } : { words: steps.typeOrGroup, picture: search },
    { words: hasList ? steps.firstCounts : steps.bestFirst, picture: slots },
  ];
}

/**
 * What a session begins with: three steps, what is asked, whose answers these are, and the button that brings the photo.
 * @fires hit5-begin
 * @fires hit5-person-choose
 */
@customElement('hit5-begin-page')
export class BeginPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, fields, headings, beginPageStyles];

  @property({ attribute: false }) session!: SessionPlan;

  @property({ type: Number }) images = 0;

  /** Frames a second, where each photo is shown for a moment; null: not known yet. */
  @property({ type: Number }) rate: number | null = null;

  @property({ attribute: false }) sight: ViewingGeometry | null = null;

  /** Whether nobody has said yet who answers, so that it is asked. */
  @property({ type: Boolean }) asks = false;

  /** Whether somebody else may answer in place of the person. */
  @property({ type: Boolean }) open = false;

  /** Whether the name is asked for: it stays so, that nothing moves under a finger once it is said. */
  @state() asking = false;

  @query('input') readonly field!: HTMLInputElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
  }

  protected override willUpdate(): void {
    this.asking ||= this.asks;
  }

  /** Where fingers type, the keyboard would cover half of the screen unasked. */
  protected override firstUpdated(): void {
    if (this.field && matchMedia('(pointer: fine)').matches) this.field.focus();
    else focusHeading(this.renderRoot);
  }

  protected override render() {
    const { list, mode, room } = this.session;
    const words = beginWords();
    const em = (text: string) => html`<em>${text}</em>`;
    const timed = timedViewOf(this.session);
    return html`<div class="page">
      <form @submit=${this.#submit}>
        <header>
          ${room ? nothing : html`<p class="mode">${words.modes[mode]}</p>`}
          <h1>
            ${list ? words.headingListed(this.images, list.categories.length, em) : words.heading(this.images, em)}
          </h1>
        </header>
        <ol>
          ${stepsOf(timed, list !== undefined).map(
            (step, at) =>
              html`<li>
                <svg viewBox="0 0 48 40" aria-hidden="true">${step.picture}</svg>
                <p><b aria-hidden="true">${at + 1}</b> ${step.words}</p>
              </li>`,
          )}
        </ol>
        <ul aria-label=${words.whatIsAsked}>
          ${this.#asked().map((asked) => html`<li>${asked}</li>`)}
          ${timed && this.#isStudy ? html`<li>${this.#rateWords(timed)}</li>` : nothing}
        </ul>
        ${
          timed && this.#isStudy
            ? html`<hit5-screen-calibration
                .sight=${this.sight}
                ?required=${needsCard(this.session)}
              ></hit5-screen-calibration>`
            : nothing
        }
        <div class="go">
          ${this.#renderWho()} ${this.#lacksCard() ? html`<p>${words.firstCard}</p>` : nothing}
          <button type="submit" class="primary" ?disabled=${this.#lacksCard()}>
            ${words.begin} <kbd>↵</kbd>
          </button>
        </div>
      </form>
    </div>`;
  }

  #renderWho() {
    if (this.asking) {
      return html`<label>
        <span>${beginWords().yourName}</span>
        <input
          name="person"
          maxlength="60"
          autocomplete="off"
          placeholder=${this.session.person}
          @change=${this.#say}
        />
      </label>`;
    }
    return html`<p class="who">
      <span>${beginWords().answerAs(visibleText(this.session.person), bold)}</span>
      ${this.open ? html`<button type="button" class="quiet" @click=${this.#ask}>${beginWords().notYou}</button>` : nothing}
    </p>`;
  }

  #asked(): readonly string[] {
    const { limit, list, mode, pruned, room, sure } = this.session;
    const timed = timedViewOf(this.session);
    const words = beginWords();
    return [
      ...(timed
        ? viewWords(timed, list !== undefined, timedWords())
        : [limit === null ? words.timeCounts : words.secondsEach(limit)]),
      ...(room || words.modeWords[mode] === '' ? [] : [words.modeWords[mode]]),
      ...(pruned === null ? [] : [words.likeliest(pruned)]),
      ...(list ? [words.categories(list.categories.map(({ name }) => visibleText(name)).join(', '))] : []),
      ...(sure ? [words.sure] : []),
    ];
  }

  /** Whether frames and the size of photos matter to the person who asks for the answers: in a room, whose classes begin without this page, and in a test. */
  get #isStudy(): boolean {
    return this.session.room !== undefined || this.session.mode === 'test' || needsCard(this.session);
  }

  #rateWords({ exposures }: TimedView): string {
    return this.rate === null ? beginWords().counting : rateWords(exposures, this.rate, timedWords());
  }

  #lacksCard(): boolean {
    return needsCard(this.session) && this.sight === null;
  }

  #typed(): string | null {
    return this.field?.value.trim() || null;
  }

  #ask = async () => {
    this.asking = true;
    await this.updateComplete;
    this.field?.focus();
  };

  /** What is known of that person is told before they begin. */
  #say = () => {
    const person = this.#typed();
    if (person !== null) emit<PersonChooseEvent>(this, 'hit5-person-choose', person);
  };

  #submit = (event: Event) => {
    event.preventDefault();
    emit<BeginEvent>(this, 'hit5-begin', this.#typed());
  };

  /** Wherever the focus is, unless the key is meant for what has it; a key that is held down was meant for the page before. */
  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    if (event.repeat) event.preventDefault();
    const isMeant = event
      .composedPath()
      .some((one) => one instanceof Element && one.matches('button, a, input, dialog'));
    if (isMeant || event.repeat || this.#lacksCard()) return;
    event.preventDefault();
    emit<BeginEvent>(this, 'hit5-begin', this.#typed());
  };
}
