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
  firstProblem,
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
export class RoomForm extends LitElement {
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
    const chosen = lessonPresets.find((preset) => this.#isChosen(preset, photos));
    const preset = (one: LessonPreset) => this.#renderPreset(one, one === chosen);
    return html`<form novalidate @submit=${this.#submit} @input=${this.#input}>
      <div class="asked">
        <div class="who">
          <label>
            <span>What it is called</span>
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
          <legend>A lesson of</legend>
          ${lessonPresets.slice(0, -1).map(preset)}
        </fieldset>
        ${chosen?.besides === undefined ? nothing : html`<p class="means">${chosen.besides}</p>`}
        ${this.#renderMore(photos, problem?.field)}
        ${this.#renderStudy(lessonPresets.slice(-1).map(preset), problem?.field)}
      </div>
      <div class="make">
        <p class="plan" role="status">${problem ? '' : this.#planned(photos)}</p>
        <p class="problem" role="alert">${problem?.words}</p>
        <button type="submit" class="primary" ?disabled=${this.busy}>Make the room</button>
        ${textOf(this.values, 'view') === '' ? nothing : flashTemplate}
        <p class="means">
          Pupils get your photos without the place and the camera that a phone writes into them.
        </p>
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
    const kinds = this.#photos.kindsTemplate(photos);
    const isOffered = ({ key }: OptionRow) => key !== 'shuffled' || this.#choice('pace') === 'self';
    return html`<details @toggle=${this.#photos.look}>
      <summary>More choices</summary>
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
        ${settingRows.filter(isOffered).map((row) => fieldTemplate(row, values, wrong))}
        ${
          this.networks.length > 1
            ? html`<fieldset class="networks wide">
                <legend>Networks that answer</legend>
                ${networkRows(this.networks).map((row) => fieldTemplate(row, this.#ticked, wrong))}
              </fieldset>`
            : nothing
        }
      </div>
    </details>`;
  }

  #renderChoice = ({ key, label, choices: all }: (typeof choiceRows)[number]) => {
    const isTest = this.#choice('mode') === 'test';
    const offered = all.filter(([value]) => key !== 'reveal' || value !== 'each' || !isTest);
    return html`<div class="row">${radiosTemplate(key, label, offered, this.#choice(key))}</div>`;
  };

  #renderStudy(preset: unknown, wrong: string | undefined) {
    const fieldOf = (row: OptionRow) => fieldTemplate(row, this.values, wrong);
    return html`<details>
      <summary>For a study: consent, number of people, ids, completion code, who is left out</summary>
      ${preset}
      <div class="more">
        <label class="wide">
          <span>What participants have to agree to (nothing, where they agreed elsewhere)</span>
          <textarea name="consent" maxlength="20000" .value=${this.values['consent'] ?? ''}></textarea>
        </label>
        ${studyRows.map(fieldOf)}
        <p class="wide">
          Leave those out of the figures… Write it down now: it cannot be changed once the room is there, and
          the methods name it.
        </p>
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
    return planWords({
      ...options,
      ...{ count: this.#count(photos), kinds: photos.kinds, hasKinds: hasKinds(photos.challenge) },
    });
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
    return (
      answerProblem(photos.answer, most) ??
      firstProblem(typed, optionValues(this.values)) ??
      (textOf(this.values, 'needsId') !== '' && textOf(this.values, 'parameter') === ''
        ? { field: 'parameter', words: 'Say which word of the link is the id that everybody needs.' }
        : null) ??
      // A class has a network beside it.
      (this.#chosenNetworks.length === 0
        ? {
            field: networkKey(this.networks[0]?.id ?? ''),
            words: 'Tick at least one network, which answers each photo.',
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

function networkRows(networks: readonly NetworkChoice[]): readonly OptionRow[] {
  return networks.map(({ id, name }) => ({
    ...{ key: networkKey(id), parse: String, needs: '', without: '' },
    field: { kind: 'tick', label: visibleText(name), value: 'yes' },
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

const flashTemplate = html`<p class="flash">
  Pictures flash on everybody’s screen. Leave this off where somebody may have photosensitive epilepsy, or
  gets ill from flashing light. Each device says so first.
</p>`;

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
