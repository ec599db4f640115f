import { describe, expect, it } from 'vitest';
import { readObservers } from '../../../../src/domain/formats/files/read-observers.ts';
import { downloadName, sessionDownloads } from '../../../../src/domain/formats/files/session-downloads.ts';
import { readSessionFile } from '../../../../src/domain/formats/files/session-file.ts';
import { gradingBy, originalLabels } from '../../../../src/domain/scoring/grading.ts';
import type { ImageId } from '../../../../src/domain/trials/challenge.ts';
import { freshSession } from '../../trials/samples.ts';
import { projectFile } from '../../classes/shipped-catalogue.ts';
import { catalogue } from './sample-observers.ts';

const file = readSessionFile('a.json', projectFile('tests/fixtures/files/session-v2.json'));

/** What a session is saved as. */
function saved(id: string, from = file, grading = originalLabels): string | null {
  const download = sessionDownloads.find((one) => one.id === id);
  if (!download) throw new Error(`There is no download ${id}.`);
  return download.write(from, catalogue, grading);
}

/** The observers that a saved file holds when it is read again. */
function readBack(id: string) {
  return readObservers(`${id}.csv`, saved(id) ?? '', catalogue);
}

describe('what a session can be saved as', () => {
  it('reads back with all of it, or with what the form can hold', () => {
    expect(readSessionFile('b.json', saved('session') ?? '')).toEqual({
      ...file,
      unknown: expect.anything(),
    });
    expect(readBack('tidy').map(({ name, images }) => [name, images.length])).toEqual([
      [file.session.person, 3],
      ['efficientnet-lite0', 2],
    ]);
    expect(readBack('geirhos').map(({ name }) => name)).toEqual([file.session.person, 'efficientnet-lite0']);
    expect(readBack('imagenet-x')[0]).toMatchObject({ images: ['c'], depth: 5 });
    expect([...(readBack('ilsvrc-network')[0]?.guesses ?? [])]).toEqual([1, 0, 391, 395, 389]);
    expect(JSON.parse(saved('jspsych') ?? '')).toHaveLength(3);
    expect(JSON.parse(saved('label-studio') ?? '')).toHaveLength(2);
  });

  it('leaves assisted answers out where the form cannot say that they were', () => {
    expect(readBack('geirhos')[0]?.images).not.toContain('a');
    expect([...(readBack('tidy')[0]?.assisted ?? [])]).toEqual([0, 1, 0]);
  });

  it('holds the reviews in the tidy CSV, with what a spreadsheet would run made harmless', () => {
    const rows = (saved('tidy') ?? '').split('\n');
    expect(rows[0]).toMatch(/,hit5,graded_by,categories,contested,note,simulated\r?$/);
    expect(rows[2]).toMatch(
      /,0,original,fine-grained multiple-objects,1,"'=two fish, <b>one<\/b> tail",1\r?$/,
    );
    expect(rows.filter((row) => row.includes(',none-of-these,'))).toHaveLength(1);
  });

  it('says what was right by the labels that count, and which they are', () => {
    const [first] = file.session.trials;
    const contested = new Set([first?.imageId ?? ('' as ImageId)]);
    const grading = gradingBy('uncontested', { real: null, contested }, catalogue) ?? originalLabels;
    const cells = (text: string | null) => {
      const [header = '', row = ''] = (text ?? '').split(/\r?\n/);
      const columns = header.split(',');
      return ['hit5', 'graded_by'].map((name) => row.split(',')[columns.indexOf(name)]);
    };
    expect(cells(saved('tidy'))).toEqual(['1', 'original']);
    expect(cells(saved('tidy', file, grading))).toEqual(['', 'uncontested']);
    const trials = (by: typeof grading) => JSON.parse(saved('jspsych', file, by) ?? '') as object[];
    expect(trials(originalLabels)[0]).toMatchObject({ correct: true, graded_by: 'original' });
    expect(trials(grading)[0]).toMatchObject({ correct: null, graded_by: 'uncontested' });
  });

  it('is the session alone before anything is answered', () => {
    const empty = { session: freshSession(), reviews: [], draft: null, unknown: null };
    const written = sessionDownloads.filter(({ write }) => write(empty, catalogue, originalLabels) !== null);
    expect(written.map(({ id }) => id)).toEqual(['session']);
  });

  it('has a name that every file system takes', () => {
    const named = (person: string) => downloadName({ ...file.session, person }, 'tidy', 'csv');
    expect(named('Ada Lovelace')).toBe('hit5-ada-lovelace-practice-2026-01-05-tidy.csv');
    expect(named('../<Ålesund>:"?*')).toBe('hit5-ålesund-practice-2026-01-05-tidy.csv');
    expect(named('???')).toBe('hit5-somebody-practice-2026-01-05-tidy.csv');
  });
});
