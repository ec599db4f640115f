import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { LiveRoom } from '#server/rooms/live-room.ts';
import { OtherServers } from '#server/rooms/other-servers.ts';
import { Clock } from '#server/store/clock.ts';
import { newestChange } from '#server/store/migrations.ts';
import type { SharedState, Sighting, ToldByOthers } from '#server/store/shared-state.ts';
import { sampleRoom } from '../../core/room/sample-room.ts';
import { hexId } from '../../core/room/samples.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ada = hexId<MemberId>(1);

/** A server with a room, of which Ada was heard; each answer of the database is given or thrown in turn. */
function server(...answers: readonly (ToldByOthers | Error)[]) {
  const live = new LiveRoom(sampleRoom(['a']), new Clock(null));
  live.heardOf(ada);
  const left = [...answers];
  const exchange = vi.fn((_: readonly Sighting[]) => {
    const answer = left.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  const others = new OtherServers({ exchange } as unknown as SharedState, () => Promise.resolve([live]));
  return { live, others, told: () => exchange.mock.calls.map(([sightings]) => sightings.length) };
}

const nothing = { sightings: [], newest: newestChange };
const failure = (code: string) => Object.assign(new Error(code), { code });

it('tells again what the database could not take, and speaks of what it does not know only', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const unknown = failure('42703');
  const { others, told } = server(
    failure('ECONNREFUSED'),
    failure('40P01'),
    failure('23503'),
    unknown,
    nothing,
    nothing,
  );
  await vi.advanceTimersByTimeAsync(6000);
  others.close();
  expect(told()).toEqual([1, 1, 1, 1, 1, 0]);
  expect(said.mock.calls).toEqual([[unknown]]);
  await vi.advanceTimersByTimeAsync(6000);
  expect(told()).toHaveLength(6);
});

it('takes what others know, and hears of a newer Hit5', async () => {
  const bob = hexId<MemberId>(2);
  const sighting = {
    room: sampleRoom(['a']).id,
    member: bob,
    heard: 10,
    known: 10,
    hasLeft: true,
  };
  const { live, others } = server(
    { ...nothing, sightings: [sighting] },
    { sightings: [], newest: '9999-newer' },
  );
  const outdated = vi.fn();
  void others.outdated.then(outdated);
  await vi.advanceTimersByTimeAsync(1000);
  expect(live.seen.get(bob)?.hasLeft).toBe(true);
  expect(outdated).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  others.close();
  expect(outdated).toHaveBeenCalledWith(expect.stringMatching(/^A newer Hit5 has changed the tables/));
});
