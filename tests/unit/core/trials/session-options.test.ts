import { describe, expect, it } from 'vitest';
import { parseSession } from '../../../../src/core/formats/session-format.ts';
import { kindGroups } from '../../../../src/core/trials/challenge.ts';
import { labelLink, parseRoute } from '../../../../src/kit/route/router.ts';
import {
  sessionOptions,
  usualOptions,
  type KeyedOption,
} from '../../../../src/core/trials/session-options.ts';
import { isRequested, plainRequest } from '../../../../src/core/trials/session-request.ts';
import { freshSession } from '../../../../tools/sample-session.ts';

/** The values beside the usual one; the kinds of images have a field of their own in the form. */
function others({ field }: KeyedOption): readonly unknown[] {
  if (field === null) return kindGroups;
  return field.kind === 'tick' ? [field.value] : field.others.map(([value]) => value);
}

const settings = sessionOptions.flatMap((option) =>
  others(option).map((value) => ({ option, value, name: `${option.key} ${String(value)}` })),
);

describe('an option of a session', () => {
  it.each(settings)('is read from the link as it was written: $name', ({ option, value }) => {
    const request = { ...plainRequest, seed: 3, count: 10, [option.key]: value };
    const link = labelLink('default', request);
    expect(link).toContain(`&${option.word}=`);
    expect(parseRoute(link)).toMatchObject({ page: 'label', request, problem: null });
  });

  it.each(settings)('is kept in files, and makes it another session: $name', ({ option, value }) => {
    const usual = freshSession();
    const session = { ...usual, [option.key]: value };
    expect(parseSession('a.json', JSON.parse(JSON.stringify(session)))).toEqual(session);
    const request = { ...plainRequest, seed: usual.seed, count: usual.order.length };
    expect(isRequested(usual, request, usual.person, usual.order)).toBe(true);
    expect(isRequested(session, request, usual.person, usual.order)).toBe(false);
    expect(isRequested(session, { ...request, [option.key]: value }, usual.person, usual.order)).toBe(true);
  });

  it.each(settings)(
    'has words of its own in the list of sessions and in the report: $name',
    ({ option, value }) => {
      expect(option.listed(value)).not.toBe('');
      expect(option.reported(value)).not.toEqual(option.reported(option.usual));
    },
  );

  it('that a file sets to the usual is as if it were not there', () => {
    const usual = freshSession();
    const content = { ...usual, sure: false };
    expect(parseSession('a.json', JSON.parse(JSON.stringify(content)))).toEqual(usual);
    expect(() => parseSession('a.json', { ...usual, sure: 'yes' })).toThrow(/at sure/);
  });

  it.each(sessionOptions)('$key says in a link nothing but what is not usual', ({ key, word }) => {
    expect(usualOptions[key]).toBe(plainRequest[key]);
    expect(labelLink('default', { ...plainRequest, seed: 3, count: 10 })).not.toContain(`&${word}=`);
  });
});
