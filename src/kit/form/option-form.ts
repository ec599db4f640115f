import { css, html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { FormProblem, FormValues, OptionRow, OptionWords } from '../../core/trials/option-rows.ts';

/** The values after a person typed or chose something. */
export function changedValues(values: FormValues, { target }: Event): FormValues {
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  if (!isField) return values;
  const isOff = target instanceof HTMLInputElement && target.type === 'checkbox' && !target.checked;
  return { ...values, [target.name]: isOff ? '' : target.value };
}

class Chosen extends Directive {
  override render(_isChosen: boolean): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [isChosen]: [boolean]): unknown {
    if (element instanceof HTMLInputElement) element.checked = isChosen;
    if (element instanceof HTMLOptionElement) element.selected = isChosen;
    return noChange;
  }
}

/** Checks a radio, a box or an entry as the values say, whatever a press did to it. */
export const chosen = directive(Chosen);

/** The field of an option; none for one that is asked at a place of its own. */
export function fieldTemplate(
  { key, field }: OptionRow,
  says: OptionWords | undefined,
  values: FormValues,
  wrong: string | undefined,
): TemplateResult | typeof nothing {
  const { label, usual, choices = {} } = says ?? { label: key };
  const text = values[key] ?? '';
  const invalid = wrong === key ? 'true' : 'false';
  switch (field?.kind) {
    case 'number':
      return html`<label>
        <span>${label}</span>
        <input
          name=${key}
          type="number"
          min=${field.least}
          max=${field.most}
          step=${field.step ?? 1}
          inputmode=${field.step === undefined ? 'numeric' : 'decimal'}
          placeholder=${field.usual ?? usual ?? ''}
          .value=${text}
          aria-invalid=${invalid}
        />
      </label>`;
    case 'text':
      return html`<label>
        <span>${label}</span>
        <input
          name=${key}
          maxlength=${field.longest}
          autocomplete="off"
          placeholder=${usual ?? ''}
          .value=${text}
          aria-invalid=${invalid}
        />
      </label>`;
    case 'tick':
      return html`<label class="tick">
        <input name=${key} type="checkbox" value=${field.value} ${chosen(text === field.value)} />
        <span>${label}</span>
      </label>`;
    case 'choice':
      return selectTemplate(
        key,
        label,
        field.choices.map((value) => [value, choices[value] ?? value] as const),
        text,
      );
    default:
      return nothing;
  }
}

/** A value and its words. */
type Choice = readonly [value: string, words: string, means?: string];

export function selectTemplate(
  name: string,
  label: string,
  choices: readonly Choice[],
  now: string,
): TemplateResult {
  return html`<label>
    <span>${label}</span>
    <select name=${name}>
      ${choices.map(
        ([value, words]) => html`<option value=${value} ${chosen(value === now)}>${words}</option>`,
      )}
    </select>
  </label>`;
}

/** A choice of a few side by side, and what the chosen one means. */
export function radiosTemplate(
  name: string,
  legend: string,
  choices: readonly Choice[],
  now: string,
): TemplateResult {
  const means = choices.find(([value]) => value === now)?.[2];
  return html`<fieldset>
      <legend>${legend}</legend>
      ${choices.map(
        ([value, words]) =>
          html`<label class="choice">
            <input type="radio" name=${name} value=${value} ${chosen(value === now)} />
            <span>${words}</span>
          </label>`,
      )}
    </fieldset>
    ${means === undefined ? nothing : html`<p class="means">${means}</p>`}`;
}

/** Unfolds what is to be mended, and goes there. */
export function goTo(root: ParentNode, { field }: FormProblem): void {
  const wrong = root.querySelector<HTMLElement>(`[name="${field}"]`);
  const folded = wrong?.closest('details');
  if (folded) folded.open = true;
  wrong?.focus();
}

export const formStyles = css`
  form {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }
  label:not(.choice):not(.tick) {
    display: grid;
    gap: 6px;
  }
  label > span,
  legend {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  input:not([type='radio'], [type='checkbox']),
  select {
    min-width: 11rem;
  }
  .lengths {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: end;
  }
  .lengths input[name='number'] {
    width: 8rem;
    min-width: 0;
  }
  [aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--alarm);
  }
  .problem {
    color: var(--alarm);
  }
  .problem:empty {
    display: none;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  legend {
    margin-bottom: 6px;
  }
  .means {
    margin-top: -8px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  summary {
    min-height: 32px;
    color: var(--ink-2);
  }
  .more {
    display: grid;
    gap: 16px;
    align-items: end;
    padding: 12px 0 4px;
    grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
  }
  .view {
    grid-column: 1 / -1;
    gap: 16px;
    padding: 0;
  }
  .view p {
    flex: 1 0 100%;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .view select {
    max-width: 100%;
  }
  details {
    width: 100%;
  }
  .link {
    display: grid;
    gap: 8px;
    max-width: 40rem;
    padding: 12px 0 4px;
  }
  .link p {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .more .answer {
    display: grid;
    gap: 8px;
    grid-column: 1 / -1;
  }
  .more p {
    color: var(--ink-2);
    font-size: 0.8125rem;
    grid-column: 1 / -1;
  }
  .tick {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
  }
`;
