import type { Looked } from '../../core/room/room.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { evidenceOf, type ActivationMaps } from '../../networks/logic/activation-map.ts';

/** A network's maps as a room keeps them, in 255ths of the most. */
export function packMaps(found: ActivationMaps): Looked {
  const { width, height, crop, maps } = found;
  return {
    ...{ width, height, crop },
    maps: maps.map((one) => [...evidenceOf(one, found).values].map((share) => Math.round(255 * share))),
  };
}

export function unpackMaps(
  { maps, ...looked }: Looked,
  { network, weightsHash, guesses }: Pick<Prediction, 'network' | 'weightsHash' | 'guesses'>,
): ActivationMaps {
  return {
    ...{ network, weightsHash },
    ...looked,
    maps: guesses.flatMap(({ classIndex }, place) => {
      const values = maps[place];
      return values ? [{ classIndex, values: Float32Array.from(values) }] : [];
    }),
  };
}
