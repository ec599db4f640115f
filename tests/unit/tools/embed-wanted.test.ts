import { expect, it } from 'vitest';
import { embedWanted } from '#tools/embed-wanted.ts';

it('HIT5_EMBED names sites, with commas between them', () => {
  expect(embedWanted('')).toEqual([]);
  expect(embedWanted(' https://moodle.example, http://localhost:8000,')).toEqual([
    'https://moodle.example',
    'http://localhost:8000',
  ]);
});

it.each([
  '*',
  "'self'",
  'moodle.example',
  'https://moodle.example/course',
  'https://*.example',
  'https://a.example https://b.example',
])('what is no site (%s) is refused with what was expected', (said) => {
  expect(() => embedWanted(`https://good.example,${said}`)).toThrow(
    `HIT5_EMBED says “${said}”. It names the sites`,
  );
});
