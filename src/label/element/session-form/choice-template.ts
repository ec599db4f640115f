import { html, type TemplateResult } from 'lit';

/** One of a row of choices; the form sees the change. */
export function choiceTemplate(
  name: string,
  value: string,
  label: string,
  checked: boolean,
): TemplateResult {
  return html`<label class="choice">
    <input type="radio" name=${name} .value=${value} ?checked=${checked} />
    <span>${label}</span>
  </label>`;
}
