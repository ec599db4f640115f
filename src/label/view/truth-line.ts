import { html } from 'lit';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Trial } from '../../core/trials/session.ts';
import '../../kit/element/truth-line/truth-line.ts';

interface BesideTruth {
  readonly called?: string | null;
  readonly also?: readonly string[];
  /** What became of it for a person who did not name it. */
  readonly missed?: string;
}

/**
 * Null where nobody has said what an image shows.
 * @param called the session's catalogue.
 * @param catalogue that of the 1000 classes.
 */
export function truthLine(
  { truth, imageClass }: Pick<Trial, 'truth' | 'imageClass'>,
  called: Catalogue,
  catalogue: Catalogue,
  beside: BesideTruth = {},
) {
  if (!truth) return null;
  const own = called.byWnid(truth);
  // Whoever did not answer knows the category alone, which has no gloss of its own.
  const isBare = called.list !== undefined && !imageClass;
  return html`<hit5-truth-line
    .truth=${own}
    .shows=${imageClass ? catalogue.byWnid(imageClass) : isBare ? own : null}
    .gloss=${isBare ? { gloss: '', filed: null } : catalogue.plainGloss(imageClass ?? truth)}
    .called=${beside.called ?? null}
    .also=${beside.also ?? []}
    .missed=${beside.missed ?? ''}
  ></hit5-truth-line>`;
}
