import { describeGraph } from './describe-graph.ts';
import { describeLayers } from './describe-layers.ts';
import type { ModelDescription } from '../../core/networks/model-description.ts';
import { isLayersModel, type ModelJson } from './model-json.ts';

/**
 * What a `model.json` tells of its network.
 *
 * @param file how to name the file in a message.
 * @throws ModelJsonError when the network does not take square images and give 1000 or 1001 values.
 */
export function describeModel(model: ModelJson, file: string): ModelDescription {
  return isLayersModel(model) ? describeLayers(model, file) : describeGraph(model, file);
}
