import { describe, expect, it } from 'vitest';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { readSessionFile, writeSessionFile } from '#src/files/formats/session-file.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo, draftOf, prediction, wnid } from '#tests/unit/core/trials/samples.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { hit5Session } from '#src/files/formats/session-file.ts';
import { hit5Backup, writeBackupFile } from '#src/files/formats/backup-file.ts';
import { FormatError } from '#src/core/schemas/check-format.ts';
import { timedSession } from '#tools/timed-session.ts';
import { catalogue } from './sample-observers.ts';

const version1 = projectFile('tests/fixtures/files/session-v1.json');
const version2 = projectFile('tests/fixtures/files/session-v2.json');

/** The content of a file with some of it changed. */
function changed(part: object): string {
  return JSON.stringify({ ...(JSON.parse(version1) as object), ...part });
}

describe('a Hit5 session file', () => {
  it('of version 1 is read with all that was recorded', () => {
    const { session } = readSessionFile('a.json', version1);
    expect(session.person).toBe('Ada <b>&amp;</b> =1+1');
    expect(session.trials).toHaveLength(3);
    expect(session.trials[0]?.record.changes[1]).toEqual({ guesses: ['n01443537', 'n01440764'], at: 3.5 });
    expect(session.trials[1]?.assistance).toEqual(['answer', 'prediction']);
    expect(session.skipped).toEqual([
      { position: 2, imageId: 'e', reason: 'The file could not be decoded.' },
    ]);
  });

  it('has its trials in the order in which they were answered, however the file has them', () => {
    const { trials } = JSON.parse(version1) as { trials: readonly object[] };
    const { session, unknown } = readSessionFile('a.json', version1);
    const turned = readSessionFile('b.json', changed({ trials: trials.toReversed() }));
    expect(turned.session).toEqual(session);
    expect(writeSessionFile({ ...turned, unknown })).toBe(
      writeSessionFile(readSessionFile('a.json', version1)),
    );
  });

  it('is the same after reading and writing', () => {
    const written = writeSessionFile(readSessionFile('a.json', version1));
    const same = JSON.parse(version1) as object;
    expect(JSON.parse(written)).toEqual({ ...same, version: 2, draft: null, reviews: [] });
    expect(JSON.parse(writeSessionFile(readSessionFile('a.json', version2)))).toEqual(JSON.parse(version2));
  });

  it('says the kind of an image where the answer has it; a kind that there is not is refused', () => {
    const { trials } = JSON.parse(version1) as { trials: readonly object[] };
    const withKind = (imageKind: string) =>
      changed({ trials: trials.map((trial, at) => (at === 0 ? { ...trial, imageKind } : trial)) });
    const read = readSessionFile('a.json', withKind('cut-out'));
    expect(read.session.trials.map(({ imageKind }) => imageKind)).toEqual(['cut-out', undefined, undefined]);
    expect(JSON.parse(writeSessionFile(read))).toMatchObject({ trials: [{ imageKind: 'cut-out' }, {}, {}] });
    const [person] = readObservers('a.json', withKind('cut-out'), catalogue);
    expect(person?.also.get('image_kind')?.[0]).toBe('cut-out');
    expect(() => readSessionFile('a.json', withKind('photograph'))).toThrow(/imageKind/);
  });

  it('of version 2 brings the reviews of errors and the half-made answer', () => {
    const { session, reviews, draft } = readSessionFile('a.json', version2);
    expect(session.simulated).toBe(true);
    expect(reviews[0]).toEqual({
      sessionId: '123-456',
      imageId: 'a',
      side: 'person',
      categories: ['fine-grained', 'multiple-objects'],
      note: '=two fish, <b>one</b> tail',
      contested: true,
    });
    expect(draft).toMatchObject({ position: 4, guesses: ['n01440764'], time: { response: 3.5, paused: 1 } });
  });

  it('keeps what it does not know beside the review that it belongs to, when others come and go', () => {
    const content = JSON.parse(version2) as { reviews: object[] };
    Object.assign(content.reviews[1] ?? {}, { second: 'opinion' });
    const file = readSessionFile('a.json', JSON.stringify(content));
    const written = JSON.parse(writeSessionFile({ ...file, reviews: file.reviews.slice(1) })) as object;
    expect(written).toMatchObject({ reviews: [{ imageId: 'c', second: 'opinion' }] });
  });

  it('whose reviews are of no image, or two of one error, is refused', () => {
    expect(() =>
      readSessionFile('a.json', version2.replace(/"imageId": "a",(?=\s*"side")/, '"imageId": "z",')),
    ).toThrow('a.json: a review is of the image “z”. Expected an image of the order.');
    const { reviews } = JSON.parse(version2) as { reviews: object[] };
    const twice = JSON.stringify({ ...(JSON.parse(version2) as object), reviews: [...reviews, reviews[0]] });
    expect(() => readSessionFile('a.json', twice)).toThrow(
      'a.json: the person’s error on the image “a” has two reviews. Expected one.',
    );
    const unknown = version2.replace('fine-grained', 'bad luck');
    expect(() => readSessionFile('a.json', unknown)).toThrow(/^a\.json, review 1,.* at categories\.0/);
  });

  it('brings a session back as it was', () => {
    const answer = { ...answerTo(0, 'a' as ImageId, wnid(0), [wnid(1)]), prediction: prediction(3) };
    const session = { ...freshSession(), trials: [answer] };
    const text = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
    expect(JSON.parse(text)).toMatchObject({ format: 'hit5-session', version: 2 });
    expect(readSessionFile('a.json', text).session).toEqual(session);
  });

  it('brings back how sure the person was, of answers and of the half-made one', () => {
    const answer = answerTo(0, 'a' as ImageId, wnid(0), [wnid(1)]);
    const trials = [{ ...answer, record: { ...answer.record, confidence: 'lean' as const } }];
    const draft = draftOf(1, [wnid(2)]);
    const file = {
      session: { ...freshSession(), sure: true as const, trials },
      reviews: [],
      draft: { ...draft, record: { ...draft.record, confidence: 'sure' as const } },
      unknown: null,
    };
    const text = writeSessionFile(file);
    expect(readSessionFile('a.json', text)).toEqual({ ...file, unknown: JSON.parse(text) as unknown });
    expect(() => readSessionFile('a.json', text.replace('"lean"', '"very"'))).toThrow(
      /at trials\.0\.record\.confidence: expected "guess" or "lean" or "sure", found "very"\.$/,
    );
  });

  it('keeps fields that it does not know, at every depth, also when the session went on', () => {
    const content = JSON.parse(version1) as { trials: { time: object }[] } & Record<string, unknown>;
    content['lab'] = { room: 'B <12>' };
    Object.assign(content.trials[0] ?? {}, { gaze: [1, 2, 3] });
    Object.assign(content.trials[1]?.time ?? {}, { blink: 0.2 });
    const file = readSessionFile('a.json', JSON.stringify(content));
    const written = JSON.parse(writeSessionFile(file)) as unknown;
    const expected = { ...content, version: 2, draft: null, reviews: [] };
    expect(written).toEqual(expected);
    const renamed = { ...file, session: { ...file.session, person: 'Grace', archived: false } };
    expect(JSON.parse(writeSessionFile(renamed))).toEqual({ ...expected, person: 'Grace', archived: false });
  });

  it('of a newer version is refused, saying which', () => {
    expect(() => readSessionFile('a.json', changed({ version: 3 }))).toThrow(
      'a.json is a Hit5 session of version 3; this Hit5 reads up to version 2. Open it with a newer Hit5.',
    );
  });

  it.each([
    ['', 'a.json is empty: expected a Hit5 session.'],
    ['{"format":', /^a\.json is not JSON: /],
    ['[]', /^a\.json is not in the form expected/],
    ['{"format":"hit5-challenge","version":1}', /at format: expected "hit5-session", found "hit5-challenge"/],
    [changed({ version: 'one' }), /at version: expected a number, found "one"\.$/],
    [changed({ seed: -1 }), /at seed: expected a whole number from 0, found -1\.$/],
    [changed({ seed: 1.5 }), /at seed: expected a whole number from 0, found 1\.5\.$/],
    [changed({ order: 'c' }), /at order: expected a list, found "c"\.$/],
    [changed({ person: undefined }), /at person: expected a value, found nothing\.$/],
    [changed({ startedAt: 'today' }), /at startedAt: expected a time such as .*, found "today"\.$/],
    [changed({ mode: 'exam' }), /at mode: expected "practice" or "challenge" or "test", found "exam"\.$/],
    [changed({ order: ['c', 'a', 'e', 'b', 'c'] }), 'a.json: the image “c” is twice in the order.'],
    [
      changed({ order: ['a', 'c', 'e', 'b'] }),
      'a.json: position 0 is answered for the image “c”. Expected “a”.',
    ],
    [changed({ order: ['c'] }), 'Expected a position within the order.'],
    [
      changed({ skipped: [{ position: 0, imageId: 'c', reason: '' }] }),
      'the image “c” has two answers. Expected one.',
    ],
  ])('%.40s is refused', (text, message) => {
    expect(() => readSessionFile('a.json', text)).toThrow(message);
  });

  it('with a probability over 1 is refused at its place', () => {
    const text = version1.replace('0.625', '62.5');
    expect(() => readSessionFile('a.json', text)).toThrow(
      'at trials.0.prediction.guesses.0.probability: expected a number from 0 to 1, found 62.5',
    );
  });

  it.each([
    [
      '"response": 4.125',
      '"response": 1e999',
      'at trials.0.time.response: expected a finite number, found Infinity',
    ],
    [
      '"response": 4.125',
      '"response": 1e300',
      'at trials.0.time.response: expected seconds from 0 to 100000000, found 1e+300',
    ],
    ['"seed": 7', '"seed": 1e300', 'at seed: expected a whole number from 0, found 1e+300'],
    ['"person":', '"lab": [1, -1e999], "person":', 'at lab.1: expected a finite number, found -Infinity'],
    ['"person":', '"lab\\u202e": {"a": 1e999}, "person":', 'at lab⟨U+202E⟩.a: expected a finite number'],
  ])('with %s as %s is refused at its place', (good, bad, message) => {
    const text = version1.replace(good, bad);
    expect(text).not.toBe(version1);
    expect(() => readSessionFile('a.json', text)).toThrow(message);
  });

  it('with fields deeper than a disk can keep is refused at their place', () => {
    const nested = (depth: number) => `${'{"in":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const withLab = (depth: number) => version1.replace('"person":', `"lab": ${nested(depth)}, "person":`);
    expect(() => readSessionFile('a.json', withLab(5000))).toThrow(
      'a.json cannot be taken at lab.in.in.in.in.in.in.in.….in.in.in: expected at most 100 lists and objects in one another',
    );
    expect(readSessionFile('a.json', withLab(90)).unknown).toHaveProperty('lab.in.in.in');
  });

  it('with more answers than a session may have is refused before they are looked at', () => {
    const trials = Array.from({ length: 10_001 }, () => null);
    expect(() => readSessionFile('a.json', changed({ trials, skipped: [] }))).toThrow(
      'a.json has answers to 10001 images. Expected at most 10000 a session',
    );
  });

  it('names the file in a message so that it cannot mislead', () => {
    expect(() => readSessionFile('a\u202egnp.json', '')).toThrow('a⟨U+202E⟩gnp.json is empty');
  });

  it('holds a person and a network', () => {
    const [person, network] = readObservers('a.json', version1, catalogue);
    expect(person).toMatchObject({ name: 'Ada <b>&amp;</b> =1+1', kind: 'person', images: ['c', 'a', 'b'] });
    expect([...(person?.truth ?? [])]).toEqual([1, 0, -1]);
    expect([...(person?.assisted ?? [])]).toEqual([0, 1, 0]);
    expect([...(person?.seconds ?? [])]).toEqual([4.125, 12, 60]);
    expect(network).toMatchObject({
      name: 'efficientnet-lite0',
      kind: 'network',
      images: ['c', 'a'],
      depth: 5,
    });
    expect(network?.assisted).toBeNull();
  });

  it('with a wnid that is none of the 1000 holds no observers; file, image and place are named', () => {
    const text = version1.replaceAll('n01440764', 'n99999999');
    expect(() => readObservers('a.json', text, catalogue)).toThrow(
      /^a\.json, (the truth|guess \d) of the image “\w”: expected the wnid .*, found “n99999999”\.$/,
    );
  });
});

describe('a session file of a timed view and a list', () => {
  const plan = { person: 'mia', images: 3, list: sixteenCategories, lost: 1, show: [8.3, 50] };
  const session = {
    ...timedSession(catalogue, plan),
    ...{ cross: 300, mask: 'pink' as const, maskTime: 200, answer: 1500 },
  };
  const file = { session, reviews: [], draft: null, unknown: null };
  const text = writeSessionFile(file);
  const open = (part: string) => hit5Session.readSessions?.('a.json', part, catalogue)[0];
  const observe = (part: string) => hit5Session.readObservers?.('a.json', part, catalogue);

  it('brings all of it back, also in a backup', () => {
    expect(open(text)).toEqual({ ...file, unknown: JSON.parse(text) as unknown });
    const backup = writeBackupFile([file], '2026-11-30T12:00:00.000Z');
    const [read] = hit5Backup.readSessions?.('b.json', backup, catalogue) ?? [];
    expect(read instanceof FormatError ? read : read?.session).toEqual(session);
  });

  it('opens without these fields as before', () => {
    const { session: old } = readSessionFile('a.json', version1);
    expect([old.list, old.show, old.mask, old.trials[0]?.record.viewed]).toEqual(Array(4).fill(undefined));
    expect(JSON.parse(writeSessionFile(readSessionFile('a.json', version1)))).not.toHaveProperty('list');
  });

  const categories = (...all: readonly (readonly [string, ...string[]])[]) =>
    changed({ list: { categories: all.map(([name, ...classes]) => ({ name, classes })) }, trials: [] });
  it.each([
    [categories(['dog', 'n02085620']), 'at list: expected a list of 2 to 40 categories, found 1.'],
    [categories(), 'at list: expected a list of 2 to 40 categories, found 0.'],
    [
      categories(['dog', 'n02085620'], ['cat', 'n02085620']),
      'at list: expected each class once, found n02085620 in “dog” and in “cat”.',
    ],
    [
      categories(['dog', 'n02085620'], ['DOG', 'n02123045']),
      'at list: expected each category once, found “DOG” twice.',
    ],
    [
      categories(['dog', 'n02085620'], ['cat']),
      'at list: expected one class or more in each category, found none in “cat”.',
    ],
    [
      categories(['dog', 'poodle'], ['cat', 'n02123045']),
      'at list.categories.0.classes.0: expected a wnid such as n01440764, found "poodle".',
    ],
    [changed({ show: [0] }), 'at show.0: expected'],
    [changed({ show: [8.33] }), 'at show.0: expected a number from 0 with one decimal at most'],
    [changed({ show: [50, 17] }), 'at show: expected exposures in rising order'],
    [changed({ mask: 'noise' }), 'at mask: expected "none" or "phase" or "pink" or "blocks", found "noise".'],
  ])('is refused with its place: %#', (part, message) => {
    expect(() => open(part)).toThrow(message);
  });

  it('is refused where the list names a class that is none of the 1000, opened or compared', () => {
    const unknown = categories(['dog', 'n02085620', 'n99999999'], ['cat', 'n02123045']);
    const message =
      'a.json, category “dog” of the list: expected one of the 1000 classes, found “n99999999”.';
    expect(() => open(unknown)).toThrow(message);
    expect(() => observe(unknown)).toThrow(message);
  });

  const [first] = session.trials;
  if (!first) throw new Error('The session has trials.');
  const other = wnid(0);
  it.each([
    ['a guess', { guesses: [other] }],
    ['the truth', { truth: other }],
    ['another truth', { truths: [first.truth, other] }],
    ['a change', { record: { ...first.record, changes: [{ at: 1, guesses: [other] }] } }],
    ['the network', { prediction: prediction(0) }],
  ])('is refused where %s is no category', (_, part) => {
    const damaged = { ...session, trials: [{ ...first, ...part }] };
    const written = writeSessionFile({ ...file, session: damaged as typeof session });
    expect(() => open(written)).toThrow(
      'a.json, image “photo-001”: expected the first class of one of the session’s 16 categories, such as n02690373 for ' +
        `“airplane” or n02132136 for “bear”, found “${other}”.`,
    );
  });
});
