import { describe, expect, it } from 'vitest';
import { Stopwatch, TrialRecorder } from '#src/label/logic/stopwatch.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { wnid } from '#tests/unit/core/trials/samples.ts';

function watchAt(from = { response: 0, paused: 0 }) {
  const clock = { now: 100 };
  return { clock, watch: new Stopwatch(() => clock.now, from) };
}

describe('response time', () => {
  it('does not run before the photo is seen', () => {
    const { clock, watch } = watchAt();
    clock.now += 10;
    expect(watch.read()).toEqual({ response: 0, paused: 0 });
  });

  it('runs from the first paint, and the time in the background is paused time', () => {
    const { clock, watch } = watchAt();
    watch.start();
    clock.now += 5;
    watch.pause();
    clock.now += 60;
    watch.start();
    clock.now += 2;
    expect(watch.read()).toEqual({ response: 7, paused: 60 });
  });

  it('goes on from what a draft holds', () => {
    const { clock, watch } = watchAt({ response: 30, paused: 4 });
    watch.start();
    clock.now += 1;
    expect(watch.read()).toEqual({ response: 31, paused: 4 });
  });

  it('is not disturbed by being started twice', () => {
    const { clock, watch } = watchAt();
    watch.start();
    clock.now += 3;
    watch.start();
    clock.now += 3;
    expect(watch.read()).toEqual({ response: 6, paused: 0 });
  });
});

function recorder(from = emptyRecord) {
  const clock = { now: 0 };
  return { clock, record: new TrialRecorder(() => clock.now, from) };
}

describe('the record of an answer', () => {
  it('adds up how long each class was on screen', () => {
    const { clock, record } = recorder();
    record.look({ kind: 'seen', wnids: [wnid(0), wnid(1)] });
    clock.now = 4;
    record.look({ kind: 'seen', wnids: [wnid(1), wnid(2)] });
    clock.now = 5;
    expect(record.read().seen).toEqual([
      { wnid: wnid(0), seconds: 4 },
      { wnid: wnid(1), seconds: 5 },
      { wnid: wnid(2), seconds: 1 },
    ]);
  });

  it('knows a class that only flew past', () => {
    const { record } = recorder();
    record.look({ kind: 'seen', wnids: [wnid(0)] });
    record.look({ kind: 'seen', wnids: [] });
    expect(record.read().seen).toEqual([{ wnid: wnid(0), seconds: 0 }]);
  });

  it('keeps searches, opened classes and changes of mind with their time', () => {
    const { clock, record } = recorder();
    clock.now = 2;
    record.look({ kind: 'searched', text: 'terr', found: [wnid(3)] });
    record.look({ kind: 'searched', text: 'terr', found: [wnid(3)] });
    record.look({ kind: 'searched', text: '', found: [] });
    clock.now = 3;
    record.look({ kind: 'opened', wnid: wnid(3) });
    record.change([wnid(3)]);
    expect(record.read()).toMatchObject({
      searches: [{ text: 'terr', at: 2, found: [wnid(3)] }],
      opened: [{ wnid: wnid(3), at: 3 }],
      changes: [{ guesses: [wnid(3)], at: 3 }],
    });
  });

  it('keeps of what a search found the first 50, and how many there were', () => {
    const { record } = recorder();
    const found = [...Array(120).keys()].map((at) => `n${String(at).padStart(8, '0')}` as Wnid);
    record.look({ kind: 'searched', text: 'dog', found });
    expect(record.read().searches).toEqual([{ text: 'dog', at: 0, found: found.slice(0, 50), count: 120 }]);
  });

  it('keeps what it does not add to, such as what an empty answer took back', () => {
    const { record } = recorder({ ...emptyRecord, takenBack: [3] });
    record.look({ kind: 'opened', wnid: wnid(1) });
    expect(record.read()).toMatchObject({ takenBack: [3], opened: [{ wnid: wnid(1) }] });
  });

  it('goes on after a reload', () => {
    const before = recorder();
    before.record.look({ kind: 'seen', wnids: [wnid(0)] });
    before.clock.now = 2;
    const { clock, record } = recorder(before.record.read());
    record.look({ kind: 'seen', wnids: [wnid(0)] });
    clock.now = 1;
    expect(record.read().seen).toEqual([{ wnid: wnid(0), seconds: 3 }]);
  });
});
