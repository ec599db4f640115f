import { html, nothing, type TemplateResult } from 'lit';
import { formatMilliseconds } from '../../../core/text/format-number.ts';
import { list } from '../../../core/text/pluralize.ts';
import { textOf, type FormValues } from '../../../core/trials/option-rows.ts';
import { sessionOptions, viewKeys } from '../../../core/trials/session-options.ts';
import { parseExposures } from '../../../core/trials/timed-view.ts';
import { fieldTemplate, selectTemplate } from '../../../kit/form/option-form.ts';
import { rateWords } from '../../logic/timed-frames.ts';
import { timedWords } from '../../words/timed/timed.ts';

/** The fields of a timed view beside its times, as usual. */
export const usualParts: FormValues = { cross: '', mask: '', maskTime: '', answer: '', size: '', card: '' };

/** What known views say of the fields. */
const presets: Readonly<Record<string, FormValues>> = {
  mayo: { ...usualParts, show: '17, 50, 100, 150, 250, 10000' },
  geirhos: { ...usualParts, show: '200', cross: '300', mask: 'pink', maskTime: '200', answer: '1500' },
};

/** A form's values once a view is chosen; where a known view's numbers are changed, they are still what holds. */
export function withView(values: FormValues, view: string): FormValues {
  return { ...values, show: values['show'] ?? '', ...presets[view], view };
}

const views = [
  ['', 'until the answer'],
  ['mayo', 'Mayo et al. 2023: 17, 50, 100, 150, 250 ms and 10 s'],
  ['geirhos', 'Geirhos et al. 2018: 200 ms, then pink noise'],
  ['own', 'for a moment, by my own numbers'],
] as const;

const usualRate = 60;

export function timedTemplate(values: FormValues, wrong: string | undefined): TemplateResult {
  const view = textOf(values, 'view');
  const show = parseExposures(textOf(values, 'show'));
  const field = (key: string) =>
    sessionOptions.map((one) => (one.key === key ? fieldTemplate(one, values, wrong) : nothing));
  const [first = '', ...others] = viewKeys;
  return html`<fieldset class="view">
    <legend>Timed view</legend>
    ${selectTemplate('view', 'How long a photo is shown', views, view)}
    ${
      view === ''
        ? nothing
        : html`${field(first)} ${show ? html`<p>${readWords(show)}</p>` : nothing} ${others.map(field)}
            <p>
              ${show ? `${rateWords(show, usualRate, timedWords(), true)} ` : nothing}Each person’s own screen
              is measured before the first photo. Pictures flash: a page warns of it first.
            </p>`
    }
  </fieldset>`;
}

/** What the field of exposures was read as: a comma may have been meant for a decimal one. */
function readWords(exposures: readonly number[]): string {
  const decimal = 'A decimal has a point, as in 8.3; commas divide.';
  return `Read as ${list(exposures.map(formatMilliseconds))}. ${decimal}`;
}
