import type { BaseIssue } from 'valibot';
import { visibleText } from './visible-text.ts';

/** Characters of a found value that are shown. */
const longest = 60;

const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  Array: 'a list',
  Object: 'an object {…}',
  integer: 'a whole number',
  safe_integer: 'a whole number',
  finite: 'a finite number',
  iso_timestamp: 'a time such as 2026-01-31T12:00:00.000Z',
  undefined: 'nothing',
  NaN: 'no number',
  Infinity: 'no finite number',
  '-Infinity': 'no finite number',
};

/** What a schema says of a value, in the words of a person: "expected a whole number, found 1.5". */
export function plainIssue(issue: BaseIssue<unknown>): { readonly expected: string; readonly found: string } {
  const found = kinds[issue.received] ?? visibleText(shortened(issue.received));
  return { expected: expectation(issue), found: isLength(issue) ? `a length of ${found}` : found };
}

function expectation(issue: BaseIssue<unknown>): string {
  // The library's own words begin so; others were written for a person.
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  const known = kinds[issue.type] ?? kinds[issue.expected ?? ''];
  if (issue.kind === 'validation' && known !== undefined) return known;
  if (issue.message.startsWith('Invalid key')) return 'a value';
  if (known !== undefined) return known;
  const what = issue.expected ?? 'something else';
  const choices = /^\((.+)\)$/.exec(what)?.[1];
  if (choices !== undefined) return choices.split(' | ').join(' or ');
  const bound = /^([<>]=?)(.+)$/.exec(what);
  if (bound)
    return `${isLength(issue) ? 'a length of ' : 'a number of '}${limit(bound[1] ?? '', bound[2] ?? '')}`;
  return isLength(issue) ? `a length of ${what}` : what;
}

function limit(sign: string, value: string): string {
  const words: Readonly<Record<string, string>> = {
    '>=': `${value} or more`,
    '<=': `${value} or less`,
    '>': `more than ${value}`,
    '<': `less than ${value}`,
  };
  return words[sign] ?? value;
}

function isLength({ type }: BaseIssue<unknown>): boolean {
  return type === 'length' || type === 'min_length' || type === 'max_length';
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
