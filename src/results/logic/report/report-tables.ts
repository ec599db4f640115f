import { reasonShares, reasonTable, reasonedWords } from '../reason-shares.ts';
import { sessionErrors } from '../../../figures/errors/session-error.ts';
import { toYou } from '../../../figures/scoring/addressed.ts';
import { sides } from '../../../figures/errors/side.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import type { ErrorCounts } from '../../../figures/scoring/joint-outcome.ts';
import { wilsonInterval, type Interval } from '../../../figures/stats/wilson.ts';
import { markup, type Markup } from '../../../figures/report/markup.ts';
import type { Cell, Table } from '../../../figures/table.ts';
import type { ReportParts } from './report-parts.ts';
import { ends, markTable } from '../../../figures/report/report-table.ts';

/** Both sides' errors by group. */
export const splitTable = (
  caption: string,
  groups: readonly (ErrorCounts & { readonly name: string })[],
): Table => ({
  caption,
  columns: ['group', 'images', 'you missed', 'the network'],
  rows: groups.map(({ name, images, personErrors, networkErrors }) => [
    name,
    images,
    shareCell(personErrors, wilsonInterval(personErrors, images)),
    shareCell(networkErrors, wilsonInterval(networkErrors, images)),
  ]),
});

/** The reasons found for each side's errors, beside those of 2014; with how many errors were looked at. */
export function reasonsPart({ file, catalogue, grading }: ReportParts): Markup {
  const errors = sessionErrors(file.session, catalogue, grading);
  const [person, network] = sides.map((side) => reasonShares(side, errors, file.reviews));
  if (!person || !network || person.reasoned + network.reasoned === 0) {
    return markup`<p>No error was looked at yet, so nothing is said of their reasons.</p>`;
  }
  return markup`<p>Of your ${person.errors} errors: ${reasonedWords(person)}; of the network’s ${network.errors} errors:
${reasonedWords(network)}. Shares are of all of those, with 95 % interval (Wilson); an error can have several reasons.</p>
${markTable({ caption: 'Reasons for errors, beside those of 2014', ...reasonTable([person, network], toYou) })}`;
}

/** A count with its share, the interval below it; a dash where there is none. */
function shareCell(count: number, interval: Interval | null): Cell {
  if (!interval) return null;
  const { estimate, low, high } = interval;
  return { text: `${count} (${formatPercent(estimate)})`, beside: ends([low, high], formatPercent) };
}
