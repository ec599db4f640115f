import type { Results } from '../make-results.ts';
import type { SessionFile } from '../../core/formats/files/session-content.ts';
import { mayBeInlined, missedCases, mostErrors } from '../../core/report/report-errors.ts';
import type { ReportFigure } from '../../core/report/report-parts.ts';
import { writeReport } from '../../core/report/report.ts';
import { about } from '../../core/scoring/addressed.ts';
import type { Grading } from '../../core/scoring/grading.ts';
import { compareSession, type SessionComparison } from '../../core/scoring/session-comparison.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { version } from '../../core/version.ts';
import { reportLink } from '../../label/view/session-rows.ts';
import { reportPictures } from './report-pictures.ts';
import { errorRows } from './error-rows.ts';
import { gradingOf } from './session-grading.ts';
import { smallPhoto } from './small-photo.ts';
import { modeRows } from './split-rows.ts';
import { testFigures } from './test-figures.ts';

/**
 * A session's report, with small copies of the missed photos in it.
 *
 * @param grading what counts as right.
 * @returns the text of an HTML page.
 */
export async function reportOf(file: SessionFile, grading: Grading, stores: Results): Promise<string> {
  const { session } = file;
  const { catalogue, library, cards } = stores;
  const opened = await library.open(session.challengeId);
  const challenge = opened?.challenge ?? null;
  const compared = compareSession(session, challenge, catalogue, grading);
  const networks = [...new Set(session.trials.flatMap(({ prediction }) => prediction?.network ?? []))];
  const found = (await Promise.all(networks.map((network) => cards.card(network)))).filter(
    (card) => card !== null,
  );
  const nameOf = (network: string) => found.find(({ id }) => id === network)?.name ?? network;
  const rates = errorRows(session, compared, nameOf, about(session.person));
  return writeReport({
    file,
    compared,
    grading,
    catalogue,
    challenge,
    labels: opened?.labels ?? null,
    photos: await photosOf(session, compared, stores),
    rates,
    pictures: await reportPictures({ session, compared, grading, rates, stores }),
    byMode: modeRows(session, stores.sessions.sessions.value, catalogue, (one) => gradingOf(one, stores)),
    tests: figuresOf(session, compared),
    cards: found,
    link: new URL(reportLink(session), document.baseURI).href,
    version,
    madeAt: new Date().toISOString(),
  });
}

/** The tests as on the page, without their links. */
function figuresOf(session: Session, compared: SessionComparison): readonly ReportFigure[] {
  return testFigures(session.id, compared).map(({ name, value, beside, notes }) => ({
    name,
    value: beside ? `${value}, ${beside}` : value,
    note: notes.map((note) => (typeof note === 'string' ? note : note.text)).join(' '),
  }));
}

/** How many photos are made smaller at a time. */
const atOnce = 6;

/** Small copies of the missed photos that may be passed on; one that cannot be read is left out. */
async function photosOf(
  session: Session,
  compared: SessionComparison,
  { library }: Results,
): Promise<ReadonlyMap<ImageId, string>> {
  const wanted = missedCases({ compared })
    .slice(0, mostErrors)
    .flatMap(({ imageId }) => library.find(session, imageId) ?? [])
    .filter(({ image }) => mayBeInlined(image));
  const photos = new Map<ImageId, string>();
  while (wanted.length > 0) {
    const some = wanted.splice(0, atOnce);
    const small = await Promise.all(some.map((image) => smallPhoto(image).catch(() => null)));
    small.forEach((photo, at) => {
      const id = some[at]?.image.id;
      if (photo && id) photos.set(id, photo);
    });
  }
  return photos;
}
