import { categoryShares, reasonedWords } from '../category-shares.ts';
import { sessionErrors } from '../../../figures/errors/session-error.ts';
import { sides } from '../../../figures/errors/side.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import type { ErrorCounts } from '../../../figures/scoring/joint-outcome.ts';
import { confidenceWords, type SaidConfidence } from '../../../figures/errors/said-confidence.ts';
import { hasWidth, wilsonInterval, type Interval } from '../../../figures/stats/wilson.ts';
import { markup, type Markup } from '../../../figures/report/markup.ts';
import type { ReportParts } from './report-parts.ts';
import { ends, table } from '../../../figures/report/report-table.ts';

/** An observer's error rate; without counts where only the rate was published. */
export interface RateRow {
  readonly name: string;
  readonly errors: number | null;
  readonly images: number | null;
  readonly interval: Interval;
}

const number = true;

/** The error rates behind their figure. @param depth how many guesses count. */
export function rateTable(rows: readonly RateRow[], depth: number): Markup {
  return table(
    `Share of images missed, Hit@${depth}, with 95 % interval (Wilson)`,
    [
      { name: 'observer' },
      { name: 'missed', number },
      { name: 'images', number },
      { name: 'error rate', number },
      { name: '95 % interval', number },
    ],
    rows.map(({ name, errors, images, interval }) => [
      name,
      errors,
      images,
      formatPercent(interval.estimate),
      hasWidth(interval) ? ends([interval.low, interval.high], formatPercent) : '–',
    ]),
  );
}

/** Both sides' errors by group. */
export function splitTable(
  caption: string,
  groups: readonly (ErrorCounts & { readonly name: string })[],
): Markup {
  const rate = (errors: number, images: number) => shareCell(errors, wilsonInterval(errors, images));
  return table(
    caption,
    [
      { name: 'group' },
      { name: 'images', number },
      { name: 'you missed', number },
      { name: 'the network', number },
    ],
    groups.map(({ name, images, personErrors, networkErrors }) => [
      name,
      images,
      rate(personErrors, images),
      rate(networkErrors, images),
    ]),
  );
}

/** How often the first guess is right, by how sure the person said they were of it. */
export function saidTable({ levels }: SaidConfidence): Markup {
  return table(
    'First guesses that are right (Hit@1), with 95 % interval (Wilson)',
    [{ name: 'said' }, { name: 'images', number }, { name: 'right', number }],
    levels.map(({ confidence, images, hits, rate }) => [
      confidenceWords[confidence].toLowerCase(),
      images,
      shareCell(hits, rate),
    ]),
  );
}

/** The reasons found for each side's errors, beside those of 2014; with how many errors were looked at. */
export function reasonTable({ file, catalogue, grading }: ReportParts): Markup {
  const errors = sessionErrors(file.session, catalogue, grading);
  const [person, network] = sides.map((side) => categoryShares(side, errors, file.reviews));
  if (!person || !network || person.reasoned + network.reasoned === 0) {
    return markup`<p>No error was looked at yet, so nothing is said of their reasons.</p>`;
  }
  const share = ({ shares }: typeof person, at: number) =>
    shareCell(shares[at]?.count ?? 0, shares[at]?.interval ?? null);
  const then = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatPercent(value);
  return markup`<p>Of your ${person.errors} errors: ${reasonedWords(person)}; of the network’s ${network.errors} errors:
${reasonedWords(network)}. Shares are of all of those, with 95 % interval (Wilson); an error can have several reasons.</p>
${table(
  'Reasons for errors, beside those of 2014 (GoogLeNet’s 102, the first annotator’s 76)',
  [
    { name: 'reason' },
    { name: 'you', number },
    { name: 'annotator 2014', number },
    { name: 'the network', number },
    { name: 'GoogLeNet 2014', number },
  ],
  person.shares.map(({ category, of2014 }, at) => [
    category.label,
    share(person, at),
    then(of2014),
    share(network, at),
    then(network.shares[at]?.of2014),
  ]),
)}`;
}

/** A count with its share, the interval below it; a dash where there is none. */
function shareCell(count: number, interval: Interval | null): Markup {
  if (!interval) return markup`–`;
  return markup`${count} (${formatPercent(interval.estimate)}) <small>${ends([interval.low, interval.high], formatPercent)}</small>`;
}
