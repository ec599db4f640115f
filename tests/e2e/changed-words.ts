import { howToOpen } from '#src/figures/report/public-address.ts';
import type { ChangedWords } from './old-build-fixtures.ts';

const link = '#/label?challenge=default&amp;seed=42&amp;n=5&amp;mode=challenge</dd>';

export const report = 'exports/hit5-ada-challenge-2026-11-26-report.html';
const why = 'plain English: it says the same in fewer or more usual words';

const newHeading = 'You and a network see the same photo. Who knows what it is?';

/**
 * Where this build says other words than the old one, by file of the fixtures: `old` stands as `now`, wherever it
 * occurs. All else is the same, byte for byte.
 */
export const changedWords: readonly ChangedWords[] = [
  ...[
    ['You and a ConvNet look at the same photo. Each names five of 1000 classes.', newHeading],
    ['Hit5: you and a ConvNet look at the same photo', 'Hit5: you and a network see the same photo'],
    ['Observers · Hit5', 'Compare · Hit5'],
    ['Photos and packs', 'Photos and networks'],
  ].map(([old = '', now = '']) => ({ file: 'screens.json', old, now, why })),
  {
    file: 'screens.json',
    old:
      ' On the 3 where only one of you was right, it was the network each time: that is no more than chance would ' +
      'do (p = 0.25). About 12 images would tell a gap of this size.',
    now: '',
    why: 'one sentence as the headline, the rest below',
  },
  {
    file: report,
    old: ' About 12 images would tell a gap of this size.',
    now: '',
    why: 'how many images would tell is planned before a session, never from the gap just seen',
  },
  {
    file: report,
    old: 'that is no more than chance would do',
    now: 'that does not show who is better',
    why: 'not shown is not shown to be nothing',
  },
  {
    file: report,
    old: 'Whether you fail on the same images more often than by chance cannot be told yet.',
    now: 'That you fail on the same images more often than by chance is not shown.',
    why: 'one way to say that something is not shown',
  },
  {
    file: report,
    old: 'Z = 1.90, p = 0.029, one-sided</td><td class="">For the network missing fewer than you; two-sided p = 0.058.',
    now:
      'Z = 1.90, p = 0.058, two-sided</td><td class="">One-sided, as in 2014: p = 0.029. It is for the network missing ' +
      'fewer than you.',
    why: 'the two-sided p comes first',
  },
  {
    file: report,
    old: '<tr><th scope="row">Two-proportion Z, as in 2014',
    now:
      '<tr><th scope="row">Are you about as good as each other, within 5 points? (equivalence: two one-sided tests at ' +
      '5\u202f%)</th><td class="">not shown, 90\u202f% interval +8.4 to +81.8</td><td class="">The error rates may lie more ' +
      'than 5 points apart.</td></tr>\n<tr><th scope="row">Two-proportion Z, as in 2014',
    why: 'whether two are shown to be alike is a question of its own',
  },
  {
    file: report,
    old: 'The figures stand on the',
    now: 'The figures count the',
    why,
  },
  {
    file: report,
    old: 'answered, unaided by answer or prediction.',
    now: 'answered without help.',
    why,
  },
  {
    file: report,
    old: 'Those images were others than these, so the two rows of 2014 are a yardstick and no comparison.',
    now: 'Those were other images, so the two rows of 2014 are a yardstick, not a comparison.',
    why,
  },
  {
    file: report,
    old: 'no outcome has p below 0.05; go by the test then.',
    now: 'no outcome has p below 0.05. Where they disagree, trust the test.',
    why,
  },
  {
    file: report,
    old: `<dt>Link</dt><dd>https://hit5.example/${link}`,
    now: `<dt>Link</dt><dd>${link}<dt>To open it</dt><dd>${howToOpen}</dd>`,
    why: 'no address of this machine in a report',
  },
  {
    file: 'listed.json',
    old: 'an order of their own',
    now: 'each person’s own order',
    why,
  },
  {
    file: 'listed.json',
    old: 'Hit5 default challenge',
    now: 'Photos and drawings of Hit5',
    why: '“challenge” is a mode on screen',
  },
  ...[
    [
      'McNemar, exact: the same images, so compare only where you differ',
      'Do you differ by more than chance? (McNemar’s test, exact: on the same images, only where you differ)',
    ],
    ['mid-p = 0.12', 'less strict: mid-p = 0.12'],
    [
      'Difference of the error rates, with 95 % interval (Newcombe)',
      'How far apart are you? (difference of the error rates, with Newcombe’s 95 % interval)',
    ],
    [
      'Two-proportion Z, as in 2014 (there, one-sided too: Z = 2.01, p = 0.022)',
      'The test of 2014 (two-proportion Z; in 2014: Z = 2.01, one-sided p = 0.022)',
    ],
    [
      'Error consistency κ: do you fail on the same images? 0 as by chance, 1 on just the same',
      'Do you fail on the same images? (error consistency κ: 0 as by chance, 1 on just the same)',
    ],
    ['>abstract representation<', '>drawing, toy or statue (abstract representation)<'],
    ['>fine-grained<', '>very similar classes (fine-grained)<'],
    ['Your error: fine-grained,', 'Your error: very similar classes (fine-grained),'],
    ['>class unawareness<', '>did not know the class exists (class unawareness)<'],
  ].map(([before = '', now = '']) => ({
    file: report,
    old: before,
    now,
    why: 'a plain word first, the term after it',
  })),
];
