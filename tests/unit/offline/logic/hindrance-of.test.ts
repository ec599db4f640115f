import { expect, it } from 'vitest';
import { hindranceOf } from '#src/offline/logic/hindrance-of.ts';

const missing = { url: 'https://hit5.example/models/a.bin', status: 404 };

it.each<readonly [string, unknown, RegExp]>([
  ['no room is left', new DOMException('Quota exceeded.', 'QuotaExceededError'), /no room left.*Make room/],
  ['the connection is gone', new TypeError('Failed to fetch'), /cannot be reached.*Look at your connection/],
  ['the server answers without the file', missing, /does not give \/models\/a\.bin \(404\)/],
  [
    'workbox tells of such an answer',
    Object.assign(new Error('bad-precaching-response'), { details: missing }),
    /does not give \/models\/a\.bin \(404\)/,
  ],
  ['anything else happened', new Error('The disk is on fire.'), /^The disk is on fire\.$/],
])('says what to do where %s', (_, cause, words) => {
  expect(hindranceOf(cause)).toMatch(words);
});
