import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import { mostImages } from '../../../core/room/room.ts';
import type { RoomOptions } from '../../../core/room/room-options.ts';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { sixteenCategories } from '../../../core/classes/sixteen-categories.ts';
import { pluralize } from '../../../core/text/pluralize.ts';
import {
  imagesOf,
  shownTitle,
  type Challenge,
  type ChallengeId,
  type KindGroup,
} from '../../../core/trials/challenge.ts';
import {
  usualAnswer,
  type AnswerChoice,
  type AnswerChoiceField,
  type AnswerChooseEvent,
} from '../../../label/element/answer-choice/answer-choice.ts';
import '../../../label/element/answer-choice/answer-choice.ts';
import { evenCount, evenList, type EvenList } from '../../../core/trials/even-list.ts';
import { base } from '../../../kit/style/base.ts';
import { choices, controls, fields, textAreas } from '../../../kit/style/controls.ts';
import type { ChallengeChoice } from '../../../label/element/session-form/form-plan.ts';
import {
  countOf,
  hasKinds,
  kindsTemplate,
  type ChosenKinds,
  lengthTemplate,
  offersLength,
} from '../../../label/element/session-form/form-fields.ts';
import { sessionFormStyles } from '../../../label/element/session-form/session-form-styles.ts';
import {
  changedChoices,
  choiceRows,
  paceRow,
  readRoomFields,
  studyAsked,
  usualChoices,
  type RoomChoices,
} from './room-fields.ts';
import {
  presetTexts,
  timedProblem,
  type ViewChoice,
} from '../../../label/element/session-form/timed-template.ts';
import {
  flashTemplate,
  timedViewOptions,
  timedViewTemplate,
  type TimedViewOptions,
} from './room-timed-view.ts';
import { roomFormStyles } from './room-form-styles.ts';
import { moreTemplate, rowTemplate, studyTemplate, type NetworkChoice } from './room-more.ts';
import type { RoomPlan } from './room-plan.ts';
import {
  lessonPresets,
  planWords,
  presetsTemplate,
  presetTemplate,
  viewOf,
  viewTexts,
  type LessonPreset,
} from './room-presets.ts';
import { roomProblem, type RoomProblem } from './room-problem.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

export type RoomMakeEvent = ElementEvent<'hit5-room-make', RoomPlan>;

/**
 * How a new room shall be.
 *
 * @fires hit5-room-make
 */
@customElement('hit5-room-form')
export class RoomForm extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    choices,
    textAreas,
    sessionFormStyles,
    roomFormStyles,
  ];

  @property({ attribute: false }) challenges: readonly ChallengeChoice[] = [];

  @property({ attribute: false }) networks: readonly NetworkChoice[] = [];

  @property() network = '';

  @property({ type: Boolean }) busy = false;

  @state() choices: RoomChoices = usualChoices;

  @state() challenge: ChallengeId | null = null;

  @state() kinds: ChosenKinds = 'photos';

  /** How many images; Infinity: all that there are. */
  @property({ type: Number }) count = 10;

  @state() otherCount = '';

  /** For groups and files of categories; without it neither can be chosen. */
  @property({ attribute: false }) catalogue: Catalogue | null = null;

  /** Opens a challenge, to tell how many of its images show a category; without it none is left out. */
  @property({ attribute: false }) challengeOf: ((id: ChallengeId) => Promise<Challenge | null>) | null = null;

  @state() answer: AnswerChoice = usualAnswer;

  /** The challenge that was opened, for its list and for what its images show. */
  @state() opened: Challenge | null = null;
  @state() view: ViewChoice = 'none';

  @state() problem: RoomProblem | null = null;

  #evenOf: {
    readonly opened: Challenge;
    readonly kinds: KindGroup | undefined;
    readonly even: EvenList | null;
  } | null = null;

  @query('form') readonly form!: HTMLFormElement;

  @query('hit5-answer-choice') readonly answerField!: AnswerChoiceField | null;

  /** What is chosen is what the form says, also after a press on a choice that is gone. */
  protected override updated(): void {
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
      radio.checked = radio.hasAttribute('checked');
    }
  }

  protected override render() {
    const challenge = this.#chosen();
    if (!challenge) return nothing;
    const most = this.#most(challenge);
    const wrong = this.problem?.field;
    const plan = this.#planned(challenge);
    return html`<form novalidate @submit=${this.#submit} @input=${this.#input}>
      <div class="asked">
        <div class="who">
          <label>
            <span>What it is called</span>
            <input name="title" maxlength="100" autocomplete="off" placeholder=${usualTitle()} />
          </label>
          ${this.challenges.length > 1 ? this.#renderChallenges(challenge) : nothing}
        </div>
        ${presetsTemplate((preset) => this.#isChosen(preset, challenge), this.#fill)}
        ${moreTemplate({
          first: html`${lengthTemplate(most, Math.min(this.count, most), this.otherCount, wrong === 'number')}
          ${rowTemplate(paceRow, this.choices)} ${timedViewTemplate(this.view, this.#timedView(), wrong)}`,
          choices: this.choices,
          kinds: kindsTemplate(challenge, this.#kinds(challenge)),
          networks: this.networks,
          network: this.network,
          answer: this.#renderAnswer(challenge),
          wrong,
        })}
        ${studyTemplate(wrong, this.#renderStudyPreset(challenge))}
      </div>
      <div class="make">
        <p class="plan" role="status">${plan}</p>
        <p class="problem" role="alert">${this.problem?.words}</p>
        <button type="submit" class="primary" ?disabled=${this.busy}>Make the room</button>
        ${this.view === 'none' ? nothing : flashTemplate}
        <p class="means">
          Pupils get your photos without the place and the camera that a phone writes into them.
        </p>
      </div>
    </form>`;
  }

  #renderChallenges(chosen: ChallengeChoice) {
    return html`<label>
      <span>Photos</span>
      <select name="challenge">
        ${this.challenges.map(
          (one) =>
            html`<option value=${String(one.id)} ?selected=${one.id === chosen.id}>
              ${visibleText(shownTitle(one))}: ${one.images} images
            </option>`,
        )}
      </select>
    </label>`;
  }

  #renderStudyPreset(challenge: ChallengeChoice) {
    const study = lessonPresets.at(-1);
    const chosen = study && this.#isChosen(study, challenge) ? study : undefined;
    return study ? presetTemplate(study, chosen, this.#fill) : nothing;
  }

  #renderAnswer(challenge: ChallengeChoice) {
    const all = countOf(challenge, this.#kinds(challenge));
    const even = this.#even(challenge);
    const left = this.#isEven(challenge) ? 0 : all - (this.#listed(challenge) ?? all);
    const none = left === 1 ? 'shows none of them, and is' : 'show none of them, and are';
    return html`<hit5-answer-choice
        name="list"
        .catalogue=${this.catalogue}
        .packList=${this.opened?.id === challenge.id ? this.opened.list : undefined}
        .evenList=${even?.list}
        @hit5-answer-choose=${this.#chooseAnswer}
      ></hit5-answer-choice>
      ${left === 0 ? nothing : html`<p role="status" class="means">${left} of ${pluralize(all, 'image')} ${none} left out.</p>`}`;
  }

  #chosen(): ChallengeChoice | undefined {
    return this.challenges.find(({ id }) => id === this.challenge) ?? this.challenges[0];
  }

  /** Tiles that the photos fill evenly; null where they fill none, or the challenge is not opened yet. */
  #even(challenge: ChallengeChoice): EvenList | null {
    const { catalogue, opened } = this;
    if (!catalogue || opened?.id !== challenge.id) return null;
    const kinds = this.#kinds(challenge);
    if (this.#evenOf?.opened !== opened || this.#evenOf.kinds !== kinds)
      this.#evenOf = { opened, kinds, even: evenList(imagesOf(opened.images, { kinds }), catalogue) };
    return this.#evenOf.even;
  }

  #isEven(challenge: ChallengeChoice): boolean {
    return this.answer.list !== undefined && this.answer.list === this.#even(challenge)?.list;
  }

  #kinds(challenge: ChallengeChoice): KindGroup | undefined {
    return hasKinds(challenge) && this.kinds !== 'all' ? this.kinds : undefined;
  }

  #most(challenge: ChallengeChoice): number {
    const images = this.#listed(challenge) ?? countOf(challenge, this.#kinds(challenge));
    return Math.min(images, mostImages);
  }

  /** How many images show a category of the list; null where there is no list, or the challenge is not opened yet. */
  #listed(challenge: ChallengeChoice): number | null {
    const { list } = this.answer;
    if (!list || this.opened?.id !== challenge.id) return null;
    const even = this.#even(challenge);
    if (even && this.#isEven(challenge)) return evenCount(even, Infinity);
    return imagesOf(this.opened.images, { kinds: this.#kinds(challenge), list }).length;
  }

  /** Opens the challenge that is chosen, once what it shows is asked for. */
  async #look(): Promise<void> {
    const challenge = this.#chosen();
    if (!challenge || !this.challengeOf || this.opened?.id === challenge.id) return;
    // One that cannot be opened says why when the room is made.
    this.opened = await this.challengeOf(challenge.id).catch(() => null);
  }

  #number(most: number, challenge: ChallengeChoice): number {
    const asked = this.otherCount === '' ? Math.min(this.count, most) : Number(this.otherCount);
    const even = this.#isEven(challenge) && asked >= 1 && asked <= most ? this.#even(challenge) : null;
    return even ? evenCount(even, asked) : asked;
  }

  #typed(name: string): string {
    return this.#field(name)?.value.trim() ?? '';
  }

  #field(name: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  #planned(challenge: ChallengeChoice): string {
    const most = this.#most(challenge);
    const [count, limit] = [this.#number(most, challenge), this.#typed('limit')];
    const isRead = Number.isInteger(count) && count >= 1 && count <= most && Number.isInteger(Number(limit));
    const kinds = this.#kinds(challenge);
    if (!isRead || timedProblem(this.#viewText) !== null) return '';
    const categories = this.answer.list?.categories.length ?? null;
    const { show, mask } = this.#timedView();
    const said = { ...this.choices, count, limit, kinds, show, isCovered: mask !== 'none', categories };
    return planWords({ ...said, hasKinds: hasKinds(challenge) });
  }

  /** Whether the form says what a ready lesson says, as far as these photos can. */
  #isChosen({ fields }: LessonPreset, challenge: ChallengeChoice): boolean {
    const most = this.#most(challenge);
    const { count, kinds, limit, seed, ownOrder = false, answer, ...others } = fields;
    const { view: _, show: __, ...choices } = others;
    return (
      (this.#field('own-order')?.checked ?? false) === ownOrder &&
      (this.answer.list === sixteenCategories) === (answer === 'sixteen') &&
      this.#isEven(challenge) === (answer === 'even') &&
      (answer !== undefined || this.answer.list === undefined) &&
      JSON.stringify(this.#timedView()) === JSON.stringify(viewOf(fields)) &&
      this.#number(most, challenge) === Math.min(count, most) &&
      (this.kinds === kinds || !hasKinds(challenge)) &&
      this.#typed('limit') === limit &&
      this.#typed('seed') === seed &&
      Object.entries(choices).every(([key, value]) => this.choices[key as keyof RoomChoices] === value)
    );
  }

  /** What stands in a field of the timed view; empty where it is not there. */
  #viewText = (name: string): string => {
    if (name === 'view') return this.view;
    return this.#viewField(name)?.value.trim() ?? '';
  };

  #viewField(name: string) {
    return this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
  }

  #timedView(): TimedViewOptions {
    return timedViewOptions(this.#viewText);
  }

  /** The fields come with the choice, and what stands in them with the fields. */
  async #chooseView(texts: Readonly<Record<string, string>>): Promise<void> {
    this.view = texts['view'] as ViewChoice;
    await this.updateComplete;
    for (const [name, text] of Object.entries(texts)) {
      const field = this.#viewField(name);
      if (field) field.value = text;
    }
    this.requestUpdate();
  }

  #fill = ({ fields }: LessonPreset) => {
    const challenge = this.#chosen();
    if (!challenge) return;
    const { count, kinds, limit, seed, ownOrder = false, answer = '', ...others } = fields;
    const { view: _, show: __, ...choices } = others;
    if (answer !== 'even') this.answerField?.choose(answer);
    // The field may come with the pace only.
    void this.#chooseView(viewTexts(fields)).then(() => {
      const order = this.#field('own-order');
      if (order) order.checked = ownOrder;
      this.requestUpdate();
    });
    this.kinds = kinds;
    this.choices = { ...this.choices, ...choices };
    this.count = count;
    const typed = () => (offersLength(count, this.#most(challenge)) ? '' : String(count));
    this.otherCount = typed();
    // Of fewer photos that show a category it is all.
    const fit = () => {
      if (this.otherCount === String(count)) this.otherCount = typed();
    };
    if (answer !== '')
      void this.#look().then(async () => {
        await this.updateComplete;
        if (answer === 'even') this.answerField?.choose(this.#even(challenge) ? answer : '');
        fit();
      });
    for (const [name, value] of Object.entries({ limit, seed })) {
      const field = this.#field(name);
      if (field) field.value = value;
    }
    this.problem = null;
    this.requestUpdate();
  };

  #input = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    const row = choiceRows.find(({ key }) => key === name);
    if (row) this.choices = changedChoices(this.choices, row.key, value);
    if (name === 'challenge') this.challenge = value as ChallengeId;
    if (name === 'challenge' && (this.answer.list || this.opened)) void this.#look();
    if (name === 'view') void this.#chooseView({ view: value, ...presetTexts(value as ViewChoice) });
    if (name === 'kinds') this.kinds = value as ChosenKinds;
    if (name === 'count') this.count = value === 'all' ? Infinity : Number(value);
    if (name === 'count') this.otherCount = '';
    if (name === 'number') this.otherCount = value;
    this.problem = null;
    this.requestUpdate();
  };

  #chooseAnswer = ({ value }: AnswerChooseEvent) => {
    this.answer = value;
    this.problem = null;
    void this.#look();
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const challenge = this.#chosen();
    if (!challenge || this.busy) return;
    const most = this.#most(challenge);
    const count = this.#number(most, challenge);
    const fields = readRoomFields(this.form);
    const { title, group, days, seed, networks, ownOrder, options, study } = fields;
    const asked = studyAsked(study);
    const offered = { images: most, networks: this.networks.length, answer: this.answer };
    const problem = roomProblem(count, offered, fields, asked);
    this.problem = problem;
    if (problem) return this.#goTo(problem);
    const all: RoomOptions = {
      ...this.choices,
      ...options,
      ...{ pruned: this.answer.pruned, list: this.answer.list },
      order: ownOrder && this.choices.pace === 'self' ? 'person' : 'same',
      study: asked,
    };
    emit<RoomMakeEvent>(this, 'hit5-room-make', {
      title: title || usualTitle(),
      challenge: challenge.id,
      even: this.#isEven(challenge) ? this.#even(challenge) : null,
      kinds: this.#kinds(challenge),
      count,
      seed: seed === '' ? null : Number(seed),
      options: all,
      networks: networks.length > 0 ? networks : [this.network],
      days,
      ...(group === '' ? {} : { group }),
    });
  };

  #goTo({ field }: RoomProblem): void {
    const wrong = this.renderRoot.querySelector<HTMLElement>(`[name="${field}"]`);
    const folded = wrong?.closest('details');
    if (folded) folded.open = true;
    wrong?.focus();
  }
}

/** "Class of Tuesday 10:15": rooms of several lessons are told apart. */
function usualTitle(): string {
  const time = { weekday: 'long', hour: '2-digit', minute: '2-digit' } as const;
  return `Class of ${new Date().toLocaleString('en-GB', time)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-room-form': RoomForm;
  }
}
