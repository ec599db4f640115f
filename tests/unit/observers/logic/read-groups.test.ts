import { expect, it } from 'vitest';
import { groupsFromNames } from '#src/observers/logic/groups.ts';

it.each<[string, string[], (string | null)[]]>([
  ['the word before the first dash', ['7b-mia.json', '7a_tom-2.json', '7a - ann.json'], ['7b', '7a', '7a']],
  ['nothing where there is no dash', ['mia.json', '7a-tom.json', '-x.json'], [null, '7a', null]],
  ['the folders where these differ', ['in/7a/mia.json', 'in/7b/x-mia.json', 'tom.json'], ['7a', '7b', null]],
  ['no common folder', ['in/7a-mia.json', 'in/7b-tom.json'], ['7a', '7b']],
  ['no name of Hit5', ['hit5-7a-mia-test.json', 'hit5-mia.json'], ['7a', null]],
])('names of files say %s', (_, paths, groups) => {
  expect(groupsFromNames(paths)).toEqual(groups);
});
