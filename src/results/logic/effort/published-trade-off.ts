/** A published point beside which one's own trade-off curve is drawn; null where nothing was published. */
export interface PublishedTradeOff {
  readonly label: string;
  readonly side: 'person' | 'network';
  /** Error rate, Hit@5, 0..1: the ends of the published range, equal when it is one number. */
  readonly errorLow: number;
  readonly errorHigh: number;
  /** Images evaluated. */
  readonly images: number | null;
  /** Images practised before. */
  readonly practised: number | null;
  /** Seconds an image, roughly. */
  readonly seconds: number | null;
  readonly source: string;
}

const russakovsky = 'Russakovsky et al. 2015, arXiv 1409.0575, section 6.4';
const karpathy = 'Karpathy 2014, What I learned from competing against a ConvNet on ImageNet';

/** Error against effort in the experiment of 2014. */
export const publishedTradeOff: readonly PublishedTradeOff[] = [
  {
    label: 'First annotator',
    side: 'person',
    errorLow: 0.051,
    errorHigh: 0.051,
    images: 1500,
    practised: 500,
    seconds: 60,
    source: russakovsky,
  },
  {
    label: 'Second annotator',
    side: 'person',
    errorLow: 0.12,
    errorHigh: 0.12,
    images: 258,
    practised: 100,
    seconds: null,
    source: russakovsky,
  },
  {
    label: 'Lab members, little practice',
    side: 'person',
    errorLow: 0.13,
    errorHigh: 0.15,
    images: null,
    practised: null,
    seconds: null,
    source: karpathy,
  },
  {
    label: 'GoogLeNet, same 1500 images',
    side: 'network',
    errorLow: 0.068,
    errorHigh: 0.068,
    images: 1500,
    practised: null,
    seconds: null,
    source: russakovsky,
  },
  {
    label: 'GoogLeNet, whole test set',
    side: 'network',
    errorLow: 0.067,
    errorHigh: 0.067,
    images: 100_000,
    practised: null,
    seconds: null,
    source: russakovsky,
  },
];
