import { describe, expect, it } from 'vitest';
import { FormatError } from '#src/core/schemas/check-format.ts';
import { sessionContent } from '#src/files/formats/session-content.ts';
import { readBackupFile, writeBackupFile } from '#src/files/formats/backup-file.ts';
import { checkShowable } from '#src/files/formats/check-showable.ts';
import { detectFormat } from '#src/files/formats/file-formats.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { catalogue } from './sample-observers.ts';

const files = ['v1', 'v2'].map((version) => {
  const text = projectFile(`tests/fixtures/files/session-${version}.json`);
  return readSessionFile(`${version}.json`, text.replace('123-456', version));
});
const text = writeBackupFile(files, '2026-11-24T10:00:00.000Z');

/** The backup with some of it changed. */
function changed(part: object): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), ...part });
}

describe('a backup', () => {
  it('brings all sessions back, with reviews and the half-made answer', () => {
    expect(detectFormat(text)?.id).toBe('hit5-backup');
    const read = readBackupFile('b.json', text).flatMap((one) => (one instanceof FormatError ? [] : [one]));
    expect(read).toHaveLength(files.length);
    expect(read.map(({ session }) => session)).toEqual(files.map(({ session }) => session));
    expect(read[1]?.reviews).toEqual(files[1]?.reviews);
    expect(read[1]?.draft).toEqual(files[1]?.draft);
    expect(writeBackupFile(read, '2026-11-24T10:00:00.000Z')).toBe(text);
  });

  it.each([
    [changed({ version: 2 }), 'b.json is a Hit5 backup of version 2; this Hit5 reads up to version 1.'],
    [changed({ sessions: {} }), /at sessions: expected a list, found an object/],
    ['{"format":"hit5-backup"', /^b\.json is not JSON/],
  ])('%.40s is refused', (bad, message) => {
    expect(() => readBackupFile('b.json', bad)).toThrow(message);
  });

  const person = files[0]?.session.person ?? '';

  it.each([
    [
      text.replace('"format":"hit5-session","version":2', '"format":"hit5-session","version":9'),
      `b.json, session 1 of “${person}” is a Hit5 session of version 9`,
      1,
    ],
    [
      text.replaceAll('"id":"v2"', '"id":"v1"'),
      `b.json, session 2 of “${person}”: the id “v1” comes twice. Expected it once.`,
      2,
    ],
    [
      text.replace('"response":4.125', '"response":1e999'),
      `b.json, session 1 of “${person}” cannot be taken at trials.0.time.response: expected a finite number`,
      1,
    ],
    [
      text.replace('"person":', `"lab":${'['.repeat(5000)}${']'.repeat(5000)},"person":`),
      `b.json, session 1 of “${person}” cannot be taken at lab.0.0`,
      1,
    ],
    [
      changed({ sessions: [{}, files[0] && sessionContent(files[0])] }),
      'b.json, session 1 is not in the form expected at format',
      1,
    ],
  ])('with one bad session gives the others, and what is wrong in its place (%#)', (bad, message, which) => {
    const read = readBackupFile('b.json', bad);
    expect(read.map((one) => one instanceof FormatError)).toEqual([which === 1, which === 2]);
    expect((read[which - 1] as FormatError).message).toContain(message);
  });

  it('is no answers to compare, and says where it belongs', () => {
    expect(() => readObservers('b.json', text, catalogue)).toThrow(
      'is a backup of a whole machine. Restore it',
    );
  });
});

describe('a session to be shown', () => {
  const session = files[0]?.session;
  if (!session) throw new Error('The fixture holds no session.');

  it('names none but the 1000 classes', () => {
    expect(() => checkShowable('a.json', session, catalogue)).not.toThrow();
    const [first, ...others] = session.trials;
    if (!first) throw new Error('The fixture holds no answer.');
    const strange = { wnid: 'n99999999' as (typeof first.guesses)[0] & string, seconds: 1 };
    const trials = [{ ...first, record: { ...first.record, seen: [strange] } }, ...others];
    expect(() => checkShowable('a.json', { ...session, trials }, catalogue)).toThrow(
      'a.json, image “c”: expected one of the 1000 classes, found “n99999999”.',
    );
  });

  it('has no gap in its answers, so that it can go on', () => {
    expect(() => checkShowable('a.json', { ...session, skipped: [] }, catalogue)).toThrow(
      'a.json: the image “e” was passed over',
    );
  });
});
