import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGeirhosCsv, writeGeirhosCsv } from '#src/files/formats/geirhos-csv.ts';
import { geirhosKey, imageKey } from '#src/core/observers/image-key.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { observerAnswers } from '#src/core/observers/observer-answers.ts';
import { exposureOfCondition } from '#src/core/trials/timed-view.ts';
import type { Session } from '#src/core/trials/session.ts';
import { geirhosCsv } from '#src/files/formats/geirhos-csv.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { originalLabels } from '#src/core/trials/grading.ts';
import { timedSession } from '#tools/timed-session.ts';
import { cellsOf } from './csv-cells-of.ts';
import { arbitraryObserver, catalogue, nameText } from './sample-observers.ts';

const read = (text: string) => readGeirhosCsv('a.csv', text, catalogue);
const header = 'subj,session,trial,rt,object_response,category,condition,imagename';
const person = `${header.replace('session', 'Session')}
subject-01,1,1,0.796405076980591,oven,oven,cr,0001_cl_s01_cr_oven_40_n04111531_14126.png
subject-01,1,2,0.656121015548706,cat,bear,bw,0002_cl_s01_bw_bear_40_n02134084_5274.png
subject-01,1,3,NaN,na,chair,bw,0003_cl_s01_bw_chair_40_n04429376_5274.png
`;

describe('a Geirhos CSV', () => {
  it('of a person is read: seconds, no answer, conditions, right where answer and category are equal', () => {
    const [observer] = read(person);
    expect(observer).toMatchObject({ name: 'subject-01', kind: 'person', naming: 'geirhos', depth: 1 });
    expect(observer?.labels).toEqual(['oven', 'cat', 'bear', 'chair']);
    expect([...(observer?.guesses ?? [])]).toEqual([0, 1, -1]);
    expect([...(observer?.truth ?? [])]).toEqual([0, 2, 3]);
    expect([...(observer?.seconds ?? [])]).toEqual([0.796405076980591, 0.656121015548706, Number.NaN]);
    expect(observer?.conditions).toEqual(['cr', 'bw', 'bw']);
  });

  it('without any response time is a network', () => {
    expect(read(`${header}\nresnet50,1,1,NaN,knife,airplane,NaN,airplane1.png\n`)[0]).toMatchObject({
      kind: 'network',
      seconds: null,
      conditions: null,
    });
  });

  it('needs no session, trial, rt and condition', () => {
    const [observer] = read('subj,object_response,category,imagename\na,dog,dog,x_1.png\n');
    expect(observer).toMatchObject({ kind: 'network', images: ['x_1.png'], seconds: null, conditions: null });
  });

  it('holds every subject', () => {
    const text = `${header}\na,1,1,1,dog,dog,0,x_1.png\nb,1,1,1,cat,dog,0,y_1.png\n`;
    expect(read(text).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('is the same after reading and writing', () => {
    const normal = person.replace('Session', 'session').replaceAll('\n', '\r\n');
    expect(writeGeirhosCsv(read(person), catalogue)).toBe(normal);
  });

  it('brings first guesses in the 1000 classes back, and images by what names them', () => {
    const shape = { guesses: 1, probabilities: false, seconds: true, truth: true };
    const observers = nameText.chain((name) => arbitraryObserver({ name }, shape));
    fc.assert(
      fc.property(observers, (observer) => {
        const keys = observer.images.map(imageKey);
        // `subject-07` is a name of other files.
        fc.pre(new Set(keys).size === keys.length && /\D/.test(observer.name));
        const text = writeGeirhosCsv([observer], catalogue);
        const isPerson = observer.kind === 'person';
        for (const row of cellsOf(text)) expect(row['subj']?.startsWith('subject-')).toBe(isPerson);
        const [back] = read(text);
        const { images, kind, naming, ...answers } = back ?? observer;
        expect(images.map(geirhosKey)).toEqual(keys);
        expect([kind, naming]).toEqual([isPerson || observer.seconds ? 'person' : 'network', 'geirhos']);
        expect({ ...observer, ...answers }).toEqual(observer);
      }),
    );
  });

  it.each([
    [
      `${person}subject-01,1,4,0.5,cat,bear,bw,0004_x_n02134084_5274.png\n`,
      /line 5: the image “n02134084_5274” under the condition “bw” has an answer already, in line 3/,
    ],
    [`${header}\na,1,1,1e999,dog,dog,0,x.png\n`, /line 2, column rt: expected seconds .* found “1e999”/],
    [`${header}\na,1,1,fast,dog,dog,0,x.png\n`, /line 2, column rt: expected seconds .* found “fast”/],
    [`${header}\na,1,1,"0,5",dog,dog,0,x.png\n`, /line 2, column rt: .* found “0,5”/],
    [
      `${header}\na,1,1,1,,dog,0,x.png\n`,
      /line 2, column object_response: expected a category, or na for none, found nothing/,
    ],
    [`${header}\n,1,1,1,dog,dog,0,x.png\n`, /line 2, column subj/],
    [`${header}\na,1,1,1,dog,dog,0,\n`, /line 2, column imagename/],
    [`subj,rt\na,1\n`, /line 1: expected a column object_response, found “subj, rt”/],
  ])('is refused with its place: %#', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

const sampleSession = timedSession(catalogue, { person: 'zoe', images: 8 });

/** A session with categories as it is saved. */
function saved(session: Session) {
  const file = { session, reviews: [], draft: null, unknown: null };
  const found = geirhosCsv.sessionDownloads?.[0]?.write(file, catalogue, originalLabels);
  if (typeof found?.content !== 'string') throw new Error('The session has answers.');
  return { text: found.content, rows: cellsOf(found.content), missing: found.missing };
}

describe('the Geirhos CSV of a session with the 16 categories', () => {
  const names = sixteenCategories.categories.map(({ name }) => name);
  const session = timedSession(catalogue, { person: 'mia', images: 48, list: sixteenCategories, lost: 3 });
  const trials = session.trials.map((trial, at) => {
    if (at === 5) return { ...trial, truth: null };
    if (at === 6) return { ...trial, guesses: [] };
    if (at === 7) return { ...trial, assistance: ['answer' as const] };
    return trial;
  });
  const { text, rows, missing } = saved({ ...session, trials });

  it('keeps to the columns of model-vs-human', () => {
    expect(text.split('\r\n')[0]).toBe(header);
    expect(rows).toHaveLength(2 * (48 - 3 - 1 - 1));
    for (const row of rows) {
      expect([...names, 'na']).toContain(row['object_response']);
      expect(names).toContain(row['category']);
      expect(row['session']).toMatch(/^\d+$/);
      expect(row['trial']).toMatch(/^\d+$/);
      expect(row['condition']).toMatch(/^(17|50|150|500) ms$/);
      // It tells people from networks by this.
      expect(row['subj']?.startsWith('subject-')).toBe(row['rt'] !== 'NaN');
      expect(row['rt'] === 'NaN' || Number(row['rt']) > 0).toBe(true);
    }
    expect(new Set(rows.map((row) => row['subj']))).toEqual(new Set(['subject-mia', 'efficientnet-lite0']));
  });

  it('has the same images of person and network under each condition, each once, as its error consistency needs', () => {
    const imagesOf = (subject: string, condition: string) =>
      rows
        .filter((row) => row['subj'] === subject && row['condition'] === condition)
        .map((row) => (row['imagename'] ?? '').split('_').slice(-1)[0] ?? '')
        .sort();
    for (const condition of ['17 ms', '50 ms', '150 ms', '500 ms']) {
      const images = imagesOf('subject-mia', condition);
      expect(images.length).toBeGreaterThan(5);
      expect(new Set(images).size).toBe(images.length);
      expect(imagesOf('efficientnet-lite0', condition)).toEqual(images);
    }
  });

  it('says what is not in it', () => {
    expect(missing).toBe(
      '1 of your 48 answers is not in it, because you had help there. 3 of your 48 answers are not in it, because the ' +
        'photo was not shown as asked. It cannot say that the answers are simulated. The Hit5 session and the tidy CSV ' +
        'have it all. 1 image is not in it, because nobody said what it shows.',
    );
  });

  it('brings person and network back: names, first guesses, what is right, times and exposures', () => {
    const before = sessionObservers('mia.json', { ...session, trials }, catalogue);
    const counted = (observer: (typeof before)[number]) =>
      observerAnswers(observer, catalogue)
        .filter(({ image }) => rows.some((row) => geirhosKey(row['imagename'] ?? '') === geirhosKey(image)))
        .map(({ image, guesses, truth, condition, seconds }) => ({
          ...{ image: geirhosKey(image), guess: guesses[0], truth, condition, seconds },
        }));
    const after = read(text);
    expect(after.map(({ name, kind }) => [name, kind])).toEqual(before.map(({ name, kind }) => [name, kind]));
    expect(after.map(counted)).toEqual(before.map(counted));
    expect(new Set(after[0]?.conditions?.map(exposureOfCondition))).toEqual(new Set([17, 50, 150, 500]));
  });

  it('leaves names as they are that other files have', () => {
    const named = `${header}\nsubject-07,1,1,1,dog,dog,0,x_1.png\nsubject-kim,1,1,1,dog,dog,0,x_1.png\n`;
    expect(read(named).map(({ name }) => name)).toEqual(['subject-07', 'kim']);
    expect(saved({ ...session, person: 'subject-07' }).rows[0]?.['subj']).toBe('subject-07');
  });

  it('is not there where nothing is left', () => {
    const none = session.trials.map((trial) => ({ ...trial, truth: null }));
    const file = { session: { ...session, trials: none }, reviews: [], draft: null, unknown: null };
    expect(geirhosCsv.sessionDownloads?.[0]?.write(file, catalogue, originalLabels)).toBeNull();
  });

  it('is not there for a person without an answer that counts: it would hold the network alone', () => {
    const helped = sampleSession.trials.map((trial) => ({ ...trial, assistance: ['answer' as const] }));
    const file = { session: { ...sampleSession, trials: helped }, reviews: [], draft: null, unknown: null };
    expect(geirhosCsv.sessionDownloads?.[0]?.write(file, catalogue, originalLabels)).toBeNull();
  });
});
