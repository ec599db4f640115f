import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Catalogue, ImageClass } from '../../../src/core/classes/catalogue.ts';
import { classCount, type ClassIndex } from '../../../src/core/classes/class-ids.ts';
import type { ImageCase, SideAnswer } from '../../../src/figures/errors/image-case.ts';
import type { ImageId } from '../../../src/core/trials/challenge.ts';
import { sampleTrial } from '../../sample-session.ts';

/** Images that nobody answered: classes, guesses, times and probabilities drawn by lot with a fixed seed. */
export function madeUpCases(catalogue: Catalogue, count: number): readonly ImageCase[] {
  const random = xoroshiro128plus(2014);
  const drawClass = () => catalogue.byIndex(uniformInt(random, 0, classCount - 1) as ClassIndex);
  const drawAnswer = (truth: ImageClass): SideAnswer => {
    const rank = uniformInt(random, 0, 9);
    const classes = Array.from({ length: 5 }, (_, place) => (place === rank ? truth : drawClass()));
    return { classes, rank: classes.indexOf(truth), against: truth };
  };
  return Array.from({ length: count }, (_, position): ImageCase => {
    const truth = drawClass();
    const [person, network] = [drawAnswer(truth), drawAnswer(truth)];
    const imageId = `image-${position}` as ImageId;
    const one = person.rank >= 0 ? 'only-person' : 'both-wrong';
    const other = person.rank >= 0 ? 'both-right' : 'only-network';
    return {
      imageId,
      position,
      standing: 'compared',
      trial: sampleTrial({
        position,
        imageId,
        truth: truth.wnid,
        guesses: person.classes.map(({ wnid }) => wnid),
        time: { response: 2 + 60 * uniformFloat64(random) ** 2, paused: 0 },
      }),
      truth,
      right: [truth],
      reasons: { person: [], network: [] },
      kind: 'photo',
      person,
      network,
      depth: 5,
      outcome: network.rank >= 0 ? other : one,
      confidence: uniformFloat64(random),
      skippedReason: null,
    };
  });
}
