import type { Catalogue } from '../../core/classes/catalogue.ts';
import { geirhosKey, geirhosName } from '../../core/observers/image-key.ts';
import { answerAt, labelTexts, type Answer } from '../../core/observers/observer-answers.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { WordList } from '../../core/text/name-list.ts';
import { countsInFigures } from '../../core/trials/grading.ts';
import type { Trial } from '../../core/trials/session.ts';
import { secondsCell, textCell, writeCsv, conditionCell } from '../csv/csv-cells.ts';
import { readCsvTable, SeenImages } from '../csv/csv-table.ts';
import { fileError, type FileLine } from '../../core/schemas/file-error.ts';
import type { FileFormat } from './file-format.ts';
import { personMissing, sentences, untoldImages } from './missing-words.ts';
import { unaidedObservers } from './session-observers.ts';

/** People's and networks' answers in the form of Geirhos and others. */
export const geirhosCsv: FileFormat = {
  id: 'geirhos-csv',
  title: 'Geirhos CSV',
  expected: 'a Geirhos CSV (subj, object_response, category, imagename)',
  page: {
    topic: 'people',
    words:
      'CSV of Geirhos and others (model-vs-human) with the columns subj, object_response, category, imagename.',
  },
  detect: ({ keys }) => ['subj', 'objectresponse', 'imagename'].every((key) => keys.includes(key)),
  readObservers: readGeirhosCsv,
  sessionDownloads: [
    {
      id: 'geirhos',
      label: 'Geirhos CSV',
      purpose: 'First guesses and times, for the tools of model-vs-human.',
      ending: 'csv',
      write: ({ session }, catalogue) => {
        const told = session.list ? { ...session, trials: session.trials.filter(isScored) } : session;
        // Of a person without an answer that counts there would be the network alone.
        if (!told.trials.some(countsInFigures)) return null;
        const observers = unaidedObservers(told, catalogue);
        const missing = sentences([
          ...personMissing(session),
          session.list ? untoldImages(session.trials.filter(({ truth }) => truth === null).length) : null,
        ]);
        return { content: writeGeirhosCsv(observers, catalogue), missing, network: null };
      },
    },
  ],
};

const columns = [
  'subj',
  'session',
  'trial',
  'rt',
  'object_response',
  'category',
  'condition',
  'imagename',
] as const;
const noAnswer = 'na';

/** By what model-vs-human tells people from networks. */
const personMark = 'subject-';

/** One subject while its trials are read. */
interface Reading {
  readonly builder: ObserverBuilder;
  readonly list: WordList;
  readonly seen: SeenImages;
}

/**
 * Reads a CSV of Geirhos and others (model-vs-human): one observer a subject, right where `object_response` equals
 * `category`. A subject without any response time is taken for a network, but where its name is one of a person's. Where all words are wnids of the 1000
 * classes, as when Hit5 wrote the file, they are these classes.
 *
 * @throws FormatError naming the line, the column and what was expected.
 */
export function readGeirhosCsv(file: string, text: string, catalogue: Catalogue): readonly Observer[] {
  const subjects = new Map<string, Reading>();
  readCsvTable(file, text, (header) => {
    const subjectAt = header.column('subj');
    const responseAt = header.column('object_response');
    const categoryAt = header.column('category');
    const imageAt = header.column('imagename');
    const secondsAt = header.find('rt');
    const conditionAt = header.find('condition');
    return (row) => {
      const name = neededText(row.cell(subjectAt), row, 'subj', 'the name of a subject');
      const image = neededText(row.cell(imageAt), row, 'imagename', 'the name of an image');
      const expected = `a category, or ${noAnswer} for none`;
      const response = neededText(row.cell(responseAt), row, 'object_response', expected);
      let reading = subjects.get(name);
      if (!reading) subjects.set(name, (reading = beginSubject(name, file)));
      const category = textCell(row.cell(categoryAt));
      const condition = conditionCell(row.cell(conditionAt));
      reading.seen.add(geirhosKey(image), row.line, condition);
      const { builder, list } = reading;
      builder.add(image, isMissing(response) ? [] : [list.label(response)], {
        truth: isMissing(category) ? -1 : list.label(category),
        seconds: secondsCell(row.cell(secondsAt), row, 'rt'),
        condition,
      });
    };
  });
  return [...subjects.values()].map((reading) => observerOf(reading, catalogue));
}

/** Whether model-vs-human can score a trial: it takes what has a category, and the same images of people and networks. */
function isScored(trial: Trial): boolean {
  return trial.truth !== null && countsInFigures(trial);
}

/**
 * Writes observers as Geirhos CSV: the first guess, classes as wnids, categories by their names, seconds, and `NaN` or `na` for
 * what is missing. Answers that were assisted, or whose photo was not shown as asked, have no row: the form cannot say that
 * they were.
 *
 * @param places for each observer the answers that are written, in their order; null: all.
 */
export function writeGeirhosCsv(
  observers: readonly Observer[],
  catalogue: Catalogue,
  places: readonly (readonly number[])[] | null = null,
): string {
  const rows = observers.flatMap((observer, at) =>
    unaidedAnswers(observer, catalogue, places?.[at]).map(
      ({ image, guesses, truth, alsoRight, seconds, condition }, place) => [
        subjectOf(observer),
        '1',
        String(place + 1),
        seconds === null ? 'NaN' : String(seconds),
        guesses[0] ?? noAnswer,
        // One class an image fits in: the answer itself where it is one of several that are right.
        alsoRight.find((wnid) => wnid === guesses[0]) ?? truth ?? noAnswer,
        condition ?? noAnswer,
        observer.naming === 'geirhos' ? image : geirhosName(image),
      ],
    ),
  );
  return writeCsv([columns, ...rows]);
}

function unaidedAnswers(
  observer: Observer,
  catalogue: Catalogue,
  places: readonly number[] = [...observer.images.keys()],
): readonly Answer[] {
  const texts = labelTexts(observer, catalogue);
  return places
    .map((place) => answerAt(observer, place, texts))
    .filter(({ assisted, spoiled }) => !assisted && !spoiled);
}

/** The name of who answered, as model-vs-human takes it. */
function subjectOf({ name, kind }: Observer): string {
  return kind === 'person' && !name.startsWith(personMark) ? `${personMark}${name}` : name;
}

/** The name of a person whom `subjectOf` named so; the numbers of Geirhos and others, `subject-01`, stay as they are. */
function nameOfSubject(subject: string): string {
  const name = subject.slice(personMark.length);
  return subject.startsWith(personMark) && /\D/.test(name) ? name : subject;
}

function isMissing(word: string): boolean {
  return word === '' || word === noAnswer || word === 'NaN' || word === 'nan';
}

function neededText(cell: string, at: FileLine, column: string, expected: string): string {
  const text = textCell(cell);
  if (text === '') throw fileError(at, { column, expected, found: text });
  return text;
}

function beginSubject(name: string, file: string): Reading {
  const list = new WordList();
  const head = { name, kind: 'person', naming: 'geirhos', labels: list.words } as const;
  return { builder: new ObserverBuilder(head), list, seen: new SeenImages(file) };
}

function observerOf({ builder, list }: Reading, catalogue: Catalogue): Observer {
  const built = builder.build();
  const observer: Observer =
    built.seconds || built.name.startsWith(personMark)
      ? { ...built, name: nameOfSubject(built.name) }
      : { ...built, kind: 'network' };
  const indices = list.words.map((word) => (catalogue.has(word) ? Number(catalogue.byWnid(word).index) : -1));
  if (indices.length === 0 || indices.includes(-1)) return observer;
  const asIndex = (label: number) => indices[label] ?? -1;
  const truth = observer.truth?.map(asIndex) ?? null;
  return { ...observer, labels: null, guesses: observer.guesses.map(asIndex), truth };
}
