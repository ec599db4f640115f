import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { defaultChallenge, type ImageId } from '#src/core/trials/challenge.ts';
import type { FormValues } from '#src/core/trials/option-rows.ts';
import type { SessionOutline } from '#src/core/trials/session.ts';
import { imageOrder } from '#src/core/trials/session-request.ts';
import { allClasses } from '#src/label/logic/chosen-images.ts';
import { planSession, usualKinds } from '#src/label/logic/session-plan.ts';
import { freshSession } from '#tools/sample-session.ts';
import { en } from '#src/label/words/session-form/en.ts';

const images = [...Array(60).keys()].map((index) => {
  return { id: `image-${index}` as ImageId, kind: 'photo' } as const;
});

function practice(part: Partial<SessionOutline> = {}): SessionOutline {
  const order = images.slice(0, 20).map(({ id }) => id);
  const session = { ...freshSession({ order }), mode: 'practice', person: 'ada', seed: 7, ...part } as const;
  return { tally: { positions: [0] }, ...session } as unknown as SessionOutline;
}

function plan(values: FormValues, sessions: readonly SessionOutline[] = [], part = {}) {
  const choices = {
    ...{ values, sessions, challengeId: defaultChallenge, kinds: undefined, answer: allClasses, images: 60 },
    ...{ count: 10, person: 'ada', freshSeed: 2014, ...part },
  };
  return planSession(choices, en);
}

describe('the session that a form asks for', () => {
  it('is as usual where nothing is typed', () => {
    expect(plan({})).toMatchObject({
      request: { mode: 'challenge', seed: 2014, count: 10, practice: 0, limit: null, show: undefined },
      problem: null,
      practised: null,
    });
  });

  it('shows no image in practice and in the test after it, when nobody says a number', () => {
    const size = fc.integer({ min: 1, max: 59 });
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), size, size, (seed, practised, tested) => {
        const { request } = plan({ mode: 'practice', number: String(practised) }, [], { freshSeed: seed });
        const first = imageOrder(images, request, 'ada');
        const done = practice({ order: first, seed, practice: request.practice });
        const second = plan({ mode: 'test', count: String(tested) }, [done]).request;
        expect(first).toHaveLength(practised);
        expect(second.count).toBe(Math.min(tested, 60 - practised));
        expect(imageOrder(images, second, 'ada').filter((id) => first.includes(id))).toEqual([]);
      }),
    );
  });

  it('keeps for practice what a person says', () => {
    expect(plan({ practice: '0' }, [practice()]).request).toMatchObject({ seed: 2014, practice: 0 });
    expect(plan({ practice: '30', count: 'all' }).request).toMatchObject({ practice: 30, count: 30 });
    expect(plan({ mode: 'practice', practice: '30', count: 'all' }).request).toMatchObject({ count: 30 });
  });

  it('leaves out what the person practised last of these kinds and with this list, unless that is not wanted', () => {
    const all = [
      practice({ seed: 1, kinds: 'photos' }),
      practice({ seed: 2, list: sixteenCategories }),
      practice({ seed: 3, only: ['image-1' as ImageId] }),
      practice({ seed: 4, person: 'bob' }),
      practice({ seed: 5, tally: { positions: [] } as unknown as SessionOutline['tally'] }),
      practice({ seed: 6, mode: 'test' }),
      practice({ seed: 8, practice: 60 }),
      practice({ seed: 7, practice: 30 }),
    ];
    expect(plan({}, all)).toMatchObject({ request: { seed: 7, practice: 30 }, isLeftOut: true, most: 30 });
    expect(plan({ 'keeps-out': '' }, all)).toMatchObject({ request: { seed: 2014, practice: 0 }, most: 60 });
    expect(plan({ seed: '1' }, all).practised).toBeNull();
    expect(plan({}, all, { kinds: 'photos' }).request.seed).toBe(1);
    expect(plan({}, all, { answer: { ...allClasses, list: sixteenCategories } }).request.seed).toBe(2);
    expect(usualKinds({ person: 'ada', challengeId: defaultChallenge }, all)).toBe('photos');
    expect(usualKinds({ person: 'bob', challengeId: defaultChallenge }, all)).toBe('all');
    expect(usualKinds({ person: 'eve', challengeId: defaultChallenge }, all)).toBe('photos');
  });

  it.each<[FormValues, string, string]>([
    [{ number: '0' }, 'number', '“Another number” needs a whole number from 1 to 60.'],
    [{ number: '61' }, 'number', 'a whole number from 1 to 60'],
    [{ number: '2.5' }, 'number', 'a whole number from 1 to 60'],
    [{ practice: '60' }, 'practice', '“Images kept for practice” needs a whole number from 0 to 59.'],
    [{ practice: '-1' }, 'practice', 'a whole number from 0 to 59'],
    [{ seed: '-1' }, 'seed', '“Seed” needs a whole number from 0 to 2147483647.'],
    ...['0', '-3', '1.5', '3601'].map((limit): [FormValues, string, string] => [
      { limit },
      'limit',
      '“Time for an image, in seconds” needs a whole number from 1 to 3600, or nothing: no limit.',
    ]),
    ...['', '0', '17, 0', '60000', '0.5', '8.33', '17, 50 100', [...Array(200).keys()].join()].map(
      (show): [FormValues, string, string] => [
        { view: 'own', show },
        'show',
        '“Shown for, in ms, with commas between” needs up to 12 numbers of milliseconds from 1 to 10000',
      ],
    ),
    [
      { view: 'own', show: '50', answer: '0' },
      'answer',
      'needs a whole number from 1 to 60000, or nothing: no limit',
    ],
    [{ view: 'own', show: '50', size: '9' }, 'size', 'needs a size such as 400px or 8deg'],
  ])('cannot be with %o, and says what is needed', (values, field, words) => {
    expect(plan(values).problem).toEqual({
      field,
      words: expect.stringContaining(words) as string,
    });
  });

  it.each([
    ['8.3, 16.7', [8.3, 16.7]],
    ['8,3; 16,7', [8.3, 16.7]],
    ['8,3', [3, 8]],
  ])('shows photos for “%s”, unless they stay until the answer', (show, times) => {
    expect(plan({ view: 'own', show }).request.show).toEqual(times);
    expect(plan({ view: '', show }).request.show).toBeUndefined();
  });
});
