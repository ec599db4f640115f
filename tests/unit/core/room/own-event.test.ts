import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { memberEventSchema } from '#src/core/room/room-event.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { answerEvent, withdrawEvent } from '#src/core/room/own-event.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Trial } from '#src/core/trials/session.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';

const member = 'ab'.repeat(16) as MemberId;

function trialOf(imageId: string, committedAt: string): Trial {
  return {
    position: 0,
    imageId: imageId as ImageId,
    truth: null,
    guesses: [],
    time: { response: 1, paused: 0 },
    committedAt,
    timedOut: false,
    assistance: [],
    offered: null,
    record: emptyRecord,
    prediction: null,
  };
}

describe('what a trial sends', () => {
  it('of more than 200 kB goes without what was looked at, and says so', () => {
    const trial = trialOf('08c0f641', '2026-11-27T10:00:00.000Z');
    // In bytes: each of these signs takes three.
    const searches = [...Array(3).keys()].map((at) => ({ text: '鳥'.repeat(25_000), at }));
    const large: Trial = { ...trial, record: { ...emptyRecord, searches, confidence: 'sure' } };
    const event = answerEvent(member, large);
    expect(event.record).toEqual({ ...emptyRecord, confidence: 'sure', leftOut: 'too-large' });
    expect(v.parse(memberEventSchema, event)).toEqual(event);
    expect({ ...event, record: null }).toEqual({ ...answerEvent(member, trial), record: null });
    const fits: Trial = { ...large, record: { ...emptyRecord, searches: searches.slice(0, 2) } };
    expect(answerEvent(member, fits).record).toEqual(fits.record);
  });

  it('is what the server takes, and the same each time that it is told', () => {
    const trial = trialOf('08c0f641', '2026-11-27T10:00:00.000Z');
    const event = answerEvent(member, trial);
    expect(v.parse(memberEventSchema, event)).toEqual(event);
    expect(answerEvent(member, { ...trial })).toEqual(event);
    const withdrawal = withdrawEvent(member, trial, '2026-11-27T10:01:00.000Z');
    expect(v.parse(memberEventSchema, withdrawal)).toEqual(withdrawal);
    expect(withdrawal.of).toBe(event.id);
    expect(withdrawal.id).not.toBe(event.id);
  });

  it('says nothing of what the photo shows', () => {
    const trial = { ...trialOf('a', '2026-11-27T10:00:00.000Z'), truth: 'n01440764' } as Trial;
    expect(JSON.stringify(answerEvent(member, trial))).not.toContain('n01440764');
  });

  it('has an id of its own for each image, time and member', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            image: fc.stringMatching(/^[0-9a-f]{8}$/),
            at: fc.date({ noInvalidDate: true, min: new Date('2026-01-01'), max: new Date('2027-01-01') }),
            who: fc.stringMatching(/^[0-9a-f]{32}$/),
          }),
          { selector: (one) => JSON.stringify(one), minLength: 200, maxLength: 400 },
        ),
        (all) => {
          const ids = all.map(
            ({ image, at, who }) => answerEvent(who as MemberId, trialOf(image, at.toISOString())).id,
          );
          expect(new Set(ids).size).toBe(all.length);
        },
      ),
      { numRuns: 20 },
    );
  });
});
