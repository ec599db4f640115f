import { html, nothing } from 'lit';
import { apart, apartWords } from '../logic/apart-words.ts';
import type { GradingRule } from '../../core/trials/grading.ts';
import type { ImageCase } from '../../figures/errors/image-case.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { imagesLink } from './images-link.ts';

/** What stands in no headline figure, with the reasons and the ways to the images; nothing when all count. */
export function countedApart(id: SessionId, cases: readonly ImageCase[], rule: GradingRule) {
  const left = apart
    .map((standing) => ({ standing, of: cases.filter((one) => one.standing === standing) }))
    .filter(({ of }) => of.length > 0);
  if (left.length === 0) return nothing;
  return html`<section class="card full" aria-labelledby="apart">
    <h2 id="apart">Counted apart</h2>
    <ul class="apart">
      ${left.map(
        ({ standing, of }) =>
          html`<li>
            <a href=${imagesLink(id, { standing })}
              ><b>${of.length === 1 ? 'One image' : `${of.length} images`}</b></a
            >: ${apartWords(standing, of, rule)}.
          </li>`,
      )}
    </ul>
  </section>`;
}
