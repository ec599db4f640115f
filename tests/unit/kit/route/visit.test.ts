import { expect, it } from 'vitest';
import { parseRoute } from '#src/kit/route/pages.ts';
import { returnAddress, visitOf } from '#src/kit/route/visit.ts';

const link = '#/label?seed=7&n=5';

it('a link says that Hit5 stands within another page, and where one goes back to', () => {
  expect(visitOf(`${link}&embed=1&return=https%3A%2F%2Fmoodle.example%2Fmod%3Fid%3D5`, true)).toEqual({
    embedded: true,
    back: new URL('https://moodle.example/mod?id=5'),
  });
  expect(visitOf('#/join/ABC?return=https://jatos.example/end', false)?.back?.host).toBe('jatos.example');
});

it('in a tab of its own nothing is embedded, whatever the link says', () => {
  expect(visitOf(`${link}&embed=1`, false)).toEqual({ embedded: false, back: null });
});

it('a link that says nothing of it leaves what was said before', () => {
  expect(visitOf(link, true)).toBeNull();
  expect(visitOf('', true)).toBeNull();
});

it('keeps an address whole that has a question mark of its own', () => {
  expect(visitOf(`${link}&return=https://moodle.example/mod?id=5`, false)?.back?.href).toBe(
    'https://moodle.example/mod?id=5',
  );
  expect(parseRoute(`${link}&return=https://moodle.example/mod?id=5`)).toMatchObject({ page: 'label' });
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '/results',
  'moodle.example',
  'ftp://a.example',
  'https://a.example@b.example',
  '',
])('nobody is led to “%s”', (text) => {
  expect(returnAddress(text)).toBeNull();
  expect(parseRoute(`${link}&return=${encodeURIComponent(text)}`)).toMatchObject({
    page: 'start',
    problem: expect.stringContaining('the whole address of a web page') as string,
  });
});

it('a link that asks to be embedded in another way is told', () => {
  expect(parseRoute(`${link}&embed=2`)).toMatchObject({
    page: 'start',
    problem: 'It says “embed=2”, and needs 1, or no “embed=” where Hit5 stands in no other page.',
  });
});
