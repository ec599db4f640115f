import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Challenge, ChallengeId } from '../../../core/trials/challenge.ts';
import type { FormValues } from '../../../core/trials/option-rows.ts';
import { sessionOptions, viewKeys } from '../../../core/trials/session-options.ts';
import { orderSlice, type SessionRequest } from '../../../core/trials/session-request.ts';
import type { SessionOutline } from '../../../core/trials/session.ts';
import { whatFewImagesTell } from '../../../figures/observers/few-images.ts';
import { emit, type ElementEvent } from '../../../kit/element/element-event.ts';
import '../../../kit/element/copy-field/copy-field.ts';
import { chosen, fieldTemplate, formStyles, goTo, radiosTemplate } from '../../../kit/form/option-form.ts';
import { base } from '../../../kit/style/base.ts';
import { choices, controls, fields } from '../../../kit/style/controls.ts';
import type { ChallengeChoice } from '../../logic/chosen-images.ts';
import { planSession, usualKinds, type SessionPlanned } from '../../logic/session-plan.ts';
import { challengeWords, PhotoFields, type ChosenPhotos } from './photo-fields.ts';
import { timedTemplate, withView } from './timed-fields.ts';
import { sessionFormWords } from '../../words/session-form/session-form.ts';
import { beginWords } from '../../words/begin/begin.ts';
import type { Words } from '../../words/session-form/en.ts';
import type { OptionWords } from '../../../core/trials/option-rows.ts';
import { modes } from '../../../core/trials/session.ts';
import { visibleText } from '../../../core/text/visible-text.ts';

export type SessionStartEvent = ElementEvent<
  'hit5-session-start',
  { readonly challenge: ChallengeId; readonly person: string; readonly request: SessionRequest }
>;

/** The person has typed at their pseudonym; what stands there is kept, also when they begin by a link. */
export type PersonTypedEvent = ElementEvent<'hit5-person-typed', string>;

export interface SessionLink {
  readonly address: string;
  /** What others need beside it, as a sentence; empty for nothing. */
  readonly needs: string;
}

interface FormContent {
  readonly photos: ChosenPhotos;
  readonly plan: SessionPlanned;
}

/** The characters for which a field on a phone has room. */
const fieldRoom = 40;

/** Those of the options that stand among the settings which most people leave as they are. */
const moreOptions = sessionOptions.filter(({ key }) => !viewKeys.includes(key));

/**
 * @fires hit5-session-start
 * @fires hit5-person-typed
 */
@customElement('hit5-session-form')
export class SessionForm extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, fields, choices, formStyles];

  @property({ attribute: false }) challenges: readonly ChallengeChoice[] = [];

  /** Those of this machine: whose names are offered, and what was practised. */
  @property({ attribute: false }) sessions: readonly SessionOutline[] = [];

  @property() person = '';

  @property() guest = 'guest';

  @property({ type: Number }) freshSeed = 0;

  @property({ attribute: false }) linkOf:
    ((challenge: ChallengeId, request: SessionRequest) => SessionLink) | null = null;

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  @property({ attribute: false }) challengeOf: ((id: ChallengeId) => Promise<Challenge | null>) | null = null;

  /** Whether starting is what the page is for at the moment. */
  @property({ type: Boolean }) primary = false;

  @property({ type: Number }) count = 20;

  @state() values: FormValues = {};

  readonly #photos = new PhotoFields(this);

  protected override render() {
    const form = this.#read();
    if (!form) return nothing;
    const { photos, plan } = form;
    const { most, request, problem, practised } = plan;
    const words = sessionFormWords();
    const few = whatFewImagesTell(most, words);
    const name = challengeWords(photos.challenge);
    const people = new Set(this.sessions.map(({ person }) => person));
    return html`<form novalidate @submit=${this.#submit} @input=${this.#input}>
      <div class="who">
        <label>
          <span>${words.yourName}</span>
          <input
            name="person"
            list="people"
            maxlength="60"
            autocomplete="off"
            placeholder=${this.guest}
            .value=${this.values['person'] ?? this.person}
          />
        </label>
        <datalist id="people">${[...people].map((one) => html`<option value=${one}></option>`)}</datalist>
        ${this.#photos.challengesTemplate(photos)}
      </div>
      ${name.length > fieldRoom ? html`<p class="means">${name}</p>` : nothing}
      ${few === null ? nothing : html`<p class="means">${few}</p>`}
      ${radiosTemplate(
        'mode',
        words.options.mode.label,
        modes.map((mode) => [mode, beginWords().modes[mode], words.modeMeans[mode]] as const),
        request.mode,
      )}
      ${this.#photos.kindsTemplate(photos)}
      ${
        practised
          ? html`<label class="tick">
              <input name="keeps-out" type="checkbox" value="1" ${chosen(plan.isLeftOut)} />
              <span> ${words.leaveOut(practised.images, visibleText(this.#name()), practised.seed)} </span>
            </label>`
          : nothing
      }
      ${this.#photos.lengthTemplate(most, problem?.field)} ${this.#renderMore(form)}
      <p class="problem" role="alert">${problem?.words}</p>
      <button type="submit" class=${this.primary ? 'primary' : ''}>${words.start[request.mode]}</button>
      ${this.#renderLink(form)}
    </form>`;
  }

  /** The settings that most people leave as they are, folded away. */
  #renderMore({ photos, plan: { rows, problem, request, isLeftOut } }: FormContent) {
    const isTick = ({ field }: (typeof moreOptions)[number]) => field?.kind === 'tick';
    const all = [...moreOptions.filter((one) => !isTick(one)), rows.practice, rows.seed];
    const words = sessionFormWords();
    const options: Readonly<Record<string, OptionWords>> = words.options;
    const fieldOf = (row: (typeof all)[number]) =>
      fieldTemplate(row, options[row.key], this.values, problem?.field);
    const { practice, seed } = request;
    return html`<details @toggle=${this.#photos.look}>
      <summary>${words.more}</summary>
      <div class="more">
        ${this.#photos.answerTemplate(photos)} ${timedTemplate(this.values, problem?.field)}
        ${all.map(fieldOf)} ${moreOptions.filter(isTick).map(fieldOf)}
        <p>
          ${words.aboutSeed} ${isLeftOut ? words.seedLeftOut(seed) : words.seedNow(seed)}
          ${words.kept(practice)}
        </p>
      </div>
    </details>`;
  }

  #renderLink({ photos, plan: { request, problem } }: FormContent) {
    if (!this.linkOf) return nothing;
    const words = sessionFormWords().link;
    return html`<details class="handed">
      <summary>${words.title}</summary>
      <div class="link">
        ${
          problem
            ? html`<p>${problem.words} ${words.none}</p>`
            : linkTemplate(this.linkOf(photos.challenge.id, request), request, photos.images, words)
        }
      </div>
    </details>`;
  }

  #name(): string {
    return (this.values['person'] ?? this.person).trim() || this.guest;
  }

  #read(): FormContent | null {
    const { values, sessions, count, freshSeed } = this;
    const person = this.#name();
    const photos = this.#photos.read((challengeId) => usualKinds({ person, challengeId }, sessions));
    if (!photos) return null;
    const { challenge, kinds, answer, images } = photos;
    const challengeId = challenge.id;
    const plan = planSession(
      { values, challengeId, kinds, answer, images, count, person, sessions, freshSeed },
      sessionFormWords(),
    );
    return { photos, plan };
  }

  #input = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    this.values = name === 'view' ? withView(this.values, value) : this.#photos.changed(event);
    if (name === 'person') emit<PersonTypedEvent>(this, 'hit5-person-typed', value.trim());
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const form = this.#read();
    if (!form) return;
    const { request, problem } = form.plan;
    if (problem) return goTo(this.renderRoot, problem);
    emit<SessionStartEvent>(this, 'hit5-session-start', {
      challenge: form.photos.challenge.id,
      person: (this.values['person'] ?? this.person).trim(),
      request,
    });
  };
}

function linkTemplate(
  { address, needs }: SessionLink,
  request: SessionRequest,
  images: number,
  words: Words['link'],
): TemplateResult {
  return html`<hit5-copy-field label=${words.to} .text=${address}></hit5-copy-field>
    <p>${request.shuffled ? words.ownOrder : words.sameOrder} ${needs}</p>
    <p>${orderWords(request, images, words)}</p>`;
}

/** Where the images stand in the order of the seed, and so which ones a link to the other of practice and test takes. */
function orderWords(request: SessionRequest, images: number, words: Words['link']): string {
  const { from, to } = orderSlice(request, images);
  const isPractice = request.mode === 'practice';
  if (to - from === images) return isPractice ? words.allForPractice(images) : words.allForOthers(images);
  return (isPractice ? words.first : words.last)(to - from, request.seed, request.kinds !== undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-session-form': SessionForm;
  }
}
