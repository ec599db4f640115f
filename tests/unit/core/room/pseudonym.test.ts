import { describe, expect, it } from 'vitest';
import { drawPseudonym } from '#src/core/room/pseudonym.ts';

describe('a drawn name', () => {
  it('is two words, the same for the same seed', () => {
    expect(drawPseudonym(7, new Set())).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(drawPseudonym(7, new Set())).toBe(drawPseudonym(7, new Set()));
  });

  it('is no name of the room, whatever the seeds', () => {
    const taken = new Set<string>();
    for (let person = 0; person < 200; person += 1) taken.add(drawPseudonym(7, taken));
    expect(taken.size).toBe(200);
  });
});
