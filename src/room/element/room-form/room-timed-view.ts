import { html, type TemplateResult } from 'lit';
import { sessionOptions, viewKeys, type SessionOptions } from '../../../core/trials/session-options.ts';
import { timedTemplate, type ViewChoice } from '../../../label/element/session-form/timed-template.ts';

export type TimedViewOptions = Pick<SessionOptions, (typeof viewKeys)[number]>;

/** What the fields of a timed view say, as far as they make sense: nothing where photos stay until the answer. */
export function timedViewOptions(textOf: (name: string) => string): TimedViewOptions {
  const isTimed = !['', 'none'].includes(textOf('view'));
  const valueOf = (key: (typeof viewKeys)[number]) => {
    const text = isTimed ? textOf(key) : '';
    const option = sessionOptions.find((one) => one.key === key);
    return text === '' ? undefined : (option?.parse(text) ?? undefined);
  };
  return Object.fromEntries(viewKeys.map((key) => [key, valueOf(key)])) as TimedViewOptions;
}

export function timedViewTemplate(
  view: ViewChoice,
  shown: TimedViewOptions,
  wrong: string | undefined,
): TemplateResult {
  return timedTemplate(
    view,
    shown,
    viewKeys.find((one) => one === wrong),
  );
}

export const flashTemplate = html`<p class="flash">
  Pictures flash on everybody’s screen. Leave this off where somebody may have photosensitive epilepsy, or
  gets ill from flashing light. Each device says so first.
</p>`;
