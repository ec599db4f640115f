import { describe, expect, it } from 'vitest';
import { readCode, roomCode } from '#src/core/schemas/room-code.ts';

describe('a room’s code', () => {
  it('is read in capitals or not, with spaces and hyphens', () => {
    expect(readCode(' kx4 -pq7 ')).toEqual({ code: 'KX4PQ7', fault: null });
  });

  it('has six characters of which none looks like another', () => {
    for (let first = 0; first < 256; first += 1) {
      const code = roomCode(Uint8Array.from([first, 1, 30, 31, 200, 255]));
      expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
      expect(readCode(code.toLowerCase()).code).toBe(code);
    }
  });

  it.each([
    ['KX4PO7', 'A code has no 0, 1, I, L or O in it. Look at the O again.'],
    ['kx4pl7', 'A code has no 0, 1, I, L or O in it. Look at the L again.'],
    ['KX0PQ7', 'A code has no 0, 1, I, L or O in it. Look at the 0 again.'],
    ['KX4PQ', 'A code has 6 letters and digits. This one has 5.'],
    ['KX4PQß', 'A code has 6 letters and digits. This one has 7.'],
    ['KX4PQé', 'A code has only letters from A to Z and digits from 2 to 9.'],
    ['  ', 'Type the code that you were given.'],
  ])('says what is wrong with %s', (typed, fault) => {
    expect(readCode(typed)).toEqual({ code: null, fault });
  });
});
