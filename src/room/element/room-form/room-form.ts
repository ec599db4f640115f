import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { exclusionRules } from '../../../core/room/exclusion.ts';
import { mostImages } from '../../../core/room/room.ts';
import {
  choiceRows,
  ruleRows,
  settingRows,
  sharedOptions,
  studyRows,
  usualChoices,
  usualDays,
  type RoomOptions,
  type StudyOptions,
} from '../../../core/room/room-options.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { Challenge, ChallengeId } from '../../../core/trials/challenge.ts';
import { evenCount } from '../../../core/trials/even-list.ts';
import {
  textOf,
  type FormProblem,
  type FormValues,
  type OptionRow,
} from '../../../core/trials/option-rows.ts';
import { parseOptions, sessionOptions } from '../../../core/trials/session-options.ts';
import { emit, type ElementEvent } from '../../../kit/element/element-event.ts';
import { fieldTemplate, formStyles, goTo, radiosTemplate } from '../../../kit/form/option-form.ts';
import { base } from '../../../kit/style/base.ts';
import { choices, controls, fields, textAreas } from '../../../kit/style/controls.ts';
import { PhotoFields, type ChosenPhotos } from '../../../label/element/session-form/photo-fields.ts';
import { timedTemplate, withView } from '../../../label/element/session-form/timed-fields.ts';
import { answerProblem, hasKinds, type ChallengeChoice } from '../../../label/logic/chosen-images.ts';
import { countAsked, countRow, optionValues } from '../../../label/logic/session-plan.ts';
import { roomFormStyles } from './room-form-styles.ts';
import type { RoomPlan } from './room-plan.ts';
import { lessonPresets, planWords, type LessonPreset } from './room-presets.ts';
import { roomFormWords } from '../../words/room-form/room-form.ts';
import { sessionFormWords } from '../../../label/words/session-form/session-form.ts';
import { wrongRow } from '../../../core/trials/option-rows.ts';
import type { OptionWords } from '../../../core/trials/option-rows.ts';
import { optionProblem } from '../../../label/logic/option-words.ts';
import { language } from '../../../kit/words/spoken.ts';
import { ownLanguage } from '../../../core/classes/search-words.ts';

interface NetworkChoice {
  readonly id: string;
  readonly name: string;
}

export type RoomMakeEvent = ElementEvent<'hit5-room-make', RoomPlan>;

/**
 * How a new room shall be.
 *
 * @fires hit5-room-make
 */
@customElement('hit5-room-form')
export class RoomForm extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, fields, choices, textAreas, formStyles, roomFormStyles];

  @property({ attribute: false }) challenges: readonly ChallengeChoice[] = [];

  @property({ attribute: false }) networks: readonly NetworkChoice[] = [];

  @property() network = '';

  @property({ type: Boolean }) busy = false;

  @property({ type: Number }) count = 10;

  @property({ attribute: false }) catalogue: Catalogue | null = null;

  @property({ attribute: false }) challengeOf: ((id: ChallengeId) => Promise<Challenge | null>) | null = null;

  @state() values: FormValues = {};

  readonly #photos = new PhotoFields(this, true);

  protected override render() {
    const photos = this.#read();
    if (!photos) return nothing;
    const problem = this.#problem(photos);
    const words = roomFormWords();
    const presets = lessonPresets(words.lessons);
    const chosen = presets.find((preset) => this.#isChosen(preset, photos));
    const preset = (one: LessonPreset) => this.#renderPreset(one, one === chosen);
    return html`<form novalidate @submit=${this.#submit} @input=${this.#input}>
      <div class="asked">
        <div class="who">
          <label>
            <span>${words.title}</span>
            <input
              name="title"
              maxlength="100"
              autocomplete="off"
              placeholder=${usualTitle()}
              .value=${this.values['title'] ?? ''}
            />
          </label>
          ${this.#photos.challengesTemplate(photos)}
        </div>
        <fieldset class="presets">
          <legend>${words.lessonOf}</legend>
          ${presets.slice(0, -1).map(preset)}
        </fieldset>
        ${chosen?.besides === undefined ? nothing : html`<p class="means">${chosen.besides}</p>`}
        ${this.#renderMore(photos, problem?.field)}
        ${this.#renderStudy(presets.slice(-1).map(preset), problem?.field)}
      </div>
      <div class="make">
        <p class="plan" role="status">${problem ? '' : this.#planned(photos)}</p>
        <p class="problem" role="alert">${problem?.words}</p>
        <button type="submit" class="primary" ?disabled=${this.busy}>${words.make}</button>
        ${textOf(this.values, 'view') === '' ? nothing : html`<p class="flash">${words.flash}</p>`}
        <p class="means">${words.photosKept}</p>
      </div>
    </form>`;
  }

  #renderPreset({ name, about, says }: LessonPreset, isChosen: boolean) {
    return html`<button
      type="button"
      class="preset"
      aria-pressed=${isChosen}
      @click=${() => this.#fill(says)}
    >
      <b>${name}</b> <span>${about}</span>
    </button>`;
  }

  #renderMore(photos: ChosenPhotos, wrong: string | undefined) {
    const { values } = this;
    const words = roomFormWords();
    const kinds = this.#photos.kindsTemplate(photos);
    const isOffered = ({ key }: OptionRow) => key !== 'shuffled' || this.#choice('pace') === 'self';
    return html`<details @toggle=${this.#photos.look}>
      <summary>${words.more}</summary>
      <div class="rows">
        <div class="row wide">
          ${this.#photos.lengthTemplate(mostOf(photos), wrong)}
          ${choiceRows.slice(0, 1).map(this.#renderChoice)} ${timedTemplate(values, wrong)}
        </div>
        ${kinds === nothing ? nothing : html`<div class="row wide">${kinds}</div>`}
        ${choiceRows.slice(1).map(this.#renderChoice)}
        <div class="row wide">${this.#photos.answerTemplate(photos)}</div>
      </div>
      <div class="more">
        ${settingRows.filter(isOffered).map((row) => fieldTemplate(row, optionWords(row), values, wrong))}
        ${
          this.networks.length > 1
            ? html`<fieldset class="networks wide">
                <legend>${words.networks}</legend>
                ${networkRows(this.networks).map((row) => fieldTemplate(row, { label: visibleText(row.name) }, this.#ticked, wrong))}
              </fieldset>`
            : nothing
        }
      </div>
    </details>`;
  }

  #renderChoice = ({ key, values }: (typeof choiceRows)[number]) => {
    const { label, ...means } = roomFormWords().choices[key];
    const says: Readonly<Record<string, readonly string[]>> = means;
    const isTest = this.#choice('mode') === 'test';
    const offered = values
      .filter((value) => key !== 'reveal' || value !== 'each' || !isTest)
      .map((value) => [value, says[value]?.[0] ?? value, says[value]?.[1] ?? ''] as const);
    return html`<div class="row">${radiosTemplate(key, label, offered, this.#choice(key))}</div>`;
  };

  #renderStudy(preset: unknown, wrong: string | undefined) {
    const words = roomFormWords();
    const fieldOf = (row: OptionRow) => fieldTemplate(row, optionWords(row), this.values, wrong);
    return html`<details>
      <summary>${words.study}</summary>
      ${preset}
      <div class="more">
        <label class="wide">
          <span>${words.consent}</span>
          <textarea name="consent" maxlength="20000" .value=${this.values['consent'] ?? ''}></textarea>
        </label>
        ${studyRows.map(fieldOf)}
        <p class="wide">${words.leaveOut}</p>
        ${ruleRows.map(fieldOf)}
      </div>
    </details>`;
  }

  #read(): ChosenPhotos | null {
    return this.#photos.read(() => 'photos');
  }

  #count(photos: ChosenPhotos): number {
    const most = mostOf(photos);
    const asked = countAsked(this.values, this.count, most);
    return photos.even && asked >= 1 && asked <= most ? evenCount(photos.even, asked) : asked;
  }

  /** What is chosen of a few: a test shows nothing after an answer. */
  #choice(key: string): string {
    const chosen = textOf({ ...usualChoices, ...this.values }, key);
    return key === 'reveal' && chosen === 'each' && this.#choice('mode') === 'test' ? 'end' : chosen;
  }

  /** The values, with the network of this machine ticked unless something else is said. */
  get #ticked(): FormValues {
    return { [networkKey(this.network)]: 'yes', ...this.values };
  }

  get #chosenNetworks(): readonly string[] {
    const ids = this.networks.map(({ id }) => id);
    return ids.length < 2 ? [this.network] : ids.filter((id) => textOf(this.#ticked, networkKey(id)) !== '');
  }

  /** What the form says comes of it. */
  #planned(photos: ChosenPhotos): string {
    const options = this.#options(photos);
    const said = {
      ...options,
      count: this.#count(photos),
      kinds: photos.kinds,
      hasKinds: hasKinds(photos.challenge),
    };
    return planWords(said, roomFormWords().plan);
  }

  /** Whether the form says what a ready lesson says, as far as these photos can. */
  #isChosen({ says }: LessonPreset, photos: ChosenPhotos): boolean {
    const [values, wanted] = [optionValues(this.values), optionValues(says)];
    const isSame = (key: string) => (this.#choice(key) || textOf(values, key)) === textOf(wanted, key);
    const { count, number: _, kinds, ...others } = wanted;
    return (
      Object.keys(others).every(isSame) &&
      (!hasKinds(photos.challenge) || (photos.kinds ?? 'all') === kinds) &&
      this.#count(photos) === Math.min(Number(count), mostOf(photos))
    );
  }

  #problem(photos: ChosenPhotos): FormProblem | null {
    const most = mostOf(photos);
    const typed = [countRow(most), ...sessionOptions, ...settingRows, ...studyRows, ...ruleRows];
    const wrong = wrongRow(typed, optionValues(this.values));
    const { answer, problems } = sessionFormWords();
    const words = roomFormWords();
    return (
      answerProblem(photos.answer, most, answer) ??
      (wrong ? optionProblem(wrong, optionWords(wrong), problems) : null) ??
      (textOf(this.values, 'needsId') !== '' && textOf(this.values, 'parameter') === ''
        ? { field: 'parameter', words: words.needsWord }
        : null) ??
      // A class has a network beside it.
      (this.#chosenNetworks.length === 0
        ? {
            field: networkKey(this.networks[0]?.id ?? ''),
            words: words.needsNetwork,
          }
        : null)
    );
  }

  #options({ answer: { pruned, list } }: ChosenPhotos): RoomOptions {
    const { values } = this;
    const said = optionValues(values);
    const chosen = Object.fromEntries(choiceRows.map(({ key }) => [key, this.#choice(key)]));
    const isOwnOrder = textOf(values, 'shuffled') !== '' && this.#choice('pace') === 'self';
    return {
      ...(chosen as typeof usualChoices),
      ...sharedOptions(parseOptions(({ key }) => textOf(said, key))),
      ...{ pruned, list, order: isOwnOrder ? 'person' : 'same', study: studyOf(values) },
    };
  }

  #fill(says: FormValues): void {
    this.values = { ...this.values, ...says };
  }

  #input = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    this.values = name === 'view' ? withView(this.values, value) : this.#photos.changed(event);
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const photos = this.#read();
    if (!photos || this.busy) return;
    const problem = this.#problem(photos);
    if (problem) return goTo(this.renderRoot, problem);
    const text = (key: string) => textOf(this.values, key);
    const { challenge, even, kinds } = photos;
    emit<RoomMakeEvent>(this, 'hit5-room-make', {
      ...{ title: text('title') || usualTitle(), challenge: challenge.id, even, kinds },
      count: this.#count(photos),
      seed: text('seed') === '' ? null : Number(text('seed')),
      options: this.#options(photos),
      networks: this.#chosenNetworks,
      days: Number(text('days') || usualDays),
      ...(text('group') !== '' && { group: text('group') }),
    });
  };
}

function mostOf({ images }: ChosenPhotos): number {
  return Math.min(images, mostImages);
}

const networkKey = (id: string) => `network-${id}`;

function networkRows(networks: readonly NetworkChoice[]) {
  return networks.map(({ id, name }) => ({
    ...{ name, key: networkKey(id), parse: String, needs: '', without: '' },
    field: { kind: 'tick', value: 'yes' } as const,
  }));
}

/** What is asked of a study; null: it is none. */
function studyOf(values: FormValues): StudyOptions | null {
  const text = (key: string) => textOf(values, key);
  const asked = ['consent', ...[...studyRows, ...ruleRows].map(({ key }) => key)];
  if (asked.every((key) => text(key) === '')) return null;
  const bounds = exclusionRules.flatMap(({ key }) => {
    const bound = text(`rule-${key}`);
    return bound === '' ? [] : [[key, Number(bound)] as const];
  });
  return {
    ...{ consent: text('consent'), parameter: text('parameter'), completion: text('completion') },
    people: text('people') === '' ? null : Number(text('people')),
    ...(text('needsId') !== '' && { needsId: true }),
    ...(bounds.length > 0 && { rules: Object.fromEntries(bounds) }),
  };
}

/** What the form says of an option: its own words where a session's say something else. */
function optionWords({ key }: OptionRow): OptionWords | undefined {
  const own: Readonly<Record<string, OptionWords>> = roomFormWords().options;
  const shared: Readonly<Record<string, OptionWords>> = sessionFormWords().options;
  return own[key] ?? shared[key];
}

/** "Class of Tuesday 10:15": rooms of several lessons are told apart. */
function usualTitle(): string {
  const time = { weekday: 'long', hour: '2-digit', minute: '2-digit' } as const;
  const code = language.value === ownLanguage ? 'en-GB' : language.value;
  return roomFormWords().usualTitle(new Date().toLocaleString(code, time));
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-room-form': RoomForm;
  }
}
