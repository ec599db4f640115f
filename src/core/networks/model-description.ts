import type { InputRangeId } from './input-form.ts';

/** What can run a network: TensorFlow.js's graph or layers, or the package @tensorflow-models/mobilenet. */
export const networkRuntimes = ['graph', 'layers', 'mobilenet'] as const;

export type NetworkRuntime = (typeof networkRuntimes)[number];

export interface ModelDescription {
  readonly runtime: NetworkRuntime;
  /** A name that the graph suggests; null for none. */
  readonly name: string | null;
  readonly inputNode: string;
  /** In pixels; null where any will do. */
  readonly size: number | null;
  readonly outputNode: string;
  /** 1000 or 1001 values. */
  readonly classes: number;
  readonly activation: 'logits' | 'probabilities';
  /** Null where the graph does not tell it. */
  readonly range: InputRangeId | null;
  readonly parameters: number;
  /** The node of the pooled features; null where none is found. */
  readonly features: string | null;
  /** The node of the last feature map; null where none is found of which the final layer's values are means. */
  readonly featureMap: string | null;
  /** The name of the final layer's weights; null where none is found. */
  readonly classWeights: string | null;
}
