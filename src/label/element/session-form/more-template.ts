import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { CategoryList } from '../../../core/classes/category-list.ts';
import { largestSeed } from '../../../core/trials/seeded-order.ts';
import { sessionOptions, type KeyedOption } from '../../../core/trials/session-options.ts';
import type { AnswerChooseEvent } from '../answer-choice/answer-choice.ts';
import '../answer-choice/answer-choice.ts';
import type { FormProblem } from './form-problem.ts';

/** What is used where nothing is typed. */
export interface UsedNumbers {
  readonly practice: number;
  readonly seed: number;
  /** Whether the seed is that of images that are left out. */
  readonly follows: boolean;
}

/** What the session is answered with, and how that is chosen. */
export interface AnswerField {
  readonly catalogue: Catalogue | null;
  readonly packList: CategoryList | undefined;
  /** How many photos show none of the categories; empty: nothing to say. */
  readonly leftOut: string;
  readonly choose: (event: AnswerChooseEvent) => void;
  /** The settings are opened or closed. */
  readonly look: () => void;
}

/**
 * The settings of a session that most people leave as they are, folded away.
 *
 * @param timed how long photos are shown.
 */
export function moreTemplate(
  { practice, seed, follows }: UsedNumbers,
  wrong: FormProblem['field'] | undefined,
  answer: AnswerField,
  timed: TemplateResult,
): TemplateResult {
  return html`<details @toggle=${answer.look}>
    <summary>More: short lists, photos for a moment, time, seed</summary>
    <div class="more">
      <div class="answer">
        <hit5-answer-choice
          name="list"
          .catalogue=${answer.catalogue}
          .packList=${answer.packList}
          @hit5-answer-choose=${answer.choose}
        ></hit5-answer-choice>
        ${answer.leftOut === '' ? nothing : html`<p role="status">${answer.leftOut}</p>`}
      </div>
      ${timed} ${sessionOptions.map((option) => numberTemplate(option, wrong === option.key))}
      <label>
        <span>Images kept for practice</span>
        <input
          name="practice"
          type="number"
          min="0"
          placeholder=${practice}
          aria-invalid=${wrong === 'practice' ? 'true' : 'false'}
        />
      </label>
      <label>
        <span>Seed</span>
        <input
          name="seed"
          type="number"
          min="0"
          max=${largestSeed}
          placeholder=${seed}
          aria-invalid=${wrong === 'seed' ? 'true' : 'false'}
        />
      </label>
      ${sessionOptions.map(tickOf)}
      <p>
        Seed: the same number gives everybody the same images, if the choices above are the same too. Images
        kept for practice are shown in practice only, never in a challenge or a test with that seed. If you
        type no seed, it is ${seed}, ${follows ? 'that of the images left out' : 'a fresh one'}, and
        ${practice === 0 ? 'no image is' : practice === 1 ? 'one image is' : `${practice} images are`} kept
        for practice.
      </p>
    </div>
  </details>`;
}

/** The field of an option that is a number; nothing for others. */
export function numberTemplate({ key, field }: KeyedOption, isWrong: boolean) {
  if (field?.kind !== 'number') return nothing;
  return html`<label>
    <span>${field.label}</span>
    <input
      name=${key}
      type="number"
      min="1"
      max=${field.most}
      inputmode="numeric"
      placeholder=${field.usual}
      aria-invalid=${isWrong ? 'true' : 'false'}
    />
  </label>`;
}

/** The field of an option that is ticked or not; nothing for others. */
function tickOf(option: KeyedOption) {
  const { key, field } = option;
  if (field?.kind !== 'tick') return nothing;
  return html`<label class="tick">
    <input name=${key} type="checkbox" value=${option.print(field.value)} />
    <span>${field.label}</span>
  </label>`;
}
