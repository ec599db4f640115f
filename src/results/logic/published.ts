/** An error rate that was published for the experiment of 2014, Hit@5. */
interface PublishedResult {
  readonly name: string;
  readonly side: 'person' | 'network';
  readonly errors: number;
  readonly images: number;
  /** Wilson's interval at 95 %, shares 0..1; kept with the counts so that the start page needs no statistics. */
  readonly interval: { readonly estimate: number; readonly low: number; readonly high: number };
}

/** Russakovsky et al. 2015 (arXiv 1409.0575), section 6.4: the first annotator and GoogLeNet on the same 1500 images. */
export const results2014: readonly PublishedResult[] = [
  {
    name: 'Karpathy, 2014',
    side: 'person',
    errors: 76,
    images: 1500,
    interval: { estimate: 76 / 1500, low: 0.040_670_65, high: 0.062_958_26 },
  },
  {
    name: 'GoogLeNet, 2014',
    side: 'network',
    errors: 102,
    images: 1500,
    interval: { estimate: 102 / 1500, low: 0.056_332_17, high: 0.081_874_86 },
  },
];
