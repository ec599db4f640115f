import type { NetworkCard, NetworkFile } from '../../files/network-card-format.ts';
import { byteValues } from '../../core/networks/input-form.ts';
import type { ModelDescription } from '../../core/networks/model-description.ts';
import { classOffsets, type NetworkForm } from './network-form.ts';

/** Whose a network is, as far as it is known. */
export interface NetworkOrigin {
  /** Names it in results; null: made of name and weights. */
  readonly id: string | null;
  /** An address, or in words. */
  readonly source: string;
  readonly licence: string;
  /** Top-1 accuracy on ILSVRC2012 validation as published, 0..1; null where none is known. */
  readonly top1: number | null;
}

interface CardParts {
  readonly description: ModelDescription;
  readonly form: NetworkForm;
  readonly origin: NetworkOrigin;
  /** SHA-256 over the weights, in hex. */
  readonly weightsHash: string;
  readonly weightsBytes: number;
  readonly files: readonly NetworkFile[];
}

/** The card of a network that a person adds, in the form of those that come with the app. */
export function makeCard(parts: CardParts): NetworkCard {
  const { description, form, origin, weightsHash, weightsBytes, files } = parts;
  const offsets = classOffsets(description);
  return {
    format: 'hit5-network',
    version: 1,
    id: origin.id ?? `${slug(form.name)}-${weightsHash.slice(0, 8)}`,
    name: form.name,
    source: { url: origin.source },
    licence: origin.licence,
    citation: null,
    parameters: description.parameters,
    published: origin.top1 === null ? null : { top1: origin.top1 },
    checked: null,
    runtime: description.runtime,
    input: {
      node: description.inputNode,
      size: form.size,
      ...byteValues(form.values),
      channels: 'RGB',
      crop: form.crop,
      cropPadding: form.cropPadding,
      resize: form.resize,
    },
    output: {
      node: description.outputNode,
      classes: description.classes,
      // What the form cannot choose, the network itself decides.
      classOffset: offsets.includes(form.classOffset) ? form.classOffset : offsets[0],
      activation: description.activation,
      features: description.features,
      featureMap: description.featureMap,
      classWeights: description.classWeights,
    },
    quantisation: null,
    weightsBytes,
    files: [...files],
  };
}

/** A name in lower case, with a hyphen for whatever is neither letter nor digit. */
function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9.]+/g);
  return words?.join('-').slice(0, 60) ?? 'network';
}
