/** An error rate that was published for the experiment of 2014, Hit@5. */
export interface PublishedResult {
  readonly name: string;
  readonly side: 'person' | 'network';
  readonly errors: number;
  readonly images: number;
}

/** Russakovsky et al. 2015 (arXiv 1409.0575), section 6.4: the first annotator and GoogLeNet on the same 1500 images. */
export const results2014: readonly PublishedResult[] = [
  { name: 'Karpathy, 2014', side: 'person', errors: 76, images: 1500 },
  { name: 'GoogLeNet, 2014', side: 'network', errors: 102, images: 1500 },
];
