import { expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { Reveal } from '#src/core/room/room.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Session, Trial } from '#src/core/trials/session.ts';
import { revealedTrial } from '#src/room/logic/revealed-trial.ts';

const image = (id: string) => id as ImageId;
const truth = 'n01440764' as Wnid;
const own = { imageId: image('a'), position: 0, guesses: ['n01443537'], truth: null } as unknown as Trial;
const session = { trials: [own], order: ['a', 'b'].map(image) } as unknown as Session;
const reveals: readonly Reveal[] = ['a', 'b'].map((id) => ({
  ...{ imageId: image(id), truth, credit: null, predictions: [], class: null },
}));

it('is one’s own answer with what is right', () => {
  const told = revealedTrial(image('a'), session, reveals);
  expect(told?.isAnswered).toBe(true);
  expect(told?.trial).toMatchObject({ guesses: ['n01443537'], truth, prediction: null });
});

it('is no answer where the photo was not reached, and says so', () => {
  const told = revealedTrial(image('b'), session, reveals);
  expect(told?.isAnswered).toBe(false);
  expect(told?.trial).toMatchObject({ position: 1, guesses: [], truth });
});

it('is nothing before it may be shown', () => {
  expect(revealedTrial(image('a'), session, [])).toBe(null);
});
