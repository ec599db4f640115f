import { html, type TemplateResult } from 'lit';
import { choiceTemplate } from './choice-template.ts';

/** Numbers of images that one can choose; the whole challenge comes last. */
const lengths = [10, 20, 50];

/** Whether a number of images can be chosen without typing it. */
export function offersLength(length: number, most: number): boolean {
  return length >= most || lengths.includes(length);
}

/**
 * The usual numbers of images, all, and a field for any other.
 *
 * @param other what is typed into the field: as long as something is, none of the usual ones holds.
 */
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
