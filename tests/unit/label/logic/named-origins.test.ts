import { expect, it } from 'vitest';
import { isOrigin, namedOrigins } from '#src/label/logic/named-origins.ts';

it.each<readonly [string | null, readonly string[]]>([
  [null, []],
  ['', []],
  ["default-src 'none'", []],
  ["default-src 'none'; frame-ancestors 'none'", []],
  ["frame-ancestors 'self' https://moodle.example", ['https://moodle.example']],
  [
    'Frame-Ancestors  https://a.example   http://localhost:8000 ; object-src',
    ['https://a.example', 'http://localhost:8000'],
  ],
  // What stands for many sites names none of them.
  ['frame-ancestors * https: https://*.example https://a.example/course a.example', []],
  // Of two policies both hold.
  [
    'frame-ancestors https://a.example https://b.example, frame-ancestors https://b.example',
    ['https://b.example'],
  ],
  ["frame-ancestors https://a.example, default-src 'self'", ['https://a.example']],
  ["frame-ancestors https://a.example, frame-ancestors 'none'", []],
])('of the policy “%s” these sites are named: %s', (header, named) => {
  expect(namedOrigins(header)).toEqual(named);
});

it.each(['https://moodle.example', 'http://127.0.0.1:4650', 'https://moodle.example:8443'])(
  '%s is a site',
  (text) => expect(isOrigin(text)).toBe(true),
);

it.each([
  ...[
    '*',
    'null',
    'moodle.example',
    'https://',
    'https://*.example',
    'https://moodle.example/',
    'https://moodle.example/course',
  ],
  ...[
    'https://Moodle.example',
    'https://moodle.example:443',
    'https://me@moodle.example',
    'ftp://moodle.example',
    'javascript:alert(1)',
  ],
])('%s is none', (text) => expect(isOrigin(text)).toBe(false));
