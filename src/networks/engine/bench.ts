import { backendFacts, type Backend } from '../../core/networks/backends.ts';
import { median, quantile } from '../../figures/stats/quantile.ts';
import type { BenchedBackend } from '../logic/bench-lines.ts';
import { InferenceClient, type InferenceClientOptions } from './inference-client.ts';
import type { NetworkReady, RefusedBackend } from './protocol.ts';

/** Both are asked at least so often, … */
const fewest = 5;

/** … and at most so often, … */
const most = 25;

/** … for about so many milliseconds. */
const extent = 4000;

/** One photo answered by both, in milliseconds. */
interface Pair {
  readonly ours: number;
  readonly stock: number;
}

/**
 * Times a photo to five names on a backend: Hit5's way and the stock package's, in the same worker, in turns.
 *
 * @param photos decoded; they stay the caller's, who must not close them before.
 * @throws Error with a message for a person; the signal's reason when aborted.
 */
export async function benchOn(
  backend: Backend,
  options: Pick<InferenceClientOptions, 'open' | 'oneThread' | 'spawn'>,
  photos: readonly ImageBitmap[],
  signal: AbortSignal,
): Promise<BenchedBackend> {
  signal.throwIfAborted();
  const client = new InferenceClient({ ...options, backends: [backend], forced: true });
  const close = () => client.close();
  signal.addEventListener('abort', close);
  try {
    const started = await startedOn(client, backend);
    if ('reason' in started) return started;
    return { backend, device: started.device, ...figuresOf(await pairsOf(client, photos, signal)) };
  } catch (cause) {
    signal.throwIfAborted();
    throw new Error(`${backendFacts[backend].title}: ${(cause as Error).message}`, { cause });
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/**
 * What a network's start on one backend tells of it.
 *
 * @throws Error with a message for a person where it is not for the backend that the network does not start.
 */
function startedOn(client: InferenceClient, backend: Backend): Promise<NetworkReady | RefusedBackend> {
  return client.whenReady().catch((cause: unknown) => {
    const status = client.status.peek();
    const refused = status.kind === 'failed' && status.refused?.find((one) => one.backend === backend);
    if (refused) return refused;
    throw cause;
  });
}

/** Who is first changes from photo to photo, so that neither always has the machine as the other left it. */
async function pairsOf(
  client: InferenceClient,
  photos: readonly ImageBitmap[],
  signal: AbortSignal,
): Promise<readonly Pair[]> {
  const timed = async (kind: 'classify' | 'stock', bitmap: ImageBitmap) => {
    const begin = performance.now();
    await client.ask({ kind, bitmap }, signal);
    return performance.now() - begin;
  };
  const pairs: Pair[] = [];
  let begin = performance.now();
  for (let at = -1; at < most; at++) {
    const bitmap = photos[(at + 1) % photos.length];
    if (!bitmap) throw new RangeError('There is no photo.');
    const first = at % 2 === 0 ? await timed('classify', bitmap) : null;
    const stock = await timed('stock', bitmap);
    const ours = first ?? (await timed('classify', bitmap));
    // The first pair warms up.
    if (at < 0) begin = performance.now();
    else pairs.push({ ours, stock });
    if (pairs.length >= fewest && performance.now() - begin > extent) break;
  }
  return pairs;
}

function figuresOf(pairs: readonly Pair[]) {
  const ratios = new Float64Array(pairs.map(({ ours, stock }) => ours / stock)).sort();
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    stock: median(pairs.map(({ stock }) => stock)),
    ratio: median([...ratios]),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    photos: pairs.length,
  } as const;
}
