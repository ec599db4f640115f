import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChallengeId } from '../../domain/trials/challenge.ts';
import type { SessionRequest } from '../../domain/trials/session-request.ts';
import type { Mode } from '../../domain/trials/session.ts';
import { base } from '../../styles/base.ts';
import { controls, fields } from '../../styles/controls.ts';
import '../link-copy/link-copy.ts';
import { moreTemplate } from './more-template.ts';
import { readFields } from './read-fields.ts';
import { sessionFormStyles } from './session-form-styles.ts';
import { SessionStartEvent } from './session-start-event.ts';

/** A challenge that can be chosen. */
export interface ChallengeChoice {
  readonly id: ChallengeId;
  readonly title: string;
  readonly images: number;
}

/** The link to a session, for others. */
export interface SessionLink {
  /** The whole address. */
  readonly address: string;
  /** What others need beside it, as a sentence; empty for nothing. */
  readonly needs: string;
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
  static override readonly styles = [base, controls, fields, sessionFormStyles];

  /** In the order shown; the first is chosen at first. */
  @property({ attribute: false }) challenges: readonly ChallengeChoice[] = [];

  /** Pseudonyms that were used before. */
  @property({ attribute: false }) people: readonly string[] = [];

  /** The pseudonym to begin with. */
  @property() person = '';

  /** The seed of a session for which none is typed. */
  @property({ type: Number }) freshSeed = 0;

  /** Gives the link to a session; without it none is offered. */
  @property({ attribute: false }) linkOf:
    ((challenge: ChallengeId, request: SessionRequest) => SessionLink) | null = null;

  /** Whether starting is what the page is for at the moment. */
  @property({ type: Boolean }) primary = false;

  @state() mode: Mode = 'challenge';

  @state() count = 20;

  @state() challenge: ChallengeId | null = null;

  @query('form') readonly form!: HTMLFormElement | null;

  protected override render() {
    const chosen = this.#chosen();
    if (!chosen) return nothing;
    return html`<form @submit=${this.#submit} @input=${() => this.requestUpdate()}>
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
      ${moreTemplate()}
      <button type="submit" class=${this.primary ? 'primary' : ''}>
        Start ${this.mode === 'practice' ? 'practising' : `a ${this.mode}`}
      </button>
      ${this.#renderLink(chosen)}
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

  /** The same session for others, by a link. */
  #renderLink(chosen: ChallengeChoice) {
    if (!this.linkOf) return nothing;
    const { shuffled } = readFields(this.form);
    const { address, needs } = this.linkOf(chosen.id, this.#request(chosen));
    return html`<details>
      <summary>A link for a class</summary>
      <div class="link">
        ${
          this.form?.matches(':invalid')
            ? html`<p>A number above is out of its range, so there is no link yet.</p>`
            : html`<hit5-link-copy label="Link to this session" .address=${address}></hit5-link-copy>
                <p>
                  Everybody who opens it gets these images,
                  ${shuffled ? 'each person in an order of their own' : 'in the same order'}. ${needs}
                </p>`
        }
      </div>
    </details>`;
  }

  #chosen(): ChallengeChoice | undefined {
    return this.challenges.find(({ id }) => id === this.challenge) ?? this.challenges[0];
  }

  #request({ images }: ChallengeChoice): SessionRequest {
    const { person: _, seed, ...others } = readFields(this.form);
    const { mode, freshSeed } = this;
    return { ...others, mode, count: Math.min(this.count, images), seed: seed ?? freshSeed };
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
    const { person } = readFields(this.form);
    this.dispatchEvent(new SessionStartEvent(chosen.id, person, this.#request(chosen)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-session-form': SessionForm;
  }
}
