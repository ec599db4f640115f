import { describe, expect, it } from 'vitest';
import { Engine } from '../../../../../src/networks/engine/worker/engine.ts';
import type { Backend } from '../../../../../src/core/trials/prediction.ts';
import {
  hasSharedData,
  loadInto,
  needsSharedData,
  networkUrl,
  rgbOf,
  sharedFile,
  type NetworkId,
} from '../support.ts';

const crops = Array.from({ length: 16 }, (_, at) => String(20 + 62 * at).padStart(3, '0'));

/** The largest difference of a probability from the PyTorch network's. */
async function difference(engine: Engine, folder: string, crop: string): Promise<number> {
  const reference = new Float32Array(
    await (await sharedFile(`reference/${folder}/${crop}.f32`)).arrayBuffer(),
  );
  const computed = engine.probabilities(await rgbOf(await sharedFile(`reference/${folder}/${crop}.png`)));
  expect(reference).toHaveLength(1000);
  return reference.reduce((most, p, at) => Math.max(most, Math.abs(p - (computed[at] ?? NaN))), 0);
}

const runs: readonly (readonly [NetworkId, string, Backend, readonly string[]])[] = [
  ['efficientnet-lite0', 'lite0', 'wasm', crops],
  ['efficientnet-lite2', 'lite2', 'wasm', crops],
  ['efficientnet-lite0', 'lite0', 'webgl', crops.slice(0, 2)],
];

describe.skipIf(!hasSharedData)(`reference crops${needsSharedData}`, () => {
  it.each(runs)('%s agrees with PyTorch to 0.01 on %s crops, %s', async (id, folder, backend, which) => {
    const engine = new Engine();
    const ready = await loadInto(engine, [backend], { source: { url: networkUrl(id) }, forced: true });
    expect(ready.backend).toBe(backend);
    for (const crop of which) expect(await difference(engine, folder, crop), crop).toBeLessThanOrEqual(0.01);
  });
});
