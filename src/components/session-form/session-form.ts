import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChallengeId } from '../../domain/trials/challenge.ts';
import { practiceSplit } from '../../domain/trials/practice-split.ts';
import type { SessionRequest } from '../../domain/trials/session-request.ts';
import type { Practised } from '../../domain/trials/practised.ts';
import type { Mode } from '../../domain/trials/session.ts';
import { base } from '../../styles/base.ts';
import { controls, fields } from '../../styles/controls.ts';
import { linkTemplate, type SessionLink } from './link-template.ts';
import { moreTemplate } from './more-template.ts';
import { PersonTypedEvent } from './person-typed-event.ts';
import { readFields } from './read-fields.ts';
import { sessionFormStyles } from './session-form-styles.ts';
import { SessionStartEvent } from './session-start-event.ts';

/** A challenge that can be chosen. */
export interface ChallengeChoice {
  readonly id: ChallengeId;
  readonly title: string;
  readonly images: number;
}

/** The practice whose images can be left out. */
interface PracticeBefore {
  readonly seed: number;
  readonly practice: number;
  /** Whose images these are, after "the 20 images". */
  readonly whose: string;
  readonly elsewhere: number;
}

/** A link that stood on the screen, so that it may have been handed out. */
type ShownLink = Pick<SessionRequest, 'seed' | 'practice'> & { readonly challenge: ChallengeId };

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
 * @fires hit5-person-typed
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

  /** What these people practised: kept out of what comes after, unless they want it otherwise. */
  @property({ attribute: false }) practised: readonly Practised[] = [];

  /** What a person without a pseudonym is called. */
  @property() guest = 'guest';

  /** The seed of a session for which none is typed. */
  @property({ type: Number }) freshSeed = 0;

  /** Gives the link to a session; without it none is offered. */
  @property({ attribute: false }) linkOf:
    ((challenge: ChallengeId, request: SessionRequest) => SessionLink) | null = null;

  /** Whether starting is what the page is for at the moment. */
  @property({ type: Boolean }) primary = false;

  @state() mode: Mode = 'challenge';

  /** How many images; Infinity: all that there are. */
  @state() count = 20;

  @state() challenge: ChallengeId | null = null;

  /** Whether images that were practised are kept out. */
  @state() keepsOut = true;

  @query('form') readonly form!: HTMLFormElement | null;

  @query('details.handed') readonly linkPanel!: HTMLDetailsElement | null;

  /** The link to a practice that was shown last, and the one to a challenge or a test. */
  #shownLinks: Partial<Record<'practice' | 'answers', ShownLink>> = {};

  /** What is chosen is what the form says, also after a press on a choice that is gone or has another meaning now. */
  protected override updated(): void {
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
      radio.checked = radio.hasAttribute('checked');
    }
    this.#rememberLink();
  }

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
            placeholder=${this.guest}
            .value=${this.person}
            @input=${this.#typePerson}
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
      ${this.#renderPractised(chosen)}
      <fieldset>
        <legend>Images</legend>
        ${this.#lengths(chosen).map((count) =>
          this.#renderChoice(
            'count',
            count === this.#most(chosen) ? 'all' : String(count),
            count === this.#most(chosen) ? `all ${String(count)}` : String(count),
            count === Math.min(this.count, this.#most(chosen)),
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

  /** A test of what was practised would not tell much. */
  #renderPractised(chosen: ChallengeChoice) {
    const before = this.#practiceBefore(chosen);
    if (!before) return nothing;
    const { practice, whose, seed, elsewhere } = before;
    return html`<label class="tick">
      <input type="checkbox" ?checked=${this.keepsOut} @change=${this.#chooseKeepOut} />
      <span>
        Leave out the ${practice === 1 ? 'image' : `${String(practice)} images`} ${whose} (seed ${seed}).
        ${elsewhere > 0 ? `${String(elsewhere)} practised with another seed may come again.` : nothing}
      </span>
    </label>`;
  }

  /**
   * The practice that can be left out: the one whose link was made here, else the person's last one; another seed or a
   * number that is typed goes before it.
   */
  #practiceBefore({ id, images }: ChallengeChoice): PracticeBefore | null {
    const { person, seed, practice } = readFields(this.form);
    if (this.mode === 'practice' || practice !== null) return null;
    const fits = (one: ShownLink | Practised) => one.challenge === id && (seed === null || seed === one.seed);
    const linked = this.#shownLinks.practice;
    if (linked && fits(linked)) return { ...linked, whose: 'of the practice link', elsewhere: 0 };
    const name = (this.form ? person : this.person) || this.guest;
    const last = this.practised.find((one) => one.person === name && one.practice < images && fits(one));
    return last ? { ...last, whose: `that ${name} practised` } : null;
  }

  /** How many images there are for the session: in practice and without practice, all of the challenge. */
  #most(chosen: ChallengeChoice): number {
    const said = readFields(this.form).practice;
    if (this.mode === 'practice') return said ? Math.min(said, chosen.images) : chosen.images;
    return Math.max(1, chosen.images - (said ?? this.#leftOut(chosen)?.practice ?? 0));
  }

  #leftOut(chosen: ChallengeChoice): PracticeBefore | null {
    return this.keepsOut ? this.#practiceBefore(chosen) : null;
  }

  /** A link on the screen may be handed out at once: what is made after it must fit it. */
  #rememberLink(): void {
    const chosen = this.#chosen();
    if (!chosen || !this.linkPanel?.open || this.form?.matches(':invalid')) return;
    const { mode, seed, practice } = this.#request(chosen);
    const kind = mode === 'practice' ? 'practice' : 'answers';
    this.#shownLinks = { ...this.#shownLinks, [kind]: { challenge: chosen.id, seed, practice } };
  }

  /** The same session for others, by a link. */
  #renderLink(chosen: ChallengeChoice) {
    if (!this.linkOf) return nothing;
    const request = this.#request(chosen);
    const test = this.#shownLinks.answers;
    const testShown = test?.challenge === chosen.id && test.seed === request.seed && test.practice === 0;
    return html`<details class="handed" @toggle=${() => this.requestUpdate()}>
      <summary>A link for a class</summary>
      <div class="link">
        ${
          this.form?.matches(':invalid')
            ? html`<p>A number above is out of its range, so there is no link yet.</p>`
            : linkTemplate(this.linkOf(chosen.id, request), request, testShown)
        }
      </div>
    </details>`;
  }

  #chosen(): ChallengeChoice | undefined {
    return this.challenges.find(({ id }) => id === this.challenge) ?? this.challenges[0];
  }

  #request(chosen: ChallengeChoice): SessionRequest {
    const { practice: said, seed, shuffled, pruned, limit } = readFields(this.form);
    const { mode, freshSeed } = this;
    const before = this.#leftOut(chosen);
    const count = Math.min(this.count, this.#most(chosen));
    const practice = practiceSplit({ mode, count, said, before: before?.practice ?? 0 });
    return { mode, count, practice, seed: seed ?? before?.seed ?? freshSeed, shuffled, pruned, limit };
  }

  #lengths(chosen: ChallengeChoice): readonly number[] {
    const most = this.#most(chosen);
    return [...lengths.filter((count) => count < most), most];
  }

  #choose = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'mode') this.#chooseMode(value as Mode);
    else this.count = value === 'all' ? Infinity : Number(value);
  };

  /** What was practised is left out anew after each practice. */
  #chooseMode(mode: Mode): void {
    if (this.mode === 'practice') this.keepsOut = true;
    this.mode = mode;
  }

  #typePerson = () => this.dispatchEvent(new PersonTypedEvent(readFields(this.form).person));

  #chooseKeepOut = (event: Event) => {
    this.keepsOut = (event.target as HTMLInputElement).checked;
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
