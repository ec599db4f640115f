import { html, nothing, type TemplateResult } from 'lit';
import { formatMilliseconds } from '../../../core/text/format-number.ts';
import { textOf, type FormValues } from '../../../core/trials/option-rows.ts';
import { sessionOptions, viewKeys } from '../../../core/trials/session-options.ts';
import { parseExposures } from '../../../core/trials/timed-view.ts';
import { fieldTemplate, selectTemplate } from '../../../kit/form/option-form.ts';
import { rateWords } from '../../logic/timed-frames.ts';
import { timedWords } from '../../words/timed/timed.ts';
import { sessionFormWords } from '../../words/session-form/session-form.ts';
import type { OptionWords } from '../../../core/trials/option-rows.ts';

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

const usualRate = 60;

export function timedTemplate(values: FormValues, wrong: string | undefined): TemplateResult {
  const view = textOf(values, 'view');
  const show = parseExposures(textOf(values, 'show'));
  const words = sessionFormWords();
  const options: Readonly<Record<string, OptionWords>> = words.options;
  const field = (key: string) =>
    sessionOptions.map((one) =>
      one.key === key ? fieldTemplate(one, options[key], values, wrong) : nothing,
    );

  const views = [
    ['', words.timed.untilAnswer],
    ['mayo', words.timed.mayo('17, 50, 100, 150, 250 ms', formatMilliseconds(10_000))],
    ['geirhos', words.timed.geirhos(formatMilliseconds(200))],
    ['own', words.timed.own],
  ] as const;
  const [first = '', ...others] = viewKeys;
  return html`<fieldset class="view">
    <legend>${words.timed.title}</legend>
    ${selectTemplate('view', words.timed.howLong, views, view)}
    ${
      view === ''
        ? nothing
        : html`${field(first)}
            ${show ? html`<p>${words.timed.readAs(show.map(formatMilliseconds), '8.3')}</p>` : nothing}
            ${others.map(field)}
            <p>
              ${show ? `${rateWords(show, usualRate, timedWords(), true)} ` : nothing}${words.timed.measured}
            </p>`
    }
  </fieldset>`;
}
