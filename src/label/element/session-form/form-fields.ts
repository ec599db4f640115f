import { pluralize } from '../../../core/text/pluralize.ts';
import { html, type TemplateResult, nothing } from 'lit';
import type { KindGroup } from '../../../core/trials/challenge.ts';
import type { ChallengeChoice, FormProblem } from './form-plan.ts';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { CategoryList } from '../../../core/classes/category-list.ts';
import { largestSeed } from '../../../core/trials/seeded-order.ts';
import { sessionOptions, type KeyedOption } from '../../../core/trials/session-options.ts';
import type { AnswerChooseEvent } from '../answer-choice/answer-choice.ts';
import '../answer-choice/answer-choice.ts';
import type { SharedLink } from '../../logic/shared-links.ts';
import { orderSlice } from '../../../core/trials/session-request.ts';
import '../../../kit/element/copy-field/copy-field.ts';

export function choiceTemplate(name: string, value: string, label: string, checked: boolean): TemplateResult {
  return html`<label class="choice">
    <input type="radio" name=${name} .value=${value} ?checked=${checked} />
    <span>${label}</span>
  </label>`;
}

export type ChosenKinds = KindGroup | 'all';

export function countOf({ images, drawings = 0 }: ChallengeChoice, kinds: KindGroup | undefined): number {
  if (kinds === undefined) return images;
  return kinds === 'drawings' ? drawings : images - drawings;
}

export function hasKinds({ images, drawings = 0 }: ChallengeChoice): boolean {
  return drawings > 0 && drawings < images;
}

export function kindsTemplate(
  challenge: ChallengeChoice,
  chosen: KindGroup | undefined,
): TemplateResult | typeof nothing {
  if (!hasKinds(challenge)) return nothing;
  const choice = (name: string, kinds: KindGroup) => {
    const words = `${name} (${countOf(challenge, kinds)})`;
    return choiceTemplate('kinds', kinds, words, kinds === chosen);
  };
  return html`<fieldset class="kinds">
    <legend>Kinds of images</legend>
    ${choice('Photos', 'photos')} ${choice('Drawings and paintings', 'drawings')}
    ${choiceTemplate('kinds', 'all', `All ${challenge.images}`, chosen === undefined)}
  </fieldset>`;
}

const lengths = [10, 20, 50];

/** Whether a number of images can be chosen without typing it. */
export function offersLength(length: number, most: number): boolean {
  return length >= most || lengths.includes(length);
}

/** @param other what is typed into the field: as long as something is, none of the usual numbers holds. */
export function lengthTemplate(most: number, count: number, other: string, wrong: boolean): TemplateResult {
  const chosen = other === '' ? count : null;
  return html`<div class="lengths">
    <fieldset>
      <legend>Images</legend>
      ${lengths
        .filter((length) => length < most)
        .map((length) => choiceTemplate('count', String(length), String(length), length === chosen))}
      ${choiceTemplate('count', 'all', `all ${most}`, most === chosen)}
    </fieldset>
    <label>
      <span>Another number</span>
      <input
        name="number"
        type="number"
        min="1"
        max=${most}
        inputmode="numeric"
        placeholder=${`1 to ${most}`}
        .value=${other}
        aria-invalid=${wrong ? 'true' : 'false'}
      />
    </label>
  </div>`;
}

export interface UsedNumbers {
  readonly practice: number;
  readonly seed: number;
  /** Whether the seed is that of images that are left out. */
  readonly follows: boolean;
}

export interface AnswerField {
  readonly catalogue: Catalogue | null;
  readonly packList: CategoryList | undefined;
  /** How many photos show none of the categories; empty: nothing to say. */
  readonly leftOut: string;
  readonly choose: (event: AnswerChooseEvent) => void;
  readonly look: () => void;
}

/** The settings of a session that most people leave as they are, folded away. */
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

function tickOf(option: KeyedOption) {
  const { key, field } = option;
  if (field?.kind !== 'tick') return nothing;
  return html`<label class="tick">
    <input name=${key} type="checkbox" value=${option.print(field.value)} />
    <span>${field.label}</span>
  </label>`;
}

export interface SessionLink {
  readonly address: string;
  /** What others need beside it, as a sentence; empty for nothing. */
  readonly needs: string;
}

/**
 * @param others the links before it with which it should share no image.
 * @param overlapping such a link where nothing keeps its images apart; null for none.
 */
export function linkTemplate(
  { address, needs }: SessionLink,
  link: SharedLink,
  others: readonly SharedLink[],
  overlapping: SharedLink | null,
): TemplateResult {
  return html`<hit5-copy-field label="Link to this session" .text=${address}></hit5-copy-field>
    <p>
      Everybody who opens it gets these images,
      ${link.shuffled ? 'each person in their own order' : 'in the same order'}. ${needs}
    </p>
    <p>${splitWords(link, others)} ${overlapping === null ? '' : overlapWords(link, overlapping)}</p>`;
}

function splitWords(link: SharedLink, others: readonly SharedLink[]): string {
  const { mode, images } = link;
  const { from, to } = orderSlice(link, images);
  const order = `in the order of seed ${link.seed}`;
  const shared = Math.max(
    0,
    ...others.map((other) => {
      const taken = orderSlice(other, images);
      return Math.min(to, taken.to) - Math.max(from, taken.from);
    }),
  );
  if (shared > 0) {
    const other = mode === 'practice' ? 'a challenge or a test' : 'a practice';
    return `${pluralize(shared, 'image')} of it ${shared === 1 ? 'is' : 'are'} also in the link to ${other} that stood here.`;
  }
  if (to - from === images) {
    const use = mode === 'practice' ? 'for a challenge or a test' : 'to practise on';
    return `It has all ${pluralize(images, 'image')}, so that none is left ${use}.`;
  }
  const [which, other, place] =
    mode === 'practice'
      ? [`first ${to}`, 'a challenge or a test', 'end']
      : [`last ${to - from}`, 'a practice', 'start'];
  return (
    `Its images are the ${which} ${order}. Give ${other} the same seed${link.kinds ? ' and kinds of images' : ''}: it takes its images from the ${place} of that ` +
    'order, and a link that you make here leaves out what you have copied before.'
  );
}

/** Two seeds are two orders, and so are two choices of kinds: nothing keeps their images apart. */
function overlapWords({ mode, seed }: SharedLink, other: SharedLink): string {
  const name = `The link to the ${mode === 'practice' ? 'challenge or the test' : 'practice'} before`;
  return other.seed === seed
    ? `${name} takes other kinds of images, so they may share some.`
    : `${name} has another seed, ${other.seed}, so they may share images.`;
}
