import { html, nothing, type TemplateResult } from 'lit';
import { sessionOptions, viewKeys, type SessionOptions } from '../../../core/trials/session-options.ts';
import { timedTemplate, type ViewChoice } from '../../../label/element/session-form/timed-template.ts';

/** The options of a timed view. */
export type GlanceOptions = Pick<SessionOptions, (typeof viewKeys)[number]>;

/** What the fields of a timed view say, as far as they make sense: nothing where photos stay until the answer. */
export function glanceOptions(textOf: (name: string) => string): GlanceOptions {
  const isTimed = !['', 'none'].includes(textOf('view'));
  const valueOf = (key: (typeof viewKeys)[number]) => {
    const text = isTimed ? textOf(key) : '';
    const option = sessionOptions.find((one) => one.key === key);
    return text === '' ? undefined : (option?.parse(text) ?? undefined);
  };
  return Object.fromEntries(viewKeys.map((key) => [key, valueOf(key)])) as GlanceOptions;
}

/** How long photos are shown, and what a teacher has to know before pictures flash. */
export function glanceTemplate(
  view: ViewChoice,
  shown: GlanceOptions,
  wrong: string | undefined,
): TemplateResult {
  return html`${timedTemplate(
    view,
    shown,
    viewKeys.find((one) => one === wrong),
  )}
  ${
    view === 'none'
      ? nothing
      : html`<p class="flash">
          Pictures flash on everybody’s screen: a photo, then a mask. Leave this off where somebody may have
          photosensitive epilepsy, or gets ill from flashing light. Each device says so before the first
          photo, and shows at most three flashes a second. The board shows no photo before its answer.
        </p>`
  }`;
}
