import { html, nothing } from 'lit';
import { truthSign } from '../../kit/element/truth-line/truth-signs.ts';
import type { GradingRule } from '../../core/trials/grading.ts';
import type { ImageCase } from '../../figures/errors/image-case.ts';

/** What counts as right for an image beyond one original label; nothing where that is all. */
export function rightClasses({ right }: ImageCase, rule: GradingRule) {
  const several = right.map(({ title }) => html`<b>${truthSign} ${title}</b> `);
  if (rule === 'original')
    return right.length < 2
      ? nothing
      : html`<p class="right">Several classes are right, any counts: ${several}</p>`;
  if (rule === 'uncontested') {
    return right.length > 0
      ? nothing
      : html`<p class="right">You contest this label: the image does not count.</p>`;
  }
  const labels = { real: 'ReaL labels', multilabel: 'ImageNet-Multilabel' }[rule];
  if (right.length === 0) return html`<p class="right">${labels}: the image does not count.</p>`;
  return html`<p class="right">${labels}, any of which counts: ${several}</p>`;
}
