import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatClock,
  formatMilliseconds,
  formatPercent,
  formatSeconds,
} from '#src/core/text/format-number.ts';

/** The narrow no-break space as a plain one, to be read here. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('numbers as people read them', () => {
  it('gives shares with one decimal', () => {
    expect(plain(formatPercent(0.1167))).toBe('11.7 %');
    expect(plain(formatPercent(0))).toBe('0.0 %');
  });

  it.each([
    [0.84, '0.8 s'],
    [9.96, '10 s'],
    [18.4, '18 s'],
    [59.7, '1 min'],
    [125, '2 min 5 s'],
  ])('gives %s seconds as %s', (seconds, text) => {
    expect(plain(formatSeconds(seconds))).toBe(text);
  });

  it.each([
    [8.3, '8.3 ms'],
    [16.6667, '16.7 ms'],
    [250, '250 ms'],
    [1234, '1234 ms'],
    [1500, '1.5 s'],
    [10_000, '10 s'],
  ])('gives %s milliseconds as %s, in which no line breaks', (milliseconds, text) => {
    expect(plain(formatMilliseconds(milliseconds))).toBe(text);
    expect(formatMilliseconds(milliseconds)).not.toContain(' ');
  });

  it('gives a running clock', () => {
    expect([0, 41.9, 725].map(formatClock)).toEqual(['0:00', '0:41', '12:05']);
  });

  it('gives bytes in decimal units', () => {
    expect([640_000, 7_617_708].map((bytes) => plain(formatBytes(bytes)))).toEqual(['640 kB', '7.6 MB']);
  });
});
