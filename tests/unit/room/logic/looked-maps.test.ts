import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { lookedSchema } from '#src/core/room/room.ts';
import { evidenceOf, type ActivationMaps } from '#src/networks/logic/activation-map.ts';
import { packMaps, unpackMaps } from '#src/room/logic/looked-maps.ts';

const [goose, fox] = [99, 278] as ClassIndex[];
const maps: ActivationMaps = {
  network: 'efficientnet-lite0',
  weightsHash: '00',
  width: 2,
  height: 2,
  crop: { left: 40, top: 0, width: 240, height: 240 },
  maps: [fox, goose].map((classIndex = 0 as ClassIndex, place) => ({
    classIndex,
    values: Float32Array.of(-3, 0, 1 + place, 4),
  })),
};
const prediction = {
  ...{ network: 'efficientnet-lite0', weightsHash: '00' },
  guesses: [fox, goose].map((classIndex = 0 as ClassIndex) => ({ classIndex, probability: 0.1 })),
};

describe('where a network looked, in a room', () => {
  it('is kept as shares of the most, and drawn as it was within a 255th', () => {
    const packed = packMaps(maps);
    expect(packed.maps).toEqual([
      [0, 0, 64, 255],
      [0, 0, 128, 255],
    ]);
    const drawn = unpackMaps(packed, prediction);
    expect(drawn.maps.map(({ classIndex }) => classIndex)).toEqual([fox, goose]);
    for (const [place, one] of maps.maps.entries()) {
      const again = drawn.maps[place];
      const [before, after] = [evidenceOf(one, maps), again && evidenceOf(again, drawn)];
      for (const [cell, share] of before.values.entries())
        expect(Math.abs((after?.values[cell] ?? 9) - share)).toBeLessThan(1 / 255);
    }
  });

  it('is taken by the room only with a value for each cell', () => {
    const packed = packMaps(maps);
    expect(v.is(lookedSchema, packed)).toBe(true);
    expect(v.is(lookedSchema, { ...packed, width: 3 })).toBe(false);
    expect(v.is(lookedSchema, { ...packed, maps: [[0, 0, 256, 1]] })).toBe(false);
    expect(v.is(lookedSchema, { ...packed, maps: [[0, 0, 0.5, 1]] })).toBe(false);
    expect(v.is(lookedSchema, { ...packed, width: 1000, maps: [] })).toBe(false);
  });
});
