import { html, nothing } from 'lit';
import { prunedListFigure, prunedListWords } from '../../figures/scoring/pruned-list.ts';
import type { Session } from '../../core/trials/session.ts';
import { imagesLink } from './images-link.ts';

/** How often the truth was missing from a pruned list, with the way to those images; nothing without such a list. */
export function prunedListCard({ id, trials, pruned }: Session) {
  if (pruned === null) return nothing;
  const figure = prunedListFigure(trials);
  const whole = trials.filter(({ offered }) => offered === null).length;
  const [missing, rest] = prunedListWords(figure);
  return html`<section class="card full" aria-labelledby="pruned">
    <h2 id="pruned">The list of ${pruned === 1 ? 'one class' : `${pruned} classes`}</h2>
    ${
      figure.images === 0
        ? html`<p>No image was answered from it yet.</p>`
        : html`<p>
            ${missing === '' ? nothing : html`<a href=${imagesLink(id, { list: 'without-truth' })}>${missing}</a>`}${rest}
          </p>`
    }
    ${
      whole === 0
        ? nothing
        : html`<p>
            ${whole === 1 ? 'One image is' : `${whole} images are`} left out here: the network could not
            choose, so all 1000 classes were offered.
          </p>`
    }
  </section>`;
}
