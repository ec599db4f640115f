import { defaultChallenge, type ImageId } from '../../core/trials/challenge.ts';
import { seedFor } from '../../core/trials/seeded-order.ts';
import { plainRequest, type SessionRequest } from '../../core/trials/session-request.ts';
import { breakLink, labelLink } from '../../kit/route/pages.ts';

/** A challenge that Hit5 sets: a card on the start page. */
interface SetChallenge {
  readonly name: 'hardest' | 'today' | 'minute' | 'drawings' | 'blur' | 'dogs';
  readonly picture: string;
  readonly link: (day: Date) => string;
}

const ids = (text: string) => text.split(' ') as readonly string[] as readonly ImageId[];

/** The photos to whose class both networks of Hit5 give the least. */
export const hardest: SessionRequest = {
  ...plainRequest,
  seed: 6,
  count: 10,
  only: ids('8ada47f1 01ff9888 6d9a18a2 8e3b6e6a b074b34c 6e996896 c60a2636 c35d404d d4d4427a 8735fead'),
};

const play = (request: Partial<SessionRequest> & Pick<SessionRequest, 'seed'>) =>
  labelLink(defaultChallenge, { ...plainRequest, count: 10, ...request });

export const setChallenges: readonly SetChallenge[] = [
  {
    name: 'hardest',
    picture: '8009029c',
    link: () => play(hardest),
  },
  {
    name: 'today',
    picture: '44dd2dc4',
    // The day is that of the device, until its midnight.
    link: (day) => {
      const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].join('-');
      return play({ seed: seedFor(date, 0), kinds: 'photos', cast: true });
    },
  },
  {
    name: 'minute',
    picture: 'b3367d6b',
    link: () => play({ seed: 6, limit: 60 }),
  },
  {
    name: 'drawings',
    picture: 'e0ebd5bd',
    link: () => play({ seed: 9, kinds: 'drawings' }),
  },
  {
    name: 'blur',
    picture: '7a4cbdca',
    link: () => `${breakLink(defaultChallenge, '7a4cbdca' as ImageId)}&blur=2`,
  },
  {
    name: 'dogs',
    picture: '081a88aa',
    link: () => play({ seed: 129, count: 4, only: ids('081a88aa 7bea40e9 d713a20b ebd481bc') }),
  },
];
