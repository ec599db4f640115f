import { html, nothing, type TemplateResult } from 'lit';
import { sessionOptions, maskWords, type SessionOptions } from '../../../core/trials/session-options.ts';
import {
  longestExposure,
  longestPart,
  maskKinds,
  mostExposures,
  usualView,
} from '../../../core/trials/timed-view.ts';
import type { RoomProblem } from './room-problem.ts';

/** The options of a timed view, as the form asks for them. */
export const glanceKeys = ['show', 'cross', 'mask', 'maskTime', 'answer'] as const;

/** What is typed of them; empty for the usual. */
export type GlanceTexts = Readonly<Record<(typeof glanceKeys)[number], string>>;

/** What stands there once it is chosen: each time half of the next, by whole frames of a screen of 60 Hz. */
export const usualGlance: GlanceTexts = {
  ...{ show: '17, 33, 67, 133, 267', cross: '', mask: '', maskTime: '', answer: '' },
};

/** What is typed as options; those of a room where photos stay where it is null. */
export function glanceOptions(texts: GlanceTexts | null): Pick<SessionOptions, (typeof glanceKeys)[number]> {
  const valueOf = (key: (typeof glanceKeys)[number]) => {
    const option = sessionOptions.find((one) => one.key === key);
    const text = texts?.[key] ?? '';
    return text === '' ? undefined : (option?.parse(text) ?? undefined);
  };
  return Object.fromEntries(glanceKeys.map((key) => [key, valueOf(key)])) as ReturnType<typeof glanceOptions>;
}

/** The first thing that is wrong with what is typed of a timed view; null where all is well. */
export function glanceProblem(texts: GlanceTexts | null): RoomProblem | null {
  if (!texts) return null;
  const wrong = exposuresProblem(texts.show);
  if (wrong !== null) return { field: 'show', words: wrong };
  for (const [key, name, least] of parts) {
    const text = texts[key];
    const isRead = /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= longestPart;
    if (text !== '' && !isRead)
      return {
        field: key,
        words: `${name} is a whole number of milliseconds from ${least} to ${longestPart}, or empty. You typed “${text}”.`,
      };
  }
  return null;
}

const parts = [
  ['cross', 'The time of the cross', 0],
  ['maskTime', 'The time of the mask', 0],
  ['answer', 'The time to answer', 1],
] as const;

/** What is wrong with typed exposures, for a person; null: nothing. */
function exposuresProblem(text: string): string | null {
  const all = text.split(',').map((one) => one.trim());
  const wrong = all.find((one) => !/^\d+$/.test(one));
  if (text === '' || wrong !== undefined)
    return `Type for how many milliseconds photos are shown, as whole numbers with commas between them, such as 17, 50, 250. ${text === '' ? 'Nothing is typed.' : `“${wrong ?? ''}” is no whole number.`}`;
  if (all.some((one) => Number(one) === 0))
    return 'A photo that is shown for 0 milliseconds cannot be seen. The shortest time is 1, which becomes one frame of the screen.';
  const long = all.find((one) => Number(one) > longestExposure);
  if (long !== undefined)
    return `A photo is shown for ${longestExposure} milliseconds at most, which are 10 seconds. You typed ${long}.`;
  const different = new Set(all.map(Number)).size;
  if (different > mostExposures)
    return `A room has at most ${mostExposures} different times, and these are ${different}: with more, each has too few answers to tell anything.`;
  return null;
}

/**
 * Whether photos are shown for a moment only, and how.
 *
 * @param texts null: photos stay until the answer.
 */
export function glanceTemplate(texts: GlanceTexts | null, wrong: string | undefined): TemplateResult {
  const number = (key: (typeof parts)[number][0], label: string, usual: string) =>
    html`<label>
      <span>${label}</span>
      <input
        name=${key}
        type="number"
        min="0"
        max=${longestPart}
        inputmode="numeric"
        placeholder=${usual}
        .value=${texts?.[key] ?? ''}
        aria-invalid=${wrong === key ? 'true' : 'false'}
      />
    </label>`;
  return html`<fieldset class="glance">
    <legend>At a glance</legend>
    <label class="tick">
      <input name="glance" type="checkbox" ?checked=${texts !== null} />
      <span>Show each photo for a moment only</span>
    </label>
    ${
      texts === null
        ? nothing
        : html`<p class="flash">
              Pictures flash on everybody’s screen: a photo, then a mask. Leave this off where somebody may
              have photosensitive epilepsy, or gets ill from flashing light. Each device says so before the
              first photo, and shows at most three flashes a second.
            </p>
            <div class="more">
              <label class="wide">
                <span>Milliseconds that photos are shown for: each photo for one of these times</span>
                <input
                  name="show"
                  autocomplete="off"
                  inputmode="text"
                  .value=${texts.show}
                  aria-invalid=${wrong === 'show' ? 'true' : 'false'}
                />
              </label>
              ${number('cross', 'Cross before it, in milliseconds', String(usualView.cross))}
              <label>
                <span>What covers it afterwards</span>
                <select name="mask">
                  ${maskKinds.map(
                    (kind) =>
                      html`<option value=${kind} ?selected=${kind === (texts.mask || usualView.mask)}>
                        ${maskWords(kind)}
                      </option>`,
                  )}
                </select>
              </label>
              ${number('maskTime', 'For how long, in milliseconds', String(usualView.maskTime))}
              ${number('answer', 'Time to answer, in milliseconds', 'no limit')}
            </div>`
    }
  </fieldset>`;
}
