import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { visibleText } from '../../../core/text/visible-text.ts';
import { mostImages } from '../../../core/room/room.ts';
import type { RoomOptions } from '../../../core/room/room-options.ts';
import { shownTitle, type ChallengeId, type KindGroup } from '../../../core/trials/challenge.ts';
import { largestSeed } from '../../../core/trials/seeded-order.ts';
import { sessionOptions } from '../../../core/trials/session-options.ts';
import { base } from '../../../kit/style/base.ts';
import { choices, controls, fields, textAreas } from '../../../kit/style/controls.ts';
import { choiceTemplate } from '../../../label/element/session-form/choice-template.ts';
import type { ChallengeChoice } from '../../../label/element/session-form/form-plan.ts';
import {
  countOf,
  hasKinds,
  kindsTemplate,
  type ChosenKinds,
} from '../../../label/element/session-form/kinds-template.ts';
import { lengthTemplate } from '../../../label/element/session-form/length-template.ts';
import { optionTemplate } from '../../../label/element/session-form/more-template.ts';
import { sessionFormStyles } from '../../../label/element/session-form/session-form-styles.ts';
import {
  changedChoices,
  choiceRows,
  offeredChoices,
  readRoomFields,
  usualChoices,
  type ChoiceRow,
  type RoomChoices,
} from './room-fields.ts';
import type { RoomPlan } from './room-plan.ts';
import { roomProblem, type RoomProblem } from './room-problem.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The teacher wants this room. */
export type RoomMakeEvent = Told<'hit5-room-make', RoomPlan>;

/** A network that can answer. */
interface NetworkChoice {
  readonly id: string;
  readonly name: string;
}

/** The options of a session that a room has too. */
const shared = sessionOptions.filter(({ key }) => key === 'limit' || key === 'pruned');

/** For how many days a room is kept unless something else is chosen. */
const usualDays = 30;

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
    css`
      .rows {
        display: grid;
        gap: 16px 32px;
        width: 100%;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
      }
      .row {
        display: grid;
        gap: 14px;
        align-content: start;
      }
      .networks {
        display: grid;
        justify-items: start;
      }
      textarea {
        min-height: 8rem;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .more input {
        min-width: 0;
        width: 100%;
      }
      .more {
        align-items: end;
      }
      .more .tick input {
        flex: none;
        width: auto;
      }
    `,
  ];

  /** In the order shown; the first is chosen at first. */
  @property({ attribute: false }) challenges: readonly ChallengeChoice[] = [];

  /** In the order shown. */
  @property({ attribute: false }) networks: readonly NetworkChoice[] = [];

  /** The id of the network that answers unless others are chosen. */
  @property() network = '';

  /** Whether a room is being made, so that no other can be. */
  @property({ type: Boolean }) busy = false;

  @state() choices: RoomChoices = usualChoices;

  @state() challenge: ChallengeId | null = null;

  @state() kinds: ChosenKinds = 'photos';

  /** How many images; Infinity: all that there are. */
  @property({ type: Number }) count = 10;

  /** The number of images that is typed; empty: the one that is chosen. */
  @state() otherCount = '';

  @state() problem: RoomProblem | null = null;

  @query('form') readonly form!: HTMLFormElement;

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
    return html`<form novalidate @submit=${this.#submit} @input=${this.#input}>
      <div class="who">
        <label>
          <span>What it is called</span>
          <input name="title" maxlength="100" autocomplete="off" placeholder="Our class" />
        </label>
        ${this.challenges.length > 1 ? this.#renderChallenges(challenge) : nothing}
      </div>
      ${kindsTemplate(challenge, this.#kinds(challenge))}
      ${lengthTemplate(most, Math.min(this.count, most), this.otherCount, this.problem?.field === 'number')}
      <div class="rows">${choiceRows.map((row) => this.#renderRow(row))}</div>
      <p class="means">
        Photos go to pupils without what stands in their files beside the picture: the place, the camera and
        all words.
      </p>
      ${this.#renderMore()} ${this.#renderStudy()}
      <p class="problem" role="alert">${this.problem?.words}</p>
      <button type="submit" class="primary" ?disabled=${this.busy}>Make the room</button>
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

  #renderRow(row: ChoiceRow) {
    const chosen = this.choices[row.key];
    const offered = offeredChoices(row, this.choices);
    return html`<div class="row">
      <fieldset class=${offered.length > 2 ? 'kinds' : ''}>
        <legend>${row.legend}</legend>
        ${offered.map(({ value, label }) => choiceTemplate(row.key, value, label, value === chosen))}
      </fieldset>
      <p class="means">${offered.find(({ value }) => value === chosen)?.means}</p>
    </div>`;
  }

  #renderMore() {
    return html`<details>
      <summary>More: networks, time, order, how sure, group, seed, days</summary>
      <div class="more">
        ${shared.map((option) => optionTemplate(option, this.problem?.field === option.key))}
        <label>
          <span>Group that the files say</span>
          <input name="group" maxlength="60" autocomplete="off" />
        </label>
        <label>
          <span>Days until the room is deleted</span>
          <input
            name="days"
            type="number"
            min="1"
            max="365"
            .value=${String(usualDays)}
            aria-invalid=${this.problem?.field === 'days' ? 'true' : 'false'}
          />
        </label>
        <label>
          <span>Seed: the same number gives the same photos</span>
          <input
            name="seed"
            type="number"
            min="0"
            max=${largestSeed}
            placeholder="any"
            aria-invalid=${this.problem?.field === 'seed' ? 'true' : 'false'}
          />
        </label>
        ${
          this.choices.pace === 'self'
            ? html`<label class="tick">
                <input name="own-order" type="checkbox" />
                <span>Each person gets their own order</span>
              </label>`
            : nothing
        }
        <label class="tick">
          <input name="sure" type="checkbox" value="1" />
          <span>Ask how sure everybody is of the first guess</span>
        </label>
        ${
          this.networks.length > 1
            ? html`<fieldset class="networks wide">
                <legend>Networks that answer</legend>
                ${this.networks.map(
                  ({ id, name }) =>
                    html`<label class="tick">
                      <input name="network" type="checkbox" value=${id} ?checked=${id === this.network} />
                      <span>${visibleText(name)}</span>
                    </label>`,
                )}
              </fieldset>`
            : nothing
        }
      </div>
    </details>`;
  }

  #renderStudy() {
    return html`<details>
      <summary>For a study: consent, people, participants’ ids, completion code</summary>
      <div class="more">
        <label class="wide">
          <span>What participants have to agree to (leave it empty for no study)</span>
          <textarea name="consent" maxlength="20000"></textarea>
        </label>
        <label>
          <span>At most so many people, for example 40</span>
          <input
            name="people"
            type="number"
            min="1"
            placeholder="no limit"
            aria-invalid=${this.problem?.field === 'people' ? 'true' : 'false'}
          />
        </label>
        <label>
          <span>Word of the link that is the participant’s id: for Prolific, PROLIFIC_PID</span>
          <input
            name="parameter"
            autocomplete="off"
            placeholder="none"
            aria-invalid=${this.problem?.field === 'parameter' ? 'true' : 'false'}
          />
        </label>
        <label>
          <span>Completion code, shown at the end</span>
          <input name="completion" maxlength="200" autocomplete="off" />
        </label>
      </div>
    </details>`;
  }

  #chosen(): ChallengeChoice | undefined {
    return this.challenges.find(({ id }) => id === this.challenge) ?? this.challenges[0];
  }

  #kinds(challenge: ChallengeChoice): KindGroup | undefined {
    return hasKinds(challenge) && this.kinds !== 'all' ? this.kinds : undefined;
  }

  #most(challenge: ChallengeChoice): number {
    return Math.min(countOf(challenge, this.#kinds(challenge)), mostImages);
  }

  #input = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    const row = choiceRows.find(({ key }) => key === name);
    if (row) this.choices = changedChoices(this.choices, row.key, value);
    if (name === 'challenge') this.challenge = value as ChallengeId;
    if (name === 'kinds') this.kinds = value as ChosenKinds;
    if (name === 'count') this.count = value === 'all' ? Infinity : Number(value);
    if (name === 'count') this.otherCount = '';
    if (name === 'number') this.otherCount = value;
    this.problem = null;
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const challenge = this.#chosen();
    if (!challenge || this.busy) return;
    const most = this.#most(challenge);
    const count = this.otherCount === '' ? Math.min(this.count, most) : Number(this.otherCount);
    const fields = readRoomFields(this.form);
    const { title, group, days, seed, networks, ownOrder, options, study } = fields;
    const people = study.people === '' ? null : Number(study.people);
    const isStudy = Object.values(study).some((one) => one !== '');
    const asked = isStudy ? { ...study, people } : null;
    const problem = roomProblem(count, most, fields, asked);
    this.problem = problem;
    if (problem) return this.#goTo(problem);
    const chosen = this.choices;
    const all: RoomOptions = {
      ...chosen,
      ...options,
      order: ownOrder && chosen.pace === 'self' ? 'person' : 'same',
      study: asked,
    };
    tell<RoomMakeEvent>(this, 'hit5-room-make', {
      title: title || 'Our class',
      challenge: challenge.id,
      kinds: this.#kinds(challenge),
      count,
      seed: seed === '' ? null : Number(seed),
      options: all,
      networks: networks.length > 0 ? networks : [this.network],
      days,
      ...(group === '' ? {} : { group }),
    });
  };

  /** Brings the teacher to the field in which it can be mended. */
  #goTo({ field }: RoomProblem): void {
    const wrong = this.renderRoot.querySelector<HTMLElement>(`[name="${field}"]`);
    const folded = wrong?.closest('details');
    if (folded) folded.open = true;
    wrong?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-room-form': RoomForm;
  }
}
