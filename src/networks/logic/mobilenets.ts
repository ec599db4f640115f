import { classCount } from '../../core/classes/class-ids.ts';
import type { GivenCard } from '../../files/network-card-format.ts';

/** Where a network lies that can be fetched, and its card. */
interface NetworkPlace {
  /** Of its folder, with a slash at its end. */
  readonly address: string;
  /** Put behind the address of each file. */
  readonly query: string;
  readonly card: GivenCard;
}

/** A MobileNet that @tensorflow-models/mobilenet offers, 224 pixels wide and high. */
interface Mobilenet {
  readonly name: string;
  /** In millions, as published. */
  readonly millionParameters: number;
  /** Asked in this order: the hub's address leads to a host that has refused browsers (tensorflow/tfjs #8595, hub #904). */
  readonly places: readonly NetworkPlace[];
}

/** Parameters and accuracy: github.com/tensorflow/models, research/slim/nets/mobilenet. */
const published: readonly (readonly [version: 1 | 2, alpha: number, parameters: number, top1: number])[] = [
  [1, 0.25, 0.47, 0.498],
  [1, 0.5, 1.34, 0.633],
  [1, 0.75, 2.59, 0.684],
  [1, 1, 4.24, 0.709],
  [2, 0.5, 1.95, 0.654],
  [2, 0.75, 2.61, 0.698],
  [2, 1, 3.47, 0.718],
];

const [inHub1, inHub2] = ['module_apply_default/MobilenetV1', 'module_apply_default/MobilenetV2'] as const;

/** Where the hub's modules have their last feature map and the weights of their final layer. */
const hubNodes = {
  1: {
    featureMap: `${inHub1}/MobilenetV1/Conv2d_13_pointwise/Relu6`,
    classWeights: 'module/MobilenetV1/Logits/Conv2d_1c_1x1/weights',
  },
  2: {
    featureMap: `${inHub2}/Conv_1/Relu6`,
    classWeights: `${inHub2}/Logits/Conv2d_1c_1x1/weights`,
  },
} as const;

const store = 'https://storage.googleapis.com/tfjs-models';

/** The variants that @tensorflow-models/mobilenet 2.1.1 offers, at its own addresses and at those of TensorFlow.js. */
export const mobilenets: readonly Mobilenet[] = published.map(([version, alpha, millionParameters, top1]) => {
  const name = `MobileNet v${version} ${alpha.toFixed(2)}`;
  const width = String(Math.round(alpha * 100)).padStart(3, '0');
  const facts = { licence: 'Apache-2.0', published: { top1 }, files: [] };
  const hub = `https://tfhub.dev/google/imagenet/mobilenet_v${version}_${width}_224/classification/${version}/`;
  const module = {
    input: { size: 224, mean: 0, scale: 255 },
    output: { classes: classCount + 1, classOffset: 1, activation: 'logits', ...hubNodes[version] },
  } as const;
  const place = (address: string, query: string, card: Pick<GivenCard, 'name' | 'input' | 'output'>) => ({
    address,
    query,
    card: { name, ...facts, source: { url: address }, ...card },
  });
  const inStore = `${store}/savedmodel/mobilenet_v2_1.0_224/`;
  const keras = `${store}/tfjs/mobilenet_v1_${alpha === 1 ? '1.0' : alpha.toFixed(2)}_224/`;
  // The Keras model of version 1 has weights of its own, so results must not mix it with the hub's.
  const ofKeras = {
    name: `${name} (Keras)`,
    published: null,
    input: { size: 224, mean: 127.5, scale: 127.5 },
    output: { classOffset: 0, activation: 'probabilities' },
  } as const;
  const others =
    version === 1 ? [place(keras, '', ofKeras)] : alpha === 1 ? [place(inStore, '', module)] : [];
  return {
    name,
    millionParameters,
    // As TensorFlow.js has it (`fromTFHub`).
    places: [place(hub, '?tfjs-format=file', module), ...others],
  };
});

/** What a person can do where no server gives the files. */
export function byHand({ name, places }: Mobilenet): string {
  const files = places.map(({ address, query }) => `${address}model.json${query}`);
  return (
    `None of the known addresses gave ${name}. To get it by hand, open ${files.join(' or ')} in a tab of its own, save the ` +
    'file as model.json, save the files that it names under “paths” from the same folder beside it, and drop all of ' +
    'them below. Or try again later.'
  );
}
