import { describe, expect, it } from 'vitest';
import { allPlatforms } from '#tools/stick/platforms.ts';
import { readMe } from '#tools/stick/read-me.ts';
import { startFiles } from '#tools/stick/start-files.ts';

const platforms = allPlatforms();
const isPlain = (text: string) => /^[\r\n\x20-\x7e]*$/.test(text);

describe('the files that a person double-clicks', () => {
  it('are there for each system on the stick, and for no other', () => {
    const names = [
      'Class-Linux.sh',
      'Class-Mac.command',
      'Class-Windows.cmd',
      'Hit5-Linux.sh',
      'Hit5-Mac.command',
    ];
    expect(
      startFiles(platforms)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...names, 'Hit5-Windows.cmd']);
    const windows = platforms.filter(({ system }) => system === 'windows');
    expect(startFiles(windows).map(({ name }) => name)).toEqual(['Hit5-Windows.cmd', 'Class-Windows.cmd']);
  });

  it('name the program of each system where it lies', () => {
    const all = startFiles(platforms)
      .map(({ text }) => text)
      .join('');
    for (const { id } of platforms) expect(all).toContain(id);
  });

  it('and README.txt are in plain letters, with the ends of lines that Windows needs', () => {
    const windows = startFiles(platforms).filter(({ name }) => name.endsWith('.cmd'));
    for (const text of [...windows.map((file) => file.text), readMe(platforms, 786e6)]) {
      expect(isPlain(text)).toBe(true);
      expect(text.match(/\n/g)).toHaveLength(text.match(/\r\n/g)?.length ?? 0);
    }
    const unix = startFiles(platforms).filter(({ name }) => !name.endsWith('.cmd'));
    for (const { text } of unix) expect(text).not.toContain('\r');
  });
});
