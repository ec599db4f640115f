import { html, type TemplateResult } from 'lit';
import { isClass } from '../logic/class-headline.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';

/**
 * A part of the page below its heading: folded where a class is compared, so that the page begins with what a class can
 * read; on paper it is open.
 *
 * @param id of the heading, which names the part.
 */
export function collapsible(
  id: string,
  title: string,
  report: Pick<ObserversReport, 'observers'>,
  content: TemplateResult,
) {
  const inside = html`<div class="inside">${content}</div>`;
  return html`<section class="card" aria-labelledby=${id}>
    ${
      isClass(report)
        ? html`<details class="fold">
            <summary><h2 id=${id}>${title}</h2></summary>
            ${inside}
          </details>`
        : html`<h2 id=${id}>${title}</h2>
            ${inside}`
    }
  </section>`;
}

/** The tests behind a finding: in view, but behind a question where a class is compared. */
export function howSure(report: Pick<ObserversReport, 'observers'>, content: TemplateResult) {
  if (!isClass(report)) return content;
  return html`<details class="fold">
    <summary>How sure is that?</summary>
    <div class="inside">${content}</div>
  </details>`;
}
