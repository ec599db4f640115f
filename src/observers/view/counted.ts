import { Task } from '@lit/task';
import { html, nothing, type ReactiveElement } from 'lit';
import { messageOf } from '../../core/message-of.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import type { Asking } from '../comparison/comparer.ts';
import type { Observers } from '../make-observers.ts';

/** Draws what is counted for a part of the page, again for another comparison; a change of names leaves it as it is. */
export function counted<Found>(
  part: ReactiveElement & { readonly stores: Observers; readonly report: ObserversReport },
  question: Asking<Found | null>,
) {
  const task = new Task(part, {
    args: () => [part.report.missedByAll] as const,
    task: () => part.stores.observers.ask(question),
  });
  return (draw: (found: Found) => unknown) =>
    task.render({
      complete: (found) => (found ? draw(found) : nothing),
      error: (cause) => html`<p>${messageOf(cause)}</p>`,
    });
}
