import { describe, expect, it } from 'vitest';
import { menu } from '#src/kit/route/menu.ts';
import {
  batchLink,
  breakLink,
  photosLink,
  imageLink,
  labelLink,
  observersLink,
  parseRoute,
  sessionFilesLink,
  resultsLink,
} from '#src/kit/route/pages.ts';
import type { ChallengeId, ImageId } from '#src/core/trials/challenge.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';
import type { SessionId } from '#src/core/trials/session.ts';

describe('an address', () => {
  it('names a session by seed and number of images', () => {
    const link = labelLink('default', { ...plainRequest, seed: 2014, count: 20 });
    expect(link).toBe('#/label?challenge=default&seed=2014&n=20&mode=challenge');
    expect(parseRoute(link)).toEqual({
      page: 'label',
      challenge: 'default',
      session: null,
      problem: null,
      request: { ...plainRequest, seed: 2014, count: 20 },
    });
  });

  it('says all that a link fixes', () => {
    const request = {
      mode: 'test',
      seed: 1,
      count: 60,
      practice: 20,
      shuffled: true,
      pruned: 100,
      limit: 30,
      kinds: 'photos',
    } as const;
    const link = labelLink('default', request);
    expect(link).toBe(
      '#/label?challenge=default&seed=1&n=60&mode=test&practice=20&order=person&classes=100&limit=30&images=photos',
    );
    const label = { page: 'label', challenge: 'default', session: null, problem: null };
    expect(parseRoute(link)).toEqual({ ...label, request });
  });

  it('goes on with a session of this browser, whatever else it says, and says what cannot be read', () => {
    const begun = { ...plainRequest, seed: 1, count: 5, limit: 30.5 };
    expect(parseRoute(labelLink('default', begun, '7-9' as SessionId))).toMatchObject({
      page: 'label',
      session: '7-9',
      request: { seed: 1, count: 5, limit: null },
      problem: expect.stringContaining('It says “limit=30.5”') as string,
    });
  });

  it('names a session’s results', () => {
    const results = { page: 'results', section: 'comparison', session: '7-9', words: {} };
    expect(resultsLink('7-9' as SessionId)).toBe('#/results?session=7-9');
    expect(parseRoute('#/results?session=7-9')).toEqual(results);
    expect(parseRoute('#/results')).toEqual({ ...results, session: null });
  });

  it('names a section of the results, and which images it shows', () => {
    const words = { outcome: 'only-person', class: 'crane (bird) & co' };
    const link = resultsLink('7-9' as SessionId, 'images', words);
    expect(link).toMatch(/^#\/results\/images\?session=7-9&outcome=only-person&class=/);
    expect(parseRoute(link)).toEqual({ page: 'results', section: 'images', session: '7-9', words });
    expect(parseRoute('#/results/errors')).toMatchObject({ page: 'results', section: 'errors' });
    expect(parseRoute('#/results/effort')).toMatchObject({ page: 'results', section: 'effort' });
  });

  it('names one image of a session, and among which images it stands', () => {
    const link = imageLink('7-9' as SessionId, 'a1' as ImageId, { sort: 'slowest' });
    expect(link).toBe('#/image?session=7-9&image=a1&sort=slowest');
    expect(parseRoute(link)).toEqual({
      page: 'image',
      session: '7-9',
      image: 'a1',
      words: { sort: 'slowest' },
    });
  });

  it('leads to the observers', () => {
    expect(parseRoute(observersLink)).toEqual({ page: 'observers', words: {} });
  });

  it('leads to a batch over a challenge', () => {
    const link = batchLink('dogs' as ChallengeId);
    expect(parseRoute(link)).toEqual({ page: 'networks', section: 'batch', challenge: 'dogs' });
    expect(parseRoute('#/networks')).toEqual({ page: 'networks', section: null, challenge: null });
  });

  it('offers a pack, and the session that it is for', () => {
    expect(parseRoute(photosLink())).toEqual({ page: 'photos', pack: null, then: null, section: null });
    expect(parseRoute(sessionFilesLink)).toMatchObject({ page: 'photos', section: 'sessions' });
    const session = labelLink('dogs', { ...plainRequest, seed: 1, count: 5 });
    const link = photosLink('https://example.org/dogs.zip?a=1', session);
    expect(parseRoute(link)).toEqual({
      page: 'photos',
      pack: 'https://example.org/dogs.zip?a=1',
      then: session,
      section: null,
    });
    expect(parseRoute(photosLink('x.zip', 'javascript:alert(1)'))).toMatchObject({ then: null });
  });

  it.each(['', '#', '#/'])('that names nothing (“%s”) leads to the start', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'start', problem: null });
  });

  it.each(['#/nowhere', '#nowhere', '#/results/nowhere', '#/results/comparison', '#/image?session=7-9'])(
    'that makes no sense (%s) leads to no page, and is kept',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ page: 'unknown', address: hash });
    },
  );

  it('of each entry of the menu leads to a page of its own', () => {
    const pages = menu().map(({ href }) => parseRoute(href).page);
    expect(pages).toEqual(['start', 'live', 'break', 'results', 'observers', 'photos']);
  });

  it.each([
    ['#/label', 'It has no “seed=”, and needs a whole number from 0 to 2147483647.'],
    ['#/label?seed=x&n=5', 'It says “seed=x”, and needs a whole number from 0 to 2147483647.'],
    ['#/label?seed=-1&n=5', 'It says “seed=-1”, and needs a whole number from 0 to 2147483647.'],
    [
      '#/label?seed=9999999999&n=5',
      'It says “seed=9999999999”, and needs a whole number from 0 to 2147483647.',
    ],
    ['#/label?seed=1&n=0', 'It says “n=0”, and needs a number of images, from 1 to 1000000.'],
    ['#/label?seed=1', 'It has no “n=”, and needs a number of images, from 1 to 1000000.'],
    [
      '#/label?seed=1&n=5&practice=x',
      'It says “practice=x”, and needs a number of images kept for practice.',
    ],
    ['#/label?seed=1&n=5&mode=tset', 'It says “mode=tset”, and needs one of practice, challenge, test.'],
    ...['abc', '0', '3601', '1e3', '-5', '30.5', ''].map((limit) => [
      `#/label?seed=1&n=5&limit=${limit}`,
      `It says “limit=${limit}”, and needs a whole number of seconds, from 1 to 3600, or no “limit=” for no limit.`,
    ]),
    ...['abc', '0', '1000', ''].map((classes) => [
      `#/label?seed=1&n=5&classes=${classes}`,
      `It says “classes=${classes}”, and needs a number of classes, from 1 to 999, or no “classes=” for all 1000.`,
    ]),
    [
      '#/label?seed=1&n=5&order=persn',
      'It says “order=persn”, and needs “order=person”, or no “order=” for the same order for all.',
    ],
    [
      '#/label?seed=1&n=5&images=paintings',
      'It says “images=paintings”, and needs “images=photos”, “images=drawings”, or no “images=” for all images.',
    ],
    [
      '#/label?seed=1&n=5&lmit=30',
      'It says “lmit=30”, and can say challenge, seed, n, mode, practice, order, classes, limit, images, only, cast, sure, group, list, show, cross, mask, mask-time, answer, size, card, session, embed and return.',
    ],
    ['#/label?seed=1&n=5&n=50', 'It says “n=” twice, and can say it once.'],
  ])('of a session that cannot be (%s) leads to the start, and says why', (hash, problem) => {
    expect(parseRoute(hash)).toEqual({ page: 'start', problem });
  });
});

it('opens Compare by the word of the menu too', () => {
  expect(parseRoute('#/compare')).toEqual({ page: 'observers', words: {} });
});

describe('the live pages', () => {
  it('are named by their links, with a photo or an image of a challenge', () => {
    expect(parseRoute('#/live')).toEqual({ page: 'live', photo: null });
    expect(parseRoute('#/live?photo=https%3A%2F%2Fa.example%2Fb.jpg')).toEqual({
      page: 'live',
      photo: 'https://a.example/b.jpg',
    });
    expect(parseRoute('#/break')).toEqual({ page: 'break', subject: null, words: {} });
    const [challenge, image] = ['pack-1' as ChallengeId, 'img 2' as ImageId];
    const subject = { challenge, image };
    expect(parseRoute(breakLink(challenge, image))).toEqual({ page: 'break', subject, words: {} });
    const blurred = parseRoute(`${breakLink(challenge, image)}&blur=2.5&noise=10`);
    expect(blurred).toEqual({ page: 'break', subject, words: { blur: '2.5', noise: '10' } });
  });
});
