import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { pluralize } from '../../../core/text/pluralize.ts';
import type { Challenge, ChallengeId } from '../../../core/trials/challenge.ts';
import type { FormValues } from '../../../core/trials/option-rows.ts';
import { sessionOptions, viewKeys } from '../../../core/trials/session-options.ts';
import { modeRow, orderSlice, type SessionRequest } from '../../../core/trials/session-request.ts';
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
export class SessionForm extends LitElement {
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
    const few = whatFewImagesTell(most);
    const name = challengeWords(photos.challenge);
    const people = new Set(this.sessions.map(({ person }) => person));
    return html`<form novalidate @submit=${this.#submit} @input=${this.#input}>
      <div class="who">
        <label>
          <span>Your name here (made up is fine)</span>
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
      ${radiosTemplate('mode', modeRow.field.label, modeRow.field.choices, request.mode)}
      ${this.#photos.kindsTemplate(photos)}
      ${
        practised
          ? html`<label class="tick">
              <input name="keeps-out" type="checkbox" value="1" ${chosen(plan.isLeftOut)} />
              <span>
                Leave out the ${practised.images === 1 ? 'image' : `${practised.images} images`} that
                ${this.#name()} practised (seed ${practised.seed}).
              </span>
            </label>`
          : nothing
      }
      ${this.#photos.lengthTemplate(most, problem?.field)} ${this.#renderMore(form)}
      <p class="problem" role="alert">${problem?.words}</p>
      <button type="submit" class=${this.primary ? 'primary' : ''}>
        Start ${request.mode === 'practice' ? 'practising' : `a ${request.mode}`}
      </button>
      ${this.#renderLink(form)}
    </form>`;
  }

  /** The settings that most people leave as they are, folded away. */
  #renderMore({ photos, plan: { rows, problem, request, isLeftOut } }: FormContent) {
    const isTick = ({ field }: (typeof moreOptions)[number]) => field?.kind === 'tick';
    const all = [...moreOptions.filter((one) => !isTick(one)), rows.practice, rows.seed];
    const fieldOf = (row: (typeof all)[number]) => fieldTemplate(row, this.values, problem?.field);
    const { practice, seed } = request;
    return html`<details @toggle=${this.#photos.look}>
      <summary>More: short lists, photos for a moment, time, seed</summary>
      <div class="more">
        ${this.#photos.answerTemplate(photos)} ${timedTemplate(this.values, problem?.field)}
        ${all.map(fieldOf)} ${moreOptions.filter(isTick).map(fieldOf)}
        <p>
          Seed: the same number gives everybody the same images, if the choices above are the same too. Images
          kept for practice are shown in practice only, never in a challenge or a test with that seed. Now it
          is ${seed}${isLeftOut ? ', that of the images left out' : ''}, and
          ${practice === 0 ? 'no image is' : practice === 1 ? 'one image is' : `${practice} images are`} kept
          for practice.
        </p>
      </div>
    </details>`;
  }

  #renderLink({ photos, plan: { request, problem } }: FormContent) {
    if (!this.linkOf) return nothing;
    return html`<details class="handed">
      <summary>A link for a classroom</summary>
      <div class="link">
        ${
          problem
            ? html`<p>${problem.words} There is no link yet.</p>`
            : linkTemplate(this.linkOf(photos.challenge.id, request), request, photos.images)
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
    const plan = planSession({
      ...{ values, challengeId, kinds, answer, images, count, person, sessions, freshSeed },
    });
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
): TemplateResult {
  return html`<hit5-copy-field label="Link to this session" .text=${address}></hit5-copy-field>
    <p>
      Everybody who opens it gets these images,
      ${request.shuffled ? 'each person in their own order' : 'in the same order'}. ${needs}
    </p>
    <p>${orderWords(request, images)}</p>`;
}

/** Where the images stand in the order of the seed, and so which ones a link to the other of practice and test takes. */
function orderWords(request: SessionRequest, images: number): string {
  const { from, to } = orderSlice(request, images);
  const isPractice = request.mode === 'practice';
  if (to - from === images) {
    const use = isPractice ? 'for a challenge or a test' : 'to practise on';
    return `It has all ${pluralize(images, 'image')}, so that none is left ${use}.`;
  }
  const [end, other, start] = isPractice
    ? ['first', 'A challenge or a test', 'last']
    : ['last', 'A practice', 'first'];
  const same = request.kinds ? 'this seed and these kinds of images' : 'this seed';
  return `Its images are the ${end} ${to - from} in the order of seed ${request.seed}. ${other} with ${same} takes the ${start}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-session-form': SessionForm;
  }
}
