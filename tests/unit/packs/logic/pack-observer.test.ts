import { expect, it } from 'vitest';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import type { Challenge, ChallengeId, ImageId } from '#src/core/trials/challenge.ts';
import { packObserver } from '#src/packs/view/packs-section.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const image = (id: string, wnid: string) =>
  ({ id: id as ImageId, wnid: wnid as Wnid, kind: 'drawing' }) as Challenge['images'][number];

it("the answers that a pack brings are one observer's, with the pack's truth and conditions and without images of others", () => {
  const challenge: Challenge = {
    id: 'dogs-1' as ChallengeId,
    title: 'Dogs',
    description: '',
    images: [
      { ...image('0000000000000001', 'n01443537'), condition: 'blur 3' },
      image('0000000000000002', 'n01440764'),
    ],
  };
  const guesses = [{ classIndex: 1 as ClassIndex, probability: 0.75 }];
  const observer = packObserver(
    {
      format: 'hit5-predictions',
      version: 1,
      network: 'mine',
      weightsHash: 'f00d',
      predictions: [
        { image: '0000000000000002' as ImageId, guesses },
        { image: '0000000000000001' as ImageId, guesses },
        { image: 'ffffffffffffffff' as ImageId, guesses },
      ],
    },
    challenge,
    shippedCatalogue(),
  );
  expect(observer).toMatchObject({
    name: 'mine',
    kind: 'network',
    challenge: 'dogs-1',
    weights: 'f00d',
    images: ['0000000000000001', '0000000000000002'],
  });
  expect([...(observer.truth ?? [])]).toEqual([1, 0]);
  expect(observer.conditions).toEqual(['blur 3', '']);
  expect(observer.also).toEqual(
    new Map([
      ['network', ['mine', 'mine']],
      ['image_kind', ['drawing', 'drawing']],
    ]),
  );
});
