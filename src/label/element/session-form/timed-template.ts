import { list } from '../../../core/text/pluralize.ts';
import { html, nothing, type TemplateResult } from 'lit';
import {
  maskWords,
  sessionOptions,
  type SessionOptions,
  type viewKeys,
} from '../../../core/trials/session-options.ts';
import {
  longestExposure,
  longestPart,
  exposureParts,
  mostExposures,
  parseExposures,
  usualView,
} from '../../../core/trials/timed-view.ts';
import { maskKinds } from '../../../core/pixels/masks/mask-kinds.ts';
import { formatMilliseconds } from '../../../core/text/format-number.ts';
import { tenthsNumber } from '../../../core/text/read-number.ts';
import { rateWords } from '../../logic/timed-frames.ts';
import type { FormProblem } from './form-plan.ts';

type ViewField = (typeof viewKeys)[number];

type ViewTexts = Readonly<Record<ViewField, string>>;

const presets = {
  mayo: {
    words: 'Mayo et al. 2023: 17, 50, 100, 150, 250 ms and 10 s',
    texts: {
      show: '17, 50, 100, 150, 250, 10000',
      cross: '500',
      mask: 'phase',
      maskTime: '500',
      answer: '',
      size: '',
      card: '',
    },
  },
  geirhos: {
    words: 'Geirhos et al. 2018: 200 ms, then pink noise',
    texts: { show: '200', cross: '300', mask: 'pink', maskTime: '200', answer: '1500', size: '', card: '' },
  },
} satisfies Readonly<Record<string, { readonly words: string; readonly texts: ViewTexts }>>;

export type ViewChoice = 'none' | keyof typeof presets | 'own';

/** What the fields of a known view say; null where the person types. */
export function presetTexts(view: ViewChoice): ViewTexts | null {
  return view === 'mayo' || view === 'geirhos' ? presets[view].texts : null;
}

const numbers: readonly { readonly name: 'cross' | 'maskTime' | 'answer'; readonly label: string }[] = [
  { name: 'cross', label: 'Cross before it, in ms' },
  { name: 'maskTime', label: 'Mask after it, in ms' },
  { name: 'answer', label: 'Time to answer, in ms' },
];

const usual = {
  cross: String(usualView.cross),
  maskTime: String(usualView.maskTime),
  answer: 'as long as one wants',
} as const;

const usualRate = 60;

/** What the field of exposures was read as: a comma may have been meant for a decimal one. */
function readWords(exposures: readonly number[]): string {
  const decimal = 'A decimal has a point, as in 8.3; commas divide.';
  return `Read as ${list(exposures.map(formatMilliseconds))}. ${decimal}`;
}

export function timedTemplate(
  view: ViewChoice,
  { show }: Pick<SessionOptions, 'show'>,
  wrong: FormProblem['field'] | undefined,
): TemplateResult {
  const invalid = (name: ViewField) => (wrong === name ? 'true' : 'false');
  return html`<fieldset class="view">
    <legend>Timed view</legend>
    <label>
      <span>How long a photo is shown</span>
      <select name="view">
        ${choice('none', 'until the answer', view)}
        ${(['mayo', 'geirhos'] as const).map((name) => choice(name, presets[name].words, view))}
        ${choice('own', 'for a moment, by my own numbers', view)}
      </select>
    </label>
    ${
      view === 'none'
        ? nothing
        : html`<label>
              <span>Shown for, in ms, with commas between</span>
              <input
                name="show"
                autocomplete="off"
                placeholder="17, 50, 150"
                aria-invalid=${invalid('show')}
              />
            </label>
            ${show ? html`<p>${readWords(show)}</p>` : nothing}
            <label>
              <span>Mask</span>
              <select name="mask">
                ${maskKinds.map(
                  (kind) =>
                    html`<option value=${kind} ?selected=${kind === usualView.mask}>
                      ${maskWords(kind)}
                    </option>`,
                )}
              </select>
            </label>
            ${numbers.map(
              ({ name, label }) =>
                html`<label>
                  <span>${label}</span>
                  <input
                    name=${name}
                    inputmode="numeric"
                    autocomplete="off"
                    placeholder=${usual[name]}
                    aria-invalid=${invalid(name)}
                  />
                </label>`,
            )}
            <label>
              <span>Longer side of the photo, in pixels or degrees</span>
              <input
                name="size"
                autocomplete="off"
                placeholder="as large as it fits, or 400px, 8deg"
                aria-invalid=${invalid('size')}
              />
            </label>
            <label>
              <span>Card test, for degrees</span>
              <select name="card">
                <option value="">who wants to</option>
                <option value="1">everybody, before the first photo</option>
              </select>
            </label>
            <p>
              ${show ? `${rateWords(show, usualRate, 'A usual screen')} ` : nothing}Each person’s own screen
              is measured before the first photo. Pictures flash: a page warns of it first.
            </p>`
    }
  </fieldset>`;
}

function choice(view: ViewChoice, words: string, chosen: ViewChoice) {
  return html`<option value=${view} ?selected=${view === chosen}>${words}</option>`;
}

/** What is wrong with the fields of a timed view, and what must be typed; null where all is well, or there is none. */
export function timedProblem(
  textOf: (name: ViewField | 'view') => string,
): { readonly field: ViewField; readonly words: string } | null {
  if (textOf('view') === '' || textOf('view') === 'none') return null;
  const words = exposureProblem(textOf('show'));
  if (words !== null) return { field: 'show', words };
  for (const { name, label } of numbers) {
    const text = textOf(name);
    const option = sessionOptions.find(({ key }) => key === name);
    if (text !== '' && option?.parse(text) === null)
      return {
        field: name,
        words: `“${label.replace(', in ms', '')}” is whole milliseconds from ${name === 'answer' ? 1 : 0} to ${longestPart}, or empty. “${text}” is not.`,
      };
  }
  const size = sessionOptions.find(({ key }) => key === 'size');
  if (textOf('size') !== '' && size?.parse(textOf('size')) === null)
    return {
      field: 'size',
      words: `The longer side of the photo is 20px to 4000px, or 0.5deg to 90deg. “${textOf('size')}” is not.`,
    };
  return null;
}

function exposureProblem(text: string): string | null {
  if (text === '') return 'Type for how many milliseconds photos are shown, such as 17, 50, 150.';
  const parts = exposureParts(text);
  const odd = parts.find((part) => tenthsNumber(part, Number.MAX_SAFE_INTEGER) === null);
  if (odd !== undefined)
    return `Photos are shown for milliseconds, with one decimal at most and commas between, such as 8.3, 17, 50. “${odd}” is none.`;
  const short = parts.find((part) => Number(part) < 1);
  if (short !== undefined)
    return `A photo cannot be shown for ${short} ms. From 1 ms on, a screen shows it for one frame at least.`;
  const long = parts.find((part) => Number(part) > longestExposure);
  if (long !== undefined)
    return `A photo is shown for ${longestExposure} ms (10 s) at most, not for ${long} ms.`;
  if (parseExposures(text) === null)
    return `A session has ${mostExposures} times at most, and here are ${new Set(parts).size}.`;
  return null;
}
