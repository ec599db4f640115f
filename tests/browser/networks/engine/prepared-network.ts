import { usualCut, usualValues } from '#src/core/networks/input-form.ts';
import type { GivenFile, NetworkSource } from '#src/networks/engine/protocol.ts';
import { ModelImporter } from '#src/networks/engine/worker/importer/model-importer.ts';

/** Makes a network of a model's files, as adding one does. */
export async function preparedNetwork(
  files: readonly GivenFile[],
  size: number,
  classOffset: number,
): Promise<NetworkSource> {
  const importer = new ModelImporter();
  const found = await importer.givenModel(files);
  if (!found.ok) throw new Error(found.fault.message);
  const outcome = await importer.prepare({
    ...found.value,
    form: {
      name: 'Mine',
      size,
      values: usualValues,
      ...usualCut,
      classOffset,
    },
    origin: { id: 'mine', source: 'a test', licence: 'none', top1: null },
  });
  if (!outcome.ok) throw new Error(outcome.fault.message);
  const { card, files: kept } = outcome.value;
  return { name: 'mine', files: new Map([...kept, ['card.json', new Blob([JSON.stringify(card)])]]) };
}
