import { describe, expect, it } from 'vitest';
import { labelLink, parseRoute, resultsLink } from '../../../src/app/router.ts';
import { plainRequest } from '../../../src/domain/trials/session-request.ts';
import type { SessionId } from '../../../src/domain/trials/session.ts';

describe('an address', () => {
  it('names a session by seed and number of images', () => {
    const link = labelLink('default', { ...plainRequest, seed: 2014, count: 20 });
    expect(link).toBe('#/label?challenge=default&seed=2014&n=20&mode=challenge');
    expect(parseRoute(link)).toEqual({
      page: 'label',
      challenge: 'default',
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
    } as const;
    const link = labelLink('default', request);
    expect(link).toBe(
      '#/label?challenge=default&seed=1&n=60&mode=test&practice=20&order=person&classes=100&limit=30',
    );
    expect(parseRoute(link)).toEqual({ page: 'label', challenge: 'default', request });
  });

  it('names a session’s results', () => {
    expect(parseRoute(resultsLink('7-9' as SessionId))).toEqual({ page: 'results', session: '7-9' });
    expect(parseRoute('#/results')).toEqual({ page: 'results', session: null });
  });

  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/label',
    '#/label?seed=x&n=5',
    '#/label?seed=1&n=0',
    '#/label?seed=-1&n=5',
    '#/label?seed=9999999999&n=5',
  ])('that makes no sense (%s) leads to the start', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'start' });
  });
});
