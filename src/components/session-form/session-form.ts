import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChallengeId } from '../../domain/trials/challenge.ts';
import type { Mode } from '../../domain/trials/session.ts';
import { base } from '../../styles/base.ts';
import { controls } from '../../styles/controls.ts';
import { sessionFormStyles } from './session-form-styles.ts';
import { SessionStartEvent } from './session-start-event.ts';

/** A challenge that can be chosen. */
export interface ChallengeChoice {
  readonly id: ChallengeId;
  readonly title: string;
  readonly images: number;
}

/** Numbers of images that one can choose; the whole challenge comes last. */
const lengths = [10, 20, 50];

const modeWords: readonly { mode: Mode; label: string; means: string }[] = [
  { mode: 'practice', label: 'Practice', means: 'the answer and the prediction on request' },
  { mode: 'challenge', label: 'Challenge', means: 'blind until you commit, then face to face' },
  { mode: 'test', label: 'Test', means: 'blind, and no feedback until the end' },
];

/**
 * How a new session shall be.
 *
 * @fires hit5-session-start
 */
@customElement('hit5-session-form')
export class SessionForm extends LitElement {
  static override readonly styles = [base, controls, sessionFormStyles];

  /** In the order shown; the first is chosen at first. */
  @property({ attribute: false }) challenges: readonly ChallengeChoice[] = [];

  /** Pseudonyms that were used before. */
  @property({ attribute: false }) people: readonly string[] = [];

  /** The pseudonym to begin with. */
  @property() person = '';

  /** Whether starting is what the page is for at the moment. */
  @property({ type: Boolean }) primary = false;

  @state() mode: Mode = 'challenge';

  @state() count = 20;

  @state() challenge: ChallengeId | null = null;

  @query('form') readonly form!: HTMLFormElement | null;

  protected override render() {
    const chosen = this.#chosen();
    if (!chosen) return nothing;
    return html`<form @submit=${this.#submit}>
      <div class="who">
        <label>
          <span>Your pseudonym</span>
          <input
            name="person"
            list="people"
            maxlength="60"
            autocomplete="off"
            placeholder="guest"
            .value=${this.person}
          />
        </label>
        <datalist id="people">${this.people.map((name) => html`<option value=${name}></option>`)}</datalist>
        ${this.challenges.length > 1 ? this.#renderChallenges(chosen) : nothing}
      </div>
      <fieldset>
        <legend>Mode</legend>
        ${modeWords.map(({ mode, label }) => this.#renderChoice('mode', mode, label, mode === this.mode))}
      </fieldset>
      <p class="means">${modeWords.find(({ mode }) => mode === this.mode)?.means}</p>
      <fieldset>
        <legend>Images</legend>
        ${this.#lengths(chosen).map((count) =>
          this.#renderChoice(
            'count',
            String(count),
            count === chosen.images ? `all ${String(count)}` : String(count),
            count === Math.min(this.count, chosen.images),
          ),
        )}
      </fieldset>
      ${this.#renderMore()}
      <button type="submit" class=${this.primary ? 'primary' : ''}>
        Start ${this.mode === 'practice' ? 'practising' : `a ${this.mode}`}
      </button>
    </form>`;
  }

  #renderChallenges(chosen: ChallengeChoice) {
    return html`<label>
      <span>Photos</span>
      <select name="challenge" @change=${this.#chooseChallenge}>
        ${this.challenges.map(
          ({ id, title }) =>
            html`<option value=${String(id)} ?selected=${id === chosen.id}>${title}</option>`,
        )}
      </select>
    </label>`;
  }

  #renderChoice(name: 'mode' | 'count', value: string, label: string, checked: boolean) {
    return html`<label class="choice">
      <input type="radio" name=${name} .value=${value} ?checked=${checked} @change=${this.#choose} />
      <span>${label}</span>
    </label>`;
  }

  #renderMore() {
    return html`<details>
      <summary>More: classes, time, seed</summary>
      <div class="more">
        <label>
          <span>Classes to choose from</span>
          <select name="pruned">
            <option value="">all 1000</option>
            <option value="50">the network’s 50 likeliest</option>
            <option value="100">the network’s 100 likeliest</option>
            <option value="200">the network’s 200 likeliest</option>
          </select>
        </label>
        <label>
          <span>Time for an image</span>
          <select name="limit">
            <option value="">no limit</option>
            <option value="30">30 seconds</option>
            <option value="60">60 seconds</option>
          </select>
        </label>
        <label>
          <span>Images kept for practice</span>
          <input name="practice" type="number" min="0" max="100000" value="0" />
        </label>
        <label>
          <span>Seed</span>
          <input name="seed" type="number" min="0" max="2147483646" placeholder="a fresh one" />
        </label>
        <label class="tick">
          <input name="shuffled" type="checkbox" />
          <span>An order of each person’s own</span>
        </label>
        <p>
          The same seed and numbers give everybody the same images. Images kept for practice are shown in
          practice only, never in a challenge or a test with that seed.
        </p>
      </div>
    </details>`;
  }

  #chosen(): ChallengeChoice | undefined {
    return this.challenges.find(({ id }) => id === this.challenge) ?? this.challenges[0];
  }

  #lengths({ images }: ChallengeChoice): readonly number[] {
    return [...lengths.filter((count) => count < images), images];
  }

  #choose = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'mode') this.mode = value as Mode;
    else this.count = Number(value);
  };

  #chooseChallenge = (event: Event) => {
    this.challenge = (event.target as HTMLSelectElement).value as ChallengeId;
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const chosen = this.#chosen();
    if (!this.form || !chosen) return;
    const fields = new FormData(this.form);
    const text = (name: string) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
    const request = {
      mode: this.mode,
      count: Math.min(this.count, chosen.images),
      practice: number('practice') ?? 0,
      shuffled: fields.has('shuffled'),
      pruned: number('pruned'),
      limit: number('limit'),
    };
    this.dispatchEvent(new SessionStartEvent(chosen.id, text('person'), request, number('seed')));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-session-form': SessionForm;
  }
}
