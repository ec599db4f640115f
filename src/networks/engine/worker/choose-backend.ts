import { backendFacts, type Backend } from '../../../core/networks/backends.ts';
import { messageOf } from '../../../core/message-of.ts';
import type { RefusedBackend } from '../protocol.ts';
import type { NetworkFiles } from './files/network-files.ts';
import { InferenceError } from './inference-error.ts';
import { NetworkRunner } from './network-runner.ts';

/** Under this many milliseconds an image nobody waits, and no other backend is tried but another on the same GPU. */
const fastEnough = 100;

interface Choice {
  readonly runner: NetworkRunner;
  readonly refused: readonly RefusedBackend[];
}

/**
 * Takes the first backend that passes the self-test; where it is slow, the next one too is measured, and the faster
 * of the two is taken. Of the ways to a GPU, all are measured: which is the fastest differs from one to the next. Plain
 * script is never measured against another.
 *
 * @param candidates the preferred one first.
 * @param settled whether the first was asked for by name, or chosen before: it is taken if it works at all.
 * @param onStage see `NetworkRunner.start`.
 * @throws InferenceError of kind `no-backend` with each one's reason.
 */
export async function chooseBackend(
  candidates: readonly Backend[],
  network: NetworkFiles,
  settled: boolean,
  onStage: (backend: Backend) => void = () => undefined,
): Promise<Choice> {
  const refused: RefusedBackend[] = [];
  let best: NetworkRunner | null = null;
  for (const [place, backend] of candidates.entries()) {
    if (best && !mayBeFaster(backend, best)) continue;
    const named = settled && place === 0;
    try {
      const runner: NetworkRunner = await NetworkRunner.start(backend, network, named, () =>
        onStage(backend),
      );
      best = best ? keepFaster(best, runner, refused) : runner;
      if (named) break;
    } catch (cause) {
      // What the network itself is not will be so on every backend.
      if (cause instanceof InferenceError) throw cause;
      refused.push({ backend, reason: messageOf(cause) });
    }
  }
  if (best) {
    await best.resume();
    return { runner: best, refused };
  }
  const reasons = refused.map(({ backend, reason }) => `${backend}: ${reason}`).join('; ');
  throw new InferenceError('no-backend', `The network cannot run in this browser. ${reasons}.`, { refused });
}

function mayBeFaster(backend: Backend, { running, milliseconds }: NetworkRunner): boolean {
  if (backend === 'cpu') return false;
  const onGpu = backendFacts[backend].onGpu && backendFacts[running.backend].onGpu;
  return onGpu || milliseconds > fastEnough;
}

function keepFaster(one: NetworkRunner, other: NetworkRunner, refused: RefusedBackend[]): NetworkRunner {
  const [faster, slower] = one.milliseconds <= other.milliseconds ? [one, other] : [other, one];
  slower.stop();
  const least = `${faster.running.backend} ${faster.milliseconds.toFixed(0)} ms`;
  const reason = `slower: ${slower.milliseconds.toFixed(0)} ms an image, ${least}`;
  refused.push({ backend: slower.running.backend, reason });
  return faster;
}
