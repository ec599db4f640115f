import { describe, expect, it } from 'vitest';
import { Engine } from '#src/networks/engine/worker/engine.ts';
import type { Backend } from '#src/core/networks/backends.ts';
import {
  hasSharedData,
  loadInto,
  needsSharedData,
  networkUrl,
  referenceDifference,
  type NetworkId,
} from '#tests/browser/networks/engine/support.ts';

const crops = Array.from({ length: 16 }, (_, at) => String(20 + 62 * at).padStart(3, '0'));

const runs: readonly (readonly [NetworkId, string, Backend, readonly string[]])[] = [
  ['efficientnet-lite0', 'lite0', 'wasm', crops],
  ['efficientnet-lite2', 'lite2', 'wasm', crops],
];

describe.skipIf(!hasSharedData)(`reference crops${needsSharedData}`, () => {
  it.each(runs)('%s agrees with PyTorch to 0.01 on %s crops, %s', async (id, folder, backend, which) => {
    const engine = new Engine();
    const ready = await loadInto(engine, [backend], { source: { url: networkUrl(id) }, forced: true });
    expect(ready.backend).toBe(backend);
    for (const crop of which)
      expect(await referenceDifference(engine, folder, crop), crop).toBeLessThanOrEqual(0.01);
  });
});
