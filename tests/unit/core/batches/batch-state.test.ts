import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterBatchEvent,
  type Batch,
  type BatchEvent,
  type BatchOutcome,
  type BatchProgress,
  type BatchState,
  imagesLeft,
  noBatch,
  secondsLeft,
} from '#src/core/batches/batch.ts';
import { answered, batchOf, leftOut } from './samples.ts';

const run = (events: readonly BatchEvent[], from: BatchState = noBatch) =>
  events.reduce(afterBatchEvent, from);
const begin = (total: number): BatchEvent => ({ kind: 'begin', batch: batchOf(total) });
const outcomes = (...all: readonly BatchOutcome[]): BatchEvent => ({
  kind: 'outcomes',
  outcomes: all,
  rate: 10,
});
const rest: BatchEvent = { kind: 'rest', problem: null };

describe('a batch', () => {
  it('looks, runs and is done once every image is answered or left out', () => {
    const running = run([
      { kind: 'look' },
      { kind: 'looked', looked: { files: 3, bytes: 5, totalBytes: 9 } },
      begin(3),
      outcomes(answered('a'), leftOut('b')),
    ]);
    expect(running).toMatchObject({
      kind: 'running',
      answered: 1,
      rate: 10,
      leftOut: [{ name: 'b', reason: 'is empty' }],
    });
    expect(run([outcomes(answered('c'))], running)).toMatchObject({ kind: 'done', answered: 2 });
  });

  it('rests and goes on where it was, without the rate of before', () => {
    const resting = run([begin(3), outcomes(answered('a')), rest]);
    expect(resting).toEqual({
      kind: 'resting',
      problem: null,
      away: false,
      batch: batchOf(3),
      answered: 1,
      leftOut: [],
    });
    expect(run([{ kind: 'go-on' }], resting)).toMatchObject({ kind: 'running', answered: 1, rate: null });
  });

  it('keeps what is answered when it cannot go on, and says why', () => {
    const failed = run([begin(3), outcomes(answered('a')), rest, { kind: 'fail', message: 'No access.' }]);
    expect(failed).toMatchObject({ kind: 'resting', answered: 1, problem: 'No access.' });
  });

  it('is there again after a reload, resting or done, and files have to be given again', () => {
    const progress = { batch: batchOf(2), answered: 1, leftOut: [] };
    const restore = (of: BatchProgress): BatchEvent => ({ kind: 'restore', progress: of });
    expect(run([restore(progress)])).toMatchObject({ kind: 'resting', away: false, problem: null });
    const batch: Batch = { ...batchOf(2), source: { kind: 'files', label: 'photos' } };
    expect(run([restore({ ...progress, batch })])).toMatchObject({ kind: 'resting', away: true });
    expect(run([restore({ ...progress, answered: 2 })])).toMatchObject({ kind: 'done', answered: 2 });
  });

  it('takes no outcomes that come too late', () => {
    expect(run([begin(3), rest, outcomes(answered('a'))])).toMatchObject({ kind: 'resting', answered: 0 });
    expect(run([begin(3), { kind: 'forget' }, outcomes(answered('a'))])).toEqual(noBatch);
    expect(run([begin(1), outcomes(answered('a')), rest])).toMatchObject({ kind: 'done' });
  });

  it('tells the seconds that are left by its rate', () => {
    const progress = { batch: batchOf(100), answered: 19, leftOut: [{ name: 'b', reason: 'is empty' }] };
    expect(secondsLeft(progress, 20)).toBe(4);
    expect(secondsLeft(progress, null)).toBeNull();
    expect(secondsLeft(progress, 0)).toBeNull();
  });

  it('never counts more images than it has, whatever happens in which order', () => {
    const events: readonly BatchEvent[] = [
      { kind: 'look' },
      begin(4),
      { kind: 'go-on' },
      outcomes(answered('x')),
      outcomes(leftOut('y'), answered('z')),
      rest,
      { kind: 'fail', message: 'No.' },
      { kind: 'forget' },
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (order) => {
        let state: BatchState = noBatch;
        for (const event of order) {
          state = afterBatchEvent(state, event);
          const left = state.kind === 'running' || state.kind === 'resting' ? imagesLeft(state) : 1;
          expect(left).toBeGreaterThan(0);
          expect('batch' in state ? state.batch : batchOf(4)).toEqual<Batch>(batchOf(4));
        }
      }),
    );
  });
});
