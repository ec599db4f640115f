import { formatMilliseconds } from '../../core/text/format-number.ts';
import { exposureOfCondition } from '../../core/trials/timed-view.ts';
import { networksBeside, type Missed } from '../../figures/observers/class-count.ts';
import type { Comparison } from '../../figures/observers/compare-observers.ts';
import { areExposures, type ConditionRates } from '../../figures/observers/conditions.ts';
import type { GatheredObserver } from '../../figures/observers/gather-observers.ts';
import { missedFigures } from '../../figures/observers/missed-words.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { classHeadline, classWords, headlineOf, type ClassHeadline, type Source } from './class-headline.ts';

/** What a headline stands on, with the rates under each condition. */
type Told = Source & { readonly conditions: ConditionRates | null };

/**
 * What people did: over the exposures of a timed study, else as a class beside a network.
 *
 * @returns null where neither can be told.
 */
export function headline(report: Told): ClassHeadline | null {
  return timedHeadline(report) ?? classHeadline(report);
}

/**
 * The same of figures that are no report.
 *
 * @param gathered whom the figures are of, others among them; by name.
 * @param network the one that was chosen, by its key.
 */
export function figuresHeadline(
  comparison: Pick<Comparison, 'observers' | 'pairs' | 'outcomes' | 'conditions'>,
  gathered: readonly GatheredObserver[],
  network: string | null,
): ClassHeadline | null {
  const { observers, pairs, conditions } = comparison;
  const told = new Map(gathered.map(({ key, inClass, observer: { name } }) => [name, { key, inClass }]));
  const own = observers.map((one) => ({ ...one, ...(told.get(one.name) ?? { key: '', inClass: false }) }));
  const source = { observers: own, pairs, network, beside: networksBeside(comparison), conditions };
  return timedHeadline(source) ?? headlineOf(source);
}

/**
 * People at the shortest and at the longest exposure, and a network on the photos of the longest: it sees no time. Of several
 * networks it is the one that was chosen, or that answered most of these photos, and of those the first by name. What was
 * answered without an exposure does not count beside what was.
 *
 * @returns null where people have no two exposures, nor one beside other conditions.
 */
export function timedHeadline({ observers, conditions, network = null }: Told): ClassHeadline | null {
  if (!conditions) return null;
  const isMixed = !areExposures(conditions.conditions);
  const seen = ratesByExposure(conditions).filter(({ rates }) =>
    rates.some(({ n }, at) => n > 0 && observers[at]?.kind === 'person'),
  );
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || (first === last && !isMixed)) return null;
  const people = observers.filter(
    ({ kind }, at) => kind === 'person' && seen.some(({ rates }) => (rates[at]?.n ?? 0) > 0),
  );
  const networks = observers.flatMap((one, at) => {
    const { n = 0, errors = 0 } = last.rates[at] ?? {};
    return one.kind === 'network' && n > 0 ? [{ one, missed: { share: errors / n, errors, images: n } }] : [];
  });
  const [main] = networks.toSorted(
    (a, b) =>
      Number(b.one.key === network) - Number(a.one.key === network) ||
      b.missed.images - a.missed.images ||
      names.compare(a.one.name, b.one.name),
  );
  const missed = ({ rates }: typeof first) =>
    meanOf(rates.filter(({ n }, at) => n > 0 && observers[at]?.kind === 'person'));
  const [early = '', late = '', its = ''] = missedFigures([
    missed(first),
    missed(last),
    ...(main ? [main.missed] : []),
  ]);
  const [only] = people;
  const who =
    only && people.length === 1
      ? shownName(only)
      : classWords(observers, people.length).replace(/^The/, 'the');
  const [shortest, longest] = [first, last].map(({ exposure }) => formatMilliseconds(exposure));
  const lead = [
    {
      text: `Shown for ${shortest ?? ''}, ${who} missed ${early}${first === last ? '' : `; shown for ${longest ?? ''}, ${late}`}`,
      side: 'person',
    },
    ...(main
      ? [
          {
            text: `Of the photos shown for ${longest ?? ''}, ${networks.length === 1 ? 'the network' : shownName(main.one)} missed ${its}`,
            side: 'network',
          } as const,
        ]
      : []),
  ] as const;
  const aloud = lead.map(({ text, side }) => ({ text: `${text}.`, side }));
  const plain =
    people.length === 1
      ? timedNote
      : `These are means over the people, each on what they saw for so long. ${timedNote}`;
  const whole = isMixed ? 'Answers to photos that were shown for no set time do not count in this.' : '';
  const sure = [
    ...(isMixed ? [] : ['The curve has the 95 % interval at each exposure.']),
    ...(main && networks.length > 1
      ? [
          `Of ${networks.length} networks this is ${shownName(main.one)}: ${main.one.key === network ? 'it was chosen by hand' : 'none answered more of these photos'}.`,
        ]
      : []),
  ].join(' ');
  return {
    lead: [...aloud.slice(0, -1), ...lead.slice(-1)],
    aloud,
    plain,
    counted: whole,
    sure,
    beside: [plain, whole, sure].filter((one) => one !== '').join(' '),
    tested: false,
    network: main?.one.name ?? null,
    people: new Set(people.map(({ key }) => key)),
  };
}

/** Why a timed study has no one figure. */
const timedNote = 'Over all exposures together nothing is said or tested: that would hold for none of them.';

const names = new Intl.Collator('en', { numeric: true });

/** The mean of rates, each counting once, over what all of them saw. */
function meanOf(rates: readonly { readonly errors: number; readonly n: number }[]): Missed {
  const sum = (of: 'errors' | 'n') => rates.reduce((all, one) => all + one[of], 0);
  const share = rates.reduce((all, { errors, n }) => all + errors / n, 0) / rates.length;
  return { share, errors: sum('errors'), images: sum('n') };
}

/** For each exposure, the shortest first, what each observer missed; what else conditions say is taken together. */
function ratesByExposure({ conditions, rates }: ConditionRates) {
  const exposures = conditions.map(exposureOfCondition);
  return [...new Set(exposures.filter((one) => one !== null))]
    .sort((one, other) => one - other)
    .map((exposure) => ({
      exposure,
      rates: rates.map((own) => {
        const at = own.filter((_, place) => exposures[place] === exposure);
        return {
          n: at.reduce((all, one) => all + one.n, 0),
          errors: at.reduce((all, one) => all + one.errors, 0),
        };
      }),
    }));
}
