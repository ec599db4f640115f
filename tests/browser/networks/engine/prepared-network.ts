import { usualCut, usualValues } from '#src/core/networks/input-form.ts';
import type { GivenFile, NetworkSource } from '#src/networks/engine/protocol.ts';
import { NetworkWorkshop } from '#src/networks/engine/worker/workshop/network-workshop.ts';

/** Makes a network of a model's files, as adding one does. */
export async function preparedNetwork(
  files: readonly GivenFile[],
  size: number,
  classOffset: number,
): Promise<NetworkSource> {
  const workshop = new NetworkWorkshop();
  const found = await workshop.givenModel(files);
  if (!found.ok) throw new Error(found.fault.message);
  const outcome = await workshop.prepare({
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
