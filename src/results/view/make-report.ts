import type { Results } from '../make-results.ts';
import type { SessionFile } from '../../files/formats/session-content.ts';
import { mayBeInlined } from '../../figures/report/report-images.ts';
import type { Table } from '../../figures/table.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { missedCases, mostErrors, writeReport } from '../logic/report/report.ts';
import { sessionMethods } from '../../figures/report/session-methods.ts';
import { about } from '../../figures/scoring/addressed.ts';
import type { Grading } from '../../core/trials/grading.ts';
import { compareSession, type SessionComparison } from '../logic/session-comparison.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { version } from '../../core/version.ts';
import { reportLink } from '../../label/view/session-rows.ts';
import { reportPictures, smallPhoto } from './report-pictures.ts';
import { keptSentences } from './saving.ts';
import { errorRows, splitTables } from './split-rows.ts';
import { sessionTests } from './test-figures.ts';

/**
 * A session's report, with small copies of the missed photos in it.
 *
 * @param grading what counts as right.
 * @returns the text of an HTML page.
 */
export async function reportOf(file: SessionFile, grading: Grading, stores: Results): Promise<string> {
  const { session } = file;
  const { library } = stores;
  const catalogue = stores.catalogue.of(session);
  const opened = await library.openOf(session);
  const challenge = opened?.challenge ?? null;
  const compared = compareSession(session, challenge, catalogue, grading);
  const { found, nameOf } = await cardsOf(session, stores);
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
    pictures: reportPictures({ session, compared, grading, rates, stores }),
    splits: Object.values(splitTables(session, compared, stores, true)),
    tests: testTable(session, compared),
    cards: found,
    link: reportLink(session),
    page: document.baseURI,
    methods: sessionMethods({ session, challenge, grading, images: compared.images, nameOf }),
    ownWords: keptSentences(session.id).read(),
    version,
    madeAt: new Date().toISOString(),
  });
}

/** How a session was done and computed, as a paragraph for a paper. */
export async function methodsOf(session: Session, grading: Grading, stores: Results): Promise<string> {
  const challenge = (await stores.library.openOf(session))?.challenge ?? null;
  const { images } = compareSession(session, challenge, stores.catalogue.of(session), grading);
  const { nameOf } = await cardsOf(session, stores);
  return sessionMethods({ session, challenge, grading, images, nameOf });
}

/** The cards of the networks that answered, as far as they are at hand, and the networks' names. */
async function cardsOf({ trials }: Session, { cards }: Results) {
  const networks = [...new Set(trials.flatMap(({ prediction }) => prediction?.network ?? []))];
  const found = (await Promise.all(networks.map((network) => cards.card(network)))).filter(
    (card) => card !== null,
  );
  return { found, nameOf: (network: string) => found.find(({ id }) => id === network)?.name ?? network };
}

/** The tests as on the page. */
function testTable(session: Session, { pair, images }: SessionComparison): Table {
  return {
    caption: `On the same ${pluralize(images, 'image')}`,
    columns: ['question', { name: 'figure', words: true }, { name: 'what it says', words: true }],
    rows: sessionTests(session.id, pair).map(({ name, value, beside, notes }) => [
      ...[name, { text: value, beside }],
      notes.map((note) => (typeof note === 'string' ? note : note.text)).join(' '),
    ]),
  };
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
