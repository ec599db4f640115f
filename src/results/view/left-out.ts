import { html, nothing } from 'lit';
import type { GradingRule } from '../../core/scoring/grading.ts';
import type { ImageCase, Standing } from '../../core/scoring/image-case.ts';
import { countErrors } from '../../core/scoring/split-by.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { imagesLink } from './images-link.ts';

/** Why a rule leaves an image out that has a truth. */
const ungradedWords: Record<GradingRule, string> = {
  original: 'no label says what is right',
  real: 'the ReaL labels do not say what is right',
  uncontested: 'you contest the label',
};

/** What stands in no headline figure, with the reasons and the ways to the images; nothing when all count. */
export function countedApart(id: SessionId, cases: readonly ImageCase[], rule: GradingRule) {
  const of = (standing: Standing) => cases.filter((one) => one.standing === standing);
  const reasons: readonly (readonly [Standing, string])[] = [
    ['assisted', assistedWords(of('assisted'))],
    ['no-prediction', 'the network has not answered yet'],
    ['no-truth', 'nobody said what the photo shows'],
    ['ungraded', ungradedWords[rule]],
    ['skipped', skippedWords(of('skipped'))],
  ];
  const left = reasons.filter(([standing]) => of(standing).length > 0);
  if (left.length === 0) return nothing;
  return html`<section class="card full" aria-labelledby="apart">
    <h2 id="apart">Counted apart</h2>
    <ul class="apart">
      ${left.map(([standing, words]) => {
        const count = of(standing).length;
        return html`<li>
          <a href=${imagesLink(id, { standing })}
            ><b>${count === 1 ? 'One image' : `${String(count)} images`}</b></a
          >: ${words}.
        </li>`;
      })}
    </ul>
  </section>`;
}

function assistedWords(cases: readonly ImageCase[]): string {
  const { images, personErrors, networkErrors } = countErrors(cases);
  const why = 'the truth or the prediction was shown before you answered';
  if (images === 0) return why;
  return `${why} (of the ${images === 1 ? 'one' : String(images)} that both answered, you missed ${String(personErrors)}, the network ${String(networkErrors)})`;
}

/** Why images were passed over, each reason once with its number. */
function skippedWords(cases: readonly ImageCase[]): string {
  const counts = new Map<string, number>();
  for (const { skippedReason } of cases) {
    const reason = (skippedReason ?? '').replace(/\.$/, '');
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts].map(([reason, count]) =>
    count === 1 ? reason : `${reason} (${String(count)})`,
  );
  const shown = reasons.slice(0, 3).join('; ');
  return `could not be shown: ${shown}${reasons.length > 3 ? ` and ${String(reasons.length - 3)} other reasons` : ''}`;
}
