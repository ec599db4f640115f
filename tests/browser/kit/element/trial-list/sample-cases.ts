import type { ImageClass } from '#src/core/classes/catalogue.ts';
import type { ClassIndex, IlsvrcId, Wnid } from '#src/core/classes/class-ids.ts';
import type { ImageCase } from '#src/figures/errors/image-case.ts';
import type { ImageAddresses } from '#src/kit/element/trial-list/trial-list.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { samplePrediction, sampleTrial } from '#tools/sample-session.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export const addresses: ImageAddresses = { file: () => pixel, page: (id) => `#/image?image=${id}` };

/** A class under ImageNet's label, and what people call it. */
export function sampleClass(label: string, title = label): ImageClass {
  return {
    wnid: 'n00000001' as Wnid,
    index: 0 as ClassIndex,
    ilsvrcId: 1 as IlsvrcId,
    label,
    title,
    synonyms: [label],
    gloss: '',
    parent: 'n00000000' as Wnid,
    branch: 'birds',
    position: 0,
  };
}

const trial = sampleTrial({
  position: 0,
  imageId: 'a1' as ImageId,
  truth: 'n00000001' as Wnid,
  time: { response: 18.2, paused: 0 },
  prediction: samplePrediction([], {
    guesses: [0.113, 0.064].map((probability) => ({ classIndex: 0 as ClassIndex, probability })),
  }),
});

type Change = Omit<Partial<ImageCase>, 'imageId'> & { readonly imageId?: string; readonly name?: string };

/** A goose that the person hit on the second guess, and the network missed. */
export function sampleCase({ imageId = 'a1', name = 'goose', ...change }: Change = {}): ImageCase {
  return {
    imageId: imageId as ImageId,
    position: 0,
    standing: 'compared',
    trial,
    truth: sampleClass(name),
    right: [sampleClass(name)],
    reasons: { person: [], network: [] },
    kind: 'photo',
    person: { classes: [sampleClass('drake'), sampleClass(name)], rank: 1, against: sampleClass(name) },
    network: {
      classes: [sampleClass('kit fox'), sampleClass('meerkat')],
      rank: -1,
      against: sampleClass(name),
    },
    depth: 5,
    outcome: 'only-person',
    confidence: 0.113,
    skippedReason: null,
    ...change,
  };
}

export const skippedCase: ImageCase = sampleCase({
  imageId: 'gone',
  position: 1,
  standing: 'skipped',
  trial: null,
  truth: null,
  right: [],
  person: { classes: [], rank: -1, against: null },
  network: null,
  outcome: null,
  confidence: null,
  skippedReason: 'Its file is missing.',
});
