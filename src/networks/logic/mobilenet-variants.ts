import type { InputRangeId } from '../../core/networks/input-form.ts';

/** A file's length and SHA-256 in lower-case hex. */
export interface KnownFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** A MobileNet that @tensorflow-models/mobilenet offers. */
export interface MobilenetVariant {
  readonly id: string;
  readonly name: string;
  readonly version: 1 | 2;
  /** The width multiplier. */
  readonly alpha: number;
  /** In millions, as published. */
  readonly millionParameters: number;
  /** Top-1 accuracy on ILSVRC2012 validation as published, 0..1. */
  readonly top1: number;
  /** The address that the package fetches it from, without a slash at its end. */
  readonly address: string;
  /** Other addresses, to be tried in this order when that one fails. */
  readonly others: readonly OtherAddress[];
  readonly known: Readonly<Record<string, KnownFile>>;
}

/** Where else a variant lies, without a slash at its end. */
interface OtherAddress {
  readonly address: string;
  /** The input range that it was trained with, where its graph does not tell it. */
  readonly range: InputRangeId;
}

/** A download from the hub is told by these words that files are wanted, as TensorFlow.js has it (`fromTFHub`). */
export const hubQuery = '?tfjs-format=file';

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

const known: Readonly<Record<string, Readonly<Record<string, KnownFile>>>> = {
  'mobilenet-v1-0.25': {
    'group1-shard1of1': {
      bytes: 1875348,
      sha256: '0bb67208cb5d6d9ce1ebbc8e27236622ebe9c37fe54bc51de43898a3ccde21c1',
    },
  },
};

/** The variants that @tensorflow-models/mobilenet 2.1.1 offers, with its own addresses. */
export const mobilenetVariants: readonly MobilenetVariant[] = published.map(
  ([version, alpha, millionParameters, top1]) => {
    const id = `mobilenet-v${version}-${alpha}`;
    const width = String(Math.round(alpha * 100)).padStart(3, '0');
    return {
      id,
      name: `MobileNet v${version} ${alpha.toFixed(2)}`,
      version,
      alpha,
      millionParameters,
      top1,
      address: `https://tfhub.dev/google/imagenet/mobilenet_v${version}_${width}_224/classification/${version}`,
      others: othersOf(version, alpha),
      known: known[id] ?? {},
    };
  },
);

/**
 * What TensorFlow.js keeps in its own store, which sends nobody on: version 1 as a Keras model, which takes −1..1, and of
 * version 2 the full width only. The hub's address leads to a second host that has refused browsers (403 without CORS:
 * tensorflow/tfjs #8595, tensorflow/hub #904 and #909).
 */
function othersOf(version: 1 | 2, alpha: number): readonly OtherAddress[] {
  const store = 'https://storage.googleapis.com/tfjs-models';
  if (version === 1) {
    const width = alpha === 1 ? '1.0' : alpha.toFixed(2);
    return [{ address: `${store}/tfjs/mobilenet_v1_${width}_224`, range: '-1..1' }];
  }
  return alpha === 1 ? [{ address: `${store}/savedmodel/mobilenet_v2_1.0_224`, range: '0..1' }] : [];
}

/** The variant that lies at an address with this path, whatever the host: a school may have a copy. */
export function variantAt(address: URL): MobilenetVariant | null {
  const path = address.pathname.replace(/(\/model\.json|\/)$/, '');
  return mobilenetVariants.find((variant) => path.endsWith(new URL(variant.address).pathname)) ?? null;
}

/** What a person can do where no server gives the files. */
export function byHand({ name, address, others }: MobilenetVariant): string {
  const places = [`${address}/model.json${hubQuery}`, ...others.map((one) => `${one.address}/model.json`)];
  return (
    `None of the known addresses gave ${name}. To get it by hand, open ${places.join(' or ')} in a tab of its own, save the ` +
    'file as model.json, save the files that it names under “paths” from the same folder beside it, and drop all of ' +
    'them below. Or try again later.'
  );
}
