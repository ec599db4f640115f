import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { pluralize } from '../../../core/text/pluralize.ts';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import {
  imagesOf,
  type Challenge,
  type ChallengeId,
  type KindGroup,
  shownTitle,
} from '../../../core/trials/challenge.ts';
import { whatFewImagesTell } from '../../../core/trials/what-few-images-tell.ts';
import { SharedLinks, type SharedLink, type LinkSource } from '../../logic/shared-links.ts';
import type { SessionRequest } from '../../../core/trials/session-request.ts';
import type { Practised, Unfinished } from '../../../core/trials/practised.ts';
import type { Mode } from '../../../core/trials/session.ts';
import { base } from '../../../kit/style/base.ts';
import { choices, controls, fields } from '../../../kit/style/controls.ts';
import {
  countOf,
  hasKinds,
  kindsTemplate,
  type ChosenKinds,
  lengthTemplate,
  linkTemplate,
  type SessionLink,
  moreTemplate,
  type AnswerField,
  choiceTemplate,
} from './form-fields.ts';
import {
  type FormProblem,
  readFields,
  type SessionFields,
  planOf,
  type ChallengeChoice,
  type FormPlan,
  excludedByAnswers,
  excludedByLinks,
  excludedByPractice,
  type ExcludedImages,
} from './form-plan.ts';
import { usualAnswer, type AnswerChoice, type AnswerChooseEvent } from '../answer-choice/answer-choice.ts';
import { sessionFormStyles } from './session-form-styles.ts';
import { presetTexts, timedTemplate, type ViewChoice } from './timed-template.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { visibleText } from '../../../core/text/visible-text.ts';

const modeWords: readonly { mode: Mode; label: string; means: string }[] = [
  { mode: 'practice', label: 'Practice', means: 'the answer and the prediction on request' },
  { mode: 'challenge', label: 'Challenge', means: 'blind until you answer, then face to face' },
  { mode: 'test', label: 'Test', means: 'blind, and no feedback until the end' },
];

function modeTemplate(chosen: Mode): TemplateResult {
  return html`<fieldset>
      <legend>Mode</legend>
      ${modeWords.map(({ mode, label }) => choiceTemplate('mode', mode, label, mode === chosen))}
    </fieldset>
    <p class="means">${modeWords.find(({ mode }) => mode === chosen)?.means}</p>`;
}

/** The characters for which a field on a phone has room. */
const fieldRoom = 40;

function challengesTemplate(
  challenges: readonly ChallengeChoice[],
  chosen: ChallengeChoice,
  choose: (event: Event) => void,
) {
  return html`<label>
    <span>Photos</span>
    <select name="challenge" @change=${choose}>
      ${challenges.map(
        (one) =>
          html`<option value=${String(one.id)} ?selected=${one.id === chosen.id}>
            ${choiceWords(one)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** A name that the field cuts off on a phone stands whole beneath it. */
function wholeNameTemplate(chosen: ChallengeChoice) {
  const words = choiceWords(chosen);
  return words.length > fieldRoom ? html`<p class="means">${words}</p>` : nothing;
}

/** Terriers: 24 images of 5 classes */
function choiceWords(challenge: ChallengeChoice): string {
  const { images, classes = null } = challenge;
  const of = classes === null ? '' : ` of ${pluralize(classes, 'class')}`;
  return `${visibleText(shownTitle(challenge))}: ${pluralize(images, 'image')}${of}`;
}

export type SessionStartEvent = ElementEvent<
  'hit5-session-start',
  { readonly challenge: ChallengeId; readonly person: string; readonly request: SessionRequest }
>;

/** The person has typed at their pseudonym; what stands there is kept, also when they begin by a link. */
export type PersonTypedEvent = ElementEvent<'hit5-person-typed', string>;

interface FormContent {
  readonly challenge: ChallengeChoice;
  readonly before: ExcludedImages | null;
  readonly plan: FormPlan;
  readonly link: SharedLink;
}

/**
 * @fires hit5-session-start
 * @fires hit5-person-typed
 */
@customElement('hit5-session-form')
export class SessionForm extends LitElement {
  static override readonly styles = [base, controls, fields, choices, sessionFormStyles];

  @property({ attribute: false }) challenges: readonly ChallengeChoice[] = [];

  @property({ attribute: false }) people: readonly string[] = [];

  @property() person = '';

  /** What these people practised: kept out of what comes after, unless they want it otherwise. */
  @property({ attribute: false }) practised: readonly Practised[] = [];

  /** The challenges and tests that these people have begun: kept out of practice, in the same way. */
  @property({ attribute: false }) unfinished: readonly Unfinished[] = [];

  @property({ attribute: false }) sharedLinks = new SharedLinks();

  @property() guest = 'guest';

  @property({ type: Number }) freshSeed = 0;

  @property({ attribute: false }) linkOf:
    ((challenge: ChallengeId, request: SessionRequest) => SessionLink) | null = null;

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  /** Opens a challenge, to tell how many of its images show a category. */
  @property({ attribute: false }) challengeOf: ((id: ChallengeId) => Promise<Challenge | null>) | null = null;

  /** Whether starting is what the page is for at the moment. */
  @property({ type: Boolean }) primary = false;

  @state() mode: Mode = 'challenge';

  /** How many images; Infinity: all that there are. */
  @property({ type: Number }) count = 20;

  /** The number of images that is typed; empty: the one that is chosen. */
  @state() otherCount = '';

  @state() challenge: ChallengeId | null = null;

  /** Null until it is chosen: then the kinds go by what the person did before. */
  @state() kinds: ChosenKinds | null = null;

  @state() answer: AnswerChoice = usualAnswer;

  @state() opened: Challenge | null = null;

  @state() view: ViewChoice = 'none';

  @state() keepsOut = true;

  @query('form') readonly form!: HTMLFormElement | null;

  @query('details.handed') readonly linkPanel!: HTMLDetailsElement | null;

  /** What begins as the form stands; null where no challenge is there or something is wrong. */
  get planned(): { readonly challenge: ChallengeId; readonly request: SessionRequest } | null {
    const form = this.#read();
    return form && !form.plan.problem ? { challenge: form.challenge.id, request: form.plan.request } : null;
  }

  async openLink(): Promise<void> {
    await this.updateComplete;
    if (!this.linkPanel) return;
    this.linkPanel.open = true;
    this.linkPanel.querySelector('summary')?.focus();
  }

  /** What is chosen is what the form says, also after a press on a choice that is gone or has another meaning now. */
  protected override updated(): void {
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
      radio.checked = radio.hasAttribute('checked');
    }
    const link = this.#shownLink();
    if (link) this.sharedLinks.show(link);
  }

  protected override render() {
    const form = this.#read();
    if (!form) return nothing;
    const { challenge, before, plan } = form;
    const { most, request, problem, untyped } = plan;
    const few = whatFewImagesTell(most);
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
            .value=${this.person}
            @input=${this.#typePerson}
          />
        </label>
        <datalist id="people">${this.people.map((name) => html`<option value=${name}></option>`)}</datalist>
        ${
          this.challenges.length > 1
            ? challengesTemplate(this.challenges, challenge, this.#chooseChallenge)
            : nothing
        }
      </div>
      ${wholeNameTemplate(challenge)} ${few === null ? nothing : html`<p class="means">${few}</p>`}
      ${modeTemplate(this.mode)} ${kindsTemplate(challenge, request.kinds)}
      ${before ? leaveOutTemplate(before, this.keepsOut) : nothing}
      ${lengthTemplate(most, request.count, this.otherCount, problem?.field === 'number')}
      ${moreTemplate(
        untyped,
        problem?.field,
        this.#answerField(challenge, request.kinds),
        timedTemplate(this.view, request, problem?.field),
      )}
      <p class="problem" role="alert">${problem?.words}</p>
      <button type="submit" class=${this.primary ? 'primary' : ''}>
        Start ${this.mode === 'practice' ? 'practising' : `a ${this.mode}`}
      </button>
      ${this.#renderLink(form)}
    </form>`;
  }

  /** What can be left out; of practice and answers, links go before what the person did. */
  #before(source: LinkSource, images: number, { seed, practice }: SessionFields): ExcludedImages | null {
    const isPractice = this.mode === 'practice';
    if (!isPractice && practice !== null) return null;
    const linked = excludedByLinks(this.sharedLinks.against(this.mode, source, seed));
    if (linked) return linked;
    const name = this.#name();
    return isPractice
      ? excludedByAnswers(source, seed, name, this.unfinished)
      : excludedByPractice(source, images, seed, name, this.practised);
  }

  #name(): string {
    return (this.form ? readFields(this.form).person : this.person) || this.guest;
  }

  /** The kinds that are taken: those chosen, or those of what the person did before, or photos. */
  #kinds(challenge: ChallengeChoice): KindGroup | undefined {
    if (!hasKinds(challenge)) return undefined;
    if (this.kinds !== null) return this.kinds === 'all' ? undefined : this.kinds;
    const name = this.#name();
    const before = [...this.practised, ...this.unfinished].find((one) => {
      return one.person === name && one.challenge === challenge.id;
    });
    return before ? before.kinds : 'photos';
  }

  #shownLink(): SharedLink | null {
    const form = this.#read();
    return form && this.linkPanel?.open && !form.plan.problem ? form.link : null;
  }

  /** How many images show a category of the list; null where there is no list, or the challenge is not opened yet. */
  #listed({ id }: ChallengeChoice, kinds: KindGroup | undefined): number | null {
    const { list } = this.answer;
    return list && this.opened?.id === id ? imagesOf(this.opened.images, { kinds, list }).length : null;
  }

  #answerField(challenge: ChallengeChoice, kinds: KindGroup | undefined): AnswerField {
    const all = countOf(challenge, kinds);
    const left = all - (this.#listed(challenge, kinds) ?? all);
    const none =
      left === 1 ? 'shows none of these categories, and is' : 'show none of these categories, and are';
    return {
      catalogue: this.catalogue,
      packList: this.opened?.id === challenge.id ? this.opened.list : undefined,
      leftOut: left === 0 ? '' : `${left} of ${pluralize(all, 'image')} ${none} left out.`,
      choose: this.#chooseAnswer,
      look: () => void this.#look(),
    };
  }

  async #look(): Promise<void> {
    const challenge = this.challenges.find(({ id }) => id === this.challenge) ?? this.challenges[0];
    if (!challenge || !this.challengeOf || this.opened?.id === challenge.id) return;
    // One that cannot be opened says why when the session begins.
    this.opened = await this.challengeOf(challenge.id).catch(() => null);
  }

  #chooseAnswer = ({ value: answer }: AnswerChooseEvent) => {
    this.answer = answer;
    void this.#look();
  };

  #renderLink({ link, plan: { request, problem } }: FormContent) {
    if (!this.linkOf) return nothing;
    const others = this.sharedLinks.against(this.mode, link, link.seed);
    const overlapping = this.sharedLinks.overlapping(this.mode, link, link.seed);
    return html`<details
      class="handed"
      @toggle=${() => this.requestUpdate()}
      @hit5-copied=${this.#linkCopied}
    >
      <summary>A link for a classroom</summary>
      <div class="link">
        ${
          problem
            ? html`<p>${problem.words} There is no link yet.</p>`
            : linkTemplate(this.linkOf(link.challenge, request), link, others, overlapping)
        }
      </div>
    </details>`;
  }

  #read(): FormContent | null {
    const challenge = this.challenges.find(({ id }) => id === this.challenge) ?? this.challenges[0];
    if (!challenge) return null;
    const { mode, count, otherCount, keepsOut, freshSeed } = this;
    const fields = readFields(this.form);
    const kinds = this.#kinds(challenge);
    const { answer } = this;
    const images = this.#listed(challenge, kinds) ?? countOf(challenge, kinds);
    const source = { challenge: challenge.id, kinds, list: answer.list };
    const before = this.#before(source, images, fields);
    const plan = planOf({
      mode,
      images,
      kinds,
      answer,
      fields,
      count,
      otherCount,
      before,
      keepsOut,
      freshSeed,
    });
    return { challenge, before, plan, link: { ...plan.request, ...source, images } };
  }

  #input = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === 'mode') this.#chooseMode(value as Mode);
    if (name === 'view') void this.#chooseView(value as ViewChoice);
    if (name === 'kinds') this.#chooseKinds(value as ChosenKinds);
    if (name === 'count') this.count = value === 'all' ? Infinity : Number(value);
    if (name === 'count') this.otherCount = '';
    if (name === 'number') this.otherCount = value;
    if (name === 'keeps-out') this.keepsOut = (event.target as HTMLInputElement).checked;
    this.requestUpdate();
  };

  /** Between practice and answers, what the others take is left out again. */
  #chooseMode(mode: Mode): void {
    if ((this.mode === 'practice') !== (mode === 'practice')) this.keepsOut = true;
    this.mode = mode;
  }

  /** A known view says its numbers; where they are changed, they are still what holds. */
  async #chooseView(view: ViewChoice): Promise<void> {
    this.view = view;
    await this.updateComplete;
    for (const [name, text] of Object.entries(presetTexts(view) ?? {})) {
      const field = this.form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = text;
    }
    this.requestUpdate();
  }

  #chooseKinds(kinds: ChosenKinds): void {
    this.keepsOut = true;
    this.kinds = kinds;
  }

  #linkCopied = () => {
    const link = this.#shownLink();
    if (link) this.sharedLinks.copy(link);
  };

  #typePerson = () => emit<PersonTypedEvent>(this, 'hit5-person-typed', readFields(this.form).person);

  #chooseChallenge = (event: Event) => {
    this.challenge = (event.target as HTMLSelectElement).value as ChallengeId;
    if (this.answer.list || this.opened) void this.#look();
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const form = this.#read();
    if (!this.form || !form) return;
    const { request, problem } = form.plan;
    if (problem) return this.#goTo(problem);
    emit<SessionStartEvent>(this, 'hit5-session-start', {
      challenge: form.challenge.id,
      person: readFields(this.form).person,
      request,
    });
  };

  #goTo({ field }: FormProblem): void {
    const wrong = this.renderRoot.querySelector<HTMLInputElement>(`[name="${field}"]`);
    const folded = wrong?.closest('details');
    if (folded) folded.open = true;
    wrong?.focus();
  }
}

function leaveOutTemplate(
  { images, whose, seed, elsewhere }: ExcludedImages,
  checked: boolean,
): TemplateResult {
  return html`<label class="tick">
    <input name="keeps-out" type="checkbox" ?checked=${checked} />
    <span>
      Leave out the ${images === 1 ? 'image' : `${images} images`} ${whose} (seed ${seed}).
      ${elsewhere > 0 ? `${elsewhere} practised with another seed may come again.` : nothing}
    </span>
  </label>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-session-form': SessionForm;
  }
}
