import { html, type TemplateResult } from 'lit';
import { largestSeed } from '../../../core/trials/seeded-order.ts';
import type { FormProblem } from './form-problem.ts';

/** What is used where nothing is typed. */
export interface UsedNumbers {
  readonly practice: number;
  readonly seed: number;
  /** Whether the seed is that of images that are left out. */
  readonly follows: boolean;
}

/** The settings of a session that most people leave as they are, folded away. */
export function moreTemplate(
  { practice, seed, follows }: UsedNumbers,
  wrong: FormProblem['field'] | undefined,
): TemplateResult {
  return html`<details>
    <summary>More: classes, time, seed</summary>
    <div class="more">
      <label>
        <span>Classes to choose from</span>
        <select name="pruned">
          <option value="">all 1000</option>
          <option value="50">the network’s 50 likeliest</option>
          <option value="100">the network’s 100 likeliest</option>
          <option value="200">the network’s 200 likeliest</option>
        </select>
      </label>
      <label>
        <span>Time for an image</span>
        <select name="limit">
          <option value="">no limit</option>
          <option value="30">30 seconds</option>
          <option value="60">60 seconds</option>
        </select>
      </label>
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
      <label class="tick">
        <input name="shuffled" type="checkbox" />
        <span>Each person gets their own order</span>
      </label>
      <p>
        The same seed and numbers give everybody the same images. Images kept for practice are shown in
        practice only, never in a challenge or a test with that seed. Where you type nothing, the seed is
        ${seed}, ${follows ? 'that of the images left out' : 'a fresh one'}, and
        ${practice === 0 ? 'no image is' : practice === 1 ? 'one image is' : `${String(practice)} images are`}
        kept for practice.
      </p>
    </div>
  </details>`;
}
