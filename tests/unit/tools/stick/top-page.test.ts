import { expect, it } from 'vitest';
import { allPlatforms } from '#tools/stick/platforms.ts';
import { startFiles } from '#tools/stick/start-files.ts';
import { topPage } from '#tools/stick/top-page.ts';

const named = (page: string) => page.match(/\b(?:Hit5|Class)-\w+\.\w+/g)?.sort();

it('the page at the top of a stick names the files to double-click, those that are there and no other', () => {
  const platforms = allPlatforms();
  const names = (of: typeof platforms) =>
    startFiles(of)
      .map(({ name }) => name)
      .sort();
  expect(named(topPage(platforms))).toEqual(names(platforms));
  const windows = platforms.filter(({ system }) => system === 'windows');
  expect(named(topPage(windows))).toEqual(names(windows));
  expect(topPage(platforms)).toMatch(/^[\r\n\x20-\x7e]*$/);
  expect(topPage(platforms)).toContain('href="README.txt"');
});
